using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The measures of what became of citizens and of their courses.</summary>
internal static partial class PlanForms
{
    // As exits to education from one benefit have always been written.
    private static (string, Func<Measure, bool>, ObjectForm) EducationExits =>
        Kind(
            "education-exits",
            WithExit(
                    new ObjectForm<Measure.Exits>(static v =>
                        new(
                            v.Get<BenefitGroup>("group"),
                            To: null,
                            v.Get<CourseBreak>("courseBreak"),
                            v.Get<int>("windowDays")
                        )
                    ).Has("group", Group, static m => m.Group)
                )
                .When("group", s_singleState, static v => v.Get<BenefitGroup>("group").States.Length == 1)
        ) with
        {
            Item2 = static m => m is Measure.Exits { IsToEducation: true },
        };

    private static (string, Func<Measure, bool>, ObjectForm) Exits =>
        Kind(
            "exits",
            WithExit(
                    new ObjectForm<Measure.Exits>(static v =>
                        new(
                            v.Get<BenefitGroup>("group"),
                            v.Get<BenefitGroup>("to"),
                            v.Get<CourseBreak>("courseBreak"),
                            v.Get<int>("windowDays")
                        )
                    )
                        .Has("group", Group, static m => m.Group)
                        .Has("to", Group, static m => m.To)
                )
                .When(
                    "to",
                    new("tilstande, der ikke er i group", "states that are not in group"),
                    static v => Measure.Exits.AreApart(v.Get<BenefitGroup>("group"), v.Get<BenefitGroup>("to"))
                )
        );

    private static (string, Func<Measure, bool>, ObjectForm) StatusAfter =>
        Kind(
            "status-after",
            new ObjectForm<Measure.StatusAfter>(static v =>
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
                .May("group", Group, static m => m.Group)
                .May("placements", Each(Word(PlacementKinds.Vocabulary)), static m => NoneIfEmpty(m.Placements))
                .May("offers", Each(Word(Vocabulary.Of<ContactOfferKind>())), static m => NoneIfEmpty(m.Offers))
                .May("in", Group, static m => m.Status.In)
                .May("notIn", Group, static m => m.Status.NotIn)
                .May(
                    "categories",
                    Each(Word(VisitationCategories.Vocabulary)),
                    static m => NoneIfEmpty(m.Status.Categories)
                )
                .May("days", Given(Bounds.DaysAfter), static m => NoneIfZero(m.Status.Days))
                .May("weeks", Given(Bounds.Weeks), static m => NoneIfZero(m.Status.Weeks))
                .May("months", Given(Bounds.Months), static m => NoneIfZero(m.Status.Months))
                .May(
                    "when",
                    Word(Vocabulary.Of<EmploymentReading>()),
                    static m => m.Status.When,
                    default(EmploymentReading)
                )
                .May("courseBreak", Word(Vocabulary.Of<CourseBreak>()), static m => m.CourseBreak, default(CourseBreak))
                .May("periods", Given(Bounds.Periods), static m => m.Periods == 1 ? null : m.Periods, 1)
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
                    static v =>
                        SoughtStatus.IsOneTime(
                            v.Find<int>("days") ?? 0,
                            v.Find<int>("weeks") ?? 0,
                            v.Find<int>("months") ?? 0
                        )
                )
                .When(string.Empty, ObjectForm.AnObject, PartsFit)
        );

