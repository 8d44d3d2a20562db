using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Every rule of a policy against the same rule in plain conditions, over sequences of all sorts on days of all sorts.</summary>
public sealed class PolicyRuleOracleTests
{
    private const int Sequences = 4_000;

    // Later than anything a sequence of these tests holds.
    private static readonly LocalDate s_never = new(2021, 12, 31);
    private static readonly RuleLabel s_label = new("x", new("x", "x"), new("X"));

    public static TheoryData<string> Names => [.. s_rules.Keys];

    private static readonly Dictionary<
        string,
        (PolicyRule Rule, Func<PlacementSequence, LocalDate, Verdict> Plain)
    > s_rules = new(StringComparer.Ordinal)
    {
        ["first"] = (
            new FirstPlacementWithin(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected),
            (s, asOf) => FirstWithin(s, asOf, s.Start)
        ),
        ["first after arrival"] = (
            new FirstPlacementWithin(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected, fromArrival: true),
            (s, asOf) => FirstWithin(s, asOf, s.ArrivalDate)
        ),
        ["commitment"] = (
            new CommitmentWithin(s_label, Fixed.Of(28), PlacementKinds.CompanyDirected),
            CommitmentWithin
        ),
        ["aligned"] = (
            new AlignedBeforeStart(s_label, PlacementKinds.CompanyDirected),
            (s, asOf) => Each(s, asOf, p => p.AlignedOn, p => p.From)
        ),
        ["followed up"] = (
            new FollowedUpBeforeEnd(s_label, Fixed.Of(14), PlacementKinds.CompanyDirected),
            (s, asOf) => Each(s, asOf, p => p.FollowedUpOn, p => p.To?.PlusDays(-14))
        ),
        ["hours"] = (
            new WeeklyHoursWithin(s_label, Fixed.Of(Hours(10)), Fixed.Of(Hours(25)), PlacementKinds.CompanyDirected),
            HoursWithin
        ),
        ["hours of a group"] = (
            new WeeklyHoursWithin(
                s_label,
                Fixed.Of(Hours(10)),
                Fixed.Of(Hours(25)),
                PlacementKinds.CompanyDirected,
                "LAB/5"
            ),
            (s, asOf) =>
                s.TargetGroup is null
                    ? HoursWithin(s, asOf) == Verdict.Met
                        ? Verdict.Met
                        : Verdict.Unknown
                    : s.TargetGroup == "LAB/5"
                        ? HoursWithin(s, asOf)
                        : Verdict.Met
        ),
        ["group course"] = (new GroupCourseFirst(s_label, Fixed.Of(4), PlacementKinds.CompanyDirected), CourseFirst),
        ["length"] = (
            new LengthAtMost(s_label, Fixed.Of(3)),
            (s, asOf) => asOf < s.Start ? Verdict.Unknown : Verdicts.Of(Last(s, asOf) < s.Start.PlusMonths(3))
        ),
        ["job kept"] = (new JobKept(s_label, Fixed.Of(3)), Kept),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_says_what_plain_conditions_say(string name)
    {
        var (rule, plain) = s_rules[name];
        var counts = new Dictionary<Verdict, int>();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var (sequence, asOf) = Of(seed);
            var (verdict, expected) = (rule.Rule.Test(new(sequence, asOf)), plain(sequence, asOf));
            if (verdict != expected)
            {
                Assert.Fail($"{name}, {seed}: {verdict}, not {expected}");
            }

            counts[verdict] = counts.GetValueOrDefault(verdict) + 1;
            var breaches = rule.Breaches(new(sequence, asOf));
            Assert.Equal(verdict == Verdict.NotMet, !breaches.IsEmpty);
            Assert.Equal(breaches.OrderBy(b => b.On), breaches);
            Assert.All(breaches, b => Assert.True(!(b.Until < b.On), $"{name}, {seed}: {b}"));
        }

        // All three answers are reached, or the agreement would say little; only the length is always known once begun.
        Assert.All(Enum.GetValues<Verdict>(), v => Assert.True(counts.GetValueOrDefault(v) > 20, $"{name}: {v}"));
    }

