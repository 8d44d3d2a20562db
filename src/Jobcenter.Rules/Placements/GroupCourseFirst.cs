using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>A group course of a number of weeks comes first, no placement begins before it is over, and one follows it.</summary>
/// <remarks>While the sequence goes on a placement may still follow; one that ends with a job or an education after the course needs none.</remarks>
[DanishTerm("gruppeforløb først")]
public sealed class GroupCourseFirst : PolicyRule
{
    private const int DaysPerWeek = 7;

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

    private readonly int _kinds;
    private readonly FactReader<SequenceFacts, bool> _follows;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="weeks">How many weeks of seven days the course lasts at least, 1 to 52.</param>
    /// <param name="kinds">The kinds of placement that come after it; at least one, each once.</param>
    /// <exception cref="ArgumentException">The label is null, or an argument is outside its bounds.</exception>
    public GroupCourseFirst(RuleLabel label, int weeks, ImmutableArray<PlacementKind> kinds)
        : base(label)
    {
        Weeks = Guard.Against.Outside(weeks, nameof(weeks), 1, 52);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        _follows = Bracketed<bool>(Follows, static f => f);
        Rule = Kernel
            .Rule.All(
                new Fact<SequenceFacts, int>(
                    "groupCourseDays",
                    new("gruppeforløbets dage", "days of the group course"),
                    static (in f) =>
                        f.Sequence.GroupCourse is not { } course ? Known.Missing<int>(s_noCourse)
                        : f.AsOf < course.End ? Known.Missing<int>(s_running)
                        : Known.Of(course.Length)
                ).AtLeast(weeks * DaysPerWeek),
                new Fact<SequenceFacts, int>(
                    "placementsBefore",
                    new(
                        "virksomhedsforløb begyndt før gruppeforløbet sluttede",
                        "placements begun before the group course was over"
                    ),
                    Bracketed<int>(
                        (in f) =>
                            f.Sequence.GroupCourse is { } course
                                ? Known.Of(Before(f, course.End))
                                : Known.Missing<int>(s_noCourse),
                        static n => n == 0
                    )
                ).AtMost(0),
                new Fact<SequenceFacts, bool>(
                    "placementAfter",
                    new("virksomhedsforløb efter gruppeforløbet", "a placement after the group course"),
                    _follows
                ).IsTrue()
            )
            .Named(label);
    }

    /// <summary>How many weeks of seven days the course lasts at least.</summary>
    public int Weeks { get; }

    /// <summary>The kinds of placement that come after it.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <inheritdoc />
    public override Rule<SequenceFacts> Rule { get; }

    /// <inheritdoc />
    public override ImmutableArray<FactReading> Parameters => [RuleSettings.Weeks(Weeks), RuleSettings.Kinds(Kinds)];

    private protected override ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts)
    {
        var breaches = ImmutableArray.CreateBuilder<SequenceBreach>();
        if (facts.Sequence.GroupCourse is not { } course)
        {
            return [];
        }

        foreach (var placement in facts.Sequence.Placements)
        {
            if (IsBefore(placement, facts, course.End) && placement.From is { } from)
            {
                breaches.Add(
                    new(
                        LocalDate.Max(from, facts.Sequence.Start),
                        Until: null,
                        new(
                            $"{placement.Kind.Name().Danish} begyndt før gruppeforløbet sluttede",
                            $"{placement.Kind.Name().English} begun before the group course was over"
                        )
                    )
                );
            }
        }

        if (course.End <= facts.AsOf && course.Length < Weeks * DaysPerWeek)
        {
            breaches.Add(
                new(
                    course.End,
                    Until: null,
                    new(
                        $"gruppeforløbet varede {Days(course.Length).Danish}",
                        $"the group course lasted {Days(course.Length).English}"
                    )
                )
            );
        }

        if (_follows(facts) is { IsKnown: true, Value: false })
        {
            breaches.Add(
                new(
                    LocalDate.Max(facts.Sequence.LastDay(facts.AsOf).PlusDays(1), facts.Sequence.Start),
                    Until: null,
                    new("intet virksomhedsforløb efter gruppeforløbet", "no placement after the group course")
                )
            );
        }

        return [.. breaches.OrderBy(static b => b.On)];
    }

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts) =>
        Rule.Test(facts) switch
        {
            Verdict.Met => default,
            Verdict.NotMet => SequenceCure.TooLate,
            // The course is as it should be: what is left is a placement before the sequence is over.
            _ when IsCourseKept(facts)
                    && facts.Sequence.GoesOnAfter(facts.AsOf)
                    && facts.Sequence.LastDay(RegisterLimits.LastDate) is var last
                    && last < RegisterLimits.LastDate => SequenceCure.By(last, s_what),
            _ => SequenceCure.Unknown,
        };

    private bool IsCourseKept(in SequenceFacts facts) =>
        facts.Sequence is { GroupCourse: { } course, Undecided.IsEmpty: true }
        && course.End <= facts.AsOf
        && course.Length >= Weeks * DaysPerWeek
        && Before(facts, course.End) == 0;

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

        return facts.Sequence.GoesOnAfter(facts.AsOf) ? Known.Missing<bool>(s_notYet)
            : facts.Sequence.Exit is { Kind: ProjectExit.Job or ProjectExit.Education } exit
            && exit.On <= facts.AsOf.PlusDays(1)
                ? Known.Of(exit.On > course.End)
            : Known.Of(value: false);
    }

    private int Before(in SequenceFacts facts, LocalDate courseEnd)
    {
        var before = 0;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            before += IsBefore(placement, facts, courseEnd) ? 1 : 0;
        }

        return before;
    }

    private bool IsBefore(in Placement placement, in SequenceFacts facts, LocalDate courseEnd) =>
        IsOf(_kinds, placement.Kind) && placement.From <= courseEnd && facts.Sequence.HasDayOf(placement, facts.AsOf);
}
