namespace Jobcenter.Rules.Counts;

/// <summary>How long courses are, in days. One that may have begun before the register is known is as long as is seen, or longer.</summary>
internal sealed class CourseLengths
{
    private CourseLengths(List<int> shortest, List<int> longest, int unseen, int unsettled)
    {
        shortest.Sort();
        longest.Sort();
        (Shortest, Longest, Unseen, Unsettled) = ([.. shortest], [.. longest], unseen, unsettled);
    }

    /// <summary>Why no courses have no length.</summary>
    public static BilingualText OfNothing { get; } =
        new("ingen forløb har ingen varighed", "no courses have no duration");

    /// <summary>The lengths that are seen, the shortest first.</summary>
    public ImmutableArray<int> Shortest { get; }

    /// <summary>The lengths as long as they can be, the shortest first.</summary>
    public ImmutableArray<int> Longest { get; }

    /// <summary>How many may have begun before the register is known.</summary>
    public int Unseen { get; }

    /// <summary>How many ended ones may yet be taken up again.</summary>
    public int Unsettled { get; }

    /// <summary>The courses of those who are on one of the benefits on a day, as long as they are until then.</summary>
    public static Known<CourseLengths> Running(
        Register register,
        BenefitGroup group,
        Area area,
        LocalDate day,
        CourseBreak courseBreak
    ) => Of(register, group, area, day, day, courseBreak, areEnded: false);

    /// <summary>The courses that ended from one day to another, both included; a move from one of the benefits to another ends none.</summary>
    public static Known<CourseLengths> Ended(
        Register register,
        BenefitGroup group,
        Area area,
        LocalDate from,
        LocalDate until,
        CourseBreak courseBreak
    ) => Of(register, group, area, from, until, courseBreak, areEnded: true);

    /// <summary>The mean of some lengths.</summary>
    public static Known<Fraction> Mean(ImmutableArray<int> lengths) =>
        lengths.IsEmpty
            ? Known.Missing<Fraction>(OfNothing)
            : Known.Of(new Fraction(lengths.Sum(static l => (long)l), lengths.Length));

    /// <summary>The median of some lengths, the shortest first: of an even number the mean of the two in the middle.</summary>
    public static Known<Fraction> Median(ImmutableArray<int> lengths) =>
        lengths.IsEmpty
            ? Known.Missing<Fraction>(OfNothing)
            : Known.Of(new Fraction((long)lengths[(lengths.Length - 1) / 2] + lengths[lengths.Length / 2], 2));

    /// <summary>How many lengths are longer than a number of weeks: one of just so many is not.</summary>
    public static Known<Fraction> LongerThan(ImmutableArray<int> lengths, int weeks) =>
        Known.Of(new Fraction(lengths.Count(l => l > weeks * NodaConstants.DaysPerWeek)));

    private static Known<CourseLengths> Of(
        Register register,
        BenefitGroup group,
        Area area,
        LocalDate from,
        LocalDate until,
        CourseBreak courseBreak,
        bool areEnded
    )
    {
        if (register.Covers(from, until) is { IsKnown: false } notCovered)
        {
            return Known.Missing<CourseLengths>(notCovered.Reason);
        }

        var (first, last) = (DayNumber.Of(from), DayNumber.Of(until));
        var earliest = DayNumber.Of(RegisterLimits.FirstDate);
        var uncertain = register.LastUncertainFirstDay(courseBreak);
        var (shortest, longest) = (new List<int>(), new List<int>());
        var (unseen, unsettled) = (0, 0);
        foreach (var citizen in register.CitizensOf(area))
        {
            if (!areEnded && !register.IsIn(citizen, group.Mask, last, last))
            {
                continue;
            }

            var scan = new CourseScan(register, citizen, (uint)group.Mask, courseBreak);
            while (areEnded ? scan.MoveNextEnded(first, last) : scan.MoveNext() && scan.FirstDay <= last)
            {
                if (!areEnded && scan.LastDay < last)
                {
                    continue;
                }

                var end = areEnded ? scan.LastDay : last;
                var isUnseen = scan.FirstDay <= uncertain;
                shortest.Add(end - scan.FirstDay + 1);
                longest.Add(end - (isUnseen ? earliest : scan.FirstDay) + 1);
                unseen += isUnseen ? 1 : 0;
                unsettled += areEnded && !scan.IsSettled ? 1 : 0;
            }
        }

        return Known.Of(new CourseLengths(shortest, longest, unseen, unsettled));
    }
}
