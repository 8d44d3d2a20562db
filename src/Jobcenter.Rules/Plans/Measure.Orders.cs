using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.JobOrders;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Of the candidates sent to the job orders that are due in a time, the share that was hired.</summary>
    /// <remarks>
    /// Counted from <see cref="FollowUpOptions.Orders"/>; an order stands in the time with the day it is due. Candidates of
    /// whom it is not known take no part; where they, or orders that do not tell how many were sent, could tip the answer,
    /// it is unknown. Where nobody was sent there is no share.
    /// </remarks>
    internal sealed record HitRate()
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new("ansatte af dem, der blev sendt", "hired of those sent"),
            RegisterTables.None,
            CounterfactualUnit.Candidates,
            OfACitizen: null,
            HasWholePeriods: true
        )
    {
        public static ObjectForm<HitRate> Form => WithoutCitizens<HitRate>(static _ => new());

        private static readonly BilingualText s_sent = new("sendte kandidater", "candidates sent");
        private static readonly BilingualText s_open = new(
            "sendte kandidater, om hvem det ikke vides, om de blev ansat",
            "candidates sent of whom it is not known whether they were hired"
        );
        private static readonly BilingualText s_silent = new(
            "jobordrer, der ikke siger, hvor mange der blev sendt",
            "job orders that do not tell how many were sent"
        );
        private static readonly BilingualText s_noOrders = new(
            "kommunens jobordrer mangler (orders.csv med sent og hired)",
            "the municipality's job orders are missing (orders.csv with sent and hired)"
        );
        private static readonly BilingualText s_tooMany = new(
            $"flere kandidater er sendt, end et tal kan være: {new Fraction(Figure.MaxValue).ToText(0, Language.Danish)}",
            $"more candidates are sent than a figure can be: {new Fraction(Figure.MaxValue).ToText(0, Language.English)}"
        );

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Share(scope.Id),
                (register, from, until) =>
                    scope.Orders is not { } orders
                        ? Known.Missing<Counted>(s_noOrders)
                        : register.Covers(from, until).Select(_ => Rate(orders, from, until))
            );

        private static Counted Rate(BrancheRegister orders, LocalDate from, LocalDate until)
        {
            var hires = HireTally.Of(orders.Orders, from, until);
            if (hires.Told > Figure.MaxValue)
            {
                return new(Known.Missing<Fraction>(s_tooMany), []);
            }

            var cases = new Portion((int)hires.Hired, (int)hires.Others, (int)hires.Open);
            ImmutableArray<MissingFact> missing =
            [
                .. new MissingFact[]
                {
                    new("hired", s_open, (int)hires.Open, []),
                    new("sent", s_silent, (int)hires.Silent, []),
                }.Where(static f => f.Count > 0),
            ];
            var counted = Counted.Share(cases, [.. missing.Select(Remark)], s_sent, unknown: cases.Unknown);
            var nobody = Known.Missing<Fraction>(HireTally.OfNobody);
            return counted with
            {
                Value =
                    counted.Value.IsKnown ? counted.Value
                    : missing.IsEmpty ? nobody
                    : Known.Missing<Fraction>(Counted.TurnsOn(missing)),
                Gaps =
                    missing.IsEmpty ? null
                    : hires.Bounds() is var (lowest, highest) ? new(Known.Of(lowest), Known.Of(highest), missing)
                    : new(nobody, nobody, missing),
                Lost = Lost(orders.OrderRows, hires),
            };
        }

        // Candidates are persons, orders are not.
        private static FactReading Remark(MissingFact fact)
        {
            var number = new Fraction(fact.Count);
            return fact.Name == s_open
                ? Counted.Remark(fact.Column, Counted.NoPart(fact.Name), fact.Count)
                : new(
                    fact.Column,
                    Counted.NoPart(fact.Name),
                    new(number.ToText(0, Language.Danish), number.ToText(0, Language.English))
                );
        }

        private static LostInFigure? Lost(RowCounts rows, HireTally hires) =>
            rows.Lost == 0
                ? null
                : new(
                    new(
                        $"{rows.Lost} af {rows.Read} rækker er afvist og kan mangle i tallet ({rows.Lost} i orders.csv)",
                        $"{rows.Lost} of {rows.Read} rows were refused and may be missing in the figure ({rows.Lost} in orders.csv)"
                    ),
                    Most: null
                )
                {
                    Within = hires.Bounds(rows.Lost),
                };
    }
}
