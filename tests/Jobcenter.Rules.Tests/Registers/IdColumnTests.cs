using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A column of ids holds, orders and finds them as an array of texts does.</summary>
public sealed class IdColumnTests
{
    [Property(MaxTest = 100)]
    public void Ids_are_ordered_and_found_letter_by_letter(PositiveInt seed)
    {
        var random = new System.Random(seed.Get);
        string[] ids =
        [
            .. Enumerable
                .Range(0, random.Next(10_000))
                .Select(_ => new string((char)random.Next('a', 'ÿ'), random.Next(1, 6)) + random.Next(100_000))
                .Distinct(StringComparer.Ordinal),
        ];
        var column = new IdColumn();
        foreach (var id in ids)
        {
            column.Add(id);
        }

        int[] order = [.. Enumerable.Range(0, ids.Length)];
        Assert.Same(column, column.InOrder(order));
        Array.Sort(ids.ToArray(), order, StringComparer.Ordinal);
        var sorted = column.InOrder(order);
        Assert.All(order, (place, i) => Assert.Equal(ids[place], sorted[i].ToString()));
        var first = ids.Length / 3;
        for (var i = 0; i < ids.Length; i++)
        {
            Assert.Equal(i, sorted.BinarySearch(0, ids.Length, sorted[i]));
            Assert.Equal(i >= first, sorted.BinarySearch(first, ids.Length - first, sorted[i]) >= 0);
        }

        Assert.True(sorted.BinarySearch(0, ids.Length, "none") < 0);
    }
}
