namespace Jobcenter.Rules.Counts;

/// <summary>How long courses are, in days. One that may have begun before the register is known is as long as is seen, or longer.</summary>
internal sealed class CourseLengths
{
    private readonly Lengths _shortest;
    private readonly Lengths _longest;

    private CourseLengths(List<Course> courses, int unsettled, ImmutableArray<long> missing)
    {
        _shortest = new(courses, static c => c.Shortest);
        _longest = new(courses, static c => c.Longest);
        Unseen = courses.Count(static c => c.Longest > c.Shortest);
        (Unsettled, Missing) = (unsettled, missing);
    }

    /// <summary>Why no courses have no length.</summary>
    public static BilingualText OfNothing { get; } =
        new("ingen forløb har ingen varighed", "no courses have no duration");

    /// <summary>How many are counted: without those of whom it is not known whether they are of the citizens asked for.</summary>
    public int Count => _shortest.Sure.Length;

    /// <summary>How many may have begun before the register is known.</summary>
    public int Unseen { get; }

    /// <summary>How many ended ones may yet be taken up again.</summary>
    public int Unsettled { get; }

    /// <summary>Of how many citizens each fact is missing that a filter turns on.</summary>
    public ImmutableArray<long> Missing { get; }

    /// <summary>The courses of a time, whose benefits are taken as one: those that ended from one day to another, both included, or those that run then, as long as they are until the last day. Of those a filter takes on that day.</summary>
    public static Known<CourseLengths> Of(
        Register register,
        BenefitGroup group,
        Area area,
        LocalDate from,
        LocalDate until,
        CourseBreak courseBreak,
        bool areEnded,
        CitizenFilter? filter
    )
    {
        if (register.Covers(from, until) is { IsKnown: false } notCovered)
        {
            return Known.Missing<CourseLengths>(notCovered.Reason);
        }

        var (first, last) = (DayNumber.Of(from), DayNumber.Of(until));
        var earliest = DayNumber.Of(RegisterLimits.FirstDate);
        var uncertain = register.LastUncertainFirstDay(courseBreak);
        var courses = new List<Course>();
        var unsettled = 0;
        var missing = new long[filter?.Names.Length ?? 0];
        foreach (var citizen in register.CitizensOf(area))
        {
            if (!areEnded && !register.IsIn(citizen, group.Mask, last, last))
            {
                continue;
            }

            var scan = new CourseScan(register, citizen, (uint)group.Mask, courseBreak);
            var taken = new FilterScan(filter, register, citizen, group.Mask);
            while (areEnded ? scan.MoveNextEnded(first, last) : scan.MoveNext() && scan.FirstDay <= last)
            {
                if (!areEnded && scan.LastDay < last)
                {
                    continue;
                }

                var end = areEnded ? scan.LastDay : last;
                var isOne = taken.IsOne(end);
                if (isOne is false)
                {
                    continue;
                }

                var begins = scan.FirstDay <= uncertain ? earliest : scan.FirstDay;
                courses.Add(new(end - scan.FirstDay + 1, end - begins + 1, isOne is true));
                unsettled += areEnded && !scan.IsSettled ? 1 : 0;
            }

            taken.AddTo(missing);
        }

        return Known.Of(new CourseLengths(courses, unsettled, [.. missing]));
    }

    /// <summary>The mean.</summary>
    public LengthNumber Mean() =>
        Typical(static lengths => new Fraction(lengths.Sum(static l => (long)l), lengths.Length));

    /// <summary>The median: of an even number the mean of the two in the middle.</summary>
    public LengthNumber Median() =>
        Typical(static lengths => new Fraction(
            (long)lengths[(lengths.Length - 1) / 2] + lengths[lengths.Length / 2],
            2
        ));

    /// <summary>How many are longer than a number of weeks: one of just so many is not.</summary>
    public LengthNumber LongerThan(int weeks)
    {
        var days = weeks * NodaConstants.DaysPerWeek;
        Known<Fraction> Longer(IEnumerable<int> lengths) => Known.Of(new Fraction(lengths.Count(l => l > days)));
        return new(Longer(_shortest.Sure), Longer(_shortest.Sure), Longer(_longest.Sure.Concat(_longest.Others)));
    }

    // Both the mean and the median move down with what is below them, and up with what is above.
    private LengthNumber Typical(Func<ImmutableArray<int>, Fraction> number)
    {
        var nothing = Known.Missing<Fraction>(OfNothing);
        // Where there may be no course at all, there may be no length; or that of the longest.
        return _shortest.Sure.IsEmpty
            ? new(nothing, nothing, _longest.Others is [.., var most] ? Known.Of(new Fraction(most)) : nothing)
            : new(
                Known.Of(number(_shortest.Sure)),
                Known.Of(_shortest.Least(number)),
                Known.Of(-_longest.Opposite().Least(number))
            );
    }

    // A course at its shortest and its longest, and whether it is known to be of one of the citizens asked for.
    private readonly record struct Course(int Shortest, int Longest, bool IsSure);

    // The lengths that count for sure, and others that may count or not, the shortest first.
    private sealed class Lengths
    {
        public Lengths(List<Course> courses, Func<Course, int> length)
            : this(
                courses.Where(static c => c.IsSure).Select(length),
                courses.Where(static c => !c.IsSure).Select(length)
            ) { }

        private Lengths(IEnumerable<int> sure, IEnumerable<int> others) =>
            (Sure, Others) = ([.. sure.Order()], [.. others.Order()]);

        public ImmutableArray<int> Sure { get; }

        public ImmutableArray<int> Others { get; }

        public Lengths Opposite() => new(Sure.Select(static l => -l), Others.Select(static l => -l));

        /// <summary>The lowest a number can be.</summary>
        public Fraction Least(Func<ImmutableArray<int>, Fraction> number)
        {
            // The others that count are the shortest ones, as many as lie at most where those before them bring it.
            var (low, high) = (0, Others.Length);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                if (new Fraction(Others[middle]) <= With(middle))
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return With(low);

            Fraction With(int others) => number(others == 0 ? Sure : [.. Sure.Concat(Others.Take(others)).Order()]);
        }
    }
}

/// <summary>A number of lengths: of those that are known to count as long as they are seen, and at the lowest and the highest it can be.</summary>
internal readonly record struct LengthNumber(Known<Fraction> Seen, Known<Fraction> Lowest, Known<Fraction> Highest);
