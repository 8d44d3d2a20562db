using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Of a project's participants, the share in ordinary employment, of any hours, on its last day.</summary>
    /// <param name="Project">The project's id, as <c>participants.csv</c> writes it.</param>
    [DanishTerm("andel af deltagere i arbejde")]
    internal sealed record ParticipantsInWork(string Project)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OfProject,
            new("andel af deltagere i arbejde", "share of participants in work")
        )
    {
        public string Project { get; init; } = Guard.Against.Blank(Project, nameof(Project));

        internal override RegisterTables Tables => base.Tables | RegisterTables.Participations;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.Share(
                (r, until) => Portioned(r, ProjectCounts.InWork(Project, scope.Area, scope.Pace.FirstDay, until))
            );
    }

    /// <summary>Of a project's participants, the share that uses the digital tools, as joblog.</summary>
    /// <remarks>The value is the share among those whose answer is known. Where the others could change the answer, it is unknown.</remarks>
    [DanishTerm("andel, der bruger digitale værktøjer")]
    internal sealed record DigitalTools(string Project)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OfProject,
            new("andel, der bruger de digitale værktøjer", "share that uses the digital tools")
        )
    {
        private static readonly CountedFact s_tools = new(
            "unknown",
            "digital_tools",
            new("deltagere, for hvem det ikke vides", "participants of whom it is not known")
        );

        public string Project { get; init; } = Guard.Against.Blank(Project, nameof(Project));

        internal override RegisterTables Tables => With(RegisterTables.Participations);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.Share(
                (r, until) =>
                    Portioned(r, ProjectCounts.DigitalTools(Project, scope.Area, scope.Pace.FirstDay, until), s_tools)
            );
    }

    /// <summary>Of a project's participants, the share in placements throughout, with short pauses only.</summary>
    /// <param name="Project">The project's id, which is also the placements' programme.</param>
    /// <param name="Kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="MaxPauseDays">The longest pause allowed in days, included; 0 to 3650.</param>
    /// <remarks>The time before the first placement and after the last one are pauses too.</remarks>
    [DanishTerm("andel med sammenhængende virksomhedsforløb")]
    internal sealed record UnbrokenPlacements(string Project, ImmutableArray<PlacementKind> Kinds, int MaxPauseDays)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OfProject,
            new("andel uden for lange pauser", "share without too long pauses")
        )
    {
        private static readonly CountedFact s_programme = new(
            "withoutProgramme",
            "programme",
            new(
                "deltagere med virksomhedsforløb uden kendt projekt",
                "participants with placements of no known project"
            )
        );
        private static readonly CountedFact s_history = new(
            "withoutHistory",
            "from",
            new("deltagere, der begyndte, før registeret kendes", "participants who began before the register is known")
        );

        public string Project { get; init; } = Guard.Against.Blank(Project, nameof(Project));

        public ImmutableArray<PlacementKind> Kinds { get; init; } = Guard.Against.NoneOrTwice(Kinds, nameof(Kinds));

        public int MaxPauseDays { get; init; } = Bounds.PauseDays.Guard(MaxPauseDays, nameof(MaxPauseDays));

        internal override RegisterTables Tables => With(RegisterTables.Participations | RegisterTables.Placements);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.Share(
                (r, until) =>
                    Portioned(
                        r,
                        PlacementCounts.Unbroken(Project, scope.Area, scope.Pace.FirstDay, until, Kinds, MaxPauseDays),
                        s_programme,
                        s_history
                    )
            );
    }

    /// <summary>Persons who begin or complete a project, each once.</summary>
    /// <param name="Project">The project's id, as <c>participants.csv</c> writes it.</param>
    /// <param name="Counted">What counts a participation.</param>
    /// <param name="Category">Only those assessed so on their first day; null for all.</param>
    /// <param name="Months">No participation may last so many months or more, 1 to 1200; null for no such limit.</param>
    [DanishTerm("antal deltagere")]
    internal sealed record Participants(
        string Project,
        ParticipationEvent Counted = ParticipationEvent.Begun,
        VisitationCategory? Category = null,
        int? Months = null
    ) : Measure(QuantityUnit.Persons, MeasureShape.ToDate, new("deltagere", "participants"))
    {
        private static readonly CountedFact s_category = new(
            "withoutCategory",
            "category",
            new(
                "deltagere uden kendt visitation på første dag",
                "participants without a known category on the first day"
            )
        );

        public string Project { get; init; } = Guard.Against.Blank(Project, nameof(Project));

        public ParticipationEvent Counted { get; init; } = Guard.Against.EnumOutOfRange(Counted, nameof(Counted));

        public VisitationCategory? Category { get; init; } =
            Category is { } category ? Guard.Against.EnumOutOfRange(category, nameof(category)) : null;

        public int? Months { get; init; } = Months is { } months ? Bounds.Months.Guard(months, nameof(months)) : null;

        /// <summary>The participants beyond the longest time, of whom there may be none.</summary>
        internal static FigureMeasure Beyond(string requirementId) =>
            FigureMeasure.Count($"{requirementId}{FigureMeasure.Beyond}");

        internal override IEnumerable<FigureMeasure> Reads(string requirementId) =>
            Months is null ? base.Reads(requirementId) : [.. base.Reads(requirementId), Beyond(requirementId)];

        internal override ImmutableArray<FigureKey> Keys(string requirementId, Area area, MeasuringPeriod period) =>
            [.. Reads(requirementId).Select(m => new FigureKey(m, area, period))];

        internal override RegisterTables Tables =>
            With(RegisterTables.Participations | (Category is null ? RegisterTables.None : RegisterTables.Spells));

        internal override IEnumerable<FigureCount> Counts(CountScope scope)
        {
            var counts = scope.ToDate(
                FigureMeasure.Count(scope.Id),
                (r, until) =>
                    Plans.Counted.Persons(
                        ProjectCounts
                            .Persons(
                                Project,
                                scope.Area,
                                scope.Pace.FirstDay,
                                until,
                                Counted == ParticipationEvent.Completed,
                                Category
                            )
                            .Among(Filter),
                        r,
                        SelectionFilter.FactsOf(Filter, s_category).AsSpan()
                    )
            );
            return Months is { } months
                ? counts.Concat(
                    (scope with { IsPart = true }).ToDate(
                        Beyond(scope.Id),
                        (r, until) =>
                            Plans.Counted.Number(
                                ProjectCounts
                                    .Beyond(Project, scope.Area, scope.Pace.FirstDay, until, months)
                                    .Among(Filter),
                                r,
                                static p => new(p),
                                SelectionFilter.FactsOf(Filter).AsSpan()
                            )
                    )
                )
                : counts;
        }
    }

    /// <summary>The municipality's place on the ministry's benchmark list of a year.</summary>
    /// <remarks>
    /// The newest published place of the year, dated on or before the as-of date, counts. Where none is published and
    /// the figures of all municipalities are there (expected, actual and population of one period), the place is computed.
    /// </remarks>
    [DanishTerm("placering i benchmark")]
    internal sealed record BenchmarkRank() : Measure(QuantityUnit.Rank, MeasureShape.List, new("placering", "place"))
    {
        internal override bool IsLowerBetter => true;

        internal override CounterfactualUnit Smallest => CounterfactualUnit.Places;

        private protected override FigureMeasure FiguresOf(string requirementId) => FigureMeasure.BenchmarkRank;

        internal override IEnumerable<FigureMeasure> Reads(string requirementId) =>
            [
                FigureMeasure.BenchmarkRank,
                FigureMeasure.BenchmarkExpected,
                FigureMeasure.FullTimePersons(BenefitGroup.PublicSupport),
                FigureMeasure.Population,
            ];

        internal override IEnumerable<FigureCount> Counts(CountScope scope) => [];

        internal override MeasuredLevel? Newest(string id, Pace pace, FollowUpContext context, Fraction? atLeast = null)
        {
            var year = pace.Deadline ?? default;
            var newest = context.NewestDated(FigureMeasure.BenchmarkRank, year.Contains);
            var computed = ComputedRanks.Newest(context, year);
            if (newest is null && (computed is not null || context.AsOf < year.LastDay))
            {
                return computed;
            }

            var rank = MeasuredLevel.Of(context.Read(newest ?? Keys(id, context.Municipality, year)[0]));
            return rank with { Basis = [Published(rank.Basis[0]), .. computed?.Basis ?? []] };
        }

        private static FactReading Published(FactReading rank) =>
            new(
                rank.Id,
                new($"offentliggjort {rank.Name.Danish}", $"published {rank.Name.English}"),
                rank.Value,
                rank.Reason,
                rank.Source,
                rank.Basis,
                rank.Exact
            );
    }

    /// <summary>Whether something has been delivered: the figure <c>deliverable:&lt;id&gt;</c>, 1 or 0.</summary>
    /// <remarks>The newest figure dated on or before both the as-of date and the deadline counts.</remarks>
    [DanishTerm("leverance i et krav")]
    internal sealed record Deliverable()
        : Measure(QuantityUnit.YesNo, MeasureShape.Delivery, new("leveret", "delivered"))
    {
        internal override CounterfactualUnit Smallest => CounterfactualUnit.Deliverables;

        private protected override FigureMeasure FiguresOf(string requirementId) =>
            FigureMeasure.Deliverable(requirementId);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) => [];

        internal override MeasuredLevel? Newest(string id, Pace pace, FollowUpContext context, Fraction? atLeast = null)
        {
            var due = pace.Deadline ?? default;
            var newest = context.NewestDated(FigureMeasure.Deliverable(id), p => p.LastDay <= due.LastDay);
            return newest is null && context.AsOf < due.LastDay
                ? null
                : MeasuredLevel.Of(context.Read(newest ?? Keys(id, context.Municipality, due)[0]));
        }
    }
}
