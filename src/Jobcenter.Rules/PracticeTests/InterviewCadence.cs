using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Of the citizens on a benefit in a time, how many never went too many days in a row without an interview.</summary>
/// <remarks>
/// With 14 days, 14 days in a row on the benefit without an interview are kept and 15 are not. Only days on the benefit in
/// the time are looked at: a day off the benefit, and the ends of the time, end the row. A citizen who has no more than 14
/// days in a row there takes no part, for nobody could break the criterion. Source: HEL20: every 2nd week.
/// </remarks>
[DanishTerm("samtalehyppighed")]
public sealed class InterviewCadence : PracticeIndicator
{
    /// <summary>The benefit; unemployment benefit by default.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CitizenState Benefit
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(Benefit));
    } = CitizenState.UnemploymentBenefit;

    /// <summary>How many calendar days in a row may pass without an interview, included, 1 to 366; 14 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its bounds.</exception>
    public int Days
    {
        get;
        init => field = Guard.Against.Outside(value, nameof(Days), 1, 366);
    } = 14;

    /// <inheritdoc />
    public override BilingualText Counted => CountedThings.Citizens;

    /// <inheritdoc />
    public override ImmutableArray<CriterionParameter> Parameters =>
        [DaysParameter("days", "dage i træk uden samtale, højst", "days in a row without an interview, at most", Days)];

    /// <inheritdoc />
    public override ImmutableArray<Note> Notes =>
        [
            Decision(
                "kun dage på ydelsen i perioden tælles; en dag uden ydelsen afbryder rækken, og en borger med højst så mange dage i træk tæller ikke med",
                "only days on the benefit in the period are counted; a day off the benefit ends the row, and a citizen with no more than so many days in a row takes no part"
            ),
        ];

    internal override string Choices => $"{Benefit}";

    private protected override bool ReadsInterviews => true;

    private protected override Known<PracticeCount> CountOne(
        Register register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        var takesPart = false;
        var isKept = true;
        var interviews = register.InterviewsOf(citizen);
        foreach (var stretch in register.CoursesOf(citizen, Benefit, CourseBreak.OneDay))
        {
            var first = LocalDate.Max(from, stretch.FirstDay);
            var last = LocalDate.Min(until, stretch.LastDay ?? until);
            takesPart |= first.PlusDays(Days) <= last;
            isKept &= IsKept(interviews, first, last);
        }

        return Known.Of(takesPart ? PracticeCount.Of(Verdicts.Of(isKept)) : default);
    }

    // No row of days without an interview, from the day after the last one on, is longer than allowed.
    private bool IsKept(ImmutableArray<Interview> interviews, LocalDate first, LocalDate last)
    {
        var without = first;
        foreach (var interview in interviews)
        {
            if (interview.HeldOn < first || interview.HeldOn > last)
            {
                continue;
            }

            if (without.PlusDays(Days) < interview.HeldOn)
            {
                return false;
            }

            without = interview.HeldOn.PlusDays(1);
        }

        return without.PlusDays(Days) > last;
    }
}
