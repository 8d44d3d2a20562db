using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Full-time persons in a group of states as a share of the population of some ages.</summary>
    /// <param name="Group">The states.</param>
    /// <param name="Ages">The ages of the population; 16 to 66 when null, which is our decision.</param>
    internal sealed record PopulationShare(BenefitGroup Group, AgeSpan? Ages = null)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ByPeriod,
            new("andel af befolkningen", "share of the population"),
            IsLowerBetter: true
        )
    {
        public static ObjectForm<PopulationShare> Form =>
            OfCitizens<PopulationShare>(static f =>
                new(
                    f.Has("group", PropertyForms.Group, static m => m.Group),
                    f.May("ages", SelectionForms.Ages, static m => m.Ages)
                )
            );

        internal override BenefitGroup? CountedGroup => Group;

        private protected override FigureMeasure FiguresOf(string requirementId) => Persons.Figures(requirementId);

        internal override IEnumerable<FigureMeasure> Reads(string requirementId) =>
            [Persons.Figures(requirementId), PopulationOf(requirementId)];

        // Whoever is selected by what the whole population has, is a share of those.
        private FigureMeasure PopulationOf(string requirementId) =>
            Of is { IsOfPopulation: true } of
                ? FigureMeasure.SelectedPopulation(requirementId, of)
                : FigureMeasure.PopulationOf(Ages ?? (Of?.AgesOn is null ? Of?.Ages : null) ?? AgeSpan.Working);

        private FullTimePersons Persons => new(Group) { Of = Of };

        internal override Measure? WithGroup(BenefitGroup group) => this with { Group = group, Of = Of?.Within(group) };

        internal override bool CanBeSummed => true;

        internal override MeasuredLevel Sum(
            MeasuringPeriod period,
            ImmutableArray<(MeasuredLevel Level, int Sign)> levels
        )
        {
            var (persons, population) = (
                SumOf(levels, static l => l.Counted.Value),
                SumOf(levels, static l => l.Population)
            );
            return new(period, ShareOf(persons, population), BasisOf(levels), default, population);
        }

        // A rest of nobody has no share.
        private static Known<Fraction> ShareOf(Known<Fraction> persons, Known<Fraction> population) =>
            persons.SelectKnown(p =>
                population.SelectKnown(w =>
                    p.Sign < 0 || w.Sign < 0
                        ? Known.Missing<Fraction>(s_negative)
                        : Share.Of(p, w).Select(static s => s.Value)
                )
            );

        private static readonly BilingualText s_negative = new(
            "resten af landet bliver under 0: landets tal er mindre end kommunens",
            "the rest of the country falls below 0: the country's figure is smaller than the municipality's"
        );

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            Persons.Counts(scope with { IsPart = true });

        internal override ImmutableArray<FigureKey> Keys(string requirementId, Area area, MeasuringPeriod period) =>
            [.. Reads(requirementId).Select(m => new FigureKey(m, area, period))];

        internal override MeasuredLevel At(
            string requirementId,
            Area area,
            MeasuringPeriod period,
            Func<FigureKey, FigureReading> read
        )
        {
            var keys = Keys(requirementId, area, period);
            var (persons, population) = (read(keys[0]), read(keys[1]));
            return new(
                period,
                ShareOf(persons.Value, population.Value),
                [persons.Describe(), population.Describe()],
                persons,
                population.Value
            );
        }

        internal override ImmutableArray<Counterfactual> Takes(WayToLimit way) =>
            Counterfactuals.Days(
                way with
                {
                    Limit = way.Current.Population.SelectKnown(p => way.Limit.Select(l => p * l)),
                }
            );
    }
}
