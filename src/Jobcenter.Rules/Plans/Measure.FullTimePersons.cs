using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    /// <summary>Full-time persons in a group of states; of long courses too, as another reading, where it is asked for.</summary>
    /// <param name="Group">The states.</param>
    /// <param name="Courses">Which courses count: the first decides, the others are shown. All of them when default.</param>
    /// <param name="LongTermYears">A course is long from so many years on.</param>
    internal sealed record FullTimePersons(
        BenefitGroup Group,
        ImmutableArray<CourseSelection> Courses = default,
        int LongTermYears = 1
    )
        : Measure(
            QuantityUnit.FullTimePersons,
            MeasureShape.ByPeriod,
            new("fuldtidspersoner", "full-time persons"),
            IsLowerBetter: true
        )
    {
        private static readonly CountedFact s_begin = new(
            string.Empty,
            "from",
            new(
                "forløb, der kan være begyndt, før registeret kendes",
                "courses that may have begun before the register is known"
            )
        );
        private static readonly BilingualText s_asSeen = new(
            "forløb, der tælles fra den første dag, de ses: de kan være begyndt før",
            "courses counted from the first day they are seen: they may have begun before"
        );

        public static ObjectForm<FullTimePersons> Form =>
            OfCitizens<FullTimePersons>(static f =>
                    new(
                        f.Has("group", PropertyForms.Group, static m => m.Group),
                        f.Words("courses", static m => m.IsPlain ? null : m.Courses, CourseSelection.All),
                        f.May("longTermYears", PropertyForms.Years, static m => m.IsPlain ? null : m.LongTermYears, 1)
                    )
                )
                .When(
                    "group",
                    PropertyForms.SingleState,
                    static v =>
                        IsAllowed(v.Get<BenefitGroup>("group"), v.Get<ImmutableArray<CourseSelection>>("courses"))
                );

        public ImmutableArray<CourseSelection> Courses { get; init; } =
            Courses.IsDefault ? [CourseSelection.All] : Courses;

        private bool IsPlain => this is { Courses: [CourseSelection.All], LongTermYears: 1 };

        internal override BenefitGroup? CountedGroup => Group;

        internal override Measure? WithGroup(BenefitGroup group) =>
            IsAllowed(group, Courses) ? this with { Group = group, Of = Of?.Within(group) } : null;

        /// <summary>The figures of full-time persons: of a selection a requirement has its own.</summary>
        internal FigureMeasure Figures(string requirementId) =>
            Of is null
                ? FigureMeasure.FullTimePersons(Group)
                : FigureMeasure.SelectedFullTimePersons(requirementId, Group, NameOf(Group.Name));

        private static bool IsAllowed(BenefitGroup group, ImmutableArray<CourseSelection> courses) =>
            !courses.Contains(CourseSelection.LongTerm) || group.States.Length == 1;

        internal override ImmutableArray<MeasureReading> Readings(string requirementId) =>
            [.. Courses.Select(c => c == CourseSelection.All ? All(requirementId) : LongTerm())];

        internal override IEnumerable<FigureCount> Counts(CountScope scope)
        {
            // A citizen can count once for each benefit.
            scope = scope with
            {
                OfACitizen = Group.States.Length,
            };
            foreach (var period in scope.Pace.Counted(scope.AsOf))
            {
                yield return scope.Of(
                    Figures(scope.Id),
                    period,
                    r =>
                        Counted.Number(
                            FullTimePersonCounts.OfSome(Group, period, scope.Area, scope.Counting, Filter),
                            r,
                            static f => f.Count,
                            SelectionFilter.FactsOf(Filter).AsSpan()
                        )
                );
                if (Courses.Contains(CourseSelection.LongTerm))
                {
                    yield return scope.Of(
                        FigureMeasure.LongTermFullTimePersons(Group.States[0]),
                        period,
                        r => InLongCourses(r, period, scope)
                    );
                }
            }
        }

        // Where a course may be older than it shows, the number as it is seen, and the bounds: of what each pair of periods
        // differs by too, for a course that is older is so in both.
        private Known<Counted> InLongCourses(Register register, MeasuringPeriod period, CountScope scope)
        {
            var number = FullTimePersonCounts
                .InLongCourses(Group.States[0], period, scope.Area, LongTermYears)
                .Of(register);
            if (number.IsKnown || register.Covers(period) is { IsKnown: false })
            {
                return number.Select(static f => Counted.Number(f.Count));
            }

            var days = new LongCourseDays(register, Group.States[0], LongTermYears, CourseBreak.WholeCalendarMonth);
            var each = scope.Pace as Pace.EachPeriod;
            var counted = each?.Periods() ?? [period];
            var courses = days.Doubtful(scope.Area, counted.RemoveAll(p => !register.Covers(p).IsKnown));
            var (lowest, highest) = days.BoundsOf(scope.Area, period);
            ImmutableArray<MissingFact> facts = [new(s_begin.Column, s_begin.Name, courses, [])];
            var seen = new Fraction(lowest, period.Days);
            return Known.Of(
                new Counted(
                    each is null ? Known.Of(seen) : Known.Missing<Fraction>(Counted.TurnsOn(facts)),
                    [Counted.Remark(s_begin.Column, s_asSeen, courses)],
                    Gaps: new(Known.Of(seen), Known.Of(new Fraction(highest, period.Days)), facts)
                    {
                        Changes = each is null
                            ? default(ImmutableArray<ChangeGap>)
                            :
                            [
                                .. counted
                                    .Where(p => p.LastDay < period.FirstDay && register.Covers(p).IsKnown)
                                    .Select(p =>
                                        days.ChangeOf(scope.Area, p, period) is var (least, most)
                                            ? new ChangeGap(p, least, most)
                                            : default
                                    ),
                            ],
                    }
                )
            );
        }

        internal override ImmutableArray<Counterfactual> Takes(WayToLimit way) => Counterfactuals.Days(way);

        private MeasureReading All(string requirementId) =>
            new(Figures(requirementId), Name, "all", new("alle forløb", "all courses"));

        private MeasureReading LongTerm() =>
            new(
                FigureMeasure.LongTermFullTimePersons(Group.States[0]),
                Name,
                "long-term",
                new(
                    $"kun forløb på mindst {LongTermYears} år",
                    $"only courses of at least {LongTermYears} {(LongTermYears == 1 ? "year" : "years")}"
                )
            );
    }
}
