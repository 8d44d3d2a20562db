using System.Text.Json.Nodes;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The description of plan documents: the one place that reader, writer, schema and the titles' parameters come from.</summary>
internal static partial class PlanForms
{
    private static readonly BilingualText s_singleState = new("en enkelt ydelse", "a single state");

    public static Form<BenefitGroup> Group { get; } = new GroupForm();

    private static (string Id, QuantityUnit Unit)[] Units =>
        [
            ("share", QuantityUnit.Share),
            ("persons", QuantityUnit.Persons),
            ("full-time-persons", QuantityUnit.FullTimePersons),
            ("number", QuantityUnit.Number),
            ("kroner", QuantityUnit.Kroner),
            ("days", QuantityUnit.Days),
            ("weeks", QuantityUnit.Weeks),
            ("rank", QuantityUnit.Rank),
        ];

    private static Form<QuantityUnit> Unit =>
        new ValueForm<QuantityUnit>(
            new(
                $"en af {string.Join(", ", Units.Select(static u => u.Id))}",
                $"one of {string.Join(", ", Units.Select(static u => u.Id))}"
            ),
            static (place, out unit) =>
            {
                var found = Array.FindIndex(Units, u => string.Equals(u.Id, place.Text, StringComparison.Ordinal));
                unit = found < 0 ? default : Units[found].Unit;
                return found >= 0;
            },
            static (writer, unit) => writer.WriteStringValue(Array.Find(Units, u => u.Unit == unit).Id),
            static () => new() { ["enum"] = new JsonArray([.. Units.Select(static u => (JsonNode)u.Id)]) }
        );

    // A number that stands there, or is named by its parameter.
    private static Form<Fraction> GivenNumber => new GivenForm<Fraction>(Number);

