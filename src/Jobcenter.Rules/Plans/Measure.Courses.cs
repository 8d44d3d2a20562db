using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

internal abstract partial record Measure
{
    private static readonly BilingualText s_unseen = new(
        "forløb, der kan være begyndt, før registeret kendes, og mindst har de dage, der ses",
        "courses that may have begun before the register is known, and have at least the days that are seen"
    );

    /// <summary>How long courses are, in days: those that run on a day, as long as they are until then, or those that end in a period.</summary>
    /// <param name="Group">The benefits, taken as one: a move from one to another ends no course.</param>
    /// <param name="Ended">Whether those that end count; otherwise those that run.</param>
    /// <param name="Median">The median, of an even number the mean of the two in the middle; otherwise the mean.</param>
    /// <param name="CourseBreak">What ends a course.</param>
    /// <remarks>Both the first day and the last count, and so do days between that end no course. Our decision.</remarks>
    internal sealed record CourseDuration(
        BenefitGroup Group,
        bool Ended = false,
        bool Median = false,
        CourseBreak CourseBreak = CourseBreak.WholeCalendarMonth
    )
        : Measure(
            QuantityUnit.Days,
            Ended ? MeasureShape.ToDate : MeasureShape.OnADay,
            (Ended, Median) switch
            {
                (false, false) => new("løbende forløbs varighed i gennemsnit", "mean duration of running courses"),
                (false, true) => new("løbende forløbs varighed i median", "median duration of running courses"),
                (true, false) => new("afsluttede forløbs varighed i gennemsnit", "mean duration of ended courses"),
                _ => new("afsluttede forløbs varighed i median", "median duration of ended courses"),
            },
            // One citizen more moves a mean or a median by as much as his course is long.
            OfACitizen: null,
            IsLowerBetter: true,
            IsOfCourses: Ended,
            HasWholePeriods: Ended
        )
    {
        public static ObjectForm<CourseDuration> Form =>
            OfCitizens<CourseDuration>(static f =>
                new(
                    f.Has("group", PropertyForms.Group, static m => m.Group),
                    f.Flag("ended", static m => m.Ended),
                    f.Flag("median", static m => m.Median),
                    f.Word("courseBreak", static m => m.CourseBreak)
                )
            );

        internal override BenefitGroup? CountedGroup => Group;

        internal override Measure? WithGroup(BenefitGroup group) => this with { Group = group, Of = Of?.Within(group) };

        private protected override FigureMeasure FiguresOf(string requirementId) =>
            FigureMeasure.Own(requirementId, Name, Unit);

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            OfLengths(
                scope,
                FiguresOf(scope.Id),
                Group,
                Ended,
                CourseBreak,
                Median ? static lengths => lengths.Median() : static lengths => lengths.Mean()
            );

        // No course moves it by a known amount: the gap says how many days are missing.
        internal override ImmutableArray<Counterfactual> Takes(WayToLimit way) => [];
    }

    /// <summary>How many courses are longer than a number of weeks: of those that run on a day, or of those that end in a period.</summary>
    /// <param name="Group">The benefits, taken as one: a move from one to another ends no course.</param>
    /// <param name="Weeks">Longer than so many weeks; a course of just so many is not.</param>
    /// <param name="Ended">Whether those that end count; otherwise those that run, as long as they are until then.</param>
    /// <param name="CourseBreak">What ends a course.</param>
    internal sealed record LongCourses(
        BenefitGroup Group,
        int Weeks,
        bool Ended = false,
        CourseBreak CourseBreak = CourseBreak.WholeCalendarMonth
    )
        : Measure(
            QuantityUnit.Number,
            Ended ? MeasureShape.ToDate : MeasureShape.OnADay,
            new($"forløb over {Weeks} uger", $"courses of more than {Weeks} weeks"),
            Smallest: CounterfactualUnit.Things,
            // A citizen is on one course on a day, and can end any number of them.
            OfACitizen: Ended ? null : 1,
            IsLowerBetter: true,
            IsOfCourses: Ended,
            HasWholePeriods: Ended
        )
    {
        public static ObjectForm<LongCourses> Form =>
            OfCitizens<LongCourses>(static f =>
                new(
                    f.Has("group", PropertyForms.Group, static m => m.Group),
                    f.Has("weeks", PropertyForms.Weeks, static m => m.Weeks),
                    f.Flag("ended", static m => m.Ended),
                    f.Word("courseBreak", static m => m.CourseBreak)
                )
            );

        internal override BenefitGroup? CountedGroup => Group;

        internal override Measure? WithGroup(BenefitGroup group) => this with { Group = group, Of = Of?.Within(group) };

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            OfLengths(scope, FiguresOf(scope.Id), Group, Ended, CourseBreak, lengths => lengths.LongerThan(Weeks));
    }

