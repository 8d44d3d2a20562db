using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

public abstract partial record Measure
{
    /// <summary>Persons who leave a benefit and are in education, in a job or in another state soon after, each once.</summary>
    /// <param name="Group">The benefits that are left, taken as one.</param>
    /// <param name="To">The states one of which follows; education when null.</param>
    /// <param name="CourseBreak">What ends a course.</param>
    /// <param name="WindowDays">How many days after the course's last day one of the states may be in force, 1 to 366.</param>
    /// <exception cref="ArgumentException">The group is null or has a state that follows, or a number is outside its bounds.</exception>
    [DanishTerm("afgang fra en ydelse")]
    public sealed record Exits(
        BenefitGroup Group,
        BenefitGroup? To = null,
        CourseBreak CourseBreak = CourseBreak.WholeCalendarMonth,
        int WindowDays = 30
    ) : Measure(QuantityUnit.Persons, MeasureShape.ToDate, ExitName(To))
    {
        private static readonly BenefitGroup s_education = BenefitGroup.Of(CitizenState.Education);

        /// <summary>The benefits that are left.</summary>
        public BenefitGroup Group { get; init; } = Guard.Against.Null(Group);

        /// <summary>The states one of which follows.</summary>
        public BenefitGroup To { get; init; } =
            AreApart(Group, To ?? s_education)
                ? To ?? s_education
                : throw new ArgumentException($"to was {To}; none of its states may be one of {Group}.", nameof(To));

        /// <summary>What ends a course.</summary>
        public CourseBreak CourseBreak { get; init; } = Guard.Against.EnumOutOfRange(CourseBreak, nameof(CourseBreak));

        /// <summary>How many days after the course's last day one of the states may be in force.</summary>
        public int WindowDays { get; init; } = Bounds.WindowDays.Guard(WindowDays, nameof(WindowDays));

        internal override BenefitGroup? CountedGroup => Group;

        internal override IEnumerable<BenefitGroup> NamedGroups => [Group, To];

        internal override Measure WithGroup(BenefitGroup group) =>
            new Exits(group, To, CourseBreak, WindowDays) { Of = Of?.Within(group) };

        internal override bool IsOfCourses => true;

        internal override bool GoesOn => true;

        internal override bool HasWholePeriods => true;

        /// <summary>Whether it is of one benefit and to education, as documents have always written it.</summary>
        internal bool IsToEducation => Group.States.Length == 1 && To.Equals(s_education);

        internal static bool AreApart(BenefitGroup group, BenefitGroup to) => (group.Mask & to.Mask) == 0;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Count(scope.Id),
                periods: 1,
                (r, from, until) =>
                    Counted.Number(
                        CourseCounts.Exits(new(Group, scope.Area, from, until, CourseBreak), To, WindowDays, Filter),
                        r,
                        static c => new(c.Value),
                        SelectionFilter.FactsOf(Filter).AsSpan(),
                        static c => c.IsProvisional
                    )
            );

        private static BilingualText ExitName(BenefitGroup? to) =>
            to is null || to.Equals(s_education)
                ? new("personer til uddannelse", "persons to education")
                : new($"personer til {to.Name.Danish}", $"persons to {to.Name.English}");
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
}
