using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Ids are numbered as a dictionary of texts numbers them.</summary>
public sealed class IdTableTests
{
    [Property(MaxTest = 200)]
    public void Ids_are_numbered_in_the_order_they_are_first_named(PositiveInt seed)
    {
        var random = new System.Random(seed.Get);
        // Of three sources one tells its ids at random, one in order, and one in order with a few ids that come late.
        var (late, next) = (
            random.Next(3) switch
            {
                0 => 1,
                1 => int.MaxValue,
                _ => 5_000,
            },
            0
        );
        var (table, numbers, named) = (
            new IdTable(),
            new Dictionary<string, int>(StringComparer.Ordinal),
            new List<string>()
        );
        for (var i = random.Next(60_000); i >= 0; i--)
        {
            var id =
                random.Next(4) == 0 && named.Count > 0 ? named[^1]
                : random.Next(100) == 0 && named.Count > 0 ? named[random.Next(named.Count)]
                : random.Next(late) == 0 ? Id(random)
                : FormattableString.Invariant($"{next += random.Next(3):D8}");
            Assert.Equal(numbers.GetValueOrDefault(id, -1), table.Find(id));
            if (!numbers.TryGetValue(id, out var expected))
            {
                expected = named.Count;
                numbers.Add(id, expected);
                named.Add(id);
            }

            var isTried = random.Next(2) == 0;
            Assert.True(!isTried || (table.TryNumber(id, out var tried) && tried == expected));
            Assert.Equal(expected, table.NumberOf(id));
        }

        Assert.Equal(named.Count, table.Count);
        Assert.All(named, (id, i) => Assert.Equal(id, table.Ids[i].ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\u001Bb")]
    [InlineData("\u202E")]
    public void A_text_that_can_be_no_id_gets_no_number(string id)
    {
        var table = new IdTable();
        Assert.False(table.TryNumber(id, out var number));
        Assert.Equal(-1, number);
        Assert.Equal(0, table.Count);
    }

    private static string Id(System.Random random) =>
        random.Next(50) == 0
            ? new string((char)('a' + random.Next(26)), random.Next(1, 300))
            : FormattableString.Invariant($"{(char)(random.Next(2) == 0 ? 'æ' : 'b')}{random.Next(8_000)}");
}
