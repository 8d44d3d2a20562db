using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Prepared columns make the register that rows make, and a bad row is told and left out.</summary>
public sealed class SpellBatchTests
{
    private static readonly int s_day = DayNumber.Of(new(2021, 1, 4));

    [Property(MaxTest = 100, Arbitrary = [typeof(DomainArbitraries)])]
    public void Columns_and_rows_make_the_same_register(RegisterCase rows)
    {
        var spells = rows.Spells;
        var builder = new RegisterBuilder();
        string[] ids = [.. Enumerable.Range(0, RegisterCase.Citizens).Select(RegisterCase.IdOf).Reverse()];
        for (var i = 0; i < RegisterCase.Citizens; i++)
        {
            builder.Add(new Citizen(RegisterCase.IdOf(i), RegisterCase.AreaOf(i)));
        }

        var taken = builder.Add(
            new SpellBatch(
                ids,
                [.. spells.Select(s => RegisterCase.Citizens - 1 - s.Citizen)],
                [.. spells.Select(s => s.Spell.From.ToDateOnly().DayNumber)],
                [.. spells.Select(s => s.Spell.To is { } to ? to.ToDateOnly().DayNumber : SpellBatch.StillRunning)],
                [.. spells.Select(s => (byte)s.Spell.State)],
                [.. spells.Select(s => (byte)s.Spell.Category)],
                [.. spells.Select(s => (ushort)(s.Spell.Hours?.Hundredths ?? 0))]
            )
        );
        Assert.Equal(spells.Length, taken);
        var (one, other) = (builder.Build(rows.KnownUntil), rows.Build());
        Assert.Equal(other.Rows, one.Rows);
        for (var citizen = 0; citizen < RegisterCase.Citizens; citizen++)
        {
            Assert.Equal(other.SpellsOf(citizen).AsEnumerable(), one.SpellsOf(citizen));
        }
    }

    [Fact]
    public void A_bad_row_is_refused_with_its_line_column_and_reason_and_the_others_stay()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        var before = DayNumber.Of(RegisterLimits.FirstDate) - 1;
        var taken = builder.Add(
            new SpellBatch(
                ["a", " ", "b"],
                citizen: [0, 3, -1, 1, 0, 0, 0, 0, 0, 0, 0, 2],
                from: [s_day, s_day, s_day, s_day, s_day, s_day, before, s_day, s_day, s_day, s_day, s_day],
                to:
                [
                    s_day,
                    s_day,
                    s_day,
                    s_day,
                    s_day,
                    s_day,
                    s_day,
                    s_day - 1,
                    int.MinValue,
                    s_day,
                    int.MinValue,
                    s_day,
                ],
                state: [1, 1, 1, 1, 15, 1, 1, 1, 1, 1, 1, 1],
                category: [1, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1],
                hours: [3700, 0, 0, 0, 0, 0, 0, 0, 0, 3701, 0, 0]
            ),
            "udtræk"
        );
        Assert.Equal(2, taken);
        Assert.Equal(
            [
                "2 citizen",
                "3 citizen",
                "4 citizen",
                "5 state",
                "6 category",
                "7 from",
                "8 to",
                "9 to",
                "10 hours",
                "11 to",
            ],
            builder.Refused.Select(r => $"{r.Location.Line} {r.Faults[0].Column}")
        );
        Assert.All(builder.Refused, r => Assert.Equal("udtræk", r.Location.File));
        var register = builder.Build(new(2021, 12, 31));
        // The row whose citizen never came is refused when the register is built.
        Assert.Equal((1, 11), (register.SpellCount, (int)register.Rows.Refused));
        Assert.Equal(13, register.Rows.Read);
        Assert.Equal(WeeklyHours.FullTime, Assert.Single(register.SpellsOf(0)).Hours);
    }

    [Fact]
    public void Columns_of_different_lengths_are_refused_whole()
    {
        Assert.Throws<ArgumentException>(() => new SpellBatch(["a"], [0], [1, 2], [1], [1]).Count);
        Assert.Throws<ArgumentException>(() => new SpellBatch(["a"], [0], [1], [], [1]).Count);
        Assert.Throws<ArgumentException>(() => new SpellBatch(["a"], [0], [1], [1], [1], [1, 2]).Count);
        Assert.Throws<ArgumentException>(() => new SpellBatch(["a"], [0], [1], [1], [1], default, [1, 2]).Count);
        var builder = new RegisterBuilder();
        Assert.Equal(0, builder.Add(new SpellBatch([], [], [], [], [])));
        builder.Build(new(2021, 12, 31));
        Assert.Throws<InvalidOperationException>(() => builder.Add(new SpellBatch([], [], [], [], [])));
    }

    [Theory]
    [InlineData(3, "er ingen plads i kolonnernes id'er; skriv 0 til 2")]
    [InlineData(-1, "er ingen plads i kolonnernes id'er; skriv 0 til 2")]
    [InlineData(1, "borgeren mangler; skriv borgerens id")]
    public void A_place_outside_the_ids_is_told_as_that_and_an_empty_id_as_a_missing_citizen(int place, string told)
    {
        var builder = new RegisterBuilder();
        builder.Add(new SpellBatch(["a", " ", "b"], [place], [s_day], [s_day], [0]));
        var fault = Assert.Single(Assert.Single(builder.Refused).Faults);
        Assert.Equal(("citizen", told), (fault.Column, fault.Reason.Danish));
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(DomainArbitraries)])]
    public void Shards_have_each_citizen_once_with_everything_that_is_theirs(RegisterCase rows, int pick)
    {
        var register = rows.Build();
        var count = 1 + ((pick & int.MaxValue) % 6);
        var shards = register.InShards(count);
        Assert.Equal(count, shards.Length);
        var at = 0;
        foreach (var shard in shards)
        {
            for (var i = 0; i < shard.CitizenCount; i++, at++)
            {
                Assert.Equal(register.CitizenAt(at), shard.CitizenAt(i));
                Assert.Equal(register.SpellsOf(at).AsEnumerable(), shard.SpellsOf(i));
                Assert.True(shard.TryFind(register.CitizenAt(at).Id, out var found));
                Assert.Equal(i, found);
            }
        }

        Assert.Equal(register.CitizenCount, at);
        Assert.Equal(register.SpellCount, shards.Sum(s => s.SpellCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => register.InShards(0));
        // A shard has shards of its own.
        Assert.Equal(shards[0].SpellCount, shards[0].InShards(2).Sum(s => s.SpellCount));
    }
}
