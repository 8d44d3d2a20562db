using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>The library's kinds of rules. Of each, the label has id, title, source and strength, and the title may say the numbers.</summary>
public abstract partial class PolicyRule
{
    /// <summary>No pause is longer than a number of days. A pause is a run of days without a placement; adjoining placements have none.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="days">The longest pause in calendar days, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="fromStart">Whether the time from the start to the first placement is a pause too; otherwise pauses are counted from the first placement on.</param>
    /// <param name="weekendsAreNone">Whether a run of Saturdays and Sundays only is no pause.</param>
    /// <param name="endsAt">Kinds whose first placement ends the sequence for this rule, as an exit does; none by default.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public static PolicyRule PauseAtMost(
        RuleLabel label,
        Parameter<int> days,
        ImmutableArray<PlacementKind> kinds,
        bool fromStart = true,
        bool weekendsAreNone = false,
        ImmutableArray<PlacementKind> endsAt = default
    ) => new PauseAtMost(label, days, kinds, fromStart, weekendsAreNone, endsAt);

    /// <summary>The first placement begins within a number of days after the start or the arrival, the last of them included.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="days">How many calendar days after the day counted from, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="fromArrival">Whether the day of arrival in the municipality is counted from; the programme's first day by default.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public static PolicyRule FirstPlacementWithin(
        RuleLabel label,
        Parameter<int> days,
        ImmutableArray<PlacementKind> kinds,
        bool fromArrival = false
    ) => new FirstPlacementWithin(label, days, kinds, fromArrival);

    /// <summary>A commitment to a placement is given within a number of days after the start, the last of them included.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="days">How many calendar days after the start, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <returns>The rule.</returns>
    /// <remarks>
    /// One given before the start is in time. A placement whose day of commitment is not known was agreed on its first day
    /// at the latest; where that is not early enough, the answer is unknown.
    /// </remarks>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public static PolicyRule CommitmentWithin(
        RuleLabel label,
        Parameter<int> days,
        ImmutableArray<PlacementKind> kinds
    ) => new CommitmentWithin(label, days, kinds);

    /// <summary>Every placement of a target group has weekly hours between two bounds, both included. Of others nothing is asked.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="fewest">The fewest weekly hours, included.</param>
    /// <param name="most">The most weekly hours, included.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="targetGroups">The ids of the target groups it is about, as <c>LAB/5</c>; empty for all.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">An argument is null or outside its bounds.</exception>
    public static PolicyRule WeeklyHoursWithin(
        RuleLabel label,
        Parameter<WeeklyHours> fewest,
        Parameter<WeeklyHours> most,
        ImmutableArray<PlacementKind> kinds,
        params ImmutableArray<string> targetGroups
    ) => new WeeklyHoursWithin(label, fewest, most, kinds, targetGroups);

    /// <summary>A group course of a number of weeks comes first, no placement begins before it is over, and one follows it.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="weeks">How many weeks of seven days the course lasts at least, 1 to 52.</param>
    /// <param name="kinds">The kinds of placement that come after it; at least one, each once.</param>
    /// <returns>The rule.</returns>
    /// <remarks>While the sequence goes on a placement may still follow; one that ends with a job or an education after the course needs none.</remarks>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public static PolicyRule GroupCourseFirst(
        RuleLabel label,
        Parameter<int> weeks,
        ImmutableArray<PlacementKind> kinds
    ) => new GroupCourseFirst(label, weeks, kinds);

    /// <summary>The whole sequence lasts at most a number of months: its last day lies before the start plus the months.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="months">How many months, 1 to 120.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">The label or the parameter is null, or the months are outside their bounds.</exception>
    public static PolicyRule LengthAtMost(RuleLabel label, Parameter<int> months) => new LengthAtMost(label, months);

    /// <summary>Expectations were aligned with citizen and company before each placement began: on its first day or earlier, as a date has no time of day.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <returns>The rule.</returns>
    /// <remarks>A placement that has begun without a day of alignment is not known.</remarks>
    /// <exception cref="ArgumentException">The label is null, or the kinds are none or repeated.</exception>
    public static PolicyRule AlignedBeforeStart(RuleLabel label, ImmutableArray<PlacementKind> kinds) =>
        new AlignedBeforeStart(label, kinds);

    /// <summary>Each placement was followed up with citizen and company a number of days before its last day, or earlier.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="daysBefore">How many calendar days before the last day at least, included, 0 to 366.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <returns>The rule.</returns>
    /// <remarks>One that is still running without a last day has no such day yet; one whose day has passed without a record is not known.</remarks>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public static PolicyRule FollowedUpBeforeEnd(
        RuleLabel label,
        Parameter<int> daysBefore,
        ImmutableArray<PlacementKind> kinds
    ) => new FollowedUpBeforeEnd(label, daysBefore, kinds);

    /// <summary>The job that the sequence ended with lasts more than a number of months: begun on 1 January, three months are over on 1 April.</summary>
    /// <param name="label">What names the rule.</param>
    /// <param name="months">How many months, 1 to 120.</param>
    /// <returns>The rule.</returns>
    /// <remarks>Of a sequence that did not end with a job nothing is asked.</remarks>
    /// <exception cref="ArgumentException">The label or the parameter is null, or the months are outside their bounds.</exception>
    public static PolicyRule JobKept(RuleLabel label, Parameter<int> months) => new JobKept(label, months);
}
