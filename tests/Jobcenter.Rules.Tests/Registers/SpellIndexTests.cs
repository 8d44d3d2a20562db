using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>What is counted from the index is what is counted citizen by citizen: of more than a block, of runs that cut blocks, and of times it does not see.</summary>
public sealed class SpellIndexTests
{
    private const int Citizens = 70_000;

    private static readonly int s_block = SpellIndex.BlockOf(Citizens);

    private static readonly Area[] s_areas = [Area.Country, Area.Municipality(217), Area.Municipality(999)];

    private static readonly CountingOptions[] s_options =
    [
        CountingOptions.Jobindsats,
        CountingOptions.StatisticsDenmark,
    ];

    private static readonly Lazy<Register> s_register = new(Built);

    [Fact]
    public void A_register_of_more_than_a_block_counts_as_its_runs_do_that_have_no_whole_block()
    {
        var register = s_register.Value;
        // Runs that begin and end within a block are counted from their spells.
        int[] cuts = [0, .. Enumerable.Range(1, Citizens / 9_000).Select(i => i * 9_000), Citizens - 1];
        Register[] runs = [.. cuts[..^1].Select((first, i) => register.Run(first, cuts[i + 1] - first))];
        var last = register.Run(Citizens - 1, 1);
        Assert.All(
            runs,
            r => Assert.True(IndexedPart.Of(r, DayNumber.Of(new(2021, 1, 1)), DayNumber.Of(new(2021, 3, 31))).IsEmpty)
        );
        foreach (var area in s_areas)
        {
            foreach (var options in s_options)
            {
                var quarter = FullTimePersonCounts.In(
                    BenefitGroup.PublicSupport,
                    MeasuringPeriod.OfQuarter(2021, 1),
                    area,
                    options
                );
                var expected = runs.Append(last).Select(r => quarter.Of(r).Value.Count);
                Assert.Equal(expected.Aggregate((a, b) => a + b), quarter.Of(register).Value.Count);
                var series = FullTimePersonCounts.Series(MeasuringPeriod.OfMonth(2020, 11), 14, area, options);
                var whole = series.Of(register).Value;
                var parts = runs.Append(last).Select(r => series.Of(r).Value.Cells).ToList();
                Assert.All(
                    whole.Cells.Select((cell, i) => (cell, i)),
                    c => Assert.Equal(c.cell, parts.Sum(p => p[c.i]))
                );
                Assert.Equal(whole, series.Of(register, threads: 3).Value);
            }
        }
    }

    [Theory]
    [InlineData(1905)]
    [InlineData(1921)]
    [InlineData(1922)]
    [InlineData(2100)]
    public void Years_at_the_ends_of_what_a_register_takes_are_counted_to_the_day(int year)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new LocalDate(1900, 1, 1)));
        var register = builder.Build(new(2100, 12, 31));
        var count = FullTimePersonCounts.In(
            BenefitGroup.Of(CitizenState.CashAssistance),
            MeasuringPeriod.OfYear(year),
            Area.Country
        );
        Assert.Equal(new Fraction(1), count.Of(register).Value.Count);
    }

    [Fact]
    public void An_index_is_the_same_on_any_number_of_threads()
    {
        var register = s_register.Value;
        var expected = Runs(1);
        Assert.All(new[] { 2, 3, 64 }, threads => Assert.Equal(expected, Runs(threads)));

        List<string> Runs(int threads)
        {
            var index = new SpellIndex(register.Citizens, register.Spells, threads);
            var runs = new List<string> { $"{index.FirstPlace} {index.LastPlace} {index.Count}" };
            var blocks = (Citizens + s_block - 1) / s_block;
            for (var block = 0; block < blocks; block++)
            {
                for (var state = 0; state < CitizenStates.Count; state++)
                {
                    var run = index.Run(block, state, index.RanksOf(Area.Country));
                    runs.Add(
                        $"{string.Join(',', run.From.ToArray())} {string.Join(',', run.WholeFrom.ToArray())} {string.Join(',', run.End.ToArray())} {string.Join(',', run.Hours.ToArray())}"
                    );
                }
            }

            return runs;
        }
    }

    [Theory]
    [InlineData(0, Citizens)]
    [InlineData(5_000, Citizens - 5_000)]
    [InlineData(20_000, 3_000)]
    public void The_pieces_for_threads_are_whole_blocks_that_follow_each_other(int first, int citizens)
    {
        var register = s_register.Value.Run(first, citizens);
        foreach (var (threads, numbers) in new[] { (1, 1), (2, 1), (3, 1), (4, 2_000), (5, 1), (90, 1), (1024, 1) })
        {
            var pieces = register.InPieces(threads, numbers);
            Assert.Equal(citizens, pieces.Sum(static p => p.CitizenCount));
            var next = first;
            foreach (var piece in pieces)
            {
                Assert.Equal(next, piece.Spells.FirstCitizen);
                next += piece.CitizenCount;
                Assert.True(
                    threads > 5
                        || pieces.Length == 1
                        || next == first + citizens
                        || citizens < Citizens / 2
                        || next % s_block == 0
                );
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void Threads_have_bounds(int threads)
    {
        var count = FullTimePersonCounts.In(
            BenefitGroup.PublicSupport,
            MeasuringPeriod.OfQuarter(2021, 1),
            Area.Country
        );
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => count.Of(s_register.Value, threads));
        Assert.Equal("threads", thrown.ParamName);
    }

    private static Register Built()
    {
        var random = new Random(22);
        var builder = new RegisterBuilder();
        for (var i = 0; i < Citizens; i++)
        {
            var id = $"{i:000000}";
            builder.Add(new Citizen(id, Area.Municipality(i % 7 == 0 ? 217 : 101 + (i % 5))));
            for (var spell = random.Next(3); spell > 0; spell--)
            {
                var from = new LocalDate(2020, 6, 1).PlusDays(random.Next(500));
                builder.Add(
                    id,
                    new Spell(
                        (CitizenState)random.Next(3),
                        from,
                        random.Next(4) == 0 ? null : from.PlusDays(random.Next(400)),
                        Hours: random.Next(2) == 0 ? null : WeeklyHours.FromHundredths(random.Next(1, 3701))
                    )
                );
            }
        }

        return builder.Build(new(2021, 12, 31));
    }
}
