using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>A criterion of a practice test: what at least 9 of 10 should live up to, and what can tell.</summary>
/// <remarks>
/// Its title is a template that its numbers fill, as <c>{replyHours|time|timer}</c>; its source is then the number's. Make
/// one's own in a document, or from another with <c>with</c>: its weight.
/// </remarks>
/// <example>
/// <code>
/// Criterion own = criterion with { Weight = new Fraction(2) }; // it counts double
/// </code>
/// </example>
[DanishTerm("kriterium")]
public sealed record Criterion
{
    private static readonly WholeForm s_any = new(0, int.MaxValue);

    /// <summary>A criterion.</summary>
    /// <param name="label">A stable id within its test as <c>foerste-samtale</c>, what is asked, source, strength and notes.</param>
    /// <param name="counted">What is counted, as citizens, interviews or consultants.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Criterion(RuleLabel label, BilingualText counted)
    {
        Template = Guard.Against.Null(label);
        Counted = Guard.Against.Null(counted);
    }

    /// <summary>A stable id within its test, as <c>foerste-samtale</c>.</summary>
    public string Id => Template.Id;

    /// <summary>Id, title with its numbers, source, strength and notes; with the newest numbers.</summary>
    public RuleLabel Label => LabelOn(day: null);

    /// <summary>What is counted.</summary>
    public BilingualText Counted { get; }

    /// <summary>How much it weighs in the score beside the others, above 0; 1 by default.</summary>
    /// <exception cref="ArgumentException">The weight is not above 0.</exception>
    public Fraction Weight
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(Weight),
                static w => w.Sign > 0,
                $"{nameof(Weight)} was {value}; it must be above 0."
            );
    } = Fraction.One;

    /// <summary>What counts it in a register; null when a register cannot tell.</summary>
    internal PracticeIndicator? Indicator { get; init; }

    /// <summary>The numbers that are measured against, the indicator's first; the newest of each.</summary>
    public ImmutableArray<FactReading> Numbers => NumbersOn(day: null);

    /// <summary>The label before its title is filled in.</summary>
    internal RuleLabel Template { get; }

    /// <summary>The numbers that no indicator has.</summary>
    internal ImmutableArray<CriterionNumber> Own { get; init; } = [];

    internal ImmutableArray<CriterionNumber> All => [.. Indicator?.Numbers ?? [], .. Own];

    /// <summary>The count in a register of those who live up to it, those who do not, of whom it is not known, and whose time has not passed yet.</summary>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <param name="from">The first day of the time that is looked at, included.</param>
    /// <param name="until">The last day of the time that is looked at, included; the numbers of that day hold.</param>
    /// <returns>
    /// The count; null when a register cannot tell. It is missing, with the reason, when a register does not cover what it takes to count,
    /// or has no interviews or placements at all, or when a number of the criterion holds no value on the last day.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public Count<Portion>? Count(Area area, LocalDate from, LocalDate until) => Indicator?.Count(area, from, until);

    /// <summary>The same criterion with a number that no indicator has.</summary>
    /// <param name="number">The number, 0 or more.</param>
    /// <param name="unit">What it counts, in one and in many, as <c>time|timer</c>.</param>
    /// <returns>Another criterion; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">An argument is null, or a value is negative.</exception>
    public Criterion With(Parameter<int> number, BilingualText unit) =>
        this with
        {
            Own = Own.Add(new(s_any.Guard(number, nameof(number)), number.Name, Guard.Against.Null(unit))),
        };

    /// <summary>The rule that answers the criterion from a count.</summary>
    /// <param name="scale">Which share gives which answer.</param>
    /// <param name="day">The last day that is looked at; the newest numbers hold by default.</param>
    /// <returns>
    /// A rule that is met when the answer is yes. Its first part asks for yes, its second for at least partly; from the two
    /// follows the answer.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="scale"/> is null.</exception>
    public Rule<CriterionEvidence> RuleFor(PracticeScale scale, LocalDate? day = null) =>
        RuleFor(EvidenceOrigin.Counted, scale, day);

    /// <summary>The rule that answers the criterion from a kind of evidence.</summary>
    internal Rule<CriterionEvidence> RuleFor(EvidenceOrigin origin, PracticeScale scale, LocalDate? day = null)
    {
        Guard.Against.EnumOutOfRange(origin);
        Guard.Against.Null(scale);
        var isRegister = origin == EvidenceOrigin.Register;
        var label = LabelOn(day);
        return (
            origin is EvidenceOrigin.Counted || isRegister ? CriterionRules.Counted(scale, day) : CriterionRules.Given
        ).Named(
            new(
                label.Id,
                label.Title,
                label.Source,
                label.Strength,
                isRegister ? [.. label.Notes, .. Indicator?.NotesOn(day) ?? []] : label.Notes
            )
        );
    }

    /// <summary>Answers the criterion from one piece of evidence.</summary>
    /// <param name="evidence">What it is answered from.</param>
    /// <param name="scale">Which share gives which answer.</param>
    /// <param name="day">The last day that is looked at; the newest numbers hold by default.</param>
    /// <returns>The answer with its reasons.</returns>
    /// <exception cref="ArgumentNullException">The evidence or the scale is null.</exception>
    public CriterionOutcome Read(CriterionEvidence evidence, PracticeScale scale, LocalDate? day = null)
    {
        Guard.Against.Null(evidence);
        return new(this, evidence, RuleFor(evidence.Origin, scale, day).Assess(evidence), NumbersOn(day));
    }

    internal ImmutableArray<FactReading> NumbersOn(LocalDate? day) => [.. All.Select(n => n.Read(day))];

    private RuleLabel LabelOn(LocalDate? day) =>
        LabelTemplate.Fill(
            Template,
            All.Select(n => n.Slot(day))
                .DistinctBy(static s => s.Id, StringComparer.Ordinal)
                .ToDictionary(static s => s.Id, StringComparer.Ordinal),
            other: null
        );

    /// <summary>The id, the title and the source.</summary>
    public override string ToString() => Label.ToString();
}
