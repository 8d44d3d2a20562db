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

        internal override Measure WithGroup(BenefitGroup group) => new EducationExits(group, CourseBreak, WindowDays);

        internal override bool IsOfEndedCourses => true;

        internal override bool GoesOn => true;

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.ToDate(
                FigureMeasure.Count(scope.Id),
                (r, until) =>
                    CourseCounts
                        .EducationExits(
                            scope.Area,
                            scope.Pace.FirstDay,
                            until,
                            Group.States[0],
                            CourseBreak,
                            WindowDays
                        )
                        .Of(r)
                        .Select(static c => Counted.Number(new(c.Value), c.IsProvisional))
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
