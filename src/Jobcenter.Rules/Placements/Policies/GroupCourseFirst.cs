namespace Jobcenter.Rules.Placements.Policies;

/// <summary>A group course of a number of weeks comes first, no placement begins before it is over, and one follows it.</summary>
internal sealed class GroupCourseFirst(RuleLabel label, Parameter<int> weeks, ImmutableArray<PlacementKind> kinds)
    : PolicyRule(label, kinds)
{
    private static readonly BilingualText s_noCourse = new(
        "gruppeforløbet er ikke kendt",
        "the group course is not known"
    );
    private static readonly BilingualText s_running = new(
        "gruppeforløbet er ikke slut",
        "the group course is not over"
    );
    private static readonly BilingualText s_notYet = new(
        "der er endnu intet virksomhedsforløb efter gruppeforløbet",
        "there is no placement after the group course yet"
    );
    private static readonly BilingualText s_what = new("et virksomhedsforløb begynder senest", "a placement starts by");
    private static readonly BilingualText s_none = new(
        "intet virksomhedsforløb efter gruppeforløbet",
        "no placement after the group course"
    );

    public Parameter<int> Weeks { get; } = PolicyBounds.Weeks.Guard(weeks, nameof(weeks));

    internal override ImmutableArray<PlacementKind> StartingKinds => Kinds;

    private protected override Rule<SequenceFacts> Body() =>
        Kernel.Rule.All(
            new Fact<SequenceFacts, int>(
                "groupCourseDays",
                new("gruppeforløbets dage", "days of the group course"),
                CourseDays
            ).AtLeast(Limit(Weeks, static w => w * NodaConstants.DaysPerWeek, Told(Weeks))),
            new Fact<SequenceFacts, int>(
                "placementsBefore",
                new(
                    "virksomhedsforløb begyndt før gruppeforløbet sluttede",
                    "placements begun before the group course was over"
                ),
                Pass<int>(Before, static (_, n) => n == 0)
            ).AtMost(0),
            new Fact<SequenceFacts, bool>(
                "placementAfter",
                new("virksomhedsforløb efter gruppeforløbet", "a placement after the group course"),
                Pass<bool>(Follows, static (_, f) => f)
            ).IsTrue()
        );

    private Known<int> CourseDays(in SequenceFacts facts)
    {
        if (facts.Sequence.GroupCourse is not { } course || facts.AsOf < course.End)
        {
            return Known.Missing<int>(facts.Sequence.GroupCourse is null ? s_noCourse : s_running);
        }

        if (
            facts.Trace is not null
            && Weeks.ValueOn(facts.Sequence.Start) is { Value: var least }
            && course.Length < least * NodaConstants.DaysPerWeek
        )
        {
            var days = Days(course.Length);
            facts.Break(
                course.End,
                until: null,
                new($"gruppeforløbet varede {days.Danish}", $"the group course lasted {days.English}")
            );
        }

        return Known.Of(course.Length);
    }

    private Known<int> Before(in SequenceFacts facts)
    {
        if (facts.Sequence.GroupCourse is not { } course)
        {
            return Known.Missing<int>(s_noCourse);
        }

        var before = 0;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (
                Counts(placement)
                && placement.From is { } from
                && from <= course.End
                && facts.Sequence.HasDayOf(placement, facts.AsOf)
            )
            {
                before++;
                if (facts.Trace is not null)
                {
                    var name = placement.Kind.Name();
                    facts.Break(
                        LocalDate.Max(from, facts.Sequence.Start),
                        until: null,
                        new(
                            $"{name.Danish} begyndt før gruppeforløbet sluttede",
                            $"{name.English} begun before the group course was over"
                        )
                    );
                }
            }
        }

        return Known.Of(before);
    }

    private Known<bool> Follows(in SequenceFacts facts)
    {
        if (facts.Sequence.GroupCourse is not { } course)
        {
            return Known.Missing<bool>(s_noCourse);
        }

        var last = facts.LastDay;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (Counts(placement) && placement.From > course.End && placement.From <= last)
            {
                return Known.Of(value: true);
            }
        }

        if (facts.GoesOn)
        {
            // The course is as it should be: what is left is a placement before the sequence is over.
            if (
                !facts.HasUndecided
                && course.End <= facts.AsOf
                && facts.LastDayKnown is var end
                && end < RegisterLimits.LastDate
            )
            {
                facts.SaveBy(end, s_what);
            }

            return Known.Missing<bool>(s_notYet);
        }

        var follows = facts.Exit is { Kind: ProjectExit.Job or ProjectExit.Education } exit && exit.On > course.End;
        if (!follows)
        {
            facts.Break(
                LocalDate.Max(last.PlusDays(1), facts.Sequence.Start),
                until: null,
                s_none,
                isMendedByMore: true
            );
        }

        return Known.Of(follows);
    }
}
