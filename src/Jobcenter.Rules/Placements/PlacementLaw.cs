namespace Jobcenter.Rules.Placements;

/// <summary>The law's rules about a placement: who, for how long, how many hours, after how much support, and with which employer. Source: LAB chapters 11–13.</summary>
/// <remarks>
/// Rules about the citizen can be asked before an employer is found; rules about the employer need the employer. Ordinary
/// hours are ordinary employment, which the chapters do not limit (our decision); of IGU and voksenlærling no limits are
/// loaded, and their answer is unknown. The rules of the placement's first day are asked. Løntilskud counts per employer: what was
/// had there before, in days, is taken from what is left (our decision). Amounts and forms are not here.
/// </remarks>
/// <example>
/// <code>
/// Assessment answer = PlacementLaw.Default.Assess(placement, new PlacementCircumstances { TargetGroup = 2, LastEmployer = "v07" });
/// ImmutableArray&lt;Assessment&gt; steps = PlacementLaw.Default.AssessChain(circumstances, [praktik, subsidy, hours]);
/// </code>
/// </example>
[DanishTerm("lovens regler for forløb")]
public sealed partial class PlacementLaw
{
    private readonly ImmutableArray<LegalRules> _byKind;

    private PlacementLaw(PlacementLimits limits)
    {
        Limits = limits;
        Durations = new(limits);
        PriorSupport = PriorSupportRule.Of(limits).Label;
        _byKind = [.. PlacementKinds.All.Select(k => new LegalRules(k, limits, Durations))];
    }

    /// <summary>The rules with the numbers as we read them.</summary>
    public static PlacementLaw Default { get; } = new(PlacementLimits.Default);

    /// <summary>The numbers and other choices the rules are asked with, each as a text by date with its source and how sure it is.</summary>
    public ImmutableArray<Parameter<BilingualText>> Numbers => Limits.All;

    /// <summary>The rules with numbers of one's own, as a municipality's practice: a document whose <c>parameters</c> replace those of the law's document (<c>LAW</c>) by id.</summary>
    /// <param name="json">The document; of it <c>parameters</c> are read.</param>
    /// <returns>Another law; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">The document cannot be read; all faults are told at once, each by its path.</exception>
    public PlacementLaw With(string json) => new(Limits.With(json));

    /// <summary>The rules about a kind of placement, without facts.</summary>
    /// <returns>All parts as a tree.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not a member of the enum.</exception>
    public RuleOutline OutlineOf(PlacementKind kind) => RulesOf(Guard.Against.EnumOutOfRange(kind)).Whole.Outline;

    /// <summary>Whether a placement is lawful, with every reason.</summary>
    /// <param name="placement">The placement; it has a first day.</param>
    /// <param name="circumstances">What else the rules turn on.</param>
    /// <param name="earlier">The citizen's other placements: adjoining rows of one kind with one employer, with no weekday between, are one course (our decision); none by default.</param>
    /// <exception cref="ArgumentException">An argument is null, the placement has no first day, or the circumstances have further extensions of what is not extended.</exception>
    public Assessment Assess(
        Placement placement,
        PlacementCircumstances circumstances,
        params IEnumerable<Placement> earlier
    )
    {
        var facts = LegalFacts.Of(placement, circumstances, earlier);
        var rules = RulesOf(placement.Kind);
        return rules.On(facts.From, rules.Whole).Assess(facts);
    }

    /// <summary>The last day a placement may have.</summary>
    /// <param name="placement">The placement; it has a first day.</param>
    /// <param name="circumstances">What else the rules turn on.</param>
    /// <param name="earlier">The citizen's other placements; none by default.</param>
    /// <returns>The day, included; missing when the duration is not known, or has no limit.</returns>
    /// <exception cref="ArgumentException">An argument is null, the placement has no first day, or the circumstances have further extensions of what is not extended.</exception>
    public Known<LocalDate> LastDayOf(
        Placement placement,
        PlacementCircumstances circumstances,
        params IEnumerable<Placement> earlier
    ) => Durations.LastDay(LegalFacts.Of(placement, circumstances, earlier));

    internal PlacementLimits Limits { get; }

    internal LegalDurations Durations { get; }

    /// <summary>What names the rule about prior support, with the months in its title.</summary>
    internal RuleLabel? PriorSupport { get; }

    /// <summary>The rules about a kind: of the citizen, of a place with an employer, and all of them.</summary>
    internal LegalRules RulesOf(PlacementKind kind) => _byKind[(int)kind];

    /// <summary>What it is.</summary>
    public override string ToString() => "The law of placements";
}
