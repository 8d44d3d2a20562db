using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Rows that are read apart from their builder are the same rows, told in the same order.</summary>
public sealed class RowBlockTests
{
    private static readonly string[] s_header = ["citizen", "state", "from", "to"];

    [Fact]
    public void Blocks_are_read_in_any_order_and_added_in_that_of_the_file()
    {
        var refused = new List<RefusedRow>();
        var builder = new RegisterBuilder(refused.Add);
        var first = builder.Spells.Apart(s_header);
        var second = builder.Spells.Apart(s_header);
        Read(second, 4, "b", "dagpenge", "2021-01-05");
        Read(second, 5, "a", "ukendt", "2021-01-05");
        Read(first, 2, "a", "dagpenge", "2021-02-30");
        first.Refuse(new(new("spells.csv", 3), new RowFault(string.Empty, string.Empty, new("ingen", "none"))));
        Read(first, 3, "a", "dagpenge", "2021-01-04");
        Assert.Equal((3, 2, 0L), (first.Count, second.Count, builder.Rows.Read));
        Assert.Equal((1, 0, 3L), (first.Add(), first.Count, builder.Rows.Read));
        Assert.Equal(1, second.Add());
        // An empty block adds nothing, and one can be used again: the numbers of the first rows are forgotten.
        Assert.Equal(0, second.Add());
        Read(second, 6, "c", "dagpenge", "2021-01-06");
        Assert.Equal(1, second.Add());
        Assert.Equal([2, 3, 5], refused.Select(static r => r.Location.Line));
        foreach (var id in new[] { "a", "b", "c" })
        {
            builder.Add(new Jobcenter.Rules.Citizens.Citizen(id, Jobcenter.Rules.Citizens.Area.Municipality(217)));
        }

        var register = builder.Build(new(2021, 12, 31));
        Assert.Equal(
            [new LocalDate(2021, 1, 4), new(2021, 1, 5), new(2021, 1, 6)],
            Enumerable.Range(0, 3).Select(i => Assert.Single(register.SpellsOf(i)).From)
        );
        Read(first, 7, "c", "dagpenge", "2021-01-06");
        Assert.Throws<InvalidOperationException>(() => first.Add());
        Assert.Throws<ArgumentNullException>(() => first.Read(null!));
        Assert.Throws<ArgumentNullException>(() => first.Refuse(null!));
        Assert.Throws<ArgumentException>(() => builder.Spells.Apart(["citizen"]));
        Assert.Equal("0 rows", first.ToString());
    }

    [Fact]
    public void One_whom_refused_rows_alone_name_gets_no_number_in_a_block_either()
    {
        var (one, other) = (new RegisterBuilder(), new RegisterBuilder());
        var block = other.Spells.Apart(s_header);
        var line = 1L;
        foreach (var (id, from) in new[] { ("a", "nej"), ("b", "2021-01-04"), ("c", "nej"), ("b", "2021-02-04") })
        {
            string[] fields = [id, "dagpenge", from, string.Empty];
            one.Spells.Reading(s_header, i => fields[i]).Add(new("spells.csv", ++line));
            Read(block, line, fields);
        }

        block.Add();
        foreach (var id in new[] { "b", "a", "c" })
        {
            Assert.True(one.TryNumber(id, out var number) && other.TryNumber(id, out var same) && number == same);
        }
    }

    private static void Read(RowBlock block, long line, params string[] fields) =>
        block.Read(i => i < fields.Length ? fields[i] : string.Empty, new("spells.csv", line));
}
