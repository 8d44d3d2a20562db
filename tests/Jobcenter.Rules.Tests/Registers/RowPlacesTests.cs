using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Where rows stood is kept as it was told, whatever the steps from one to the next.</summary>
public sealed class RowPlacesTests
{
    [Property]
    public void Rows_that_stand_line_after_line_are_told_at_once_as_one_by_one(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var (one, other) = (new RowPlaces(), new RowPlaces());
        for (var run = 0; run < 6; run++)
        {
            var first = new RowLocation(random.Next(4) == 0 ? null : $"{random.Next(2)}", random.Next(4));
            var rows = random.Next(5);
            one.Add(first, rows);
            for (var row = 0; row < rows; row++)
            {
                other.Add(new RowLocation(first.File, first.Line + row));
            }
        }

        Assert.Equal(other.Count, one.Count);
        Assert.All(Enumerable.Range(0, one.Count), row => Assert.Equal(other[row], one[row]));
    }

    [Property(MaxTest = 500)]
    public void Each_row_stands_where_it_was_told(PositiveInt seed)
    {
        var random = new System.Random(seed.Get);
        var (places, told) = (new RowPlaces(), new List<RowLocation>());
        var at = default(RowLocation);
        for (var i = random.Next(300); i > 0; i--)
        {
            at = random.Next(12) switch
            {
                0 => new(random.Next(2) == 0 ? null : $"fil {random.Next(3)}", random.Next(5)),
                1 => at with { Line = random.NextInt64(long.MinValue, long.MaxValue) },
                2 => at,
                3 => at with { Line = unchecked(at.Line - 2) },
                _ => at with { Line = unchecked(at.Line + 1) },
            };
            told.Add(at);
            places.Add(at);
        }

        Assert.Equal(told.Count, places.Count);
        Assert.All(told, (location, i) => Assert.Equal(location, places[i]));
    }
}
