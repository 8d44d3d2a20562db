using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Of the citizens long on a benefit, how many have had a company-directed placement with a private employer.</summary>
/// <remarks>
/// With 26 weeks a citizen takes part who on some day in the time is on the benefit in the 183rd day of a course or later.
/// A placement counts when it is in force on some day from that course's first day to the last day of the time. One whose
/// sector is not known leaves the citizen unknown unless another one is private. Missing when a course may have begun
/// before <see cref="Register.KnownFrom"/> and its length matters. Source: HEL20: more than 26 weeks.
/// </remarks>
[DanishTerm("indsats på privat virksomhed")]
public sealed class PrivateCompanyEffort : PracticeIndicator
{
    private const int DaysPerWeek = 7;

    /// <summary>The benefit; unemployment benefit by default.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CitizenState Benefit
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(Benefit));
    } = CitizenState.UnemploymentBenefit;

    /// <summary>What ends a course; a whole calendar month by default. The days of a shorter break count as part of the course.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CourseBreak CourseBreak
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(CourseBreak));
    }

    /// <summary>More than so many weeks of 7 days, 1 to 520; 26 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int Weeks
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(Weeks), 1, 520);
    } = 26;

    /// <inheritdoc />
    public override BilingualText Counted => CountedThings.Citizens;

    /// <inheritdoc />
    public override ImmutableArray<CriterionParameter> Parameters =>
        [
            new(
                "weeks",
                new("ugers ledighed, mere end", "weeks of unemployment, more than"),
                Weeks,
                new("uger", "weeks")
            ),
        ];

    /// <inheritdoc />
    public override ImmutableArray<Note> Notes =>
        [
            Decision(
                "et forløb hos en privat virksomhed tæller fra ydelsesforløbets første dag til periodens sidste; alle slags undtagen nytteindsats er virksomhedsrettede",
                "a placement with a private employer counts from the benefit course's first day to the period's last; all kinds but nytteindsats are company-directed"
            ),
        ];

    internal override string Choices => $"{Benefit} {CourseBreak}";

    private protected override bool ReadsInterviews => false;

    private protected override Known<PracticeCount> CountOne(
        Register register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        var uncertainUntil = register.LastUncertainFirstDay(CourseBreak);
        LocalDate? begun = null;
        var mayHaveBegunEarlier = false;
        foreach (var course in register.CoursesOf(citizen, Benefit, CourseBreak))
        {
            var last = LocalDate.Min(until, course.LastDay ?? until);
            var isLong = IsOn(LocalDate.Max(from, course.FirstDay.PlusDays(Weeks * DaysPerWeek)), last);
            begun ??= isLong ? course.FirstDay : null;
            mayHaveBegunEarlier |=
                DayNumber.Of(course.FirstDay) <= uncertainUntil && IsOn(LocalDate.Max(from, course.FirstDay), last);
        }

        if (begun is { } first)
        {
            var answer = Answer(register.PlacementsOf(citizen), first, until);
            // What the register does not reach back to may hold the placement that is missing.
            return Known.Of(
                PracticeCount.Of(mayHaveBegunEarlier && answer == Verdict.NotMet ? Verdict.Unknown : answer)
            );
        }

        return mayHaveBegunEarlier
            ? Known.Missing<PracticeCount>(CourseBreaks.BeginUnknown)
            : Known.Of(default(PracticeCount));

        bool IsOn(LocalDate first, LocalDate last) =>
            first <= last && register.IsIn(citizen, Benefit, DayNumber.Of(first), DayNumber.Of(last));
    }

    private static Verdict Answer(ImmutableArray<Placement> placements, LocalDate first, LocalDate last)
    {
        var answer = Verdict.NotMet;
        foreach (var placement in placements)
        {
            if (
                PlacementKinds.CompanyDirected.Contains(placement.Kind)
                && placement.From <= last
                && !(placement.To < first)
            )
            {
                answer = answer.Or(
                    placement.Sector is { } sector ? Verdicts.Of(sector == PlacementSector.Private) : Verdict.Unknown
                );
            }
        }

        return answer;
    }
}
