using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Partial counts: merged equals whole for every count, the laws of merging, and what must not be merged.</summary>
public sealed class TallyTests
{
    private static readonly LocalDate s_from = new(2020, 1, 1);
    private static readonly BilingualText s_reason = new("fordi", "because");
    private static readonly TallyKey s_key = new("k", ("area", "217"));

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 150)]
    public void Merged_shards_are_the_whole_for_every_count(
        ProjectCase rows,
        LocalDate until,
        MeasuringPeriod period,
        bool isKnownFrom,
        byte split
    )
    {
        until = LocalDate.Max(until, s_from);
        LocalDate? knownFrom = isKnownFrom ? new LocalDate(2020, 1, 15) : null;
        knownFrom = knownFrom > rows.KnownUntil ? null : knownFrom;
        var whole = rows.Build(knownFrom);
        // Any two sets of citizens, not only neighbours.
        var (one, other) = (
            rows.BuildOf(i => ((split >> i) & 1) == 0, knownFrom),
            rows.BuildOf(i => ((split >> i) & 1) == 1, knownFrom)
        );
        foreach (var area in new[] { Area.Country, RegisterCase.Helsingoer })
        {
            Same(FullTimePersonCounts.In(BenefitGroup.PublicSupport, period, area), whole, one, other);
            Same(
                FullTimePersonCounts.In(
                    BenefitGroup.Of(CitizenState.CashAssistance),
                    period,
                    area,
                    CountingOptions.StatisticsDenmark
                ),
                whole,
                one,
                other
            );
            Same(FullTimePersonCounts.Persons(BenefitGroup.PublicSupport, period, area), whole, one, other);
            Same(FullTimePersonCounts.Series(MeasuringPeriod.OfMonth(2020, 1), 3, area), whole, one, other);
            Same(
                FullTimePersonCounts.Series(
                    MeasuringPeriod.OfMonth(2020, 2),
                    3,
                    area,
                    CountingOptions.StatisticsDenmark
                ),
                whole,
                one,
                other
            );
            Same(FullTimePersonCounts.InLongCourses(CitizenState.CashAssistance, period, area), whole, one, other);
            Same(
                FullTimePersonCounts.Movement(
                    BenefitGroup.Of(CitizenState.CashAssistance),
                    period,
                    MeasuringPeriod.OfQuarter(2020, 2),
                    area
                ),
                whole,
                one,
                other
            );
            Same(FlexJobCounts.Share(until, area), whole, one, other);
            Same(
                FlexJobCounts.HourProgression(area, s_from, until, WeeklyHours.FromHundredths(1000)),
                whole,
                one,
                other
            );
            Same(
                HousingAreaCounts.Effort(area, "v", VisitationCategory.JobReady, s_from, until, until),
                whole,
                one,
                other
            );
            Same(ArrivalCounts.Employment(area, s_from, until, 3), whole, one, other);
            Same(CourseCounts.EducationExits(area, s_from, until), whole, one, other);
            Same(CourseCounts.Short(CitizenState.SicknessBenefit, area, s_from, until, 6), whole, one, other);
            Same(TargetGroupCounts.ByGroup(until, area), whole, one, other);
            Same(ProjectCounts.InWork(ProjectCase.Project, area, s_from, until), whole, one, other);
            Same(ProjectCounts.DigitalTools(ProjectCase.Project, area, s_from, until), whole, one, other);
            Same(ProjectCounts.Persons(ProjectCase.Project, area, s_from, until), whole, one, other);
            Same(
                ProjectCounts.Persons(
                    ProjectCase.Project,
                    area,
                    s_from,
                    until,
                    completed: true,
                    VisitationCategory.JobReady
                ),
                whole,
                one,
                other
            );
            Same(ProjectCounts.Beyond(ProjectCase.Project, area, s_from, until, 3), whole, one, other);
            Same(PlacementCounts.InTracks(area, s_from, until, ["a"]), whole, one, other);
            Same(
                PlacementCounts.Unbroken(ProjectCase.Project, area, s_from, until, PlacementKinds.CompanyDirected, 28),
                whole,
                one,
                other
            );
        }
    }

    [Property(MaxTest = 300)]
    public void Merging_is_associative_and_commutative_and_nobody_changes_nothing(int a, int b, int c, byte missing)
    {
        Tally Of(int value, int place) =>
            ((missing >> place) & 3) switch
            {
                1 => Tally.WithoutNumbers(s_key, s_reason),
                2 => Tally.Nobody(s_key, s_reason),
                _ => Tally.Of(s_key, ("x", new(value)), ("y", new Fraction(value, 7))),
            };
        var (one, two, three) = (Of(a, 0), Of(b, 2), Of(c, 4));
        Assert.Equal(one.Merge(two).Merge(three), one.Merge(two.Merge(three)));
        Assert.Equal(one.Merge(two), two.Merge(one));
        var nobody = Tally.Nobody(s_key, s_reason);
        Assert.Equal(one, one.Merge(nobody));
        Assert.Equal(one, nobody.Merge(one));
        Assert.Equal(one, Tally.ParseJson(one.ToJson()));
    }

    [Fact]
    public void Tallies_of_another_period_convention_or_group_set_do_not_merge()
    {
        var register = RegisterCase.BuildFrom([], new(2021, 12, 31));
        var year = MeasuringPeriod.OfYear(2020);
        Tally Of(BenefitGroup group, MeasuringPeriod period, CountingOptions? options = null, Area? area = null) =>
            FullTimePersonCounts.In(group, period, area ?? Area.Country, options).TallyOf(register);
        var tally = Of(BenefitGroup.PublicSupport, year);
        Tally[] others =
        [
            Of(BenefitGroup.PublicSupport, MeasuringPeriod.OfYear(2021)),
            Of(BenefitGroup.PublicSupport, year, CountingOptions.StatisticsDenmark),
            Of(BenefitGroup.PublicSupport, year, area: RegisterCase.Helsingoer),
            Of(BenefitGroup.Of(CitizenState.CashAssistance), year),
            Of(new("offentlig-forsoergelse", new("a", "a"), CitizenState.CashAssistance), year),
        ];
        foreach (var other in others)
        {
            Assert.Throws<ArgumentException>(() => tally.Merge(other));
            Assert.Throws<ArgumentException>(() =>
                FullTimePersonCounts.In(BenefitGroup.PublicSupport, year, Area.Country).ResultOf(other)
            );
        }

        // Under Jobindsats' convention the order of the hours plays no part.
        var reversed = CountingOptions.Jobindsats with
        {
            HoursOrder = [.. CitizenStates.All.Reverse()],
        };
        Assert.Equal(tally, tally.Merge(Of(BenefitGroup.PublicSupport, year, reversed)));
        Assert.Throws<ArgumentException>(() =>
            Tally.Of(s_key, ("x", Fraction.Zero)).Merge(Tally.Of(s_key, ("y", Fraction.Zero)))
        );
        Assert.Throws<ArgumentException>(() => Tally.Of(s_key, ("x", Fraction.Zero), ("x", Fraction.Zero)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"form":"jobcenter-tally-2","id":"k","arguments":{},"cells":{"x":"1"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":" ","arguments":{},"cells":{"x":"1"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":[],"cells":{"x":"1"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{"a":1},"cells":{"x":"1"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"x":1}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"x":"1/0"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"x":"1","x":"2"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"missing":{"da":"a"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"missing":{"da":"","en":""}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{"a":"1","a":"2"},"cells":{"x":"1"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","id":"k","arguments":{},"cells":{"x":"1"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"x":"1"},"cells":{"x":"2"}}""")]
    [InlineData(
        """{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"x":"1"},"missing":{"da":"a","en":"a"}}"""
    )]
    [InlineData(
        """{"form":"jobcenter-tally-1","id":"k","arguments":{},"missing":{"da":"a","en":"a"},"nobody":{"da":"a","en":"a"}}"""
    )]
    [InlineData("""{"form":"jobcenter-tally-1","id":"\ud800","arguments":{},"cells":{"x":"1"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"x":"\ud800"}}""")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"\ud800":"1"}}""")]
    [InlineData("\ud800")]
    public void What_is_no_tally_is_refused(string json) => Assert.Throws<FormatException>(() => Tally.ParseJson(json));

    [Fact]
    public void Numbers_that_are_not_those_of_the_count_are_refused_and_their_order_is_nothing()
    {
        var persons = FullTimePersonCounts.Persons(
            BenefitGroup.PublicSupport,
            MeasuringPeriod.OfYear(2020),
            Area.Country
        );
        var share = FlexJobCounts.Share(s_from, Area.Country);
        var series = FullTimePersonCounts.Series(MeasuringPeriod.OfMonth(2020, 1), 2, Area.Country);
        Assert.Equal(
            new Portion(3, 7),
            share.ResultOf(Tally.Of(share.Key, ("whole", new(10)), ("part", new(3)))).Value
        );
        foreach (var number in new[] { new Fraction(7, 2), new Fraction(-1), new Fraction(3_000_000_000) })
        {
            Assert.Throws<ArgumentException>(() => persons.ResultOf(Tally.Of(persons.Key, ("persons", number))));
        }

        Assert.Throws<ArgumentException>(() => persons.ResultOf(Tally.Of(persons.Key, ("zzz", new(1)))));
        Assert.Throws<ArgumentException>(() =>
            persons.ResultOf(Tally.Of(persons.Key, ("persons", new(1)), ("more", new(1))))
        );
        Assert.Throws<ArgumentException>(() => share.ResultOf(Tally.Of(share.Key, ("part", new(1)))));
        Assert.Throws<ArgumentException>(() => series.ResultOf(Tally.Of(series.Key, ("dagpenge 2020M01", new(1)))));
    }

    [Fact]
    public void The_json_is_one_line_with_exact_numbers()
    {
        var tally = Tally.Of(s_key, ("x", new(3)), ("y", new Fraction(7, 30)));
        Assert.Equal(
            """{"form":"jobcenter-tally-1","id":"k","arguments":{"area":"217"},"cells":{"x":"3","y":"7/30"}}""",
            tally.ToJson()
        );
    }

    [Fact]
    public void Tallies_and_their_keys_are_equal_in_all_their_parts_only()
    {
        TallyKey Key(string id, params (string Name, string Value)[] arguments) => new(id, [.. arguments]);
        TallyKey[] keys = [Key("k"), Key("l"), Key("k", ("a", "1")), Key("k", ("a", "2")), Key("k", ("b", "1"))];
        foreach (var (one, other) in Pairs.Of(keys.Length))
        {
            Assert.Equal(one == other, keys[one].Equals(keys[other]));
        }

        Assert.Equal(keys[2], Key("k", ("a", "1")));
        Assert.Equal(keys[2].GetHashCode(), Key("k", ("a", "1")).GetHashCode());
        Assert.False(keys[0].Equals(null));
        Assert.Empty(new TallyKey("k", default).Arguments);
        Assert.Throws<ArgumentException>(() => Key("k", (" ", "1")));
        Assert.Throws<ArgumentException>(() => Key("k", ("a", null!)));

        Tally[] tallies =
        [
            Tally.Of(keys[0], ("x", new(1))),
            Tally.Of(keys[1], ("x", new(1))),
            Tally.Of(keys[0], ("x", new(2))),
            Tally.Of(keys[0], ("y", new(1))),
            Tally.WithoutNumbers(keys[0], s_reason),
            Tally.WithoutNumbers(keys[0], new("en anden", "another")),
            Tally.Nobody(keys[0], s_reason),
            Tally.Nobody(keys[1], s_reason),
        ];
        foreach (var (one, other) in Pairs.Of(tallies.Length))
        {
            Assert.Equal(one == other, tallies[one].Equals(tallies[other]));
        }

        Assert.False(tallies[0].Equals(null));
        Assert.Equal(tallies[0], Tally.Of(Key("k"), ("x", new(1))));
        Assert.False(tallies[4].HasNobody);
        Assert.True(tallies[6].HasNobody);
        Assert.Throws<ArgumentException>(() => Tally.Of(keys[0], ("x", new(1)), (" ", new(1))));
        Assert.Throws<ArgumentException>(() => Tally.Of(keys[0]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(int.MaxValue, true)]
    [InlineData(-1, false)]
    [InlineData(int.MaxValue + 1L, false)]
    public void A_count_is_a_number_from_0_to_the_largest(long number, bool isOne)
    {
        var tally = Tally.Of(new TallyKey("k"), ("x", new(number)));
        if (isOne)
        {
            Assert.Equal(number, tally.CountOf("x"));
        }
        else
        {
            Assert.Equal("name", Assert.Throws<ArgumentException>(() => tally.CountOf("x")).ParamName);
        }

        Assert.Equal(new Fraction(number), tally.NumberOf("x"));
        Assert.Contains(
            "zzz",
            Assert.Throws<ArgumentException>(() => tally.NumberOf("zzz")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{"form":"jobcenter-tally-1","arguments":{},"cells":{"x":"1"}}""", "$.id: ")]
    [InlineData("""{"form":"jobcenter-tally-1","id":" ","arguments":{},"cells":{"x":"1"}}""", "$.id: ")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","cells":{"x":"1"}}""", "$.arguments: ")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":"a","cells":{"x":"1"}}""", "$.arguments: ")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{"a":1},"cells":{"x":"1"}}""", "$.arguments.a: ")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{" ":"1"},"cells":{"x":"1"}}""", "each name once")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{"x":"1/0"}}""", "a number as")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{},"cells":{}}""", "at least one number")]
    [InlineData("""{"form":"jobcenter-tally-1","id":"k","arguments":{}}""", "just one of cells, missing and nobody")]
    [InlineData("""{"form":"x","id":1,"arguments":{},"cells":{"x":"1"}}""", "$.form: \"x\"; allowed: the text")]
    [InlineData("""{"form":"x","id":1,"arguments":{},"cells":{"x":"1"}}""", "$.id: 1")]
    public void What_is_no_tally_is_told_by_its_path(string json, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<FormatException>(() => Tally.ParseJson(json)).Message,
            StringComparison.Ordinal
        );

    private static void Same<T>(Count<T> count, Register whole, Register one, Register other)
    {
        var expected = count.Of(whole);
        var tally = count.TallyOf(one).Merge(count.TallyOf(other));
        Check(expected, count.ResultOf(tally));
        if (expected.IsKnown)
        {
            // Not only the result: every number that is merged is a sum.
            Assert.Equal(count.TallyOf(whole), tally);
        }

        if (expected.IsKnown)
        {
            var parts = count.Open(whole).Value.ToList();
            Assert.Equal(parts.Count, parts.Select(p => p.Key).Distinct().Count());
            Assert.All(parts, p => Assert.True(whole.TryFind(p.Key, out _)));
            // What the citizens add is the whole.
            switch (expected.Value)
            {
                case int persons:
                    Assert.Equal(persons, parts.Sum(p => (int)(object)p.Value!));
                    break;
                case Portion portion:
                    Assert.Equal(
                        portion,
                        parts.Select(p => (Portion)(object)p.Value!).Aggregate(default(Portion), (a, b) => a + b)
                    );
                    break;
                case FullTimePersons persons:
                    Assert.Equal(
                        persons.Count,
                        parts
                            .Select(p => ((FullTimePersons)(object)p.Value!).Count)
                            .Aggregate(Fraction.Zero, (a, b) => a + b)
                    );
                    break;
            }
        }
        else
        {
            Assert.Equal(expected.Reason, count.Open(whole).Reason);
        }

        Check(expected, count.Of(whole, threads: 3));
        Check(expected, count.ResultOf(Tally.ParseJson(count.Empty.Merge(count.TallyOf(whole)).ToJson())));
    }

    private static void Check<T>(Known<T> expected, Known<T> actual)
    {
        Assert.Equal(expected.IsKnown, actual.IsKnown);
        if (expected.IsKnown)
        {
            if (
                expected.Value is System.Collections.IEnumerable list
                && actual.Value is System.Collections.IEnumerable other
            )
            {
                Assert.Equal(list.Cast<object>(), other.Cast<object>());
            }
            else
            {
                Assert.Equal(expected.Value, actual.Value);
            }
        }
        else
        {
            Assert.Equal(expected.Reason, actual.Reason);
        }
    }
}