    /// <summary>The measures; each has its kind here and nowhere else.</summary>
    public static KindForm<Measure> Measures { get; } =
        new(
            Kind(
                "full-time-persons",
                new ObjectForm<Measure.FullTimePersons>(static v =>
                    new(
                        v.Get<BenefitGroup>("group"),
                        v.Get<ImmutableArray<CourseSelection>>("courses"),
                        v.Get<int>("longTermYears")
                    )
                )
                    .Has("group", Group, static m => m.Group)
                    .May(
                        "courses",
                        Each(Word(Vocabulary.Of<CourseSelection>())),
                        static m => IsDefault(m) ? null : m.Courses,
                        ImmutableArray.Create(CourseSelection.All)
                    )
                    .May("longTermYears", Given(Bounds.Years), static m => IsDefault(m) ? null : m.LongTermYears, 1)
                    .When(
                        "group",
                        s_singleState,
                        static v =>
                            Measure.FullTimePersons.IsAllowed(
                                v.Get<BenefitGroup>("group"),
                                v.Get<ImmutableArray<CourseSelection>>("courses")
                            )
                    )
            ),
            Kind(
                "population-share",
                new ObjectForm<Measure.PopulationShare>(static v =>
                    new(v.Get<BenefitGroup>("group"), v.Find<AgeSpan>("ages"))
                )
                    .Has("group", Group, static m => m.Group)
                    .May("ages", SelectionForms.Ages, static m => m.Ages)
            ),
            Kind("benchmark-rank", new ObjectForm<Measure.BenchmarkRank>(static _ => new())),
            EducationExits,
            Exits,
            StatusAfter,
            OfferShare,
            CourseDuration,
            LongCourses,
            Kind("hit-rate", new ObjectForm<Measure.HitRate>(static _ => new())),
            Kind(
                "counted-elsewhere",
                new ObjectForm<Measure.CountedElsewhere>(static v => new(v.FindObject<BilingualText>("counts"))).May(
                    "counts",
                    LabelForms.Text,
                    static m => m.What
                )
            ),
            Kind(
                "figure",
                new ObjectForm<Measure.PublishedFigure>(static v =>
                    new(
                        v.Get<string>("figure"),
                        v.Get<QuantityUnit>("unit"),
                        v.Get<BilingualText>("name"),
                        v.Get<bool>("lowerIsBetter")
                    )
                )
                    .Has("figure", FigureId, static m => m.Figure)
                    .Has("unit", Unit, static m => m.InUnit)
                    .Has("name", LabelForms.Text, static m => m.What)
                    .May("lowerIsBetter", Flag, static m => m.LowerIsBetter ? true : null, false)
            ),
            Kind("flex-job-share", new ObjectForm<Measure.FlexJobShare>(static _ => new())),
            Kind(
                "short-courses",
                new ObjectForm<Measure.ShortCourses>(static v =>
                    new(v.Get<BenefitGroup>("group"), v.Find<int>("months"), v.Find<int>("weeks"))
                )
                    .Has("group", Group, static m => m.Group)
                    .May("months", Given(Bounds.Months), static m => m.Months)
                    .May("weeks", Given(Bounds.Weeks), static m => m.Weeks)
                    .When(
                        "months",
                        new("enten months eller weeks", "either months or weeks"),
                        static v => v.Has("months") != v.Has("weeks")
                    )
            ),
            Kind(
                "hour-progression",
                new ObjectForm<Measure.HourProgression>(static v => new(v.Get<WeeklyHours>("atMostHours"))).Has(
                    "atMostHours",
                    new GivenForm<WeeklyHours>(Hours),
                    static m => m.AtMostHours
                )
            ),
            Kind(
                "arrival-employment",
                new ObjectForm<Measure.ArrivalEmployment>(static v =>
                    new(
                        v.Get<LocalDate>("arrivedFrom"),
                        v.Get<int>("years"),
                        v.Get<ImmutableArray<EmploymentReading>>("inWork")
                    )
                )
                    .Has("arrivedFrom", Day, static m => m.ArrivedFrom)
                    .Has("years", Given(Bounds.Years), static m => m.Years)
                    .May(
                        "inWork",
                        Each(Word(Vocabulary.Of<EmploymentReading>())),
                        static m => m.InWork,
                        ImmutableArray.Create(EmploymentReading.Within, EmploymentReading.OnTheDay)
                    )
            ),
            Kind(
                "area-effort",
                new ObjectForm<Measure.AreaEffort>(static v =>
                    new(
                        v.Get<string>("housingArea"),
                        v.Get<VisitationCategory>("category"),
                        v.Find<int>("minAge"),
                        v.Find<int>("maxAge")
                    )
                )
                    .Has("housingArea", Text, static m => m.HousingArea)
                    .Has("category", Word(VisitationCategories.Vocabulary), static m => m.Category)
                    .May("minAge", Given(Bounds.Age), static m => m.MinAge)
                    .May("maxAge", Given(Bounds.Age), static m => m.MaxAge)
                    .When(
                        "category",
                        new("jobparat eller aktivitetsparat", "jobparat or aktivitetsparat"),
                        static v => Measure.AreaEffort.IsAllowed(v.Get<VisitationCategory>("category"))
                    )
                    .When(
                        "minAge",
                        new("højst maxAge", "at most maxAge"),
                        static v => Measure.AreaEffort.AreAllowed(v.Find<int>("minAge"), v.Find<int>("maxAge"))
                    )
            ),
            Kind("branche-effort", new ObjectForm<Measure.BrancheEffort>(static _ => new())),
            Kind(
                "participants-in-work",
                new ObjectForm<Measure.ParticipantsInWork>(static v => new(v.Get<string>("project"))).Has(
                    "project",
                    Text,
                    static m => m.Project
                )
            ),
            Kind(
                "digital-tools",
                new ObjectForm<Measure.DigitalTools>(static v => new(v.Get<string>("project"))).Has(
                    "project",
                    Text,
                    static m => m.Project
                )
            ),
            Kind(
                "unbroken-placements",
                new ObjectForm<Measure.UnbrokenPlacements>(static v =>
                    new(
                        v.Get<string>("project"),
                        v.Get<ImmutableArray<PlacementKind>>("kinds"),
                        v.Get<int>("maxPauseDays")
                    )
                )
                    .Has("project", Text, static m => m.Project)
                    .Has("kinds", Each(Word(PlacementKinds.Vocabulary)), static m => m.Kinds)
                    .Has("maxPauseDays", Given(Bounds.PauseDays), static m => m.MaxPauseDays)
            ),
            Kind(
                "participants",
                new ObjectForm<Measure.Participants>(static v =>
                    new(
                        v.Get<string>("project"),
                        v.Get<ParticipationEvent>("counted"),
                        v.Find<VisitationCategory>("category"),
                        v.Find<int>("months")
                    )
                )
                    .Has("project", Text, static m => m.Project)
                    .May(
                        "counted",
                        Word(Vocabulary.Of<ParticipationEvent>()),
                        static m => m.Counted,
                        default(ParticipationEvent)
                    )
                    .May("category", Word(VisitationCategories.Vocabulary), static m => m.Category)
                    .May("months", Given(Bounds.Months), static m => m.Months)
            ),
            Kind("deliverable", new ObjectForm<Measure.Deliverable>(static _ => new()))
        );

    private static Form<int> Given(WholeForm whole) => new GivenForm<int>(whole, whole.Allows);

    private static bool IsDefault(Measure.FullTimePersons measure) =>
        measure is { Courses: [CourseSelection.All], LongTermYears: 1 };

    // Those that count citizens can count some of them.
    private static (string, Func<Measure, bool>, ObjectForm) Kind<T>(string kind, ObjectForm<T> form)
        where T : Measure =>
        (
            kind,
            static m => m is T,
            RequirementFit.CountsCitizens(typeof(T))
                ? form.And(
                    SelectionForms.Of,
                    SelectionForms.Form,
                    static m => m.Of,
                    static (m, of) => (T)(m with { Of = of })
                )
                : form.Not(SelectionForms.Of, RequirementFit.NoCitizens)
        );
}