    // Whatever the projects of the undecided placements turn out to be, a decided answer stays.
    [Theory]
    [MemberData(nameof(Names))]
    public void A_decided_answer_stays_whatever_the_undecided_placements_turn_out_to_be(string name)
    {
        var rule = s_rules[name].Rule.Rule;
        var (decided, unknown) = (0, 0);
        for (var seed = 0; seed < Sequences / 2; seed++)
        {
            var (sequence, asOf) = Of(seed, withUndecided: true);
            if (sequence.Undecided.IsEmpty)
            {
                continue;
            }

            var answers = Subsets(sequence).Select(s => rule.Test(new(s, asOf))).Distinct().ToList();
            var verdict = rule.Test(new(sequence, asOf));
            if (verdict != Verdict.Unknown && (answers.Count != 1 || answers[0] != verdict))
            {
                Assert.Fail($"{name}, {seed}: {verdict}, but {string.Join(", ", answers)}");
            }

            // And it is decided where nothing turns on them, at the least where there are none or all of them.
            if (verdict == Verdict.Unknown && answers is [var only] && only != Verdict.Unknown && IsOneQuestion(name))
            {
                Assert.Fail($"{name}, {seed}: unknown, but {only}");
            }

            decided += verdict != Verdict.Unknown ? 1 : 0;
            unknown += verdict == Verdict.Unknown ? 1 : 0;
        }

        Assert.True(decided > 20 && (unknown > 20 || name is "length" or "job kept"), $"{name}: {decided}, {unknown}");
    }

    private static bool IsOneQuestion(string name) => name is "first" or "aligned" or "length" or "job kept";

    private static (PlacementSequence Sequence, LocalDate AsOf) Of(int seed, bool withUndecided = false)
    {
        var (sequence, asOf) = SequenceCase.Of(seed, withUndecided);
        var random = new Random(-seed - 1);
        T One<T>(params T[] values) => values[random.Next(values.Length)];
        Placement More(Placement p) =>
            p with
            {
                Hours = One<WeeklyHours?>(null, Hours(9), Hours(10), Hours(17), Hours(17), Hours(25), Hours(26)),
                AlignedOn = One(null, p.From?.PlusDays(-1), p.From, p.From, p.From, p.From?.PlusDays(1)),
                FollowedUpOn = One(null, p.To?.PlusDays(-14), p.To?.PlusDays(-14), p.To?.PlusDays(-13), p.From),
            };
        var start = sequence.Start;
        return (
            new(sequence.Citizen, start, sequence.Placements.Select(More), sequence.Undecided.Select(More))
            {
                End = sequence.End,
                Exit = sequence.Exit is { } exit
                    ? exit with
                    {
                        Until = One<LocalDate?>(
                            null,
                            null,
                            exit.On.PlusMonths(3),
                            exit.On.PlusMonths(3).PlusDays(-1),
                            exit.On
                        ),
                        HasUnknownEnd = random.Next(6) == 0,
                    }
                    : null,
                ArrivalDate = random.Next(8) == 0 ? null : sequence.ArrivalDate,
                GroupCourse =
                    random.Next(8) == 0 ? null : new DateInterval(start, start.PlusDays(One(10, 26, 27, 27, 28))),
                TargetGroup = One(null, "LAB/5", "LAB/5", "LAB/2"),
            },
            random.Next(3) == 0 ? start.PlusDays(One(-1, 0, 27, 28, 29, 45)) : asOf
        );
    }

    private static IEnumerable<PlacementSequence> Subsets(PlacementSequence s)
    {
        for (var subset = 0; subset < 1 << s.Undecided.Length; subset++)
        {
            var of = subset;
            yield return SequenceCase.With(
                new(s.Citizen, s.Start)
                {
                    End = s.End,
                    Exit = s.Exit,
                    ArrivalDate = s.ArrivalDate,
                    GroupCourse = s.GroupCourse,
                    TargetGroup = s.TargetGroup,
                },
                s.Placements.Concat(s.Undecided.Where((_, i) => (of & (1 << i)) != 0))
            );
        }
    }

    private static WeeklyHours Hours(int hours) => WeeklyHours.FromHours(new Fraction(hours));

    private static bool IsCompanyDirected(Placement p) => PlacementKinds.CompanyDirected.Contains(p.Kind);

    // The programme's end, the day before the exit, or today.
    private static LocalDate Last(PlacementSequence s, LocalDate asOf) =>
        new[] { asOf, s.End ?? asOf, s.Exit?.On.PlusDays(-1) ?? asOf }.Min();

    // Some day of the sequence is one of the placement's.
    private static bool IsOfIt(Placement p, PlacementSequence s, LocalDate asOf) =>
        DayByDay.Days(s.Start, Last(s, asOf)).Any(d => p.From <= d && !(p.To < d));

