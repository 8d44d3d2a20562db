using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans.Documents;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Of a project's participants, the share in ordinary employment, of any hours, on its last day.</summary>
    /// <param name="Project">The project's id, as <c>participants.csv</c> writes it.</param>
    internal sealed record ParticipantsInWork(string Project)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OfProject,
            new("andel af deltagere i arbejde", "share of participants in work"),
            RegisterTables.Spells | RegisterTables.Participations
        )
    {
        public static ObjectForm<ParticipantsInWork> Form =>
            OfCitizens<ParticipantsInWork>(static f => new(f.Has("project", Text, static m => m.Project)));

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            SharedUntil(scope, until => ProjectCounts.InWork(Project, scope.Area, scope.FirstDay, until));
    }

    /// <summary>Of a project's participants, the share that uses the digital tools, as joblog.</summary>
    /// <remarks>The value is the share among those whose answer is known. Where the others could change the answer, it is unknown.</remarks>
    internal sealed record DigitalTools(string Project)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OfProject,
            new("andel, der bruger de digitale værktøjer", "share that uses the digital tools"),
            RegisterTables.Participations
        )
    {
        private static readonly CountedFact s_tools = new(
            "unknown",
            "digital_tools",
            new("deltagere, for hvem det ikke vides", "participants of whom it is not known")
        );

        public static ObjectForm<DigitalTools> Form =>
            OfCitizens<DigitalTools>(static f => new(f.Has("project", Text, static m => m.Project)));

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            SharedUntil(
                scope,
                until => ProjectCounts.DigitalTools(Project, scope.Area, scope.FirstDay, until),
                s_tools
            );
    }

    /// <summary>Of a project's participants, the share in placements throughout, with short pauses only.</summary>
    /// <param name="Project">The project's id, which is also the placements' programme.</param>
    /// <param name="Kinds">The kinds of placement that count.</param>
    /// <param name="MaxPauseDays">The longest pause allowed in days, included.</param>
    /// <remarks>The time before the first placement and after the last one are pauses too.</remarks>
    internal sealed record UnbrokenPlacements(string Project, ImmutableArray<PlacementKind> Kinds, int MaxPauseDays)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.OfProject,
            new("andel uden for lange pauser", "share without too long pauses"),
            RegisterTables.Participations | RegisterTables.Placements
        )
    {
        private static readonly CountedFact[] s_facts =
        [
            new(
                "withoutProgramme",
                "programme",
                new(
                    "deltagere med virksomhedsforløb uden kendt projekt",
                    "participants with placements of no known project"
                )
            ),
            new(
                "withoutHistory",
                "from",
                new(
                    "deltagere, der begyndte, før registeret kendes",
                    "participants who began before the register is known"
                )
            ),
        ];

        public static ObjectForm<UnbrokenPlacements> Form =>
            OfCitizens<UnbrokenPlacements>(static f =>
                new(
                    f.Has("project", Text, static m => m.Project),
                    f.Has("kinds", PropertyForms.Placements, static m => m.Kinds),
                    f.Has("maxPauseDays", PropertyForms.PauseDays, static m => m.MaxPauseDays)
                )
            );

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            SharedUntil(
                scope,
                until => PlacementCounts.Unbroken(Project, scope.Area, scope.FirstDay, until, Kinds, MaxPauseDays),
                s_facts
            );
    }

    /// <summary>Persons who begin or complete a project, each once.</summary>
    /// <param name="Project">The project's id, as <c>participants.csv</c> writes it.</param>
    /// <param name="Counted">What counts a participation.</param>
    /// <param name="Category">Only those assessed so on their first day; null for all.</param>
    /// <param name="Months">No participation may last so many months or more; null for no such limit.</param>
    internal sealed record Participants(
        string Project,
        ParticipationEvent Counted = ParticipationEvent.Begun,
        VisitationCategory? Category = null,
        int? Months = null
    )
        : Measure(
            QuantityUnit.Persons,
            MeasureShape.ToDate,
            new("deltagere", "participants"),
            RegisterTables.Participations | (Category is null ? RegisterTables.None : RegisterTables.Spells)
        )
    {
        private static readonly CountedFact s_category = new(
            "withoutCategory",
            "category",
            new(
                "deltagere uden kendt visitation på første dag",
                "participants without a known category on the first day"
            )
        );

        public static ObjectForm<Participants> Form =>
            OfCitizens<Participants>(static f =>
                new(
                    f.Has("project", Text, static m => m.Project),
                    f.Word("counted", static m => m.Counted),
                    f.May("category", PropertyForms.Category, static m => m.Category),
                    f.May("months", PropertyForms.Months, static m => m.Months)
                )
            );

        /// <summary>The participants beyond the longest time, of whom there may be none.</summary>
        internal static FigureMeasure Beyond(string requirementId) =>
            FigureMeasure.Count($"{requirementId}{FigureMeasure.Beyond}");

        internal override IEnumerable<FigureMeasure> Reads(string requirementId) =>
            Months is null ? base.Reads(requirementId) : [.. base.Reads(requirementId), Beyond(requirementId)];

        internal override ImmutableArray<FigureKey> Keys(string requirementId, Area area, MeasuringPeriod period) =>
            [.. Reads(requirementId).Select(m => new FigureKey(m, area, period))];

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
                                scope.FirstDay,
                                until,
                                Counted == ParticipationEvent.Completed,
                                Category
                            )
                            .Among(Filter),
                        r,
                        SelectionFilter.FactsOf(Filter, s_category).AsSpan()
                    )
            );
            return Months is not { } months
                ? counts
                : counts.Concat(
                    (scope with { IsPart = true }).ToDate(
                        Beyond(scope.Id),
                        (r, until) =>
                            Plans.Counted.Number(
                                ProjectCounts.Beyond(Project, scope.Area, scope.FirstDay, until, months).Among(Filter),
                                r,
                                static p => new(p),
                                SelectionFilter.FactsOf(Filter).AsSpan()
                            )
                    )
                );
        }
    }

    /// <summary>The municipality's place on the ministry's benchmark list of a year.</summary>
    /// <remarks>
    /// The newest published place of the year, dated on or before the as-of date, counts. Where none is published and
    /// the figures of all municipalities are there (expected, actual and population of one period), the place is computed.
    /// </remarks>
    internal sealed record BenchmarkRank()
        : Measure(
            QuantityUnit.Rank,
            MeasureShape.List,
            new("placering", "place"),
            RegisterTables.None,
            Smallest: CounterfactualUnit.Places,
            IsLowerBetter: true
        )
    {
        public static ObjectForm<BenchmarkRank> Form => WithoutCitizens<BenchmarkRank>(static _ => new());

        private protected override FigureMeasure FiguresOf(string requirementId) => FigureMeasure.BenchmarkRank;

        internal override IEnumerable<FigureMeasure> Reads(string requirementId) =>
            [
                FigureMeasure.BenchmarkRank,
                FigureMeasure.BenchmarkExpected,
                FigureMeasure.FullTimePersons(BenefitGroup.PublicSupport),
                FigureMeasure.Population,
            ];

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
    internal sealed record Deliverable()
        : Measure(
            QuantityUnit.YesNo,
            MeasureShape.Delivery,
            new("leveret", "delivered"),
            RegisterTables.None,
            Smallest: CounterfactualUnit.Deliverables
        )
    {
        public static ObjectForm<Deliverable> Form => WithoutCitizens<Deliverable>(static _ => new());

        private protected override FigureMeasure FiguresOf(string requirementId) =>
            FigureMeasure.Deliverable(requirementId);

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
