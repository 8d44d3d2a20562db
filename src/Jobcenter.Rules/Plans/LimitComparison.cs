namespace Jobcenter.Rules.Plans;

/// <summary>What a requirement compares its measure with. The kinds are the nested types.</summary>
/// <remarks>"Mindst" and "højst" include the limit; "bedre end" does not.</remarks>
[DanishTerm("sammenligning i et krav")]
internal abstract record LimitComparison
{
    private LimitComparison() { }

    /// <summary>The comparison at work on a requirement.</summary>
    internal abstract Comparing Of(RequirementParts requirement);

    /// <summary>The figures it reads beside those of the measure.</summary>
    internal virtual IEnumerable<FigureMeasure> Reads(Measure measure) => [];

    /// <summary>On which side of the limits a value lies on its way to the deadline, counted from below; null where there is no number to compare with.</summary>
    internal virtual int? ZoneOf(Fraction value, Func<Fraction, Fraction> onTheWay) => null;

    /// <summary>Whether a value is compared with another of an earlier period, or of others at the same time.</summary>
    internal bool IsOverTime => this is BetterThan or Change;

    /// <summary>The same comparison with another number; itself where it has none.</summary>
    internal virtual LimitComparison WithLimit(Fraction limit) => this;

    /// <summary>A number that the value lies on one side of.</summary>
    internal abstract record Bound(Fraction Limit, bool Strictly, bool IsAtLeast) : LimitComparison
    {
        internal override LimitComparison WithLimit(Fraction limit) => this with { Limit = limit };

        internal override int? ZoneOf(Fraction value, Func<Fraction, Fraction> onTheWay) =>
            Side.ZoneOf(value, onTheWay(Limit));

        internal override Comparing Of(RequirementParts requirement) =>
            new NumberLimitComparing(requirement, Limit, Side);

        private LimitSide Side => new(IsAtLeast, Strictly);
    }

    /// <summary>At least a number: a share from above 0 to 1, persons from 1, a deliverable 1.</summary>
    /// <param name="Limit">The number, included unless strictly more is asked.</param>
    /// <param name="Strictly">Whether more than the number is asked.</param>
    [DanishTerm("mindst en grænse")]
    internal sealed record AtLeast(Fraction Limit, bool Strictly = false) : Bound(Limit, Strictly, IsAtLeast: true);

    /// <summary>At most a number: a share, a number, or the last place on a list that meets the requirement, from 1.</summary>
    /// <param name="Limit">The number, included unless strictly less is asked.</param>
    /// <param name="Strictly">Whether less than the number is asked.</param>
    [DanishTerm("højst en grænse")]
    internal sealed record AtMost(Fraction Limit, bool Strictly = false) : Bound(Limit, Strictly, IsAtLeast: false);

    /// <summary>Between two numbers, both included.</summary>
    /// <param name="Limit">The lower number.</param>
    /// <param name="Upper">The upper number, not below the lower.</param>
    [DanishTerm("mellem to grænser")]
    internal sealed record Between(Fraction Limit, Fraction Upper) : LimitComparison
    {
        internal override LimitComparison WithLimit(Fraction limit) => this with { Limit = limit };

        internal override int? ZoneOf(Fraction value, Func<Fraction, Fraction> onTheWay) =>
            value < onTheWay(Limit) ? 0
            : value <= onTheWay(Upper) ? 1
            : 2;

        internal override Comparing Of(RequirementParts requirement) => new BetweenComparing(requirement, Limit, Upper);
    }