    private static bool IsOver(PlacementSequence s, LocalDate asOf) => s.End <= asOf || s.Exit?.On <= asOf.PlusDays(1);

    private static Verdict FirstWithin(PlacementSequence s, LocalDate asOf, LocalDate? anchor)
    {
        if (anchor is not { } from || asOf < from)
        {
            return Verdict.Unknown;
        }

        var last = Last(s, asOf);
        var begun = s.Placements.Where(p => IsCompanyDirected(p) && p.From <= last && !(p.To < from)).ToList();
        return begun.Exists(p => p.From <= from.PlusDays(28)) ? Verdict.Met
            : begun.Count > 0 || last > from.PlusDays(28) ? Verdict.NotMet
            : IsOver(s, asOf) ? Verdict.Met
            : Verdict.Unknown;
    }

    private static Verdict CommitmentWithin(PlacementSequence s, LocalDate asOf)
    {
        if (asOf < s.Start)
        {
            return Verdict.Unknown;
        }

        var last = Last(s, asOf);
        var given = s
            .Placements.Where(p => IsCompanyDirected(p) && !(p.To < s.Start) && (p.AgreedOn ?? p.From) <= last)
            .ToList();
        // One whose day nobody wrote was given by its first day, perhaps earlier.
        return given.Exists(p => (p.AgreedOn ?? p.From) <= s.Start.PlusDays(28)) ? Verdict.Met
            : given.Exists(p => p.AgreedOn is null) ? Verdict.Unknown
            : given.Count > 0 || last > s.Start.PlusDays(28) ? Verdict.NotMet
            : IsOver(s, asOf) ? Verdict.Met
            : Verdict.Unknown;
    }

    private static Verdict Each(
        PlacementSequence s,
        LocalDate asOf,
        Func<Placement, LocalDate?> happened,
        Func<Placement, LocalDate?> by
    )
    {
        var all = s.Placements.Where(p => IsCompanyDirected(p) && IsOfIt(p, s, s_never) && by(p) is not null).ToList();
        bool IsSeen(Placement p) => happened(p) <= asOf;
        return all.Exists(p => IsSeen(p) && happened(p) > by(p)) ? Verdict.NotMet
            : all.Exists(p => !IsSeen(p) && by(p) < asOf && p.From <= asOf) ? Verdict.Unknown
            : Verdict.Met;
    }

    private static Verdict HoursWithin(PlacementSequence s, LocalDate asOf)
    {
        var begun = s.Placements.Where(p => IsCompanyDirected(p) && IsOfIt(p, s, asOf)).ToList();
        return begun.Exists(p => p.Hours is { } h && (h.CompareTo(Hours(10)) < 0 || h.CompareTo(Hours(25)) > 0))
                ? Verdict.NotMet
            : begun.Exists(p => p.Hours is null) ? Verdict.Unknown
            : Verdict.Met;
    }

    private static Verdict CourseFirst(PlacementSequence s, LocalDate asOf)
    {
        if (s.GroupCourse is not { } course)
        {
            return Verdict.Unknown;
        }

        var length = asOf < course.End ? Verdict.Unknown : Verdicts.Of(course.Length >= 28);
        var begun = s.Placements.Where(p => IsCompanyDirected(p) && p.From <= Last(s, asOf)).ToList();
        var noneBefore = Verdicts.Of(!begun.Exists(p => p.From <= course.End && IsOfIt(p, s, asOf)));
        var oneAfter =
            begun.Exists(p => p.From > course.End) ? Verdict.Met
            : !IsOver(s, asOf) ? Verdict.Unknown
            : Verdicts.Of(
                s.Exit is { Kind: ProjectExit.Job or ProjectExit.Education } exit
                    && exit.On <= asOf.PlusDays(1)
                    && exit.On > course.End
            );
        return length.And(noneBefore).And(oneAfter);
    }

    private static Verdict Kept(PlacementSequence s, LocalDate asOf)
    {
        if (s.Exit is not { } exit || exit.On > asOf.PlusDays(1))
        {
            // An exit to come is not known.
            return s.End <= asOf ? Verdict.Met : Verdict.Unknown;
        }

        var from = exit.On.PlusMonths(3);
        return exit.On > asOf ? Verdict.Unknown
            : exit.Kind != ProjectExit.Job ? Verdict.Met
            : exit.HasUnknownEnd ? Verdict.Unknown
            : exit.Until < asOf ? Verdicts.Of(exit.Until >= from)
            : asOf >= from ? Verdict.Met
            : Verdict.Unknown;
    }
}
