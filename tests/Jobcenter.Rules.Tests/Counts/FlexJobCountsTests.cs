using System.Globalization;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Counts;

/// <summary>Those in fleksjob, and whose hours grow, against a reference that looks at the rows, and on the days where the answer changes.</summary>
public sealed class FlexJobCountsTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);
    private static readonly WeeklyHours s_ten = WeeklyHours.FromHundredths(1000);

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
    public void Fleksjob_share_agrees_with_the_reference(RegisterCase register, LocalDate date, Area area)
    {
        var counted = FlexJobCounts.Share(date, area).Of(register.Build());
        Assert.Equal(date <= register.KnownUntil, counted.IsKnown);
        if (counted.IsKnown)
        {
            bool Is(int c, CitizenState s) =>
                register.Spells.Any(x =>
                    x.Citizen == c && x.Spell.State == s && x.Spell.From <= date && (x.Spell.To ?? date) >= date
                );
            var flex = DayByDay.CitizensOf(area).Count(c => Is(c, CitizenState.FlexJob));
            var all = DayByDay
                .CitizensOf(area)
                .Count(c => Is(c, CitizenState.FlexJob) || Is(c, CitizenState.Ledighedsydelse));
            Assert.Equal(new Portion(flex, all - flex), counted.Value);
        }
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 300)]
    public void Hour_progression_agrees_with_the_reference(
        RegisterCase register,
        LocalDate from,
        LocalDate until,
        Area area
    )
    {
        if (until < from || until > register.KnownUntil)
        {
            return;
        }

        var expected = default(Portion);
        foreach (var citizen in DayByDay.CitizensOf(area))
        {
            List<Spell> rows =
            [
                .. register
                    .Spells.Where(s => s.Citizen == citizen && s.Spell.State == CitizenState.FlexJob)
                    .Select(s => s.Spell),
            ];
            var begun = Begun(rows).Where(s => s.From <= until).OrderBy(s => s.From).ToList();
            var inTime = begun.Where(s => s.From >= from).ToList();
            // An earlier one that one in the time may be a part of counts as unknown where the answer turns on it.
            var earlier = begun
                .Except(inTime)
                .Where(s => s.Hours is null && IsInDoubt(rows, from, until))
                .Count(s =>
                    rows.Any(o =>
                        o.From >= from
                        && o.From <= until
                        && rows.Any(p =>
                            p.Hours is null
                            && p.From <= o.From
                            && !(p.To < o.From.PlusDays(-1))
                            && p != o
                            && begun.Last(b => b.Hours is null && b.From <= p.From).From == s.From
                        )
                    )
                );
            expected += new Portion(0, 0, inTime.Count(s => s.Hours is null) + earlier);
            expected += Progression([.. inTime.Where(s => s.Hours is not null)]) is { } isMore
                ? Portion.Of(isMore)
                : default;
        }

        Assert.Equal(expected, FlexJobCounts.HourProgression(area, from, until, s_ten).Of(register.Build()).Value);
    }

    // Found by the property: the first touches nothing that begins in the time, and so cannot matter.
    [Fact]
    public void A_fleksjob_without_hours_that_ended_before_the_time_counts_for_nothing()
    {
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.FlexJob, new(2020, 4, 28), new LocalDate(2020, 6, 7)),
            new Spell(CitizenState.FlexJob, new(2020, 7, 7), new LocalDate(2020, 8, 28))
        );
        Assert.Equal(
            new Portion(0, 0, 1),
            FlexJobCounts.HourProgression(Area.Country, new(2020, 5, 5), new(2020, 9, 27), s_ten).Of(register).Value
        );
    }

    // Found by the slow count of all requirements: the first row does not reach the time, the spell it is a part of does.
    [Fact]
    public void Rows_without_hours_that_are_one_spell_reach_as_far_as_the_last_of_them()
    {
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.FlexJob, new(2018, 1, 20), new LocalDate(2019, 7, 27)),
            new Spell(CitizenState.FlexJob, new(2019, 6, 26)),
            new Spell(CitizenState.FlexJob, new(2021, 12, 30), new LocalDate(2022, 6, 18), Hours: Hours(500))
        );
        var tally = FlexJobCounts.HourProgression(Area.Country, new(2021, 1, 1), s_until, s_ten).TallyOf(register);
        Assert.Equal(1, tally.CountOf("withoutHours"));
    }

    // Rows of equal hours that adjoin or overlap are one: it begins where none of them covers the day before.
    private static IEnumerable<(LocalDate From, WeeklyHours? Hours)> Begun(List<Spell> rows) =>
        rows.Where(s => !rows.Any(o => o.Hours == s.Hours && o.From < s.From && !(o.To < s.From.PlusDays(-1))))
            .Select(s => (s.From, s.Hours))
            .Distinct();

    private static bool? Progression(List<(LocalDate From, WeeklyHours? Hours)> begun)
    {
        var few = begun.Where(s => s.Hours is { } h && h.Hundredths <= 1000).ToList();
        if (few.Count == 0)
        {
            return null;
        }

        // Of several on the first day, the one with the fewest hours.
        var first = few.OrderBy(s => s.From).ThenBy(s => s.Hours?.Hundredths).First();
        return begun.Any(s => s.From > first.From && s.Hours?.Hundredths > first.Hours?.Hundredths);
    }

    // All hours that can matter, in every way: adjoining and overlapping rows without hours are one spell.
    private static bool IsInDoubt(List<Spell> rows, LocalDate from, LocalDate until)
    {
        var heads = Begun(rows).Where(s => s.Hours is null).Select(s => s.From).ToList();
        int[] hours =
        [
            .. rows.Select(s => s.Hours?.Hundredths ?? 1000)
                .Append(1000)
                .SelectMany(h => new[] { h - 1, h, h + 1 })
                .Where(h => h is > 0 and < 3700)
                .Distinct(),
        ];
        HashSet<bool?> answers = [];
        for (var way = 0; way < Math.Pow(hours.Length, heads.Count); way++)
        {
            var chosen = way;
            var filled = new List<Spell>(rows);
            foreach (var head in heads)
            {
                var choice = WeeklyHours.FromHundredths(hours[chosen % hours.Length]);
                chosen /= hours.Length;
                for (var i = 0; i < rows.Count; i++)
                {
                    // The last head that is not after a row is the one it is a part of.
                    if (rows[i].Hours is null && heads.Where(h => h <= rows[i].From).Max() == head)
                    {
                        filled[i] = rows[i] with { Hours = choice };
                    }
                }
            }

            answers.Add(Progression([.. Begun(filled).Where(s => s.From >= from && s.From <= until)]));
        }

        return answers.Count > 1;
    }

    [Theory]
    [InlineData(1000, 1001, 1)]
    [InlineData(1000, 1000, 0)]
    [InlineData(1000, 999, 0)]
    public void Progression_is_strictly_more_hours_in_a_later_fleksjob(int first, int later, int part)
    {
        var register = SmallRegister.OfSpells(
            new Spell(CitizenState.FlexJob, new(2021, 2, 1), new LocalDate(2021, 5, 31), Hours: Hours(first)),
            new Spell(CitizenState.FlexJob, new(2021, 6, 1), Hours: Hours(later))
        );
        Assert.Equal(
            new Portion(part, 1 - part),
            FlexJobCounts.HourProgression(Area.Country, new(2021, 1, 1), s_until, s_ten).Of(register).Value
        );
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1001, 0)]
    public void Ten_hours_are_few_and_more_are_not(int hours, int whole)
    {
        var register = SmallRegister.OfSpells(new Spell(CitizenState.FlexJob, new(2021, 2, 1), Hours: Hours(hours)));
        Assert.Equal(
            whole,
            FlexJobCounts.HourProgression(Area.Country, new(2021, 1, 1), s_until, s_ten).Of(register).Value.Whole
        );
    }

    // Begun in February or March 2021 with at most ten hours; looked after until the end of April.
    [Theory]
    [InlineData("2021-01-31 10", 0, 0)]
    [InlineData("2021-02-01 10", 0, 1)]
    [InlineData("2021-03-31 10", 0, 1)]
    [InlineData("2021-04-01 10", 0, 0)]
    [InlineData("2021-02-01 10.01", 0, 0)]
    [InlineData("2021-02-01 10, 2021-02-02 10", 0, 1)] // as many are not more
    [InlineData("2021-02-01 10, 2021-02-02 10.01", 1, 1)]
    [InlineData("2021-02-01 10, 2021-04-30 11", 1, 1)]
    [InlineData("2021-02-01 10, 2021-05-01 11", 0, 1)]
    [InlineData("2021-02-01 10, 2021-02-01 11", 0, 1)] // two from one day: the other is not later
    [InlineData("2021-02-01 10, 2021-03-01 8, 2021-03-02 9", 0, 1)] // more than the second, not than the first
    [InlineData("2021-02-01 10, 2021-03-01 12, 2021-03-02 9", 1, 1)] // had more once
    [InlineData("2021-01-31 5, 2021-02-01 10", 0, 1)] // what is before does not count
    [InlineData("2021-02-01 ?", 0, 0, 1)]
    [InlineData("2021-01-31 ?", 0, 0, 0)]
    [InlineData("2021-04-30 ?", 0, 0, 1)] // a later one without hours may hide progression
    [InlineData("2021-05-01 ?", 0, 0, 0)]
    [InlineData("2021-02-01 ?, 2021-03-01 9, 2021-03-02 10", 1, 1, 1)]
    public void Hours_grow_from_the_first_flex_job_of_few(string spells, int part, int whole, int withoutHours = 0)
    {
        var register = SmallRegister.OfSpells(
            spells
                .Split(", ")
                .Select(static s => s.Split(' '))
                .Select(static s => new Spell(CitizenState.FlexJob, Dates.Of(s[0]), Hours: HoursOf(s[1])))
        );
        Assert.Equal(
            new Portion(part, whole - part, withoutHours),
            FlexJobCounts
                .HourProgression(
                    Area.Country,
                    new(2021, 2, 1),
                    new(2021, 3, 31),
                    WeeklyHours.FromHundredths(1000),
                    new LocalDate(2021, 4, 30)
                )
                .Of(register)
                .Value
        );
    }

    [Fact]
    public void Only_a_flex_job_has_hours_that_grow()
    {
        var register = SmallRegister.OfSpells([
            new(CitizenState.Ledighedsydelse, new(2021, 2, 1), Hours: WeeklyHours.FromHundredths(500)),
            new(CitizenState.FlexJob, new(2021, 2, 1), Hours: WeeklyHours.FromHundredths(1000)),
            new(CitizenState.Ledighedsydelse, new(2021, 2, 2), Hours: WeeklyHours.FromHundredths(3000)),
        ]);
        Assert.Equal(
            new Portion(0, 1),
            FlexJobCounts
                .HourProgression(Area.Country, new(2021, 2, 1), new(2021, 3, 31), WeeklyHours.FromHundredths(1000))
                .Of(register)
                .Value
        );
    }

    private static WeeklyHours Hours(int hundredths) => WeeklyHours.FromHundredths(hundredths);

    private static WeeklyHours? HoursOf(string text) =>
        text == "?" ? null : WeeklyHours.FromHundredths((int)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100));
}
