using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

public abstract partial record Measure
{
    /// <summary>Full-time persons in a group of states as a share of the population of some ages.</summary>
    /// <param name="Group">The states.</param>
    /// <param name="Ages">The ages of the population; 16 to 66 when null, which is our decision.</param>
    /// <exception cref="ArgumentNullException"><paramref name="Group"/> is null.</exception>
    [DanishTerm("andel af befolkningen")]
    public sealed record PopulationShare(BenefitGroup Group, AgeSpan? Ages = null)
        : Measure(QuantityUnit.Share, MeasureShape.ByPeriod, new("andel af befolkningen", "share of the population"))
    {
        /// <summary>The states.</summary>
        public BenefitGroup Group { get; init; } = Guard.Against.Null(Group);

        internal override BenefitGroup? CountedGroup => Group;

        internal override bool IsLowerBetter => true;

        private protected override FigureMeasure FiguresOf(string requirementId) =>
            FigureMeasure.FullTimePersons(Group);

        internal override IEnumerable<FigureMeasure> Reads(string requirementId) =>
            [FigureMeasure.FullTimePersons(Group), FigureMeasure.PopulationOf(Ages ?? AgeSpan.Working)];

        internal override Measure WithGroup(BenefitGroup group) => this with { Group = group };

        internal override bool CanBeSummed => true;

        internal override MeasuredLevel Sum(
            MeasuringPeriod period,
            ImmutableArray<(MeasuredLevel Level, int Sign)> levels
        )
        {
            var (persons, population) = (
                SumOf(levels, static l => l.Counted.Value),
                SumOf(levels, static l => l.Population)
            );
            return new(period, ShareOf(persons, population), BasisOf(levels), default, population);
        }

        // A rest of nobody has no share.
        private static Known<Fraction> ShareOf(Known<Fraction> persons, Known<Fraction> population) =>
            persons.SelectKnown(p =>
                population.SelectKnown(w =>
                    p.Sign < 0 || w.Sign < 0
                        ? Known.Missing<Fraction>(s_negative)
                        : Share.Of(p, w).Select(static s => s.Value)
                )
            );

        private static readonly BilingualText s_negative = new(
            "resten af landet bliver under 0: landets tal er mindre end kommunens",
            "the rest of the country falls below 0: the country's figure is smaller than the municipality's"
        );

        internal override IEnumerable<FigureCount> Counts(CountScope scope) => new FullTimePersons(Group).Counts(scope);

        internal override ImmutableArray<FigureKey> Keys(string requirementId, Area area, MeasuringPeriod period) =>
            [.. Reads(requirementId).Select(m => new FigureKey(m, area, period))];

        internal override MeasuredLevel At(
            string requirementId,
            Area area,
            MeasuringPeriod period,
            Func<FigureKey, FigureReading> read
        )
        {
            var keys = Keys(requirementId, area, period);
            var (persons, population) = (read(keys[0]), read(keys[1]));
            return new(
                period,
                ShareOf(persons.Value, population.Value),
                [persons.Describe(), population.Describe()],
                persons,
                population.Value
            );
        }

        internal override ImmutableArray<Counterfactual> Takes(WayToLimit way) =>
            Counterfactuals.Days(
                way with
                {
                    Limit = way.Current.Population.SelectKnown(p => way.Limit.Select(l => p * l)),
                }
            );
    }

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
    ) : Measure(QuantityUnit.Persons, MeasureShape.ToDate, NameOf(To))
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

        internal override Measure WithGroup(BenefitGroup group) => new Exits(group, To, CourseBreak, WindowDays);

        internal override bool IsOfEndedCourses => true;

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
                    CourseCounts
                        .Exits(Group, To, scope.Area, from, until, CourseBreak, WindowDays)
                        .Of(r)
                        .Select(static c => Counted.Number(new(c.Value), c.IsProvisional))
            );

        private static BilingualText NameOf(BenefitGroup? to) =>
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
