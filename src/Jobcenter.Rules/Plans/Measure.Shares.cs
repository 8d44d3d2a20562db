using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>The share of those entitled to a flex job who have one on a day: fleksjob ÷ (fleksjob + ledighedsydelse).</summary>
    internal sealed record FlexJobShare()
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OnADay,
            new("andel af fleksjobberettigede i fleksjob", "share of those entitled in flex jobs")
        )
    {
        public static ObjectForm<FlexJobShare> Form => OfCitizens<FlexJobShare>(static _ => new());

        private protected override FigureMeasure FiguresOf(string requirementId) =>
            Of is null ? FigureMeasure.FlexJobShare : FigureMeasure.Share(requirementId);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.OnDays(FiguresOf(scope.Id), (r, day) => Portioned(r, FlexJobCounts.Share(day, scope.Area)));
    }

    /// <summary>Of those who begin a flex job of few hours in a period, the share that later gets more hours.</summary>
    /// <param name="AtMostHours">How many hours a week are few, included.</param>
    internal sealed record HourProgression(WeeklyHours AtMostHours)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new("andel med flere timer", "share with more hours"),
            GoesOn: true
        )
    {
        private static readonly CountedFact s_hours = new(
            "withoutHours",
            "hours",
            new("fleksjob uden kendte timer", "flex jobs without known hours")
        );

        public static ObjectForm<HourProgression> Form =>
            OfCitizens<HourProgression>(static f =>
                new(f.Has("atMostHours", new GivenForm<WeeklyHours>(ValueForms.Hours), static m => m.AtMostHours))
            );

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.ToDate(
                FigureMeasure.Share(scope.Id),
                (r, until) =>
                    Portioned(
                        r,
                        FlexJobCounts.HourProgression(scope.Area, scope.FirstDay, until, AtMostHours, r.KnownUntil),
                        s_hours
                    )
            );
    }

    /// <summary>Of the company-directed placements that begin in a period, the share in a track of the municipality's catalogue in force.</summary>
    /// <remarks>The value is the share among those whose branche is known. Where the others could change the answer, it is unknown. Source: HEL20.</remarks>
    internal sealed record BrancheEffort()
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new(
                "branchesporenes andel af de virksomhedsrettede forløb",
                "the branche tracks' share of the company-directed placements"
            ),
            RegisterTables.Placements,
            CounterfactualUnit.Placements,
            OfACitizen: null
        )
    {
        private static readonly BilingualText s_placements = new("virksomhedsforløb", "placements");
        private static readonly CountedFact s_branche = new(
            "unknown",
            "branche",
            new("virksomhedsforløb uden kendt branche", "placements of no known branche")
        );

        public static ObjectForm<BrancheEffort> Form => OfCitizens<BrancheEffort>(static _ => new());

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.ToDate(
                FigureMeasure.Share(scope.Id),
                (r, until) =>
                {
                    var branche = new BrancheRegisterBuilder(scope.Catalogues, scope.Area).Build();
                    return Filter is { } filter
                        ? Counted.Share(
                            TrackEffortCounts.Begun(branche, scope.FirstDay, until).Among(filter),
                            r,
                            static p => p,
                            SelectionFilter.FactsOf(filter, s_branche).AsSpan(),
                            s_placements
                        )
                        : Counted.Share(
                            TrackEffortCounts.Effort(branche, scope.FirstDay, until),
                            r,
                            static e => e.Placements.IsKnown ? e.Placements.Value : default,
                            [s_branche],
                            s_placements
                        );
                }
            );
    }
}
