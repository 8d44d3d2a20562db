using System.IO.Pipes;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Reports;

namespace Jobcenter.Rules.Tests.Data;

/// <summary>Extracts of StatBank and Jobindsats are figures, by a small table that anybody can extend.</summary>
public sealed class FigureExtractTests : IDisposable
{
    private const string OfThePoint =
        "er et tal med decimalpunktum, og sådanne udtræk har ellers decimalkomma; angiv det (--decimal point)";

    private static readonly FigureExtract s_dagpenge = FigureExtract.StatBank.With("Dagpenge", "ftp:dagpenge");

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
    [InlineData("a.json", "{", "is cut off: the JSON ends in the midst of it on line 1, sign 2")]
    [InlineData(
        "a.json",
        "{\"columns\":[\"Område\"],\n \"rows\":[[\"Hels",
        "is cut off: the JSON ends in the midst of it on line 2, sign 16"
    )]
    [InlineData("a.json", "{\"columns\":\n [\"å\" x]}", "is no JSON: line 2, sign 7")]
    [InlineData("a.json", """{"columns":["TID"],"rows":[["2025M07"]],"rows":[]}""", "has \"rows\" twice")]
    [InlineData("a.json", """{"columns":["TID"],"rows":[]}""", "lacks a column of one of the names område")]
    public void What_is_no_extract_says_so(string name, string text, string why)
    {
        var fault = Assert.Throws<UnreadableInputException>(() => Read(name, text, s_dagpenge));
        Assert.Contains(why, fault.Text.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YDELSE;OMRÅDE;TID;INDHOLD")]
    [InlineData("Område;Periode;Antal fuldtidspersoner")]
    public void An_extract_of_which_no_measure_was_told_asks_for_one(string header)
    {
        var fault = Assert.Throws<UnreadableInputException>(() => Read("a.csv", $"{header}\n", FigureExtract.StatBank));
        Assert.Contains("(--measure TEKST=MÅLING", fault.Text.Danish, StringComparison.Ordinal);
        Assert.EndsWith(
            header.Replace(";", ", ", StringComparison.Ordinal),
            fault.Text.Danish,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("StatBank AUK01\n\nYDELSE;OMRÅDE;TID;INDHOLD\nDagpenge;Køge;2020K4;1\n", 3, true)]
    [InlineData("AUK01;;;\nYDELSE;OMRÅDE;TID;INDHOLD\n", 2, false)]
    [InlineData("AUK01\nmeasure;area;period;value\n", 2, false)]
    public void A_title_above_the_header_is_told_by_the_line_that_looks_like_one(string text, int line, bool isAll)
    {
        var path = Write("a.csv", text);
        var fault = Assert.Throws<UnreadableInputException>(() =>
            isAll
                ? FigureFiles.ReadExtract(path, s_dagpenge)
                : FigureFiles.Read([path], extract: FigureExtract.StatBank)
        );
        Assert.Equal($"a.csv: linje {line} ligner overskriften; slet linjerne over den", fault.Text.Danish);
    }

    // Men alone are not all: a requirement would be told as met by them.
    [Theory]
    [InlineData(
        "KØN;YDELSE;OMRÅDE;TID;INDHOLD\nMænd;Dagpenge;Helsingør;2020K4;200\nKvinder;Dagpenge;Helsingør;2020K4;163\n"
    )]
    [InlineData("OMRÅDE;TID;ENHED;Dagpenge\nHelsingør;2020K4;Personer;363\nHelsingør;2020K4;Procent;1,2\n")]
    public void A_cell_that_stands_several_times_by_another_column_is_a_fault_of_the_file(string text)
    {
        var fault = Assert.Throws<UnreadableInputException>(() => Read("a.csv", text, s_dagpenge)).Text;
        Assert.StartsWith(
            "a.csv:3: ftp:dagpenge/217/2020Q4 står flere gange, som ",
            fault.Danish,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Mænd", "og er Mænd i alle rækker")]
    [InlineData("Kvinder", "og er ikke ens i alle rækker")]
    public void A_column_that_is_not_read_is_told_with_what_it_says(string second, string told)
    {
        var text =
            $"KØN;YDELSE;OMRÅDE;TID;INDHOLD\nMænd;Dagpenge;Helsingør;2020K4;200\n{second};Dagpenge;Helsingør;2021K4;180\n";
        Assert.Equal(2, Read("a.csv", text, s_dagpenge).Cells.Length);
        Assert.Equal(
            $"advarsel: a.csv: kolonnen KØN læses ikke, {told}; tallene tages for det hele",
            _told.ToString().TrimEnd()
        );
    }

    [Theory]
    [InlineData("YDELSE;OMRÅDE;TID;INDHOLD;INDHOLD")]
    [InlineData("YDELSE;OMRÅDE;KOMMUNE;TID;INDHOLD")]
    [InlineData("OMRÅDE;TID;Dagpenge;dagpenge")]
    public void Two_columns_of_the_same_are_a_fault_of_the_file(string header)
    {
        var fault = Assert.Throws<UnreadableInputException>(() => Read("a.csv", $"{header}\n", s_dagpenge)).Text;
        Assert.StartsWith("a.csv: har flere kolonner med det samme (", fault.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void The_texts_of_a_table_are_found_whatever_spaces_and_marks_stand_in_them()
    {
        var told = s_dagpenge with { Measures = s_dagpenge.Measures.Clear().Add(" Ra\u030Ad ", "ftp:dagpenge") };
        Assert.Single(Read("a.csv", "YDELSE;OMRÅDE;TID;INDHOLD\nRåd;Helsingør;2020K4;1\n", told).Cells);
        Assert.Throws<ArgumentException>(() => s_dagpenge.With(" ", "ftp:dagpenge"));
    }

    [Fact]
    public void A_text_outside_the_table_is_passed_over_and_a_strange_area_refused_where_it_stands()
    {
        var figures = Read(
            "a.csv",
            "YDELSE;OMRÅDE;TID;INDHOLD\nFleksjob;Helsingør;2020K4;1\nDagpenge;Atlantis;2020K4;1\n",
            FigureExtract.StatBank.With("Dagpenge", "ftp:dagpenge")
        );
        Assert.Equal(new RowCounts(1, 1), figures.Rows);
        Assert.Contains("a.csv:3 area \"Atlantis\"", _told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_texts_that_no_measure_was_told_for_are_counted_in_one_line_and_no_error()
    {
        var path = Write(
            "a.csv",
            "OMRÅDE;YDELSE;TID;INDHOLD\nHelsingør;Dagpenge;2020K4;363\n"
                + string.Concat("abbcccddddeeeeefffff".Select(static t => $"Helsingør;{t};2020K4;1\n"))
        );
        var figures = FigureFiles.ReadExtract(path, s_dagpenge, log: new(_told) { IsStrict = true });
        Assert.Equal(new RowCounts(1, 0), figures.Rows);
        Assert.Equal(
            "advarsel: a.csv: 20 rækker er sprunget over, for ingen måling er angivet for teksten: e (5), f (5), d (4), c (3), b (2), …; --measure TEKST=MÅLING læser dem",
            _told.ToString().TrimEnd()
        );
    }

    [Theory]
    [InlineData("2020Q4", "Helsingør")]
    [InlineData("2020K4", "0217")]
    [InlineData("2020K4", "Helsingør Kommune")]
    public void A_cell_that_is_written_in_two_ways_is_one(string period, string area)
    {
        var text =
            $"KØN;YDELSE;OMRÅDE;TID;INDHOLD\nMænd;Dagpenge;Helsingør;2020K4;200\nKvinder;Dagpenge;{area};{period};163\n";
        var fault = Assert.Throws<UnreadableInputException>(() => Read("a.csv", text, s_dagpenge)).Text;
        Assert.StartsWith("a.csv:3: ftp:dagpenge/217/2020Q4 står flere gange", fault.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_warned_of_when_figures_were_read_stands_in_every_form_of_the_answer()
    {
        var plan = EmploymentPlans.Get("HEL21");
        var extract = FigureExtract.StatBank.With("Uddannelseshjælp", "ftp:uddannelseshjaelp");
        var figures = Read(
            "a.csv",
            "KØN;YDELSE;OMRÅDE;TID;INDHOLD\nMænd;Uddannelseshjælp;Helsingør;2020K4;363,4\nMænd;Uddannelseshjælp;Helsingør;2021K4;300\nMænd;Uddannelseshjælp;Helsingør;2021Q4;1,042\nMænd;Fleksjob;Helsingør;2021K4;3\n",
            extract
        );
        string[] told =
        [
            "a.csv: 1 række er sprunget over, for ingen måling er angivet for teksten: Fleksjob (1); --measure TEKST=MÅLING læser dem",
            "a.csv: kolonnen KØN læses ikke, og er Mænd i alle rækker; tallene tages for det hele",
            "a.csv:4 ftp:uddannelseshjaelp/217/2021Q4: 1.042 erstatter 300 fra a.csv:3",
            "a.csv:4 ftp:uddannelseshjaelp/217/2021Q4: kan læses som 1,042 og som 1.042; 1,042 bruges, da andre tal i filen har decimalkomma",
        ];
        var followUp = plan.FollowUp(figures, new(2022, 1, 31));
        var answer = Answer.Of(followUp);
        Assert.All(
            told,
            t =>
            {
                Assert.Contains(t, _told.ToString(), StringComparison.Ordinal);
                Assert.Contains(t, AnswerText.Write(answer), StringComparison.Ordinal);
                Assert.Contains(t, AnswerJson.Write(answer), StringComparison.Ordinal);
                Assert.Contains(t, AnswerCsv.Write(answer), StringComparison.Ordinal);
                Assert.Contains(t, AnswerHtml.Write(answer), StringComparison.Ordinal);
                Assert.Contains(t.Split("; ")[0], AnswerMarkdown.Write(answer), StringComparison.Ordinal);
            }
        );

        // Where numbers may be too small they are told without.
        var hidden = AnswerText.Write(Answer.Of(followUp.HiddenBy()));
        Assert.Contains("217/2021Q4: et senere tal erstatter et tidligere", hidden, StringComparison.Ordinal);
        Assert.Contains("tallet kan læses på to måder", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("1,042", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comma_that_may_part_thousands_is_asked_about_as_a_point_is()
    {
        const string Text =
            "YDELSE;OMRÅDE;TID;INDHOLD\nDagpenge;Helsingør;2019K4;996\nDagpenge;Helsingør;2020K4;1,042\n";
        var asked = Assert.Throws<UnreadableInputException>(() => Read("a.csv", Text, s_dagpenge)).Text;
        Assert.Equal(
            "a.csv:3 ftp:dagpenge/217/2020Q4: kan læses som 1,042 og som 1.042\nangiv, om kommaet står før decimaler (--decimal comma) eller deler tusinder (--decimal point)",
            asked.Danish
        );
        Assert.Equal("1042", Value(Read("a.csv", Text, s_dagpenge, DecimalMark.Point), "2020Q4"));
        Assert.Equal("1.042", Value(Read("a.csv", Text, s_dagpenge, DecimalMark.Comma), "2020Q4"));
        Assert.Empty(_told.ToString());
        var shown = Read("a.csv", Text + "Dagpenge;Helsingør;2021K4;363,4\n", s_dagpenge);
        Assert.Equal("1.042", Value(shown, "2020Q4"));
        Assert.Equal(
            "advarsel: a.csv:3 ftp:dagpenge/217/2020Q4: kan læses som 1,042 og som 1.042; 1,042 bruges, da andre tal i filen har decimalkomma",
            _told.ToString().TrimEnd()
        );
    }

    [Theory]
    [InlineData("363.4", "ftp:dagpenge", OfThePoint)]
    [InlineData("1,234.5", "ftp:dagpenge", OfThePoint)]
    [InlineData("1,042", "persons:dagpenge", "passer kun, hvis kommaet deler tusinder; angiv det (--decimal point)")] // no decimals
    public void A_number_with_the_other_mark_is_a_fault_of_the_file_whose_others_would_be_read_wrongly(
        string number,
        string measure,
        string told
    )
    {
        var text = $"YDELSE;OMRÅDE;TID;INDHOLD\nDagpenge;Helsingør;2019K4;2.085\nDagpenge;Helsingør;2020K4;{number}\n";
        var extract = FigureExtract.StatBank.With("Dagpenge", measure);
        var refused = Assert.Throws<UnreadableInputException>(() => Read("a.csv", text, extract)).Text;
        Assert.Equal($"a.csv:3: {number} {told}", refused.Danish);
        Assert.EndsWith("tell so (--decimal point)", refused.English, StringComparison.Ordinal);
        Assert.NotEmpty(Read("a.csv", text, extract, DecimalMark.Point).Cells);
    }

    [Fact]
    public void A_number_of_json_is_certain_and_shows_nothing_of_the_texts_beside_it()
    {
        const string Json =
            """{"columns":["Område","Periode","Dagpenge"],"rows":[["Helsingør","2025M07",1.042],["Helsingør","2025M08",NUMBER]]}""";
        Assert.Equal("1.042", Value(ReadJson("363.4"), "2025M07"));
        Assert.Throws<UnreadableInputException>(() => ReadJson("\"2,042\""));
        Assert.Empty(_told.ToString());

        FigureSet ReadJson(string number) =>
            Read("y.json", Json.Replace("NUMBER", number, StringComparison.Ordinal), s_dagpenge);
    }

    [Theory]
    [InlineData("y08")]
    [InlineData("y08.txt.gz")]
    public void Json_is_known_by_its_first_sign_whatever_the_file_is_called(string name)
    {
        const string Json =
            "\uFEFF \r\n\t{\"columns\":[\"Område\",\"Periode\",\"Dagpenge\"],\"rows\":[[\"Helsingør\",\"2025M07\",\"363,4\"]]}";
        Assert.Equal("363.4", Value(Read(name, Json, s_dagpenge), "2025M07"));
        Assert.Contains(
            "skal have \"columns\" og \"rows\"",
            Assert.Throws<UnreadableInputException>(() => Read(name, "\n[]", s_dagpenge)).Text.Danish,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task So_it_is_through_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.None);
        var path = $"/dev/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";
        var write = Task.Run(() =>
        {
            pipe.Write("""{"columns":["Område","Periode","Dagpenge"],"rows":[["DK","2025M07",7]]}"""u8);
            pipe.Dispose();
        });
        var figures = FigureFiles.Read([path], extract: s_dagpenge);
        await write.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("7", Value(figures, "2025M07"));
    }

    [Fact]
    public void Letters_and_their_marks_are_the_letters_and_what_is_unknown_is_still_refused()
    {
        const string Text =
            "YDELSE;OMRA\u030ADE;TID;INDHOLD\nLa\u030An;Halsnæs;2020K4;1\nLa\u030An;Fa\u030Aborg;2020K4;1\nLa\u030An;A\u030Arhus;2020K4;1\n";
        var extract = FigureExtract.StatBank.With("La\u030An", "ftp:dagpenge") with
        {
            Areas = FigureExtract.StatBank.Areas.SetItem("Århus", "751"),
        };
        Assert.Equal(["260", "751"], Areas(Read("a.csv", Text, extract)));
        Assert.Contains("a.csv:3 area \"Fåborg\"", _told.ToString(), StringComparison.Ordinal);
        const string Json =
            """{"columns":["Omra\u030ade","Periode","La\u030an"],"rows":[["Ta\u030arnby","2025M07",1]]}""";
        Assert.Equal(["185"], Areas(Read("a.json", Json, extract)));

        static IEnumerable<string> Areas(FigureSet figures) =>
            figures.Cells.Select(c => $"{c.Key.Area}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Extracts_and_files_of_figures_are_told_apart_and_are_one_set()
    {
        string[] paths =
        [
            Write("figures.csv", "measure;area;period;value\nftp:dagpenge;217;2019Q4;1.5\n"),
            Write("a.csv", "YDELSE;OMRÅDE;TID;INDHOLD\nDagpenge;Helsingør;2020K4;2,5\n"),
            Write("b.json", """{"columns":["Område","Periode","Dagpenge"],"rows":[["217","2021K4",3]]}"""),
        ];
        Assert.Equal(
            ["1.5", "2.5", "3"],
            FigureFiles
                .Read(paths, extract: s_dagpenge)
                .Cells.OrderBy(c => $"{c.Key.Period}", StringComparer.Ordinal)
                .Select(c => c.Published?.Value.ToDecimalString())
        );
        var untold = Assert.Throws<UnreadableInputException>(() =>
            FigureFiles.Read(paths, extract: FigureExtract.StatBank)
        );
        Assert.Contains("a.csv: har ikke overskriften fra figures.csv", untold.Text.Danish, StringComparison.Ordinal);
        Assert.Contains("kolonnerne er YDELSE, OMRÅDE, TID, INDHOLD", untold.Text.Danish, StringComparison.Ordinal);
        // What is neither is told what files of figures have.
        var neither = Write("c.csv", "a;b\n");
        Assert.Contains(
            "c.csv: linje 1 mangler measure",
            Assert.Throws<UnreadableInputException>(() => FigureFiles.Read([neither], extract: s_dagpenge)).Text.Danish,
            StringComparison.Ordinal
        );
    }

    private static string? Value(FigureSet figures, string period) =>
        figures.Cells.Single(c => $"{c.Key.Period}" == period).Published?.Value.ToDecimalString();

    private FigureSet Read(string name, string text, FigureExtract extract, DecimalMark? told = null) =>
        FigureFiles.ReadExtract(
            Write(name, text),
            extract,
            log: new(_told, Language.Danish),
            notation: new() { Decimal = told }
        );

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
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
