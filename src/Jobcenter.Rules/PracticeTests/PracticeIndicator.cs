using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Counts in a register how many live up to a criterion. Its numbers are parameters: those in force on the last day that is looked at.</summary>
/// <remarks>
/// Pure and immutable. Nothing after <see cref="Register.KnownUntil"/> is seen. A row without the facts to tell is counted
/// as unknown, never as "no". What a register can count is a kind that a rule document names.
/// </remarks>
/// <example>
/// <code>
/// Known&lt;Portion&gt; count = PracticeTest.EvidenceTest.Criteria[0].Indicator?.Count(area, from, until).Of(register) ?? default;
/// </code>
/// </example>
[DanishTerm("praksisindikator")]
public sealed class PracticeIndicator
{
    internal PracticeIndicator(PracticeIndicatorKind kind, params ImmutableArray<Parameter<int>> numbers)
    {
        Kind = kind;
        Numbers =
        [
            .. kind.Numbers.Zip(
                numbers,
                static (n, p) => new CriterionNumber(n.Bounds.Guard(p, n.Property), n.Name, n.Unit)
            ),
        ];
    }

    /// <summary>Counts one citizen in a time the register covers.</summary>
    internal delegate Known<Portion> Body(PracticeQuestion asked, Register register, int citizen);

    /// <summary>What it counts, as interviews.</summary>
    public BilingualText Counted => Kind.Counted;

    /// <summary>The numbers it measures against.</summary>
    public ImmutableArray<Parameter<int>> Parameters => [.. Numbers.Select(static n => n.Parameter)];

    internal PracticeIndicatorKind Kind { get; }

    internal ImmutableArray<CriterionNumber> Numbers { get; }

    internal CitizenState Benefit { get; init; } = CitizenState.UnemploymentBenefit;

    internal CourseBreak CourseBreak { get; init; }

    internal ImmutableArray<PlacementKind> Kinds { get; init; } = [];

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
            ("indicator", Kind.Id),
            ("choices", $"{Benefit} {CourseBreak} {string.Join('+', Kinds.Select(static k => k.Id()))}"),
            ("parameters", string.Join(' ', Numbers.Zip(values, static (n, v) => $"{n.Parameter.Id} {v}")))
        )
        {
            Nobody = WhyNone,
            Missing = Numbers.Select(n => n.Parameter.WhyMissing(until)).FirstOrDefault(static r => r is not null),
        }.Of<Portion>(
            (register, citizen, cells, _) =>
            {
                var count = Kind.Body(asked, register, citizen);
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
        Kind.Estimated is { } told
        && Numbers.Select(n => n.Parameter.Asked(day)).FirstOrDefault() is { Sureness: Sureness.Estimate } value
            ? [.. Kind.Decisions, new(NoteKind.Estimate, told(value.Value))]
            : Kind.Decisions;

    // A register without a single row of the kind was not handed any: that says nothing of anybody.
    private BilingualText? WhyNone(Register register)
    {
        var rows = Kind.ReadsPlacements ? PracticeIndicatorKinds.Placements : PracticeIndicatorKinds.Interviews;
        return (Kind.ReadsPlacements ? register.PlacementCount : register.InterviewCount) > 0
            ? null
            : new($"registeret har ingen {rows.Danish} overhovedet", $"the register has no {rows.English} at all");
    }

    /// <summary>What it counts, with its numbers, in Danish.</summary>
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
