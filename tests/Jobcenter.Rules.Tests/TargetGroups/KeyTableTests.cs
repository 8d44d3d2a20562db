using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>The table of answers by key is a dictionary, also when keys meet in one place and when it grows.</summary>
public sealed class KeyTableTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, int.MaxValue - 5_000)]
    [InlineData(4_096, 0)] // Keys that start in few places.
    [InlineData(1 << 20, 0)]
    public void It_answers_as_a_dictionary_does(int step, int first)
    {
        var table = new KeyTable();
        var known = new Dictionary<int, sbyte>();
        for (var i = 0; i < 2_000 && first + ((long)i * step) <= int.MaxValue; i++)
        {
            var key = first + (i * step);
            Assert.False(table.TryGet(key, out var none));
            Assert.Equal(0, none);
            known.Add(key, (sbyte)((i % 200) - 100));
            table.Add(key, known[key]);
            Assert.True(table.TryGet(key, out var value));
            Assert.Equal(known[key], value);
        }

        Assert.All(
            known,
            k =>
            {
                Assert.True(table.TryGet(k.Key, out var value));
                Assert.Equal(k.Value, value);
            }
        );
    }
}
