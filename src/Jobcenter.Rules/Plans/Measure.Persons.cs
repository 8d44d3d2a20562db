using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

public abstract partial record Measure
{
    /// <summary>Full-time persons in a group of states; of long courses too, as another reading, where it is asked for.</summary>
    /// <param name="Group">The states.</param>
    /// <param name="Courses">Which courses count: the first decides, the others are shown. All of them when default.</param>
    /// <param name="LongTermYears">A course is long from so many years on, 1 to 50.</param>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds, or long courses are asked for of several states.</exception>
    [DanishTerm("fuldtidspersoner i en gruppe")]
    public sealed record FullTimePersons(
        BenefitGroup Group,
        ImmutableArray<CourseSelection> Courses = default,
        int LongTermYears = 1
    ) : Measure(QuantityUnit.FullTimePersons, MeasureShape.ByPeriod, new("fuldtidspersoner", "full-time persons"))
    {
        /// <summary>The states.</summary>
        public BenefitGroup Group { get; init; } = Guard.Against.Null(Group);

        /// <summary>Which courses count: the first decides, the others are shown.</summary>
        public ImmutableArray<CourseSelection> Courses { get; init; } =
            IsAllowed(Group, Courses)
                ? Courses.IsDefault
                    ? [CourseSelection.All]
                    : Guard.Against.NoneOrTwice(Courses, nameof(Courses))
                : throw new ArgumentException(
                    $"courses held long ones of {Group}; they are of a single state.",
                    nameof(Courses)
                );

        /// <summary>A course is long from so many years on.</summary>
        public int LongTermYears { get; init; } = Bounds.Years.Guard(LongTermYears, nameof(LongTermYears));

        internal override BenefitGroup? CountedGroup => Group;

        internal override bool IsLowerBetter => true;

        internal override Measure WithGroup(BenefitGroup group) =>
            new FullTimePersons(group, Courses, LongTermYears) { Of = Of };

        /// <summary>The figures of full-time persons: of a selection a requirement has its own.</summary>
        internal FigureMeasure Figures(string requirementId, CourseSelection courses = CourseSelection.All) =>
            (Of, courses) switch
            {
                (null, CourseSelection.All) => FigureMeasure.FullTimePersons(Group),
                (null, _) => FigureMeasure.LongTermFullTimePersons(Group.States[0]),
                _ => FigureMeasure.SelectedFullTimePersons(
                    courses == CourseSelection.All || Courses[0] == courses
                        ? requirementId
                        : $"{requirementId}-{Vocabulary.Of<CourseSelection>().Id(courses)}",
                    Group,
                    NameOf(Group.Name),
                    isLongTerm: courses == CourseSelection.LongTerm
                ),
            };

        internal static bool IsAllowed(BenefitGroup group, ImmutableArray<CourseSelection> courses) =>
            courses.IsDefault || !courses.Contains(CourseSelection.LongTerm) || group.States.Length == 1;

        internal override ImmutableArray<MeasureReading> Readings(string requirementId) =>
            [.. Courses.Select(c => c == CourseSelection.All ? All(requirementId) : LongTerm(requirementId))];

        internal override IEnumerable<FigureCount> Counts(CountScope scope)
        {
            foreach (var period in scope.Pace.Counted(scope.AsOf))
            {
                yield return scope.Of(
                    Figures(scope.Id),
                    period,
                    r => Number(FullTimePersonCounts.OfSome(Group, period, scope.Area, scope.Counting, Filter), r)
                );
                if (Courses.Contains(CourseSelection.LongTerm))
                {
                    yield return scope.Of(
                        Figures(scope.Id, CourseSelection.LongTerm),
                        period,
                        r =>
                            Number(
                                FullTimePersonCounts.OfSomeInLongCourses(
                                    Group.States[0],
                                    period,
                                    scope.Area,
                                    LongTermYears,
                                    Filter
                                ),
                                r
                            )
                    );
                }
            }
        }

        private Known<Counted> Number(Count<Quantities.FullTimePersons> count, Register register) =>
            Counted.Number(count, register, static f => f.Count, SelectionFilter.FactsOf(Filter));

        internal override ImmutableArray<Counterfactual> Takes(
            FollowUpContext context,
            MeasuringPeriod? period,
            MeasuredLevel current,
            Known<Fraction> limit,
            LimitSide side,
            BilingualText? heldFixed
        ) => Counterfactuals.Days(context, period ?? default, current.Counted, limit, side, heldFixed);

        private MeasureReading All(string requirementId) =>
            new(Figures(requirementId), Name, "all", new("alle forløb", "all courses"));

        private MeasureReading LongTerm(string requirementId) =>
            new(
                Figures(requirementId, CourseSelection.LongTerm),
                Name,
                "long-term",
                new(
                    $"kun forløb på mindst {LongTermYears} år",
                    $"only courses of at least {LongTermYears} {(LongTermYears == 1 ? "year" : "years")}"
                )
            );
    }