    private IEnumerable<FigureCount> OfLengths(
        CountScope scope,
        FigureMeasure figures,
        BenefitGroup group,
        bool areEnded,
        CourseBreak courseBreak,
        Func<CourseLengths, LengthNumber> number
    )
    {
        return areEnded
            ? scope.InPeriods(
                figures,
                (r, from, until) =>
                    CourseLengths.Of(r, group, scope.Area, from, until, courseBreak, areEnded, Filter).Select(Read)
            )
            : scope.OnDays(
                figures,
                (r, day) => CourseLengths.Of(r, group, scope.Area, day, day, courseBreak, areEnded, Filter).Select(Read)
            );

        Counted Read(CourseLengths lengths)
        {
            var (seen, lowest, highest) = number(lengths);
            var ofWhom = OfWhom(lengths);
            // What moves nothing is no fact that is missing.
            ImmutableArray<MissingFact> facts =
                lowest == highest ? []
                : lengths.Unseen == 0 ? ofWhom
                : [new("from", s_unseen, lengths.Unseen, []), .. ofWhom];
            return new(
                seen,
                [
                    Courses("courses", s_courses, lengths.Count),
                    .. facts
                        .Where(static f => f.Name == s_unseen)
                        .Select(static f => Courses(f.Column, f.Name, f.Count)),
                    .. Counted.Remarks(ofWhom),
                ],
                IsProvisional: lengths.Unsettled > 0,
                Gaps: new(lowest, highest, facts)
            );
        }

        ImmutableArray<MissingFact> OfWhom(CourseLengths lengths) =>
            Filter is { Facts: var facts }
                ?
                [
                    .. facts
                        .Zip(lengths.Missing, static (f, m) => new MissingFact(f.Column, f.Name, (int)m, []))
                        .Where(static f => f.Count > 0),
                ]
                : [];

        static FactReading Courses(string id, BilingualText name, int courses) =>
            new(id, name, BilingualText.Of(new Quantity(new Fraction(courses), QuantityUnit.Number)))
            {
                Persons = courses,
            };
    }

    /// <summary>Of the courses of a benefit, or of a group taken as one, that end in a period, the share shorter than a number of months or weeks.</summary>
    /// <param name="Group">The benefits: a move from one to another ends no course.</param>
    /// <param name="Months">Shorter than so many months: the last day before the first day + months.</param>
    /// <param name="Weeks">Shorter than so many weeks instead.</param>
    internal sealed record ShortCourses(BenefitGroup Group, int? Months = null, int? Weeks = null)
        : Measure(
            QuantityUnit.Share,
            MeasureShape.ToDate,
            new("andel af afsluttede forløb, der er korte nok", "share of ended courses that are short enough"),
            Smallest: CounterfactualUnit.Courses,
            OfACitizen: null,
            IsOfCourses: true,
            GoesOn: true,
            HasWholePeriods: true
        )
    {
        public static ObjectForm<ShortCourses> Form =>
            OfCitizens<ShortCourses>(static f =>
                    new(
                        f.Has("group", PropertyForms.Group, static m => m.Group),
                        f.May("months", PropertyForms.Months, static m => m.Months),
                        f.May("weeks", PropertyForms.Weeks, static m => m.Weeks)
                    )
                )
                .WhenEither("months", "weeks");

        internal override BenefitGroup? CountedGroup => Group;

        internal override Measure? WithGroup(BenefitGroup group) => this with { Group = group, Of = Of?.Within(group) };

        internal override IEnumerable<FigureCount> Counts(CountScope scope) =>
            scope.InPeriods(
                FigureMeasure.Share(scope.Id),
                (r, from, until) =>
                    Counted.Provisional(
                        CourseCounts.Short(Group, scope.Area, from, until, Months ?? 0, Weeks ?? 0).Among(Filter),
                        r,
                        SelectionFilter.FactsOf(Filter, s_withoutBegin).AsSpan(),
                        s_courses
                    )
            );
    }
}
