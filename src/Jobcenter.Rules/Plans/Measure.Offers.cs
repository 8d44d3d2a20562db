using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Of those on a benefit, or in a project, on some day of a period, the share that has an offer of some kinds in it, or begins one.</summary>
    /// <param name="Placements">The kinds of placement that count, as ordinary hours; none when default.</param>
    /// <param name="Offers">The kinds of other offers that count, as upskilling; none when default.</param>
    /// <param name="Group">The benefits on one of which the citizens are; null where they are a project's participants.</param>
    /// <param name="Project">The project's id; null where they are on a benefit.</param>
    /// <param name="Begun">Whether the offer must begin in the period; otherwise it may run on one day of it only.</param>
    /// <param name="In">States that count as an offer does, as education; null for none.</param>
    /// <remarks>Sources: STAR (Jobindsats MM17), Flere skal med 2.</remarks>
    [DanishTerm("andel med tilbud")]
    internal sealed record OfferShare(
        ImmutableArray<PlacementKind> Placements = default,
        ImmutableArray<ContactOfferKind> Offers = default,
        BenefitGroup? Group = null,
        string? Project = null,
        bool Begun = false,
        BenefitGroup? In = null
    )
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            Begun
                ? new("andel, der er begyndt på et tilbud", "share that began an offer")
                : new("andel med et tilbud", "share with an offer")
        )
    {
        public ImmutableArray<PlacementKind> Placements { get; init; } =
            Misfit(Placements, Offers, Group, Project) is { } misfit
                ? throw new ArgumentException(misfit.Allowed.English, misfit.Name)
            : Placements.IsDefault ? []
            : Placements;

        public ImmutableArray<ContactOfferKind> Offers { get; init; } = Offers.IsDefault ? [] : Offers;

        internal override BenefitGroup? CountedGroup => Group;

        internal override IEnumerable<BenefitGroup> NamedGroups => new[] { Group, In }.OfType<BenefitGroup>();

        internal override bool HasWholePeriods => true;

        internal override Measure WithGroup(BenefitGroup group) =>
            new OfferShare(Placements, Offers, group, Project, Begun, In) { Of = Of };

        /// <summary>Which offers it may ask for.</summary>
        internal static BilingualText Kinds { get; } =
            new(
                "mindst én art af placements eller offers, hver én gang",
                "at least one kind of placements or offers, each once"
            );

        /// <summary>Of whom it may count.</summary>
        internal static BilingualText OfWhom { get; } = new("enten group eller project", "either group or project");

        private static (string Name, BilingualText Allowed)? Misfit(
            ImmutableArray<PlacementKind> placements,
            ImmutableArray<ContactOfferKind> offers,
            BenefitGroup? group,
            string? project
        ) =>
            !Jobcenter.Rules.Counts.Offers.AreAllowed(placements, offers) ? ("placements", Kinds)
            : group is null == string.IsNullOrWhiteSpace(project) ? ("group", OfWhom)
            : null;

        internal override RegisterTables Tables =>
            RegisterTables.Citizens
            | RegisterTables.Spells
            | RegisterTables.Placements
            | RegisterTables.Offers
            | (Project is null ? RegisterTables.None : RegisterTables.Participations);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Share(scope.Id),
                periods: 1,
                (r, from, until) =>
                    Portioned(
                        r,
                        OfferCounts.Share(scope.Area, from, until, Placements, Offers, Group, Project, Begun, In)
                    )
            );
    }
}
