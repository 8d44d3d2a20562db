namespace Jobcenter.Rules.PracticeTests;

/// <summary>Counts in a register how many live up to a criterion. The kinds are the sealed types below it.</summary>
/// <remarks>
/// Pure and immutable. Nothing after <see cref="Register.KnownUntil"/> is seen. A row without the facts to tell is counted
/// as unknown, never as "no".
/// </remarks>
/// <example>
/// <code>
/// Known&lt;PracticeCount&gt; count = new FirstInterview { Days = 7 }.Count(register, area, from, until);
/// </code>
/// </example>
[DanishTerm("praksisindikator")]
public abstract class PracticeIndicator
{
    private static readonly BilingualText s_noInterviews = new(
        "registeret har ingen samtaler overhovedet",
        "the register has no interviews at all"
    );
    private static readonly BilingualText s_noPlacements = new(
        "registeret har ingen virksomhedsforløb overhovedet",
        "the register has no placements at all"
    );

    private protected PracticeIndicator() { }

    /// <summary>What it counts, as interviews.</summary>
    public abstract BilingualText Counted { get; }

    /// <summary>The numbers it measures against, as a criterion shows them.</summary>
    public abstract ImmutableArray<CriterionParameter> Parameters { get; }

    /// <summary>What the source leaves open and this library decided.</summary>
    public abstract ImmutableArray<Note> Notes { get; }

    /// <summary>Counts in a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day of the time that is looked at, included.</param>
    /// <param name="until">The last day of the time that is looked at, included.</param>
    /// <returns>
    /// The count; missing, with the reason, when the register does not cover what it takes to count, or has no interviews
    /// or placements at all.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public Known<PracticeCount> Count(Register register, Area area, LocalDate from, LocalDate until)
    {
        Guard.Against.Null(register);
        Guard.Against.EndBeforeStart(until, from);
        var covered = register.Covers(from, until);
        if (!covered.IsKnown)
        {
            return Known.Missing<PracticeCount>(covered.Reason);
        }

        // A register without a single row of the kind was not handed any: that says nothing of anybody.
        if ((ReadsInterviews ? register.InterviewCount : register.PlacementCount) == 0)
        {
            return Known.Missing<PracticeCount>(ReadsInterviews ? s_noInterviews : s_noPlacements);
        }

        var total = default(PracticeCount);
        foreach (var citizen in register.CitizensOf(area))
        {
            var count = CountOne(register, citizen, from, until);
            if (!count.IsKnown)
            {
                return count;
            }

            total += count.Value;
        }

        return Known.Of(total);
    }

    /// <summary>What is counted besides what the numbers say: the benefit, the break of a course, the kinds of placement.</summary>
    internal virtual string Choices => string.Empty;

    /// <summary>Whether it rests on the interviews; otherwise on the placements.</summary>
    private protected abstract bool ReadsInterviews { get; }

    /// <summary>Counts one citizen in a time the register covers.</summary>
    private protected abstract Known<PracticeCount> CountOne(
        Register register,
        int citizen,
        LocalDate from,
        LocalDate until
    );

    private protected static Note Decision(string danish, string english) =>
        new(NoteKind.Decision, new(danish, english));

    private protected static CriterionParameter DaysParameter(string id, string danish, string english, int days) =>
        new(id, new(danish, english), days, days == 1 ? new("dag", "day") : new("dage", "days"));

    private protected static CriterionParameter MinutesParameter(string danish, string english, int minutes) =>
        new(
            "minutes",
            new(danish, english),
            minutes,
            minutes == 1 ? new("minut", "minute") : new("minutter", "minutes")
        );
}
