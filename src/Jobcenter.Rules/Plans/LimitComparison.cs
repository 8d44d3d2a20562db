using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

/// <summary>What a requirement compares its measure with. The kinds are the nested types, each with its form in a document.</summary>
/// <remarks>"Mindst" and "højst" include the limit; "bedre end" does not.</remarks>
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

    /// <summary>The same comparison with another number; null where it has none.</summary>
    internal LimitComparison? WithLimit(Fraction limit) =>
        this is Numbered number ? number with { Limit = limit } : null;

    /// <summary>A comparison with a number.</summary>
    internal abstract record Numbered(Fraction Limit) : LimitComparison
    {
        private protected static ObjectForm<T> Limited<T>(Func<Fraction, bool, T> make, Func<T, bool> isStrict)
            where T : Numbered =>
            ObjectForm.Of<T>(f =>
                make(f.Has("limit", PropertyForms.Fraction, static c => c.Limit), f.Flag("strictly", isStrict))
            );
    }

    /// <summary>A number that the value lies on one side of.</summary>
    internal abstract record Bound(Fraction Limit, bool Strictly, bool IsAtLeast) : Numbered(Limit)
    {
        internal override int? ZoneOf(Fraction value, Func<Fraction, Fraction> onTheWay) =>
            Side.ZoneOf(value, onTheWay(Limit));

        internal override Comparing Of(RequirementParts requirement) =>
            new NumberLimitComparing(requirement, Limit, Side);

        private LimitSide Side => new(IsAtLeast, Strictly);
    }

    /// <summary>At least a number, included unless strictly more is asked: a share from above 0 to 1, persons from 1, a deliverable 1.</summary>
    internal sealed record AtLeast(Fraction Limit, bool Strictly = false) : Bound(Limit, Strictly, IsAtLeast: true)
    {
        public static ObjectForm<AtLeast> Form => Limited<AtLeast>(static (l, s) => new(l, s), static c => c.Strictly);
    }

    /// <summary>At most a number, included unless strictly less is asked: a share, a number, or the last place on a list that meets the requirement, from 1.</summary>
    internal sealed record AtMost(Fraction Limit, bool Strictly = false) : Bound(Limit, Strictly, IsAtLeast: false)
    {
        public static ObjectForm<AtMost> Form => Limited<AtMost>(static (l, s) => new(l, s), static c => c.Strictly);
    }

    /// <summary>Between two numbers, both included.</summary>
    internal sealed record Between(Fraction Limit, Fraction Upper) : Numbered(Limit)
    {
        public static ObjectForm<Between> Form =>
            ObjectForm.Of<Between>(static f =>
                new(
                    f.Has("limit", PropertyForms.Fraction, static c => c.Limit),
                    f.Has("upper", PropertyForms.Fraction, static c => c.Upper)
                )
            );

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
    internal sealed record Change(Fraction Limit, bool Strictly = false, bool IsAtLeast = false) : Numbered(Limit)
    {
        public static ObjectForm<Change> Form(bool isAtLeast) =>
            Limited<Change>((l, s) => new(l, s, isAtLeast), static c => c.Strictly);

        internal override Comparing Of(RequirementParts requirement) =>
            requirement.Pace is Pace.EachPeriod each
                ? new PeriodComparing(requirement, each, Limit, new(IsAtLeast, Strictly))
                : new ChangeOnLineComparing(requirement, Limit, new(IsAtLeast, Strictly));
    }

    /// <summary>Better than others: lower where fewer is better, as in full-time persons, otherwise higher.</summary>
    /// <param name="With">Whom it is compared with.</param>
    /// <param name="Readings">The level at the deadline or the change since the baseline: the first decides, the others are shown. The change when default.</param>
    /// <param name="Margin">How much better at least; strictly better when null.</param>
    /// <param name="OrEqual">Whether equal will do, where no margin is asked.</param>
    /// <remarks>Equal is not met, with a gap of 0, unless it is said that it will do or a margin is asked. Before the deadline it is measured at the newest period that all have.</remarks>
    internal sealed record BetterThan(
        ComparedWith With,
        ImmutableArray<ShareReading> Readings = default,
        Margin? Margin = null,
        bool OrEqual = false
    ) : LimitComparison
    {
        public BetterThan(Area area, ImmutableArray<ShareReading> readings = default)
            : this(new ComparedWith.One(area), readings) { }

        public static ObjectForm<BetterThan> Form =>
            ObjectForm
                .Of<BetterThan>(static f =>
                    new(
                        ComparedWith.Of(f, static c => c.With),
                        f.Words("readings", static c => c.Readings, ShareReading.Change),
                        Plans.Margin.Of(f, static c => c.Margin),
                        f.Flag("orEqual", static c => c.OrEqual)
                    )
                )
                .When(
                    string.Empty,
                    new(
                        "højst én af area, together, each, restOfCountry og figure; uden dem sammenlignes med DK",
                        "at most one of area, together, each, restOfCountry and figure; without them it is compared with DK"
                    ),
                    static v =>
                        new[] { "area", "together", "each", "restOfCountry", "figure" }.Count(n => v.Has(n)) <= 1
                )
                .When(
                    "restOfCountry",
                    new("true, eller ikke nævnt", "true, or not mentioned"),
                    static v => v.Find<bool>("restOfCountry") is not false
                )
                .When(
                    "name",
                    new("navn på tallet (name), når figure er nævnt", "a name of the number where figure is mentioned"),
                    static v => v.Has("figure") == v.Has("name")
                )
                .When("together", ComparedWith.Two, static v => ComparedWith.AreSeveral(v, "together"))
                .When("each", ComparedWith.Two, static v => ComparedWith.AreSeveral(v, "each"))
                .When(
                    "margin",
                    new("et tal fra 0", "a number from 0"),
                    static v => v.Find<Fraction>("margin") is not { Sign: < 0 }
                )
                .When(
                    "marginReadings",
                    new("kun sammen med margin", "only together with margin"),
                    static v => !v.IsWritten("marginReadings") || v.Has("margin")
                )
                .When(
                    "orEqual",
                    new(
                        "ikke nævnt, når der er et margin: det er inklusive",
                        "not mentioned where there is a margin: that is included"
                    ),
                    static v => !v.Has("margin") || !v.Get<bool>("orEqual")
                );

        public ImmutableArray<ShareReading> Readings { get; init; } =
            Readings.IsDefault ? [ShareReading.Change] : Readings;

        internal override IEnumerable<FigureMeasure> Reads(Measure measure) =>
            Peer.Of(With, measure.Unit).SelectMany(static p => p.Reads);

        internal override Comparing Of(RequirementParts requirement) => new BetterThanPeersComparing(requirement, this);
    }
}