    /// <summary>A change since a baseline of at most so much: a fall, no rise, or a rise that is limited; or of at least so much.</summary>
    /// <param name="Limit">On a line, the relative change, of a share in points: −1/50 is a fall of 2 %, from −1 to 1. In each period, the change itself: −50 is fifty fewer, a whole number.</param>
    /// <param name="Strictly">Whether the limit itself will not do: strictly fewer than the baseline is a limit of 0, strictly.</param>
    /// <param name="IsAtLeast">Whether it must be at least so much: a rise.</param>
    /// <remarks>A baseline of zero gives <em>unknown</em> for a relative change.</remarks>
    [DanishTerm("ændring siden et udgangspunkt")]
    internal sealed record Change(Fraction Limit, bool Strictly = false, bool IsAtLeast = false) : LimitComparison
    {
        internal LimitSide Side => new(IsAtLeast, Strictly);

        internal override LimitComparison WithLimit(Fraction limit) => this with { Limit = limit };

        internal override Comparing Of(RequirementParts requirement) =>
            requirement.Pace is Pace.EachPeriod each
                ? new PeriodComparing(requirement, each, Limit, Side)
                : new ChangeOnLineComparing(requirement, Limit, Side);
    }

    /// <summary>Better than others: lower where fewer is better, as in full-time persons, otherwise higher.</summary>
    /// <remarks>Equal is not met, with a gap of 0, unless it is said that it will do or a margin is asked. Before the deadline it is measured at the newest period that all have.</remarks>
    [DanishTerm("bedre end andre")]
    internal sealed record BetterThan : LimitComparison
    {
        /// <summary>Strictly better than an area.</summary>
        /// <param name="area">The other area.</param>
        /// <param name="readings">The level at the deadline or the change since the baseline: the first decides, the others are shown. The change when default.</param>
        public BetterThan(Area area, ImmutableArray<ShareReading> readings = default)
            : this(new ComparedWith.One(area), readings) { }

        /// <summary>Better than others.</summary>
        /// <param name="with">Whom it is compared with.</param>
        /// <param name="readings">The level at the deadline or the change since the baseline: the first decides, the others are shown. The change when default.</param>
        /// <param name="margin">How much better at least; strictly better when null.</param>
        /// <param name="orEqual">Whether equal will do, where no margin is asked.</param>
        public BetterThan(
            ComparedWith with,
            ImmutableArray<ShareReading> readings = default,
            Margin? margin = null,
            bool orEqual = false
        )
        {
            With = Guard.Against.Null(with);
            Readings = readings.IsDefault ? [ShareReading.Change] : Guard.Against.NoneOrTwice(readings);
            Margin = margin;
            OrEqual = orEqual;
        }

        /// <summary>Whom it is compared with.</summary>
        public ComparedWith With { get; }

        /// <summary>Level or change: the first decides, the others are shown.</summary>
        public ImmutableArray<ShareReading> Readings { get; }

        /// <summary>How much better at least; null for strictly better.</summary>
        public Margin? Margin { get; }

        /// <summary>Whether equal will do, where no margin is asked.</summary>
        public bool OrEqual { get; }

        internal override IEnumerable<FigureMeasure> Reads(Measure measure) =>
            Peer.Of(With, measure.Unit).SelectMany(static p => p.Reads);

        internal override Comparing Of(RequirementParts requirement) => new BetterThanPeersComparing(requirement, this);
    }
}

/// <summary>What a comparison works on: who asks, what is counted, and at what pace.</summary>
internal sealed record RequirementParts(RuleLabel Label, Measure Measure, Pace Pace);

/// <summary>A comparison at work: its rule, its limit at its pace, what is missing, the way there and what it would take, each said once.</summary>
internal abstract class Comparing(RequirementParts requirement)
{
    protected RuleLabel Label => requirement.Label;

    protected Measure Counted => requirement.Measure;

    protected Pace Pace => requirement.Pace;

    protected string Id => requirement.Label.Id;

    /// <summary>The name of one reading of the requirement, with its own source and strength.</summary>
    protected RuleLabel ReadingLabel(BilingualText title, string? id) =>
        new($"{Id}/{id ?? title.English}", title, Label.Source, Label.Strength);

    /// <summary>The rule that decides.</summary>
    public abstract Rule<RequirementFacts> Rule();

