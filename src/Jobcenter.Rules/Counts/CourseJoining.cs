namespace Jobcenter.Rules.Counts;

/// <summary>When a later spell still belongs to the course before it: until a whole calendar month, or a day, without the benefit (<see cref="CourseBreak"/>).</summary>
internal static class CourseJoining
{
    public static BilingualText BeginUnknown { get; } =
        new(
            "et forløb kan være begyndt, før registeret kendes",
            "a course may have begun before the register is known"
        );

    /// <summary>A course that begins no later than this may be the rest of one that nobody has seen begin.</summary>
    public static int LastUncertainFirstDay(this Register register, CourseBreak courseBreak) =>
        register.KnownFrom is { } known ? courseBreak.LastJoiningDay(DayNumber.Of(known) - 1) : int.MinValue;

    /// <summary>The last day on which a next spell may begin and still join a course whose last day is known.</summary>
    public static int LastJoiningDay(this CourseBreak courseBreak, int lastDay)
    {
        var firstFree = lastDay + 1;
        if (courseBreak == CourseBreak.OneDay)
        {
            return firstFree;
        }

        // The first calendar month that can lie wholly in the break; a spell beginning in it still joins.
        var date = DayNumber.ToDate(firstFree);
        var month = MeasuringPeriod.OfMonth(date.Year, date.Month);
        return DayNumber.Of((date.Day == 1 ? month : month.Plus(1)).LastDay);
    }
}
