namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>A group course: 10 to 15 citizens, and as expected 1 to 5 whole or half days. Source: HEL20; HEL21 4.</summary>
internal static class GroupCourseRule
{
    private static readonly BilingualText s_notKnown = new("antallet er ikke kendt", "the number is not known");

    private static readonly FactsOf<GroupCourse, LocalDate> s_day = static (in c) => c.Days[0].Date;

    public static Rule<GroupCourse> Of(Parameter<int> fewest, Parameter<int> most, Parameter<int> mostDays)
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
                    .Named(
                        new(
                            "HEL20/group-size",
                            new("Holdet har den rette størrelse", "The group has the right size"),
                            new("HEL20", "aktiviteter")
                        )
                    ),
                days.AtMost(ParameterFact.Of(mostDays, s_day))
                    .Named(
                        new(
                            "HEL21/group-days",
                            new(
                                "Forløbet varer typisk højst {mostGroupDays|hel eller halv dag|hele eller halve dage}",
                                "The course typically lasts at most {mostGroupDays|whole or half day|whole or half days}"
                            ),
                            new("HEL21", "4"),
                            Strength.Expectation
                        )
                    )
            )
            .Named(
                new(
                    "HEL20/group-course",
                    new(
                        "Gruppeforløbet er tilrettelagt, som planerne beskriver",
                        "The group course is arranged as the plans describe"
                    ),
                    new("HEL20", "aktiviteter")
                )
            );
    }

    private static ImmutableArray<FactReading> Dates(GroupCourse course) =>
        [
            .. course.Days.Select(d => new FactReading(
                "day",
                BilingualText.Same($"{d.Date:R}"),
                d.IsHalf ? new("halv dag", "half day") : new("hel dag", "whole day")
            )),
        ];
}
