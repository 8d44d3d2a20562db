namespace Jobcenter.Rules.Plans;

/// <summary>What a requirement compares its measure with. The kinds are the nested types.</summary>
/// <remarks>"Mindst" and "højst" include the limit; "bedre end" does not.</remarks>
[DanishTerm("sammenligning i et krav")]
public abstract record LimitComparison
{
    private LimitComparison() { }

    /// <summary>The comparison at work on a requirement.</summary>
    internal abstract Comparing Of(Resultatkrav requirement);

    /// <summary>At least a number: a share from above 0 to 1, persons from 1, a deliverable 1.</summary>
    /// <param name="Limit">The number, included.</param>
    [DanishTerm("mindst en grænse")]
    public sealed record AtLeast(Fraction Limit) : LimitComparison
    {
        internal override Comparing Of(Resultatkrav requirement) =>
            new NumberComparing(requirement, Limit, isAtLeast: true);
    }

    /// <summary>At most a number: the last place on a list that meets the requirement, from 1.</summary>
    /// <param name="Limit">The number, included.</param>
    [DanishTerm("højst en grænse")]
    public sealed record AtMost(Fraction Limit) : LimitComparison
    {
        internal override Comparing Of(Resultatkrav requirement) =>
            new NumberComparing(requirement, Limit, isAtLeast: false);
    }

    /// <summary>A fall since a baseline of at least so much; the limit included.</summary>
    /// <param name="Limit">On a line, the relative change: −1/50 is a fall of 2 %, from −1 to before 0. In each period, the change itself: −50 is fifty fewer, a whole number below 0.</param>
    /// <remarks>A baseline of zero gives <em>unknown</em> for a relative change.</remarks>
    [DanishTerm("ændring siden et udgangspunkt")]
    public sealed record Change(Fraction Limit) : LimitComparison
    {
        internal override Comparing Of(Resultatkrav requirement) =>
            requirement.Pace is Pace.EachPeriod each
                ? new PeriodComparing(requirement, each, Limit)
                : new LineComparing(requirement, Limit);
    }

    /// <summary>Strictly better than another area: lower where fewer is better, as in full-time persons, otherwise higher.</summary>
    /// <remarks>Equal is not met, with a gap of 0. Before the deadline it is measured at the newest period that both have.</remarks>
    [DanishTerm("bedre end et område")]
    public sealed record BetterThan : LimitComparison
    {
        /// <summary>Better than an area.</summary>
        /// <param name="area">The other area.</param>
        /// <param name="readings">The level at the deadline or the change since the baseline: the first decides, the others are shown. The change when default.</param>
        /// <exception cref="ArgumentException">A reading stands twice.</exception>
        public BetterThan(Area area, ImmutableArray<ShareReading> readings = default)
        {
            Area = area;
            Readings = readings.IsDefault ? [ShareReading.Change] : Guard.Against.NoneOrTwice(readings);
        }

        /// <summary>The other area.</summary>
        public Area Area { get; }

        /// <summary>Level or change: the first decides, the others are shown.</summary>
        public ImmutableArray<ShareReading> Readings { get; }

        internal override Comparing Of(Resultatkrav requirement) => new AreaComparing(requirement, this);
    }
}

/// <summary>A comparison at work: its rule, its limit at its pace, what is missing, the way there and what it would take, each said once.</summary>
internal abstract class Comparing(Resultatkrav requirement)
{
    protected Resultatkrav Requirement => requirement;

    protected Measure Counted => requirement.Measure;

    protected Pace Pace => requirement.Pace;

    protected string Id => requirement.Label.Id;

    /// <summary>The rule that decides.</summary>
    public abstract Rule<RequirementFacts> Rule();

    /// <summary>The figures it can need: by default those of every period on the way.</summary>
    public virtual IEnumerable<FigureKey> Keys(Area municipality) =>
        Pace.Periods().SelectMany(p => Counted.Keys(Id, municipality, p));

    /// <summary>Measures the requirement.</summary>
    public abstract Measurement Measure(FollowUpContext context);
}
