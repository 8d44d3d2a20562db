using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    private static readonly BilingualText s_courses = new("forløb", "courses");
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
    /// <param name="Periods">Counted in so many periods, the last of them the deadline's or the one on the way: 4 quarters roll. Not on a day.</param>
    /// <remarks>
    /// <para>Citizens, courses or offers are counted in the period in which their time has passed, so nothing after it is seen, and the newest figure is as whole as
    /// all others. Our decision; where a list has them by the period they began in, its figure stands that much earlier.</para>
    /// <para>A lower share is the better one where it is on benefits alone, but for flex jobs, that the citizen is looked for, off others or not.</para>
    /// <para>Sources: STAR (Jobindsats MM16: in work in the month or one of the two after), LO's index 2013 (self-supporting 26 weeks after an offer).</para>
    /// </remarks>
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
            StatusText.Of(Status),
            After == StatusEvent.OfferEnd
                ? RegisterTables.Spells | RegisterTables.Placements | RegisterTables.Offers
                : RegisterTables.Citizens | RegisterTables.Spells,
            After switch
            {
                StatusEvent.Day => CounterfactualUnit.Persons,
                StatusEvent.OfferEnd => CounterfactualUnit.Offers,
                _ => CounterfactualUnit.Courses,
            },
            // A citizen is one on a day, and can have any number of courses and offers.
            OfACitizen: After == StatusEvent.Day ? 1 : null,
            IsLowerBetter: Status is { Categories.IsEmpty: true, In.States: var states }
                && states.All(static s => s != CitizenState.FlexJob && CitizenStates.Benefits.Contains(s)),
            IsOfCourses: After is StatusEvent.CourseBegin or StatusEvent.CourseEnd,
            HasWholePeriods: After != StatusEvent.Day
        )
    {
        private static readonly BilingualText s_offers = new("tilbud", "offers");
        private static readonly CountedFact s_category = new(
            "withoutCategory",
            "category",
            new("tilfælde, hvor visitationen ikke er kendt", "cases of which the category is not known")
        );

        public static ObjectForm<StatusAfter> Form =>
            OfCitizens(
                new ObjectForm<StatusAfter>(static v =>
                    new(
                        StatusOf(v),
                        v.Get<StatusEvent>("after"),
                        v.FindObject<BenefitGroup>("group"),
                        v.Find<ImmutableArray<PlacementKind>>("placements") ?? [],
                        v.Find<ImmutableArray<ContactOfferKind>>("offers") ?? [],
                        v.Get<CourseBreak>("courseBreak"),
                        v.Get<int>("periods")
                    )
                )
                    .May("after", Word(Vocabulary.Of<StatusEvent>()), static m => m.After, default(StatusEvent))
                    .May("group", PropertyForms.Group, static m => m.Group)
                    .May("placements", PropertyForms.Placements, static m => NoneIfEmpty(m.Placements))
                    .May("offers", PropertyForms.Offers, static m => NoneIfEmpty(m.Offers))
                    .May("in", PropertyForms.Group, static m => m.Status.In)
                    .May("notIn", PropertyForms.Group, static m => m.Status.NotIn)
                    .May(
                        "categories",
                        Each(Word(VisitationCategories.Vocabulary)),
                        static m => NoneIfEmpty(m.Status.Categories)
                    )
                    .May("days", PropertyForms.DaysAfter, static m => NoneIf(0, m.Status.Days))
                    .May("weeks", PropertyForms.Weeks, static m => NoneIf(0, m.Status.Weeks))
                    .May("months", PropertyForms.Months, static m => NoneIf(0, m.Status.Months))
                    .May(
                        "when",
                        Word(Vocabulary.Of<EmploymentReading>()),
                        static m => m.Status.When,
                        default(EmploymentReading)
                    )
                    .May(
                        "courseBreak",
                        Word(Vocabulary.Of<CourseBreak>()),
                        static m => m.CourseBreak,
                        default(CourseBreak)
                    )
                    .May("periods", PropertyForms.Periods, static m => NoneIf(1, m.Periods), 1)
                    .When(
                        "in",
                        new("mindst én af in, notIn og categories", "at least one of in, notIn and categories"),
                        static v =>
                            SoughtStatus.IsSought(
                                v.FindObject<BenefitGroup>("in"),
                                v.FindObject<BenefitGroup>("notIn"),
                                Categories(v)
                            )
                    )
                    .When(
                        "categories",
                        new("visitationer, hver én gang", "categories, each once"),
                        static v => SoughtStatus.AreAllowed(Categories(v))
                    )
                    .When(
                        "days",
                        new("højst én af days, weeks og months", "at most one of days, weeks and months"),
                        static v => SoughtStatus.IsOneTime(Number(v, "days"), Number(v, "weeks"), Number(v, "months"))
                    )
                    .When(string.Empty, ObjectForm.AnObject, PartsFit)
            );

        public ImmutableArray<PlacementKind> Placements { get; init; } = Placements.IsDefault ? [] : Placements;

        public ImmutableArray<ContactOfferKind> Offers { get; init; } = Offers.IsDefault ? [] : Offers;

        internal override BenefitGroup? CountedGroup => Group;

        internal override IEnumerable<BenefitGroup> NamedGroups =>
            new[] { Group, Status.In, Status.NotIn }.OfType<BenefitGroup>();

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

        internal override Measure? WithGroup(BenefitGroup group) => this with { Group = group };

        // Tells its own fault, at the property that does not fit.
        private static bool PartsFit(FieldValues values)
        {
            var (after, group) = (values.Get<StatusEvent>("after"), values.FindObject<BenefitGroup>("group"));
            var (status, periods, areOffers) = (StatusOf(values), values.Get<int>("periods"), OffersAreAllowed(values));
            (string Name, BilingualText Allowed)? misfit = after switch
            {
                StatusEvent.OfferEnd when group is not null => (
                    "group",
                    new("ingen, når after er offer-end", "none where after is offer-end")
                ),
                StatusEvent.OfferEnd when !areOffers => ("placements", s_kinds),
                not StatusEvent.OfferEnd when values.Has("placements") || values.Has("offers") => (
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
            if (misfit is { } told)
            {
                values.Place.Find(told.Name).Tell(told.Allowed);
            }

            return true;
        }

        private static ImmutableArray<VisitationCategory> Categories(FieldValues values) =>
            values.Find<ImmutableArray<VisitationCategory>>("categories") ?? [];

        private static int Number(FieldValues values, string name) => values.Find<int>(name) ?? 0;

        private static SoughtStatus StatusOf(FieldValues values) =>
            new(
                values.FindObject<BenefitGroup>("in"),
                values.FindObject<BenefitGroup>("notIn"),
                Categories(values),
                Number(values, "days"),
                Number(values, "weeks"),
                Number(values, "months"),
                values.Get<EmploymentReading>("when") == EmploymentReading.OnTheDay
            );

        private static object? NoneIfEmpty<T>(ImmutableArray<T> values) => values.IsEmpty ? null : values;

        private static object? NoneIf(int none, int number) => number == none ? null : number;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            After == StatusEvent.Day
                ? scope.OnDays(
                    FigureMeasure.Share(scope.Id),
                    (r, day) => Portioned(r, StatusCounts.OnADay(scope.Area, day, Status, Group), s_category)
                )
                : scope.InPeriods(
                    FigureMeasure.Share(scope.Id),
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
                        : (r, from, until) => OfCourses(scope, r, from, until),
                    Periods
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
