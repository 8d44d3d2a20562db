using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Counts in a register how many live up to a criterion. The kinds are the sealed types below it.</summary>
/// <remarks>
/// Pure and immutable. Nothing after <see cref="Register.KnownUntil"/> is seen. A row without the facts to tell is counted
/// as unknown, never as "no".
/// </remarks>
/// <example>
/// <code>
/// Known&lt;Portion&gt; count = new FirstInterview { Days = 7 }.Count(area, from, until).Of(register);
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

    /// <summary>The count of those who live up to it, those who do not, of whom it is not known, and whose time has not passed yet.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day of the time that is looked at, included.</param>
    /// <param name="until">The last day of the time that is looked at, included.</param>
    /// <returns>
    /// The count; missing, with the reason, when a register does not cover what it takes to count, or has no interviews or
    /// placements at all.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public Count<Portion> Count(Area area, LocalDate from, LocalDate until) =>
        new CitizenCount(
            "practice",
            area,
            from,
            until,
            [.. PortionCells.Answers, "pending"],
            ("indicator", GetType().Name),
            ("choices", Choices),
            ("parameters", string.Join(' ', Parameters.Select(static p => $"{p.Id} {p.Value}")))
        )
        {
            Nobody = WhyNone,
        }.Of<Portion>(
            (register, citizen, cells) =>
            {
                var count = CountOne(register, citizen, from, until);
                if (count.IsKnown)
                {
                    var one = count.Value;
                    cells[0] += one.Yes;
                    cells[1] += one.No;
                    cells[2] += one.Unknown;
                    cells[3] += one.Pending;
                }

                return count.Reason;
            },
            static t => PortionCells.AnswersOf(t, t.CountOf("pending"))
        );

    // A register without a single row of the kind was not handed any: that says nothing of anybody.
    private BilingualText? WhyNone(Register register) =>
        ReadsInterviews
            ? register.InterviewCount == 0
                ? s_noInterviews
                : null
            : register.PlacementCount == 0
                ? s_noPlacements
                : null;

    /// <summary>What is counted besides what the numbers say: the benefit, the break of a course, the kinds of placement.</summary>
    internal virtual string Choices => string.Empty;

    /// <summary>Whether it rests on the interviews; otherwise on the placements.</summary>
    private protected abstract bool ReadsInterviews { get; }

    /// <summary>Counts one citizen in a time the register covers.</summary>
    private protected abstract Known<Portion> CountOne(Register register, int citizen, LocalDate from, LocalDate until);

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

    /// <summary>What it counts, with its numbers, in Danish.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() =>
        string.Join(", ", Parameters.Select(static p => $"{p.Name}: {p.Value}").Prepend(Counted.Danish));
}
