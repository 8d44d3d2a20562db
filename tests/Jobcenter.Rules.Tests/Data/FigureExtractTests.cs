using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Data;

/// <summary>Extracts of StatBank and Jobindsats are figures, by a small table that anybody can extend.</summary>
public sealed class FigureExtractTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobcenter-extract").FullName;
    private readonly StringWriter _told = new();

    public void Dispose()
    {
        _told.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void StatBank_in_its_long_shape_is_read()
    {
        var figures = Read(
            "auk01.csv",
            "\uFEFFYDELSESTYPE;OMRÅDE;TID;INDHOLD\nUddannelseshjælp;Helsingør;2020K4;363,4\nUddannelseshjælp;Helsingør;2021K4;346,0\nUddannelseshjælp;Hele landet;2020K4;41.230,5\nUddannelseshjælp;Hele landet;2021K4;..\nUddannelseshjælp;Region Hovedstaden;2021K4;1,5\n",
            FigureExtract.StatBank.With("uddannelseshjælp", "ftp:uddannelseshjaelp")
        );
        Assert.Equal(
            ["DK/2020Q4 41230.5", "217/2020Q4 363.4", "217/2021Q4 346"],
            figures.Cells.Select(c => $"{c.Key.Area}/{c.Key.Period} {c.Published?.Value.ToDecimalString()}")
        );
        Assert.Equal(new RowCounts(4, 0), figures.Rows);
        Assert.All(figures.Cells, c => Assert.Equal("StatBank", c.Published?.Source.ToString()));
    }

    [Fact]
    public void Jobindsats_in_its_wide_shape_is_read_as_csv_and_as_json_alike()
    {
        var extract = FigureExtract
            .Jobindsats.With("Antal fuldtidspersoner", "ftp:dagpenge")
            .With("Antal personer", "persons:dagpenge");
        extract = extract with { Areas = extract.Areas.SetItem("Kommunen", "217") };
        var csv = Read(
            "y01a02.csv",
            "Område;Periode;Antal personer;Antal fuldtidspersoner\nKommunen;2025M07;1.240;1.109,25\n751;2025M07;-;5 000\nHele landet;2025M07;70.000;\n",
            extract
        );
        var json = Read(
            "y01a02.json",
            """
            {"columns":["Område",{"name":"Periode"},"Antal personer","Antal fuldtidspersoner"],
             "rows":[["Helsingør","2025M07",1240,1109.25],["Aarhus Kommune","2025M07",null,"5.000"],["Hele landet","2025M07","70.000","-"]]}
            """,
            extract
        );
        Assert.Equal(
            ["DK/persons 70000", "217/ftp 1109.25", "217/persons 1240", "751/ftp 5000"],
            csv.Cells.Select(c =>
                    $"{c.Key.Area}/{c.Key.Measure.ToString()?.Split(':')[0]} {c.Published?.Value.ToDecimalString()}"
                )
                .OrderByDescending(t => t.StartsWith("DK", StringComparison.Ordinal))
                .ThenBy(static t => t, StringComparer.Ordinal)
        );
        Assert.Equal(
            csv.Cells.Select(c => (c.Key, c.Published?.Value)),
            json.Cells.Select(c => (c.Key, c.Published?.Value))
        );
        Assert.Equal(4, csv.Cells.Length);
    }

    [Theory]
    [InlineData("a.csv", "OMRÅDE;TID\n", "lacks a column of one of the names indhold")]
    [InlineData("a.csv", "TID;INDHOLD\n", "lacks a column of one of the names område")]
    [InlineData("a.json", "[]", "must have \"columns\" and \"rows\"")]
    [InlineData("a.json", "{", "is no JSON")]
    [InlineData("a.json", """{"columns":["TID"],"rows":[]}""", "lacks a column of one of the names område")]
    public void What_is_no_extract_says_so(string name, string text, string why)
    {
        var fault = Assert.Throws<UnreadableInputException>(() => Read(name, text, FigureExtract.StatBank));
        Assert.Contains(why, fault.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_outside_the_table_and_a_strange_area_are_refused_where_they_stand()
    {
        var figures = Read(
            "a.csv",
            "YDELSE;OMRÅDE;TID;INDHOLD\nFleksjob;Helsingør;2020K4;1\nDagpenge;Atlantis;2020K4;1\n",
            FigureExtract.StatBank.With("Dagpenge", "ftp:dagpenge")
        );
        Assert.Equal(new RowCounts(2, 2), figures.Rows);
        Assert.Contains("a.csv:2 measure: rækken nævner ingen måling", _told.ToString(), StringComparison.Ordinal);
        Assert.Contains("a.csv:3 area \"Atlantis\"", _told.ToString(), StringComparison.Ordinal);
    }

    private FigureSet Read(string name, string text, FigureExtract extract)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return FigureFiles.ReadExtract(path, extract, log: new(_told, Language.Danish));
    }

    [Fact]
    public void A_json_answer_without_end_is_refused_before_it_fills_the_memory()
    {
        var folder = Directory.CreateTempSubdirectory("jobcenter-json").FullName;
        var path = Path.Combine(folder, "y.json.gz");
        using (
            var packed = new System.IO.Compression.GZipStream(
                File.Create(path),
                System.IO.Compression.CompressionLevel.Fastest
            )
        )
        {
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 65; i++)
            {
                packed.Write(spaces);
            }
        }

        var refused = Assert.Throws<UnreadableInputException>(() =>
            FigureFiles.ReadExtract(path, FigureExtract.Jobindsats)
        );
        Assert.Contains("er større end 64000000 byte", refused.Text.Danish, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
