using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Of the courses of a benefit that began in a time, how many had an interview within the first days.</summary>
/// <remarks>
/// With 14 days and a first day s, an interview held from s to s + 14, both included, is in time. A course whose days run
/// past <see cref="Register.KnownUntil"/> is pending and takes no part; one that ended earlier takes part. Missing when a
/// course may have begun before <see cref="Register.KnownFrom"/>. Source: HEL20: 2 weeks.
/// </remarks>
[DanishTerm("første samtale")]
public sealed class FirstInterview : PracticeIndicator
{
    /// <summary>The benefit; unemployment benefit by default.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CitizenState Benefit
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(Benefit));
    } = CitizenState.UnemploymentBenefit;

    /// <summary>What ends a course; a whole calendar month by default.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CourseBreak CourseBreak
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(CourseBreak));
    }

    /// <summary>How many calendar days after the first day at most, included, 1 to 366; 14 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int Days
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(Days), 1, 366);
    } = 14;

    /// <inheritdoc />
    public override BilingualText Counted => CountedThings.Courses;

    /// <inheritdoc />
    public override ImmutableArray<CriterionParameter> Parameters =>
        [
            DaysParameter(
                "days",
                "dage efter ydelsens første dag, højst",
                "days after the benefit's first day, at most",
                Days
            ),
        ];

    /// <inheritdoc />
    public override ImmutableArray<Note> Notes =>
        [
            Decision(
                "de ydelsesforløb tælles, der er begyndt i perioden, og hvis dage er gået; et forløb, der sluttede forinden, tæller med",
                "the benefit courses are counted that began in the period and whose days have passed; one that ended before that counts too"
            ),
        ];

    internal override string Choices => $"{Benefit} {CourseBreak}";

    private protected override bool ReadsInterviews => true;

    private protected override Known<PracticeCount> CountOne(
        Register register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        var uncertainUntil = register.LastUncertainFirstDay(CourseBreak);
        var total = default(PracticeCount);
        foreach (var course in register.CoursesOf(citizen, Benefit, CourseBreak))
        {
            if (course.FirstDay < from || course.FirstDay > until)
            {
                continue;
            }

            if (DayNumber.Of(course.FirstDay) <= uncertainUntil)
            {
                return Known.Missing<PracticeCount>(CourseBreaks.BeginUnknown);
            }

            var last = course.FirstDay.PlusDays(Days);
            total +=
                last > register.KnownUntil
                    ? new PracticeCount(0, 0, Pending: 1)
                    : PracticeCount.Of(
                        Verdicts.Of(
                            register.InterviewsOf(citizen).Any(i => i.HeldOn >= course.FirstDay && i.HeldOn <= last)
                        )
                    );
        }

        return Known.Of(total);
    }
}
