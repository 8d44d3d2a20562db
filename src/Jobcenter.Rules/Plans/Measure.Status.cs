using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    private static readonly CountedFact s_withoutBegin = new(
        "withoutBegin",
        "from",
        new(
            "forløb, der kan være begyndt, før registeret kendes",
            "courses that may have begun before the register is known"
        )
    );

    /// <summary>The share in a status on a day, or at or within a time after a day, a course or an offer: in work, in education, off a benefit, back on it, in another category.</summary>
    /// <param name="Status">The status, and when it is looked for.</param>
    /// <param name="After">What it is looked for after.</param>
    /// <param name="Group">The benefits whose courses are counted, or one of which the citizens are on that day. All citizens of the register on a day when null; nothing after an offer.</param>
    /// <param name="Placements">After an offer: the kinds of placement that count.</param>
    /// <param name="Offers">After an offer: the kinds of other offers that count.</param>
    /// <param name="CourseBreak">What ends a course.</param>
    /// <param name="Periods">Counted in so many periods, the last of them the deadline's or the one on the way: 4 quarters roll. 1 to 60; not on a day.</param>
    /// <remarks>
    /// <para>Citizens, courses or offers are counted in the period in which their time has passed, so nothing after it is seen, and the newest figure is as whole as
    /// all others. Our decision; where a list has them by the period they began in, its figure stands that much earlier.</para>
    /// <para>A lower share is the better one where it is on benefits alone, but for flex jobs, that the citizen is looked for, off others or not.</para>
    /// <para>Sources: STAR (Jobindsats MM16: in work in the month or one of the two after), LO's index 2013 (self-supporting 26 weeks after an offer).</para>
    /// </remarks>
    [DanishTerm("andel i en status på en dag eller efter et forløb")]
    internal sealed record StatusAfter(
        SoughtStatus Status,
        StatusEvent After = StatusEvent.Day,
        BenefitGroup? Group = null,
        ImmutableArray<PlacementKind> Placements = default,
        ImmutableArray<ContactOfferKind> Offers = default,
        CourseBreak CourseBreak = CourseBreak.WholeCalendarMonth,
        int Periods = 1
    )
        : Measure(
            QuantityUnit.Share,
            After == StatusEvent.Day ? MeasureShape.OnADay : MeasureShape.ToDate,
            StatusText.Of(Guard.Against.Null(Status))
        )
    {
        private static readonly BilingualText s_courses = new("forløb", "courses");
        private static readonly BilingualText s_offers = new("tilbud", "offers");
        private static readonly CountedFact s_category = new(
            "withoutCategory",
            "category",
            new("tilfælde, hvor visitationen ikke er kendt", "cases of which the category is not known")
        );

        public StatusEvent After { get; init; } =
            Misfit(After, Status, Group, Placements, Offers, Periods) is { } misfit
                ? throw new ArgumentException(misfit.Allowed.English, misfit.Name)
                : Guard.Against.EnumOutOfRange(After, nameof(After));

        public CourseBreak CourseBreak { get; init; } = Guard.Against.EnumOutOfRange(CourseBreak, nameof(CourseBreak));

        public ImmutableArray<PlacementKind> Placements { get; init; } = Placements.IsDefault ? [] : Placements;

        public ImmutableArray<ContactOfferKind> Offers { get; init; } = Offers.IsDefault ? [] : Offers;

        public int Periods { get; init; } = Bounds.Periods.Guard(Periods, nameof(Periods));

        internal override BenefitGroup? CountedGroup => Group;

        internal override IEnumerable<BenefitGroup> NamedGroups =>
            new[] { Group, Status.In, Status.NotIn }.OfType<BenefitGroup>();

        internal override bool IsOfCourses => After is StatusEvent.CourseBegin or StatusEvent.CourseEnd;

        // Those whose time has passed in the first of the periods began or ended so much earlier; who begins on a day may do so because of the day before.
        internal override LocalDate ReachOf(MeasuringPeriod period)
        {
            var first = period.Plus(1 - Periods).FirstDay;
            return After switch
            {
                StatusEvent.CourseBegin => Status.Before(first).PlusDays(-1),
                StatusEvent.Day => Status.Before(first),
                _ => Status.From(first, -1),
            };
        }

        internal override bool HasWholePeriods => After != StatusEvent.Day;

        internal override bool IsLowerBetter =>
            Status is { Categories.IsEmpty: true, In.States: var states }
            && states.All(static s => s != CitizenState.FlexJob && CitizenStates.Benefits.Contains(s));

        internal override CounterfactualUnit Smallest =>
            After switch
            {
                StatusEvent.Day => CounterfactualUnit.Persons,
                StatusEvent.OfferEnd => CounterfactualUnit.Offers,
                _ => CounterfactualUnit.Courses,
            };

        internal override Measure WithGroup(BenefitGroup group) =>
            new StatusAfter(Status, After, group, Placements, Offers, CourseBreak, Periods) { Of = Of };

        /// <summary>What does not fit: the property of a document, and what is allowed; null when all fits.</summary>
        internal static (string Name, BilingualText Allowed)? Misfit(
            StatusEvent after,
            SoughtStatus status,
            BenefitGroup? group,
            ImmutableArray<PlacementKind> placements,
            ImmutableArray<ContactOfferKind> offers,
            int periods
        )
        {
            var hasOffers = !placements.IsDefaultOrEmpty || !offers.IsDefaultOrEmpty;
            return after switch
            {
                StatusEvent.OfferEnd when group is not null => (
                    "group",
                    new("ingen, når after er offer-end", "none where after is offer-end")
                ),
                StatusEvent.OfferEnd when !Jobcenter.Rules.Counts.Offers.AreAllowed(placements, offers) => (
                    "placements",
                    new(
                        "mindst én art af placements eller offers, hver én gang",
                        "at least one kind of placements or offers, each once"
                    )
                ),
                not StatusEvent.OfferEnd when hasOffers => (
                    "placements",
                    new(
                        "ikke nævnt: placements og offers hører til, når after er offer-end",
                        "not mentioned: placements and offers belong where after is offer-end"
                    )
                ),
                StatusEvent.CourseBegin or StatusEvent.CourseEnd when group is null => (
                    "group",
                    new("ydelsen, hvis forløb tælles", "the benefit whose courses are counted")
                ),
                StatusEvent.CourseEnd or StatusEvent.OfferEnd when !status.HasTime => (
                    "days",
                    new(
                        "days, weeks eller months over 0 efter en sidste dag",
                        "days, weeks or months above 0 after a last day"
                    )
                ),
                StatusEvent.Day when periods != 1 => ("periods", new("1 på en dag", "1 on a day")),
                _ => null,
            };
        }

        internal override RegisterTables Tables =>
            After == StatusEvent.OfferEnd
                ? RegisterTables.Citizens | RegisterTables.Spells | RegisterTables.Placements | RegisterTables.Offers
                : base.Tables;

        // A citizen is one on a day, and can have any number of courses and offers.
        internal override int? OfACitizen => After == StatusEvent.Day ? 1 : null;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            After == StatusEvent.Day
                ? scope.OnDays(
                    FigureMeasure.Share(scope.Id),
                    (r, day) => Portioned(r, StatusCounts.OnADay(scope.Area, day, Status, Group), s_category)
                )
                : scope.InPeriods(
                    FigureMeasure.Share(scope.Id),
                    Periods,
                    After == StatusEvent.OfferEnd
                        ? (r, from, until) =>
                            Counted.Share(
                                StatusCounts
                                    .AfterOffers(Placements, Offers, scope.Area, from, until, Status)
                                    .Among(Filter),
                                r,
                                static p => p,
                                SelectionFilter.FactsOf(Filter, s_category).AsSpan(),
                                s_offers
                            )
                        : (r, from, until) => OfCourses(scope, r, from, until)
                );

        private Known<Counted> OfCourses(CountScope scope, Register register, LocalDate from, LocalDate until)
        {
            var count = StatusCounts.AfterCourses(
                Guard.Against.Null(Group),
                scope.Area,
                from,
                until,
                Status,
                CourseBreak,
                After == StatusEvent.CourseBegin
            );
            return Counted.Provisional(
                count.Among(Filter),
                register,
                SelectionFilter.FactsOf(Filter, s_withoutBegin, s_category).AsSpan(),
                s_courses
            );
        }
    }
}
