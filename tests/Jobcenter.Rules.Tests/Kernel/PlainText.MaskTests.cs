using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Kernel;

/// <summary>Citizens' ids where many read them.</summary>
public sealed class PlainTextMaskTests
{
    private const string Cpr = "0101901234";

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a***")]
    [InlineData(Cpr, "0***")]
    [InlineData("\U0001F600b", "\U0001F600***")]
    public void Only_the_first_character_is_seen(string id, string masked) => Assert.Equal(masked, PlainText.Mask(id));

    [Property]
    public void A_cpr_number_in_any_text_is_masked(FsCheck.NonNull<string> before, int number, bool hasHyphen)
    {
        var id = $"{Math.Abs((long)number) % 1_000_000:000000}{(hasHyphen ? "-" : "")}1234";
        var text = $"{before.Get.TrimEnd([.. "0123456789"])} {id} x";
        Assert.DoesNotContain(id, PlainText.MaskText(text), StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_to_logs_has_no_whole_id_unless_it_is_asked_for()
    {
        var fault = new RowFault("citizen", Cpr, new("findes ikke", "is unknown"));
        var row = new RefusedRow(new("spells.csv", 7), fault);
        foreach (var language in new[] { Language.Danish, Language.English })
        {
            Assert.DoesNotContain(Cpr, row.ToText(language), StringComparison.Ordinal);
            Assert.Contains(Cpr, row.ToText(language, showsIds: true), StringComparison.Ordinal);
        }

        Assert.All(
            new object[]
            {
                row,
                fault,
                new Citizen(Cpr, Area.Municipality(217)) { BirthDate = new(1990, 1, 1) },
                new MarkedCitizen(Cpr, default, new(2020, 1, 1)),
            },
            o => Assert.DoesNotContain(Cpr, $"{o}", StringComparison.Ordinal)
        );
    }
}
