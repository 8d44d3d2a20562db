using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>A figure that somebody publishes, period by period: <c>figure:&lt;id&gt;</c>, which requirements may share.</summary>
    /// <remarks>A share is written as a part of 1: 0.42 is 42 %.</remarks>
    internal sealed record PublishedFigure(
        string Figure,
        QuantityUnit InUnit,
        BilingualText What,
        bool LowerIsBetter = false
    )
        : Measure(
            InUnit,
            MeasureShape.ByPeriod,
            What,
            RegisterTables.None,
            Smallest: CounterfactualUnit.Things,
            IsLowerBetter: LowerIsBetter
        )
    {
        private static readonly BilingualText s_noShare = new(
            "er ingen andel; en andel skrives som en del af 1 (0.42 er 42 %)",
            "is no share; a share is written as a part of 1 (0.42 is 42 %)"
        );

        public static ObjectForm<PublishedFigure> Form =>
            WithoutCitizens<PublishedFigure>(static f =>
                new(
                    f.Has("figure", PropertyForms.FigureId, static m => m.Figure),
                    f.Has("unit", PropertyForms.Unit, static m => m.InUnit),
                    f.Has("name", LabelForms.Text, static m => m.What),
                    f.Flag("lowerIsBetter", static m => m.LowerIsBetter)
                )
            );

        private protected override FigureMeasure FiguresOf(string requirementId) =>
            FigureMeasure.Own(Figure, What, InUnit);

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
