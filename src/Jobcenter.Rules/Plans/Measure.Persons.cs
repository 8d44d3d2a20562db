using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

public abstract partial record Measure
{
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
                        SelectionFilter.FactsOf(Filter).AsSpan(),
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
