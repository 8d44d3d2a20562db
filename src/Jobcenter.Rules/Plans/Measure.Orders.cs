using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

public abstract partial record Measure
{
    /// <summary>Of the candidates sent to the job orders due in a time, the share that was hired.</summary>
    /// <remarks>Counted from the job orders of <see cref="FollowUpOptions.Orders"/>; those of whom it is not known yet take no part.</remarks>
    [DanishTerm("træfprocent for jobordrer")]
    public sealed record HitRate()
        : Measure(QuantityUnit.Share, MeasureShape.ToDate, new("ansatte af dem, der blev sendt", "hired of those sent"))
    {
        private static readonly BilingualText s_sent = new("sendte kandidater", "candidates sent");
        private static readonly BilingualText s_open = new(
            "sendte kandidater, om hvem det ikke vides, om de blev ansat",
            "candidates sent of whom it is not known whether they were hired"
        );
        private static readonly BilingualText s_noOrders = new(
            "kommunens jobordrer mangler (orders.csv med sent og hired)",
            "the municipality's job orders are missing (orders.csv with sent and hired)"
        );

        internal override RegisterTables Tables => RegisterTables.None;

        internal override int? OfACitizen => null;

        internal override bool HasWholePeriods => true;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Share(scope.Id),
                periods: 1,
                (_, from, until) =>
                    scope.Orders is { } orders && orders.Municipality == scope.Area
                        ? orders.HiredOfSent(from, until).SelectKnown(sent => Known.Of(Of(sent, orders.Rows.Refused)))
                        : Known.Missing<Counted>(s_noOrders)
            );

        private static Counted Of(Portion sent, long refused)
        {
            ImmutableArray<MissingFact> missing = sent.Unknown > 0 ? [new("hired", s_open, sent.Unknown, [])] : [];
            ImmutableArray<FactReading> remarks = Counted.Remarks(missing);
            if (refused > 0)
            {
                remarks = remarks.Add(
                    new(
                        "refused-orders",
                        new("afviste rækker om jobordrer, som ikke indgår", "refused rows of job orders, which take no part"),
                        BilingualText.Same($"{refused}")
                    )
                );
            }

            var all = sent.Yes + sent.No + sent.Unknown;
            Known<Fraction> Bound(int hired) =>
                all == 0 ? Known.Missing<Fraction>(Share.OfNothing) : Known.Of(new Fraction(hired, all));
            return Counted.Share(sent, remarks, s_sent, unknown: sent.Unknown) with
            {
                Gaps = missing.IsEmpty ? null : new(Bound(sent.Yes), Bound(sent.Yes + sent.Unknown), missing),
            };
        }
    }
}
