using System.Globalization;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>Texts that are streamed make the register that values make, in any order of the columns, and cost nothing but the id.</summary>
public sealed class RowStreamTests
{
    private static readonly string[] s_spell = ["a", "kontanthjaelp", "jobparat", "2021-01-04", "2021-12-31", "12.5"];

    [Property(MaxTest = 100, Arbitrary = [typeof(DomainArbitraries)])]
    public void Streamed_texts_make_the_same_register(RegisterCase rows)
    {
        var builder = new RegisterBuilder();
        var texts = Array.Empty<string>();
        var citizens = builder.Citizens.Reading(["municipality", "citizen"], i => texts[i]);
        for (var i = 0; i < RegisterCase.Citizens; i++)
        {
            texts = [RegisterCase.AreaOf(i).ToString(), RegisterCase.IdOf(i)];
            Assert.True(citizens.Add());
        }

        var spells = builder.Spells.Reading(
            ["to", "shoe", "hours", "from", "category", " state", "citizen"],
            i => texts[i]
        );
        Assert.Equal(["shoe"], spells.Ignored.AsEnumerable());
        foreach (var (citizen, spell) in rows.Spells.Select(s => (s.CitizenId, s.Spell)))
        {
            texts =
            [
                spell.To is { } to ? LocalDatePattern.Iso.Format(to) : "9999-12-31",
                "42",
                spell.Hours is { } hours ? (hours.Hundredths / 100m).ToString(CultureInfo.InvariantCulture) : "",
                LocalDatePattern.Iso.Format(spell.From),
                spell.Category.Id(),
                spell.State.Id(),
                citizen,
            ];
            Assert.True(spells.Add());
        }

        var (one, other) = (builder.Build(rows.KnownUntil), rows.Build());
        Assert.Equal(other.Rows, one.Rows);
        for (var citizen = 0; citizen < RegisterCase.Citizens; citizen++)
        {
            Assert.Equal(other.SpellsOf(citizen).AsEnumerable(), one.SpellsOf(citizen));
        }
    }

    [Fact]
    public void All_faults_of_a_row_are_told_as_one_refused_row()
    {
        var builder = new RegisterBuilder();
        string[] texts = ["", "arbejdsløs", "klar", "2021-02-30", "i dag", "38"];
        var header = builder.Spells.Schema.Columns.Select(c => c.Name).ToList();
        Assert.False(builder.Spells.Reading(header, i => texts[i]).Add(new("spells.csv", 7)));
        var refused = Assert.Single(builder.Refused);
        Assert.Equal(header, refused.Faults.Select(f => f.Column));
        Assert.Equal(texts, refused.Faults.Select(f => f.Value));
        Assert.StartsWith(
            "spells.csv:7 citizen: the citizen is missing; write the citizen's id; state \"arbejdsløs\": is not known;",
            refused.ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal(new RowCounts(1, 1), builder.Rows);
    }

    [Fact]
    public void A_header_at_fault_is_told_whole()
    {
        var spells = new RegisterBuilder().Spells;
        var lacking = Assert.Throws<ArgumentException>(() => spells.Reading(["state"], _ => default));
        Assert.Contains(
            "header lacks citizen, from, to; it must be a header with",
            lacking.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => spells.Reading(["citizen", "state", "from", "to", "to"], _ => default));
    }

    [Fact]
    public void Reading_a_good_row_allocates_its_texts_alone()
    {
        ReadOnlySpan<int> places = [0, 1, 2, 3, 4, 5];
        Func<int, ReadOnlySpan<char>> field = i => s_spell[i];
        Read(field, places);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Read(field, places);
        }

        // A citizen's id of one letter is 24 bytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000 * 32);
    }

    private static void Read(Func<int, ReadOnlySpan<char>> field, ReadOnlySpan<int> places)
    {
        var reader = new RowReader(field, places);
        if (RegisterSchemas.Spells.Read(ref reader).Row.Hours?.Hundredths != 1250 || reader.Faults.Any)
        {
            Assert.Fail("The row was not read.");
        }
    }
}
