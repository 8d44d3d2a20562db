using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    private static readonly BilingualText s_kinds = new(
        "mindst én art af placements eller offers, hver én gang",
        "at least one kind of placements or offers, each once"
    );

    /// <summary>Of those on a benefit, or in a project, on some day of a period, the share that has an offer of some kinds in it, or begins one.</summary>
    /// <param name="Placements">The kinds of placement that count, as ordinary hours.</param>
    /// <param name="Offers">The kinds of other offers that count, as upskilling.</param>
    /// <param name="Group">The benefits on one of which the citizens are; null where they are a project's participants.</param>
    /// <param name="Project">The project's id; null where they are on a benefit.</param>
    /// <param name="Begun">Whether the offer must begin in the period; otherwise it may run on one day of it only.</param>
    /// <param name="In">States that count as an offer does, as education.</param>
    /// <remarks>Sources: STAR (Jobindsats MM17), Flere skal med 2.</remarks>
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
                : new("andel med et tilbud", "share with an offer"),
            RegisterTables.Spells
                | RegisterTables.Placements
                | RegisterTables.Offers
                | (Project is null ? RegisterTables.None : RegisterTables.Participations),
            HasWholePeriods: true
        )
    {
        public static ObjectForm<OfferShare> Form =>
            OfCitizens<OfferShare>(static f =>
                    new(
                        Group: f.May("group", PropertyForms.Group, static m => m.Group),
                        Project: f.May("project", Text, static m => m.Project),
                        Placements: f.Some("placements", PropertyForms.Placements, static m => m.Placements),
                        Offers: f.Some("offers", PropertyForms.Offers, static m => m.Offers),
                        In: f.May("in", PropertyForms.Group, static m => m.In),
                        Begun: f.Flag("begun", static m => m.Begun)
                    )
                )
                .WhenEither("group", "project")
                .When("placements", s_kinds, OffersAreAllowed);

        public ImmutableArray<PlacementKind> Placements { get; init; } = Placements.IsDefault ? [] : Placements;

        public ImmutableArray<ContactOfferKind> Offers { get; init; } = Offers.IsDefault ? [] : Offers;

        internal override BenefitGroup? CountedGroup => Group;

        internal override IEnumerable<BenefitGroup> NamedGroups => new[] { Group, In }.OfType<BenefitGroup>();

        internal override Measure? WithGroup(BenefitGroup group) => this with { Group = group };

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Share(scope.Id),
                (r, from, until) =>
                    Portioned(
                        r,
                        OfferCounts.Share(scope.Area, from, until, Placements, Offers, Group, Project, Begun, In)
                    )
            );
    }

    private static bool OffersAreAllowed(FieldValues values) =>
        Jobcenter.Rules.Counts.Offers.AreAllowed(
            values.Find<ImmutableArray<PlacementKind>>("placements") ?? [],
            values.Find<ImmutableArray<ContactOfferKind>>("offers") ?? []
        );
}
