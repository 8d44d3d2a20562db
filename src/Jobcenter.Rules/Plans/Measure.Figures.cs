namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>A figure that somebody publishes, period by period: <c>figure:&lt;id&gt;</c>.</summary>
    /// <param name="Figure">The figure's id, which requirements may share.</param>
    /// <param name="InUnit">Its unit.</param>
    /// <param name="What">What it is, as <c>tilfredshed</c>.</param>
    /// <param name="LowerIsBetter">Whether a lower figure is the better one.</param>
    /// <remarks>A share is written as a part of 1: 0.42 is 42 %.</remarks>
    [DanishTerm("offentliggjort tal i et krav")]
    internal sealed record PublishedFigure(
        string Figure,
        QuantityUnit InUnit,
        BilingualText What,
        bool LowerIsBetter = false
    ) : Measure(InUnit, MeasureShape.ByPeriod, What)
    {
        private static readonly BilingualText s_noShare = new(
            "er ingen andel; en andel skrives som en del af 1 (0.42 er 42 %)",
            "is no share; a share is written as a part of 1 (0.42 is 42 %)"
        );

        public string Figure { get; init; } = FigureMeasure.Own(Figure).Argument;

        public QuantityUnit InUnit { get; init; } =
            IsAllowed(InUnit)
                ? InUnit
                : throw new ArgumentException(
                    $"inUnit was {InUnit}; a figure of one's own is no change, points or yes and no.",
                    nameof(InUnit)
                );

        public BilingualText What { get; init; } = Guard.Against.Null(What);

        internal override bool IsLowerBetter => LowerIsBetter;

        internal override CounterfactualUnit Smallest => CounterfactualUnit.Things;

        internal static bool IsAllowed(QuantityUnit unit) =>
            unit
                is QuantityUnit.FullTimePersons
                    or QuantityUnit.Persons
                    or QuantityUnit.Share
                    or QuantityUnit.Rank
                    or QuantityUnit.Number
                    or QuantityUnit.Kroner
                    or QuantityUnit.Days
                    or QuantityUnit.Weeks;

        private protected override FigureMeasure FiguresOf(string requirementId) =>
            FigureMeasure.Own(Figure, What, InUnit);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) => [];

        internal override MeasuredLevel At(
            string requirementId,
            Area area,
            MeasuringPeriod period,
            Func<FigureKey, FigureReading> read
        ) => Checked(base.At(requirementId, area, period, read));

        // A persons figure moves by persons, all others by as much as is missing, which the gap says.
        internal override ImmutableArray<Counterfactual> Takes(WayToLimit way) =>
            Unit switch
            {
                QuantityUnit.Share => Counterfactuals.Cases(way, Smallest),
                QuantityUnit.Persons => Counterfactuals.Units(way, CounterfactualUnit.Persons, Name),
                _ => [],
            };

        /// <summary>A level whose figure is a share only where it lies from 0 to 1.</summary>
        internal static MeasuredLevel Checked(MeasuredLevel level) =>
            level.Counted.Key.Measure.Unit == QuantityUnit.Share
            && level.Value is { IsKnown: true, Value: var v }
            && (v.Sign < 0 || v > Fraction.One)
                ? level with
                {
                    Value = Known.Missing<Fraction>(
                        new(
                            $"{v.ToText(2, Language.Danish)} {s_noShare.Danish}",
                            $"{v.ToText(2, Language.English)} {s_noShare.English}"
                        )
                    ),
                }
                : level;
    }
}
