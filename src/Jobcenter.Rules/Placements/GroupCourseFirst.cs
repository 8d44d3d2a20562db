namespace Jobcenter.Rules.Placements;

/// <summary>A group course of a number of weeks comes first, no placement begins before it is over, and one follows it.</summary>
/// <remarks>While the sequence goes on a placement may still follow; one that ends with a job or an education after the course needs none.</remarks>
[DanishTerm("gruppeforløb først")]
public sealed class GroupCourseFirst : PolicyRule
{
    internal const string KindId = "group-course-first";
    internal const int MaxWeeks = 52;

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

    private readonly int _kinds;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the parameter.</param>
    /// <param name="weeks">How many weeks of seven days the course lasts at least, 1 to 52.</param>
    /// <param name="kinds">The kinds of placement that come after it; at least one, each once.</param>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public GroupCourseFirst(RuleLabel label, Parameter<int> weeks, ImmutableArray<PlacementKind> kinds)
        : base(label)
    {
        Weeks = Within(weeks, nameof(weeks), 1, MaxWeeks);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
    }

    /// <summary>How many weeks of seven days the course lasts at least.</summary>
    public Parameter<int> Weeks { get; }

    /// <summary>The kinds of placement that come after it.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    internal override string Kind => KindId;

    internal override ImmutableArray<RuleSetting> Settings =>
        [new("weeks", new("uger", "weeks"), Weeks), RuleSetting.Kinds(Kinds)];

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
                Pass(Before, static (in _, n) => n == 0)
            ).AtMost(0),
            new Fact<SequenceFacts, bool>(
                "placementAfter",
                new("virksomhedsforløb efter gruppeforløbet", "a placement after the group course"),
                Pass(Follows, static (in _, f) => f)
            ).IsTrue()
        );

    private Known<int> CourseDays(in SequenceFacts facts)
    {
        if (facts.Sequence.GroupCourse is not { } course || facts.AsOf < course.End)
        {
            return Known.Missing<int>(facts.Sequence.GroupCourse is null ? s_noCourse : s_running);
        }

        if (
            On(Weeks, facts) is { IsKnown: true, Value.Value: var weeks }
            && course.Length < weeks * NodaConstants.DaysPerWeek
            && facts.Trace is { } trace
        )
        {
            var days = Days(course.Length);
            trace.Broken(
                facts,
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
                IsOf(_kinds, placement.Kind)
                && placement.From is { } from
                && from <= course.End
                && facts.Sequence.HasDayOf(placement, facts.AsOf)
            )
            {
                before++;
                if (facts.Trace is { } trace)
                {
                    var name = placement.Kind.Name();
                    trace.Broken(
                        facts,
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

        var last = facts.Sequence.LastDay(facts.AsOf);
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (IsOf(_kinds, placement.Kind) && placement.From > course.End && placement.From <= last)
            {
                return Known.Of(value: true);
            }
        }

        if (facts.Sequence.GoesOnAfter(facts.AsOf))
        {
            // The course is as it should be: what is left is a placement before the sequence is over.
            if (
                facts.Sequence.Undecided.IsEmpty
                && course.End <= facts.AsOf
                && facts.Sequence.LastDay(RegisterLimits.LastDate) is var end
                && end < RegisterLimits.LastDate
            )
            {
                facts.Trace?.SaveBy(end, s_what);
            }

            return Known.Missing<bool>(s_notYet);
        }

        var follows =
            facts.Sequence.Exit is { Kind: ProjectExit.Job or ProjectExit.Education } exit
            && exit.On <= facts.AsOf.PlusDays(1)
            && exit.On > course.End;
        if (!follows)
        {
            var on = LocalDate.Max(last.PlusDays(1), facts.Sequence.Start);
            facts.Trace?.Broken(facts, on, until: null, s_none, isMendedByMore: true);
        }

        return Known.Of(follows);
    }
}
