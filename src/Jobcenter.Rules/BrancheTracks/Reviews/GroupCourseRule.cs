namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A group course: 10 to 15 citizens, and as expected 1 to 5 whole or half days. Source: HEL20; HEL21 4.</summary>
internal static class GroupCourseRule
{
    private static readonly BilingualText s_notKnown = new("antallet er ikke kendt", "the number is not known");

    private static readonly FactReader<GroupCourse, LocalDate> s_day = static (in c) => c.Days[0].Date;

    public static Rule<GroupCourse> Of(
        IReadOnlyDictionary<string, RuleLabel> labels,
        Parameter<int> fewest,
        Parameter<int> most,
        Parameter<int> mostDays
    )
    {
        var citizens = new Fact<GroupCourse, int>(
            "citizens",
            new("borgere på holdet", "citizens in the group"),
            static (in c) => c.Citizens is { } number ? Known.Of(number) : Known.Missing<int>(s_notKnown)
        );
        var days = new Fact<GroupCourse, int>(
            "days",
            new("dage, hele eller halve", "days, whole or half"),
            static (in c) => Known.Of(c.Days.Length),
            static (in c) => Dates(c)
        );
        return Rule.All(
                Rule.All(
                        citizens.AtLeast(ParameterFact.Of(fewest, s_day)),
                        citizens.AtMost(ParameterFact.Of(most, s_day))
                    )
                    .Named(labels["HEL20/group-size"]),
                days.AtMost(ParameterFact.Of(mostDays, s_day)).Named(labels["HEL21/group-days"])
            )
            .Named(labels["HEL20/group-course"]);
    }

    private static ImmutableArray<FactReading> Dates(GroupCourse course) =>
        [
            .. course.Days.Select(d => new FactReading(
                "day",
                DateText.Both(d.Date),
                d.IsHalf ? new("halv dag", "half day") : new("hel dag", "whole day")
            )),
        ];
}
