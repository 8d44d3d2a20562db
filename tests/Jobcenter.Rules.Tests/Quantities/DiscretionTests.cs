using FsCheck.Xunit;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Tests.Quantities;

/// <summary>What is hidden stays hidden: an attacker who knows the rule and sees the table cannot work a hidden count out.</summary>
public sealed class DiscretionTests
{
    [Theory]
    [InlineData(new[] { 3, 12, 40 }, "HH.", false)]
    [InlineData(new[] { 3, 4, 40 }, "HH.", false)]
    [InlineData(new[] { 5, 4, 4 }, "HHH", false)] // 4 and 4 would be given away by their sum.
    [InlineData(new[] { 13, 13, 4 }, "HHH", false)] // Places must not tell: both of the smallest go.
    [InlineData(new[] { 5, 12, 40 }, "...", false)]
    [InlineData(new[] { 0, 0, 40 }, "HHH", false)]
    [InlineData(new[] { 0, 12, 40 }, "HH.", false)]
    [InlineData(new[] { 4, 60 }, "HH", false)]
    [InlineData(new[] { 4 }, "H", true)]
    [InlineData(new[] { 60 }, ".", false)]
    [InlineData(new[] { 1, 2 }, "HH", true)]
    [InlineData(new int[0], "", true)]
    public void Small_counts_go_and_so_many_others_that_none_can_be_worked_out(
        int[] counts,
        string hidden,
        bool isTotalHidden
    )
    {
        var shown = Discretion.Default.Hide(counts);
        Assert.Equal(hidden, string.Concat(shown.IsHidden.Select(h => h ? 'H' : '.')));
        Assert.Equal(isTotalHidden, shown.IsTotalHidden);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, false)]
    public void The_threshold_itself_is_shown(int count, bool isHidden)
    {
        Assert.Equal(isHidden, Discretion.Default.Hides(new(count)));
        Assert.True(new Discretion(7).Hides(new(6)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Discretion(0));
    }

    [Property(MaxTest = 300)]
    public void No_hidden_count_can_be_recovered_from_what_is_shown(int seed)
    {
        var random = new Random(seed);
        var discretion = new Discretion(random.Next(2, 5));
        int[] counts = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(0, 9))];
        var published = Publish(discretion, counts);
        if (!published.Contains("?", StringComparison.Ordinal))
        {
            return;
        }

        // The attacker tries every table that would have been published just so.
        var possible = Tables(counts.Length, highest: 24).Where(t => Publish(discretion, t) == published).ToList();
        Assert.Contains(possible, t => t.SequenceEqual(counts));
        for (var i = 0; i < counts.Length; i++)
        {
            if (discretion.Hide(counts).IsHidden[i])
            {
                Assert.True(
                    possible.Select(t => t[i]).Distinct().Count() > 1,
                    $"{string.Join(",", counts)} published as {published} gives {counts[i]} away"
                );
            }
        }
    }

    private static string Publish(Discretion discretion, int[] counts)
    {
        var shown = discretion.Hide(counts);
        var cells = counts.Select((c, i) => shown.IsHidden[i] ? "?" : $"{c}");
        return $"{string.Join(" ", cells)} = {(shown.IsTotalHidden ? "?" : counts.Sum())}";
    }

    private static IEnumerable<int[]> Tables(int length, int highest)
    {
        if (length == 0)
        {
            yield return [];
            yield break;
        }

        foreach (var rest in Tables(length - 1, length > 3 ? 9 : highest))
        {
            for (var first = 0; first <= (length > 3 ? 9 : highest); first++)
            {
                yield return [first, .. rest];
            }
        }
    }
}
