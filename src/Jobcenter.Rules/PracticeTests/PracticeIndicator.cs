using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Counts in a register how many live up to a criterion. Its numbers are parameters: those in force on the last day that is looked at.</summary>
/// <remarks>
/// Pure and immutable. Nothing after <see cref="Register.KnownUntil"/> is seen. A row without the facts to tell is counted
/// as unknown, never as "no".
/// </remarks>
/// <example>
/// <code>
/// Known&lt;Portion&gt; count = PracticeIndicator.FirstInterview(days).Count(area, from, until).Of(register);
/// </code>
/// </example>
[DanishTerm("praksisindikator")]
public sealed partial class PracticeIndicator
{
    private readonly Body _body;
    private readonly bool _readsInterviews;

    private PracticeIndicator(
        string kind,
        BilingualText counted,
        bool readsInterviews,
        Body body,
        params ImmutableArray<PracticeNumber> numbers
    ) => (Kind, Counted, _readsInterviews, _body, Numbers) = (kind, counted, readsInterviews, body, numbers);

    /// <summary>Counts one citizen in a time the register covers.</summary>
    internal delegate Known<Portion> Body(PracticeQuestion asked, Register register, int citizen);

    internal static WholeForm DaysForm { get; } = new(1, 366);

    internal static WholeForm DaysBeforeForm { get; } = new(0, 31);

    internal static WholeForm DaysBeforeEndForm { get; } = new(0, 366);

    internal static WholeForm MinutesForm { get; } = new(1, NodaConstants.MinutesPerDay);

    internal static WholeForm WeeksForm { get; } = new(1, 520);

    /// <summary>What it counts, as interviews.</summary>
    public BilingualText Counted { get; }

    /// <summary>The numbers it measures against.</summary>
    public ImmutableArray<Parameter<int>> Parameters => [.. Numbers.Select(static n => n.Parameter)];

    internal string Kind { get; }

    internal ImmutableArray<PracticeNumber> Numbers { get; }

    internal CitizenState Benefit { get; private init; } = CitizenState.UnemploymentBenefit;

    internal CourseBreak CourseBreak { get; private init; }

    internal ImmutableArray<PlacementKind> Kinds { get; private init; } = [];

    // What the source leaves open and we decided.
    private ImmutableArray<Note> Decisions { get; init; } = [];

    // What a number is that the source does not name.
    private Func<int, BilingualText>? Estimated { get; init; }

    /// <summary>The count of those who live up to it, those who do not, of whom it is not known, and whose time has not passed yet.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day of the time that is looked at, included.</param>
    /// <param name="until">The last day of the time that is looked at, included.</param>
    /// <returns>
    /// The count; missing, with the reason, when a register does not cover what it takes to count, or has no interviews or
    /// placements at all, or when a number of the criterion holds no value on the last day.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public Count<Portion> Count(Area area, LocalDate from, LocalDate until)
    {
        Guard.Against.OtherCalendar(until);
        var values = Numbers.Select(n => n.Parameter.ValueOn(until)?.Value ?? 0).ToImmutableArray();
        var asked = new PracticeQuestion(this, from, until, values);
        return new CitizenCount(
            "practice",
            area,
            from,
            until,
            [.. PortionCells.Answers, "pending"],
            ("indicator", Kind),
            ("choices", $"{Benefit} {CourseBreak} {string.Join('+', Kinds.Select(static k => k.Id()))}"),
            ("parameters", string.Join(' ', Numbers.Zip(values, static (n, v) => $"{n.Parameter.Id} {v}")))
        )
        {
            Nobody = WhyNone,
            Missing = Numbers.Select(n => n.Parameter.WhyMissing(until)).FirstOrDefault(static r => r is not null),
        }.Of<Portion>(
            (register, citizen, cells) =>
            {
                var count = _body(asked, register, citizen);
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
    }

    /// <summary>What the source leaves open and this library decided, and which number is an estimate.</summary>
    /// <param name="day">The last day that is looked at; null for no time.</param>
    internal ImmutableArray<Note> NotesOn(LocalDate? day) =>
        Estimated is { } told
        && Numbers.Select(n => n.Parameter.Asked(day)).FirstOrDefault() is { Sureness: Sureness.Estimate } value
            ? [.. Decisions, new(NoteKind.Estimate, told(value.Value))]
            : Decisions;

    // A register without a single row of the kind was not handed any: that says nothing of anybody.
    private BilingualText? WhyNone(Register register) =>
        (_readsInterviews ? register.InterviewCount : register.PlacementCount) > 0
            ? null
            : new(
                $"registeret har ingen {(_readsInterviews ? s_interviews : s_placements).Danish} overhovedet",
                $"the register has no {(_readsInterviews ? s_interviews : s_placements).English} at all"
            );

    /// <summary>What it counts, with its numbers, in Danish.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() =>
        string.Join(", ", Numbers.Select(static n => $"{n.Name}: {n.Read(day: null).Value}").Prepend(Counted.Danish));
}

/// <summary>What an indicator is asked of every citizen: the time looked at, and the numbers in force on its last day.</summary>
internal sealed record PracticeQuestion(
    PracticeIndicator Indicator,
    LocalDate From,
    LocalDate Until,
    ImmutableArray<int> Numbers
)
{
    /// <summary>Whether a day lies in the time.</summary>
    public bool Has(LocalDate? day) => day >= From && day <= Until;
}