    /// <summary>Persons who leave a benefit and are in education soon after, each once.</summary>
    /// <param name="Group">The benefit that is left: a single state.</param>
    /// <param name="CourseBreak">What ends a course.</param>
    /// <param name="WindowDays">How many days after the course's last day an education may be in force, 1 to 366.</param>
    /// <exception cref="ArgumentException">The group is null or of several states, or a number is outside its bounds.</exception>
    [DanishTerm("afgang fra en ydelse til uddannelse")]
    public sealed record EducationExits(
        BenefitGroup Group,
        CourseBreak CourseBreak = CourseBreak.WholeCalendarMonth,
        int WindowDays = 30
    ) : Measure(QuantityUnit.Persons, MeasureShape.ToDate, new("personer til uddannelse", "persons to education"))
    {
        /// <summary>The benefit that is left.</summary>
        public BenefitGroup Group { get; init; } = SingleState(Group);

        /// <summary>What ends a course.</summary>
        public CourseBreak CourseBreak { get; init; } = Guard.Against.EnumOutOfRange(CourseBreak, nameof(CourseBreak));

        /// <summary>How many days after the course's last day an education may be in force.</summary>
        public int WindowDays { get; init; } = Bounds.WindowDays.Guard(WindowDays, nameof(WindowDays));

        internal override BenefitGroup? CountedGroup => Group;

        internal override Measure WithGroup(BenefitGroup group) =>
            new EducationExits(group, CourseBreak, WindowDays) { Of = Of };

        internal override bool IsOfEndedCourses => true;

        internal override bool GoesOn => true;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.ToDate(
                FigureMeasure.Count(scope.Id),
                (r, until) =>
                    Counted.Number(
                        CourseCounts.EducationExits(
                            scope.Area,
                            scope.Pace.FirstDay,
                            until,
                            Group.States[0],
                            CourseBreak,
                            WindowDays,
                            Filter
                        ),
                        r,
                        static c => new(c.Value),
                        SelectionFilter.FactsOf(Filter),
                        static c => c.IsProvisional
                    )
            );
    }

    /// <summary>Persons or other things that are counted outside the register: the figure <c>count:&lt;id&gt;</c>.</summary>
    /// <param name="What">What is counted, in the plural, as <c>virksomheder</c>; persons when null.</param>
    [DanishTerm("talt uden for registeret")]
    public sealed record CountedElsewhere(BilingualText? What = null)
        : Measure(
            What is null ? QuantityUnit.Persons : QuantityUnit.Number,
            MeasureShape.ToDate,
            What ?? new("personer", "persons")
        )
    {
        internal override CounterfactualUnit Smallest =>
            What is null ? CounterfactualUnit.Persons : CounterfactualUnit.Things;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) => [];
    }

    private static BenefitGroup SingleState(BenefitGroup group) =>
        Guard.Against.InvalidInput(
            Guard.Against.Null(group),
            nameof(group),
            static g => g.States.Length == 1,
            $"group was {group}; it must be a single state."
        );
}