    /// <summary>The figures it can need: by default those of every period on the way.</summary>
    public virtual IEnumerable<FigureKey> Keys(Area municipality) =>
        Pace.Periods().SelectMany(p => Counted.Keys(Id, municipality, p));

    /// <summary>The figures of the deadline alone.</summary>
    protected IEnumerable<FigureKey> KeysAtDeadline(Area municipality) =>
        Counted.Keys(
            Id,
            municipality,
            Pace.Deadline is { } due
                ? Pace.Cell(due.LastDay, Counted.Shape == MeasureShape.OnADay)
                : MeasuringPeriod.OfYear(Pace.FirstDay.Year)
        );

    /// <summary>Measures the requirement.</summary>
    public abstract Measurement Measure(FollowUpContext context);
}

/// <summary>Which of the two readings of "andelen skal være lavere end landsgennemsnittet" decides. The default is <see cref="Level"/>.</summary>
/// <remarks>Our decision; HEL21 3.1 requirement 3 can be read both ways. The other reading is answered and shown.</remarks>
[DanishTerm("læsning af andelen")]
internal enum ShareReading
{
    /// <summary>The share itself, in the deadline's quarter.</summary>
    [DanishTerm("niveau", Id = "level", English = "level")]
    Level = 0,

    /// <summary>The change of the share since the baseline's quarter.</summary>
    [DanishTerm("ændring siden udgangspunktet", Id = "change", Short = "ændring", English = "change")]
    Change = 1,
}

/// <summary>On which side of a limit a value must lie, and whether the limit itself will do.</summary>
internal readonly record struct LimitSide(bool IsAtLeast, bool Strictly = false)
{
    /// <summary>The value against the limit.</summary>
    public Rule<RequirementFacts> Compare(
        Fact<RequirementFacts, Quantity> value,
        Fact<RequirementFacts, Quantity> limit
    ) =>
        (IsAtLeast, Strictly) switch
        {
            (true, true) => value.MoreThan(limit),
            (true, false) => value.AtLeast(limit),
            (false, true) => value.LessThan(limit),
            _ => value.AtMost(limit),
        };

    /// <summary>0 for a value below the limit and 1 above; the limit itself lies where it decides as they do.</summary>
    public int ZoneOf(Fraction value, Fraction limit) => IsMissed(Missing(value, limit)) == IsAtLeast ? 0 : 1;

    /// <summary>What is missing to the limit; 0 or less when it is reached.</summary>
    public Fraction Missing(Fraction value, Fraction limit) => IsAtLeast ? limit - value : value - limit;

    /// <summary>What is missing to the limit of a reading.</summary>
    public Known<Fraction> Missing(RequirementReading reading)
    {
        var side = this;
        return reading.Value.SelectKnown(v => reading.Limit.Select(l => side.Missing(v.Amount, l.Amount)));
    }

    /// <summary>The least whole amount of units, each so much, that brings a value to the limit; 0 or less when it is there.</summary>
    public Fraction Units(Fraction value, Fraction limit, Fraction unitsToOne)
    {
        var missing = Missing(value, limit) * unitsToOne;
        return Strictly ? missing.Floor() + Fraction.One : missing.Ceiling();
    }

    /// <summary>The reading whose numbers are shown: the worst that fails, else the one that is missing, else the nearest to its limit.</summary>
    public int Decisive(IEnumerable<RequirementReading> parts)
    {
        var side = this;
        var missing = parts.Select(p => side.Missing(p)).ToArray();
        var known = Enumerable.Range(0, missing.Length).Where(i => missing[i].IsKnown).ToArray();
        var worst = known.Length == 0 ? -1 : known.MaxBy(i => missing[i].Value);
        return worst >= 0 && (IsMissed(missing[worst].Value) || known.Length == missing.Length)
            ? worst
            : Array.FindIndex(missing, static e => !e.IsKnown);
    }

    private bool IsMissed(Fraction missing) => missing.Sign > 0 || (Strictly && missing.Sign == 0);
}
