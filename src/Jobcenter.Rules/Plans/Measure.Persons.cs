using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Persons who leave a benefit and are in education, in a job or in another state soon after, each once.</summary>
    /// <param name="Group">The benefits that are left, taken as one.</param>
    /// <param name="To">The states one of which follows; education when null.</param>
    /// <param name="CourseBreak">What ends a course.</param>
    /// <param name="WindowDays">How many days after the course's last day one of the states may be in force.</param>
    internal sealed record Exits(
        BenefitGroup Group,
        BenefitGroup? To = null,
        CourseBreak CourseBreak = CourseBreak.WholeCalendarMonth,
        int WindowDays = 30
    )
        : Measure(
            QuantityUnit.Persons,
            MeasureShape.ToDate,
            To is null || To.Equals(s_education)
                ? new("personer til uddannelse", "persons to education")
                : new($"personer til {To.Name.Danish}", $"persons to {To.Name.English}"),
            IsOfCourses: true,
            GoesOn: true,
            HasWholePeriods: true
        )
    {
        private static readonly BenefitGroup s_education = BenefitGroup.Of(CitizenState.Education);

        // As exits to education from one benefit have always been written.
        public static ObjectForm<Exits> ToEducation =>
            OfCitizens<Exits>(static f => Made(f, f.Has("group", PropertyForms.Group, static m => m.Group), to: null))
                .When("group", PropertyForms.SingleState, static v => v.Get<BenefitGroup>("group").States.Length == 1);

        /// <summary>Whether it is written as <see cref="ToEducation"/>.</summary>
        internal bool IsToEducation => Group.States.Length == 1 && To.Equals(s_education);

        public static ObjectForm<Exits> Form =>
            OfCitizens<Exits>(static f =>
                    Made(
                        f,
                        f.Has("group", PropertyForms.Group, static m => m.Group),
                        f.Has("to", PropertyForms.Group, static m => m.To)
                    )
                )
                .When(
                    "to",
                    new("tilstande, der ikke er i group", "states that are not in group"),
                    static v => AreApart(v.Get<BenefitGroup>("group"), v.Get<BenefitGroup>("to"))
                );

        public BenefitGroup To { get; init; } = To ?? s_education;

        internal override BenefitGroup? CountedGroup => Group;

        internal override IEnumerable<BenefitGroup> NamedGroups => [Group, To];

        internal override Measure? WithGroup(BenefitGroup group) =>
            AreApart(group, To) ? this with { Group = group, Of = Of?.Within(group) } : null;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Count(scope.Id),
                (r, from, until) =>
                    Counted.Number(
                        CourseCounts.Exits(Group, To, scope.Area, from, until, CourseBreak, WindowDays).Among(Filter),
                        r,
                        static c => new(c.Value),
                        SelectionFilter.FactsOf(Filter).AsSpan(),
                        static c => c.IsProvisional
                    )
            );

        private static Exits Made(Fields<Exits> fields, BenefitGroup group, BenefitGroup? to) =>
            new(
                group,
                to,
                fields.Word("courseBreak", static m => m.CourseBreak),
                fields.May("windowDays", PropertyForms.WindowDays, static m => m.WindowDays, 30)
            );

        private static bool AreApart(BenefitGroup group, BenefitGroup to) => (group.Mask & to.Mask) == 0;
    }

    /// <summary>Persons or other things that are counted outside the register: the figure <c>count:&lt;id&gt;</c>.</summary>
    /// <param name="What">What is counted, in the plural, as <c>virksomheder</c>; persons when null.</param>
    internal sealed record CountedElsewhere(BilingualText? What = null)
        : Measure(
            What is null ? QuantityUnit.Persons : QuantityUnit.Number,
            MeasureShape.ToDate,
            What ?? new("personer", "persons"),
            RegisterTables.None,
            Smallest: What is null ? CounterfactualUnit.Persons : CounterfactualUnit.Things
        )
    {
        public static ObjectForm<CountedElsewhere> Form =>
            WithoutCitizens<CountedElsewhere>(static f => new(f.May("counts", LabelForms.Text, static m => m.What)));
    }
}
