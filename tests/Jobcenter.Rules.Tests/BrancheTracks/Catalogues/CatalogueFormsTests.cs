using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Forms;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.BrancheTracks.Catalogues;

/// <summary>A municipality's own catalogues and numbers in a rule document: read, written, and all faults told at once.</summary>
public sealed class CatalogueFormsTests
{
    private const string Own = """
        {
          "parameters": [{ "id": "fewestMarks", "name": { "da": "færrest spor", "en": "fewest tracks" }, "values": [
            { "value": 1, "from": "2022-01-01", "source": { "document": "EGEN22", "section": "4" } }] }],
          "rules": [{ "id": "HEL20/offer-default", "title": { "da": "Alle, der ikke er syge", "en": "All who are not ill" },
            "source": { "document": "EGEN22", "section": "5" } }],
          "catalogues": [
            { "id": "EGEN23", "municipality": "250", "from": "2023-01-01", "source": { "document": "EGEN23" },
              "tracks": [{ "id": "mad", "name": { "da": "mad", "en": "food" }, "succeeds": ["koekken", "lager"] }] },
            { "id": "EGEN22", "municipality": "250", "from": "2022-01-01", "until": "2022-12-31", "source": { "document": "EGEN22" },
              "tracks": [
                { "id": "koekken", "name": { "da": "køkken", "en": "kitchen" } },
                { "id": "lager", "name": { "da": "lager", "en": "storage" } }] }
          ]
        }
        """;

    [Fact]
    public void A_document_holds_catalogues_and_what_takes_over_from_what()
    {
        var catalogues = Read(Own, out var faults);
        Assert.Empty(faults);
        Assert.Equal(["EGEN22", "EGEN23"], catalogues.All.Select(c => c.Id));
        Assert.Equal(
            "mad",
            catalogues.Move(catalogues["EGEN22"].Mark("lager"), catalogues["EGEN23"])?.Marking.ToString()
        );
    }

    [Fact]
    public void What_is_read_is_written_alike()
    {
        foreach (var catalogue in BrancheCatalogues.Default.All)
        {
            var json = DocumentText.Write(w => CatalogueForms.Catalogue.Write(w, catalogue));
            var read = (BrancheCatalogue?)CatalogueForms.Catalogue.Read(new(new(), DocumentText.Parse(json)));
            Assert.NotNull(read);
            Assert.Equal(json, DocumentText.Write(w => CatalogueForms.Catalogue.Write(w, read)));
        }
    }

    [Theory]
    [InlineData("\"from\": \"2023-01-01\"", "\"from\": \"2022-12-31\"", "catalogues[0].from", "a day on which EGEN22")]
    [InlineData(
        "\"koekken\", \"lager\"",
        "\"koekken\", \"findes-ikke\"",
        "catalogues[0].tracks",
        "take over from those of EGEN22"
    )]
    [InlineData("\"id\": \"lager\"", "\"id\": \"koekken\"", "catalogues[1].tracks", "each id once")]
    [InlineData("\"id\": \"lager\"", "\"id\": \"På lager\"", "catalogues[1].tracks[1].id", "lower-case letters")]
    [InlineData("\"until\": \"2022-12-31\"", "\"until\": \"2021-12-31\"", "catalogues[1].until", "not before")]
    [InlineData(
        "\"municipality\": \"250\", \"from\": \"2022",
        "\"municipality\": \"DK\", \"from\": \"2022",
        "catalogues[1].municipality",
        "code"
    )]
    public void A_fault_is_told_by_its_place(string part, string other, string path, string allowed)
    {
        Read(Own.Replace(part, other, StringComparison.Ordinal), out var faults);
        Assert.Contains(
            faults,
            f =>
                f.Path.EndsWith(path, StringComparison.Ordinal)
                && f.Allowed.English.Contains(allowed, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_documents_numbers_take_the_place_of_the_sources()
    {
        var reading = new DocumentReading();
        var parts = DocumentParts.Read(Own, "own", reading);
        parts.ReadParameters(reading);
        var ours = BrancheRules.Default.With(parts, reading);
        Assert.Equal(1, ours.FewestMarks.Values[0].Value);
        Assert.Equal(10, ours.FewestInGroup.Values[0].Value);
        Assert.Contains("mindst 1 spor", ours.Marking.Label?.Title.Danish, StringComparison.Ordinal);
        // And its words those of a rule.
        var text = AnswerText.Write(ours.Offer.Assess(new() { Date = new(2022, 3, 1) }));
        Assert.Contains("Alle, der ikke er syge", text, StringComparison.Ordinal);
        Assert.Contains("EGEN22 5", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_numbers_are_written_as_they_are_read()
    {
        var reading = new DocumentReading();
        foreach (var written in BrancheRules.Default.Written())
        {
            var json = DocumentText.Write(w => WrittenParameter.Form.Write(w, written));
            Assert.True(ParameterTable.Of(reading).Add(new(reading, DocumentText.Parse(json)), written.Id));
        }

        var again = BrancheRules.Default.With(DocumentParts.Empty, reading);
        Assert.Equal(0, reading.Count);
        Assert.Equal(13, again.Written().Count());
        Assert.Equal(
            BrancheRules.Default.Written().Select(w => DocumentText.Write(x => WrittenParameter.Form.Write(x, w))),
            again.Written().Select(w => DocumentText.Write(x => WrittenParameter.Form.Write(x, w)))
        );
    }

    private static BrancheCatalogues Read(string json, out IReadOnlyList<DocumentFault> faults)
    {
        var reading = new DocumentReading();
        var catalogues = CatalogueForms.Read(DocumentParts.Read(json, "own", reading), reading);
        faults = reading.Faults;
        return catalogues;
    }
}