    private static (string, Func<Measure, bool>, ObjectForm) OfferShare =>
        Kind(
            "offer-share",
            new ObjectForm<Measure.OfferShare>(static v =>
                new(
                    v.Find<ImmutableArray<PlacementKind>>("placements") ?? [],
                    v.Find<ImmutableArray<ContactOfferKind>>("offers") ?? [],
                    v.FindObject<BenefitGroup>("group"),
                    v.FindText("project"),
                    v.Get<bool>("begun"),
                    v.FindObject<BenefitGroup>("in")
                )
            )
                .May("group", Group, static m => m.Group)
                .May("project", Text, static m => m.Project)
                .May("placements", Each(Word(PlacementKinds.Vocabulary)), static m => NoneIfEmpty(m.Placements))
                .May("offers", Each(Word(Vocabulary.Of<ContactOfferKind>())), static m => NoneIfEmpty(m.Offers))
                .May("in", Group, static m => m.In)
                .May("begun", Flag, static m => m.Begun ? true : null, false)
                .When("group", Measure.OfferShare.OfWhom, static v => v.Has("group") != v.Has("project"))
                .When(
                    "placements",
                    Measure.OfferShare.Kinds,
                    static v =>
                        Jobcenter.Rules.Counts.Offers.AreAllowed(
                            v.Find<ImmutableArray<PlacementKind>>("placements") ?? [],
                            v.Find<ImmutableArray<ContactOfferKind>>("offers") ?? []
                        )
                )
        );

    private static (string, Func<Measure, bool>, ObjectForm) CourseDuration =>
        Kind(
            "course-duration",
            new ObjectForm<Measure.CourseDuration>(static v =>
                new(
                    v.Get<BenefitGroup>("group"),
                    v.Get<bool>("ended"),
                    v.Get<bool>("median"),
                    v.Get<CourseBreak>("courseBreak")
                )
            )
                .Has("group", Group, static m => m.Group)
                .May("ended", Flag, static m => m.Ended ? true : null, false)
                .May("median", Flag, static m => m.Median ? true : null, false)
                .May("courseBreak", Word(Vocabulary.Of<CourseBreak>()), static m => m.CourseBreak, default(CourseBreak))
        );

    private static (string, Func<Measure, bool>, ObjectForm) LongCourses =>
        Kind(
            "long-courses",
            new ObjectForm<Measure.LongCourses>(static v =>
                new(
                    v.Get<BenefitGroup>("group"),
                    v.Get<int>("weeks"),
                    v.Get<bool>("ended"),
                    v.Get<CourseBreak>("courseBreak")
                )
            )
                .Has("group", Group, static m => m.Group)
                .Has("weeks", Given(Bounds.Weeks), static m => m.Weeks)
                .May("ended", Flag, static m => m.Ended ? true : null, false)
                .May("courseBreak", Word(Vocabulary.Of<CourseBreak>()), static m => m.CourseBreak, default(CourseBreak))
        );

    private static ObjectForm<Measure.Exits> WithExit(ObjectForm<Measure.Exits> form) =>
        form.May("courseBreak", Word(Vocabulary.Of<CourseBreak>()), static m => m.CourseBreak, default(CourseBreak))
            .May("windowDays", Given(Bounds.WindowDays), static m => m.WindowDays, 30);

    private static ImmutableArray<VisitationCategory> Categories(FieldValues values) =>
        values.Find<ImmutableArray<VisitationCategory>>("categories") ?? [];

    private static SoughtStatus StatusOf(FieldValues values) =>
        new(
            values.FindObject<BenefitGroup>("in"),
            values.FindObject<BenefitGroup>("notIn"),
            Categories(values),
            values.Find<int>("days") ?? 0,
            values.Find<int>("weeks") ?? 0,
            values.Find<int>("months") ?? 0,
            values.Get<EmploymentReading>("when") == EmploymentReading.OnTheDay
        );

    // Tells its own faults, at the property that does not fit.
    private static bool PartsFit(FieldValues values)
    {
        if (
            Measure.StatusAfter.Misfit(
                values.Get<StatusEvent>("after"),
                StatusOf(values),
                values.FindObject<BenefitGroup>("group"),
                values.Find<ImmutableArray<PlacementKind>>("placements") ?? [],
                values.Find<ImmutableArray<ContactOfferKind>>("offers") ?? [],
                values.Get<int>("periods")
            ) is
            { } misfit
        )
        {
            values.Place.Find(misfit.Name).Tell(misfit.Allowed);
        }

        return true;
    }

    private static object? NoneIfEmpty<T>(ImmutableArray<T> values) => values.IsEmpty ? null : values;

    private static object? NoneIfZero(int number) => number == 0 ? null : number;
}
