using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>The share of those entitled to a flex job who have one on a day: fleksjob ÷ (fleksjob + ledighedsydelse).</summary>
    [DanishTerm("andel af fleksjobberettigede i fleksjob")]
    internal sealed record FlexJobShare()
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OnADay,
            new("andel af fleksjobberettigede i fleksjob", "share of those entitled in flex jobs")
        )
    {
        private protected override FigureMeasure FiguresOf(string requirementId) =>
            Of is null ? FigureMeasure.FlexJobShare : FigureMeasure.Share(requirementId);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.OnDays(FiguresOf(scope.Id), (r, day) => Portioned(r, FlexJobCounts.Share(day, scope.Area)));
    }

    /// <summary>Of the courses of a benefit, or of a group taken as one, that end in a period, the share shorter than a number of months or weeks.</summary>
    /// <param name="Group">The benefits: a move from one to another ends no course.</param>
    /// <param name="Months">Shorter than so many months, 1 to 1200: the last day before the first day + months.</param>
    /// <param name="Weeks">Shorter than so many weeks instead, 1 to 5200.</param>
    [DanishTerm("andel korte forløb")]
    internal sealed record ShortCourses(BenefitGroup Group, int? Months = null, int? Weeks = null)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new("andel af afsluttede forløb, der er korte nok", "share of ended courses that are short enough")
        )
    {
        private static readonly BilingualText s_courses = new("forløb", "courses");

        internal override bool GoesOn => true;

        public BenefitGroup Group { get; init; } = Guard.Against.Null(Group);

        public int? Months { get; init; } = Months is { } months ? Bounds.Months.Guard(months, nameof(Months)) : null;

        public int? Weeks { get; init; } =
            !IsAllowed(Months, Weeks)
                ? throw new ArgumentException(
                    $"months were {Months} and weeks {Weeks}; one of them alone must be given.",
                    nameof(Weeks)
                )
            : Weeks is { } weeks ? Bounds.Weeks.Guard(weeks, nameof(Weeks))
            : null;

        internal static bool IsAllowed(int? months, int? weeks) => months is null != weeks is null;

        internal override Measure WithGroup(BenefitGroup group) => this with { Group = group, Of = Of?.Within(group) };

        internal override BenefitGroup? CountedGroup => Group;

        internal override bool IsOfCourses => true;

        internal override bool HasWholePeriods => true;

        internal override CounterfactualUnit Smallest => CounterfactualUnit.Courses;

        // A citizen can have any number of courses.
        internal override int? OfACitizen => null;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Share(scope.Id),
                periods: 1,
                (r, from, until) =>
                    Counted.Provisional(
                        CourseCounts.Short(Group, scope.Area, from, until, Months ?? 0, Weeks ?? 0).Among(Filter),
                        r,
                        SelectionFilter.FactsOf(Filter, s_withoutBegin).AsSpan(),
                        s_courses
                    )
            );
    }

    /// <summary>Of those who begin a flex job of few hours in a period, the share that later gets more hours.</summary>
    /// <param name="AtMostHours">How many hours a week are few, included.</param>
    [DanishTerm("andel med progression i timer")]
    internal sealed record HourProgression(WeeklyHours AtMostHours)
        : Measure(QuantityUnit.Share, MeasureShape.ToDate, new("andel med flere timer", "share with more hours"))
    {
        private static readonly CountedFact s_hours = new(
            "withoutHours",
            "hours",
            new("fleksjob uden kendte timer", "flex jobs without known hours")
        );

        internal override bool GoesOn => true;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.Share(
                (r, until) =>
                    Portioned(
                        r,
                        FlexJobCounts.HourProgression(
                            scope.Area,
                            scope.Pace.FirstDay,
                            until,
                            AtMostHours,
                            r.KnownUntil
                        ),
                        s_hours
                    )
            );
    }

    /// <summary>Of the company-directed placements that begin in a period, the share in a track of the municipality's catalogue in force.</summary>
    /// <remarks>The value is the share among those whose branche is known. Where the others could change the answer, it is unknown. Source: HEL20.</remarks>
    [DanishTerm("brancheindsatsens andel")]
    internal sealed record BrancheEffort()
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new(
                "branchesporenes andel af de virksomhedsrettede forløb",
                "the branche tracks' share of the company-directed placements"
            )
        )
    {
        private static readonly BilingualText s_placements = new("virksomhedsforløb", "placements");
        private static readonly CountedFact s_branche = new(
            "unknown",
            "branche",
            new("virksomhedsforløb uden kendt branche", "placements of no known branche")
        );

        internal override CounterfactualUnit Smallest => CounterfactualUnit.Placements;

        internal override RegisterTables Tables => With(RegisterTables.Placements);

        // A citizen can have any number of placements.
        internal override int? OfACitizen => null;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.Share(
                (r, until) =>
                {
                    var branche = new BrancheRegisterBuilder(scope.Catalogues, scope.Area).Build();
                    return Filter is { } filter
                        ? Counted.Share(
                            TrackEffortCounts.Begun(branche, scope.Pace.FirstDay, until).Among(filter),
                            r,
                            static p => p,
                            SelectionFilter.FactsOf(filter, s_branche).AsSpan(),
                            s_placements
                        )
                        : Counted.Share(
                            TrackEffortCounts.Effort(branche, scope.Pace.FirstDay, until),
                            r,
                            static e => e.Placements.IsKnown ? e.Placements.Value : default,
                            [s_branche],
                            s_placements
                        );
                }
            );
    }
}
