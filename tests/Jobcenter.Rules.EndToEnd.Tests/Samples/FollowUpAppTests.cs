using System.Text;
using System.Text.RegularExpressions;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The follow-up sample as a user runs it.</summary>
public sealed class FollowUpAppTests
{
    // A register whose rows end early makes numbers fall: it is said beside the answer in every form, unless the end is told.
    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Where_a_registers_rows_end_is_said_in_every_form(string format)
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", "citizen;municipality\na;217\n");
        folder.Write("spells.csv", "citizen;state;from;to\na;uddannelseshjaelp;2020-06-01;2021-02-28\n");
        string[] args = ["--register", folder.Path, "--format", format];
        const string Told =
            "for kommunen begynder 1. juni 2020, og registeret er taget som kendt til 31. december 2021";
        var run = FollowUpRun.Of(args);
        Assert.Equal(0, run.ExitCode);
        // A page keeps the words of a date together.
        var page = Regex.Replace(run.Output, "<[^>]+>", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.Contains(Told, format is "json" or "csv" ? run.Error : page, StringComparison.Ordinal);
        var told = FollowUpRun.Of([.. args, "--known-until", "2020-06-30"]);
        Assert.DoesNotContain("for kommunen begynder", told.Output + told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_receipt_is_written_to_a_file_and_is_the_same_for_the_same_run()
    {
        var path = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, FollowUpRun.Of("--receipt", path).ExitCode);
            var first = File.ReadAllText(path);
            Assert.StartsWith("{\"run\":\"follow-up\"", first, StringComparison.Ordinal);
            Assert.Equal(0, FollowUpRun.Of("--receipt", path, "--format", "json").ExitCode);
            Assert.Equal(first, File.ReadAllText(path));
            Assert.Equal(0, FollowUpRun.Of("--receipt", path, "--discretion").ExitCode);
            Assert.Contains("\"discretion\":\"5\"", File.ReadAllText(path), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        var refused = FollowUpRun.Of("--receipt", Path.Combine(path, "no", "such", "folder"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--receipt", refused.Error, StringComparison.Ordinal);
    }

    private static readonly string s_data = Path.Combine(Library.Root, "samples", "FollowUp", "data");
    private static readonly string s_published = Path.Combine(s_data, "published.csv");

    [Fact]
    public void The_default_run_agrees_with_a_count_day_by_day_straight_from_the_files()
    {
        var run = FollowUpRun.Of("--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var outcome = run.Outcome("3.2-1");
        Assert.Equal(
            CountDayByDay(s => s == "uddannelseshjaelp", new(2020, 10, 1), new(2020, 12, 31)),
            Exact(outcome, "baseline")
        );
        Assert.Equal(
            CountDayByDay(s => s == "uddannelseshjaelp", new(2021, 10, 1), new(2021, 12, 31)),
            Exact(outcome, "current")
        );

        var support = BenefitGroup
            .PublicSupport.States.Append(CitizenState.SeniorPension)
            .Select(b => b.Id())
            .ToHashSet();
        var before = CountDayByDay(support.Contains, new(2020, 10, 1), new(2020, 12, 31));
        var after = CountDayByDay(support.Contains, new(2021, 10, 1), new(2021, 12, 31));
        var all = run.Outcome("3.1-1");
        Assert.Equal(before, Exact(all, "baseline"));
        Assert.Equal(after, Exact(all, "current"));
        Assert.Equal((after - before) / before, Exact(all, "value"));
        Assert.Equal(after <= before * new Fraction(98, 100) ? "met" : "notMet", run.Status("3.1-1"));
        Assert.Equal(after / new Fraction(39_360), Exact(run.Outcome("3.1-3"), "value"));
    }

    [Theory]
    [InlineData("2021-03-31", "pending")]
    [InlineData("2021-06-30", "pending")]
    [InlineData("2021-11-15", "onTrack")]
    [InlineData("2021-12-31", "met")]
    public void Each_as_of_date_gives_explained_answers_in_both_conventions(string asOf, string rankStatus)
    {
        foreach (var counting in new[] { "jobindsats", "statistics-denmark" })
        {
            var run = FollowUpRun.Of("--as-of", asOf, "--counting", counting, "--format", "json");
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(counting, run.Json.GetProperty("counting").GetString());
            Assert.Equal(rankStatus, run.Status("3.1-4"));
            Assert.DoesNotContain(
                run.Json.GetProperty("outcomes").EnumerateArray(),
                o => o.GetProperty("status").GetString() == "unknown"
            );
            foreach (var id in new[] { "3.1-1", "3.1-2", "3.1-3", "3.2-1", "3.2-2", "3.2-3" })
            {
                Assert.NotEqual("pending", run.Status(id));
                var explained = FollowUpRun.Of("--as-of", asOf, "--counting", counting, "--explain", id);
                Assert.Contains("Kilde: HEL21 3.", explained.Output, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Helsingørs_own_published_figures_answer_the_rehearsal_and_the_rest_is_unknown_by_name()
    {
        var run = FollowUpRun.Of("--rehearse", "2020", "--figures", s_published, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("met", run.Status("3.2-1"));
        Assert.Equal("-17/363", run.Outcome("3.2-1").GetProperty("valueExact").GetString());
        Assert.Equal("2020-12-31", run.Json.GetProperty("asOf").GetString());
        foreach (var id in new[] { "vision", "3.1-1", "3.1-2", "3.1-3", "3.1-4", "3.2-2", "3.2-3" })
        {
            Assert.Equal("unknown", run.Status(id));
            Assert.NotEqual(0, run.Outcome(id).GetProperty("missing").GetArrayLength());
        }

        var table = FollowUpRun.Of("--rehearse", "2020", "--figures", s_published).Output;
        Assert.Contains("−4,68 %", table, StringComparison.Ordinal);
        Assert.Contains("ftp:uddannelseshjaelp/DK/2019Q4", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Eksempeldata", table, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_says_what_is_made_up_and_speaks_both_languages()
    {
        var danish = FollowUpRun.Of();
        Assert.Contains("opdigtede", danish.Output, StringComparison.Ordinal);
        Assert.Contains("opfyldt", danish.Output, StringComparison.Ordinal);
        var english = FollowUpRun.Of("--language", "en");
        Assert.Contains("made up", english.Output, StringComparison.Ordinal);
        Assert.Contains("Requirement", english.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", danish.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--plan", "HEL99")]
    [InlineData("--as-of", "31-12-2021")]
    [InlineData("--as-of", "2021Q4")]
    [InlineData("--as-of", "9999-12-31")]
    [InlineData("--known-from", "2022-01-01")]
    [InlineData("--known-until", "i går")]
    [InlineData("--municipality", "DK")]
    [InlineData("--municipality", "99")]
    [InlineData("--counting", "dream")]
    [InlineData("--format", "pdf")]
    [InlineData("--language", "sv")]
    [InlineData("--rehearse", "1800")]
    [InlineData("--rehearse", "næste")]
    [InlineData("--explain", "9.9-9")]
    [InlineData("--register", "no-such-folder")]
    [InlineData("--figures", "no-such-file.csv")]
    [InlineData("--figures", "")]
    [InlineData("--register", "")]
    [InlineData("--plan", "no-such-plan.json")]
    [InlineData("--rehearse", "-5")]
    [InlineData("--rehearse", "1")]
    [InlineData("--unknown", "x")]
    public void A_bad_option_names_its_value_and_exits_with_2(string option, string value)
    {
        var run = FollowUpRun.Of(option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(option == "--unknown" ? option : value, run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(run.Error.Trim());
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_in_the_language_asked_for()
    {
        Assert.Contains("kendes ikke", FollowUpRun.Of("--plan", "HEL99").Error, StringComparison.Ordinal);
        Assert.Contains(
            "unknown",
            FollowUpRun.Of("--plan", "HEL99", "--language", "en").Error,
            StringComparison.Ordinal
        );
        Assert.Contains("er ikke en dato", FollowUpRun.Of("--as-of", "x").Error, StringComparison.Ordinal);
        Assert.Contains(
            "is not a date",
            FollowUpRun.Of("--language=en", "--as-of", "x").Error,
            StringComparison.Ordinal
        );
        Assert.Contains("findes ikke", FollowUpRun.Of("--register", "no-such").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_requirement_that_is_short_by_a_little_does_not_look_met()
    {
        using var folder = new TempFolder();
        folder.Write(
            "f.csv",
            "measure;area;period;value\nftp:uddannelseshjaelp;217;2020Q4;1000\nftp:uddannelseshjaelp;217;2021Q4;980.01\n"
        );
        var figures = Path.Combine(folder.Path, "f.csv");
        var table = FollowUpRun.Of("--figures", figures).Output;
        Assert.Contains("−1,999 %", table, StringComparison.Ordinal);
        Assert.Contains("−2,000 %", table, StringComparison.Ordinal);
        Assert.Matches("3.2-1 .*ikke opfyldt .* 0,01 ", table.ReplaceLineEndings(" "));
        var explained = FollowUpRun.Of("--figures", figures, "--explain", "3.2-1").Output;
        Assert.Contains("−1,999 % ≤ grænsen på linjen til fristen −2,000 %", explained, StringComparison.Ordinal);
        Assert.Contains("Mangler: 0,01", explained, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_read_from_a_file_and_a_bad_one_is_told_by_path()
    {
        using var folder = new TempFolder();
        var plan = Path.Combine(folder.Path, "plan.json");
        var json = Rules.Plans.EmploymentPlans.Write(Rules.Plans.EmploymentPlans.Get("HEL21"));
        folder.Write("plan.json", json.Replace("HEL21", "MIN", StringComparison.Ordinal));
        var run = FollowUpRun.Of("--plan", plan, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("MIN", run.Json.GetProperty("plan").GetString());
        Assert.Equal("met", run.Status("3.1-1"));
        // As a pipe is named: a path without an ending.
        folder.Write("63", json.Replace("HEL21", "MIN", StringComparison.Ordinal));
        Assert.Equal(0, FollowUpRun.Of("--plan", Path.Combine(folder.Path, "63"), "--format", "json").ExitCode);

        folder.Write("plan.json", json.Replace("-0.02", "2", StringComparison.Ordinal));
        var bad = FollowUpRun.Of("--plan", plan);
        Assert.Equal(2, bad.ExitCode);
        Assert.Contains("$.requirements[1].comparison.limit: 2", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_is_no_error()
    {
        var run = FollowUpRun.Of("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--known-until", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_are_told_with_line_and_column_and_the_rest_goes_on()
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", "citizen;municipality;shoe_size\na;217;42\nb;217;43\na;217;44\nc;Helsingør;45\n");
        folder.Write(
            "spells.csv",
            "citizen;state;category;from;to;hours\n"
                + "a;uddannelseshjaelp;;2020-01-01;;\n"
                + "b;uddannelseshjaelp;;2020-02-30;;\n"
                + "\n"
                + "b;uddannelseshjaelp;;2020-01-01;2021-03-31\n"
                + "b;\"uddannelseshjaelp;;2020-01-01;;\n"
                + "z;dagpenge;;2020-01-01;;\n"
                + "b;uddannelseshjaelp;;2020-01-01;2021-03-31;37\n"
        );
        var run = FollowUpRun.Of("--register", folder.Path, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"read":10,"refused":6}""", run.Json.GetProperty("rows").GetRawText());
        Assert.Equal(2, run.Outcome("3.2-1").GetProperty("baseline").GetInt32());
        Assert.Equal(1, run.Outcome("3.2-1").GetProperty("current").GetInt32());
        foreach (
            var told in new[]
            {
                "citizens.csv: ukendt kolonne ses bort fra: shoe_size",
                "citizens.csv:4 citizen \"a***\"",
                "citizens.csv:5 municipality \"Helsingør\"",
                "spells.csv:3 from \"2020-02-30\"",
                "spells.csv:5",
                "spells.csv:6",
                "spells.csv:7 citizen \"z***\"",
                "10 rækker læst, 6 afvist",
            }
        )
        {
            Assert.Contains(told, run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "citizens.csv")]
    [InlineData("citizen\na\n", "municipality")]
    [InlineData("municipality|citizen\n217|a\n", "citizen")]
    [InlineData("citizen;municipality;citizen\na;217;a\n", "to gange")]
    public void A_header_without_its_columns_exits_with_2(string citizens, string told)
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", citizens);
        folder.Write("spells.csv", "citizen;state;from;to\n");
        var run = FollowUpRun.Of("--register", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_utf_16_exits_with_2_and_a_utf_8_mark_is_no_trouble()
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", "citizen;municipality\na;217\n", Encoding.Unicode);
        folder.Write("spells.csv", "citizen;state;from;to\n");
        var utf16 = FollowUpRun.Of("--register", folder.Path);
        Assert.Equal(2, utf16.ExitCode);
        Assert.Contains("UTF-16", utf16.Error, StringComparison.Ordinal);

        folder.Write(
            "citizens.csv",
            "citizen;municipality\r\na;217\r\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
        );
        var marked = FollowUpRun.Of("--register", folder.Path, "--format", "json");
        Assert.Equal(0, marked.ExitCode);
        Assert.Equal("""{"read":1,"refused":0}""", marked.Json.GetProperty("rows").GetRawText());
    }

    [Fact]
    public void A_hostile_file_neither_stops_the_run_nor_takes_the_good_rows()
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", "citizen;municipality\na;217\n");
        var bytes = new List<byte>();
        void Line(string text) => bytes.AddRange(Encoding.UTF8.GetBytes(text + "\n"));
        Line("citizen;state;category;from;to;hours");
        Line($"a;dagpenge;;{new string('9', 1_000_000)};;"); // line 2
        Line("b\u001B[2J;dagpenge;;2020-01-01;;"); // line 3 would clear the terminal
        Line("a\0;dagpenge;;2020-01-01;;"); // line 4
        Line("a;dagpenge;;9999-12-30;9999-12-31;"); // line 5
        Line("a;dagpenge;;2020-01-01;9999-12-31;"); // line 6 is good
        Line("\"\"\"\"\";;;;;"); // line 7
        bytes.AddRange(Encoding.UTF8.GetBytes("a;uddannelseshjaelp;;2020-01-01;;")); // line 8 is good, without an end
        folder.Write("spells.csv", [.. bytes]);
        var run = FollowUpRun.Of("--register", folder.Path, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("""{"read":8,"refused":5}""", run.Json.GetProperty("rows").GetRawText());
        Assert.Equal(2, run.Outcome("3.1-1").GetProperty("current").GetInt32());
        foreach (var line in new[] { 2, 3, 4, 5, 7 })
        {
            Assert.Matches($"spells.csv:{line}[: ]", run.Error);
        }

        Assert.True(run.Error.Length < 3000);
        Assert.DoesNotContain('\u001B', run.Error);
    }

    [Fact]
    public void A_file_of_another_encoding_is_refused_once_and_read_when_told()
    {
        using var folder = new TempFolder();
        folder.Write(
            "citizens.csv",
            [.. "citizen;municipality;area\na;217;Hornb"u8, 0xE6, .. "k\nb;217;Humlebaek\nc;217;Gilleleje\n"u8]
        );
        folder.Write(
            "spells.csv",
            "citizen;state;from;to\na;uddannelseshjaelp;2020-01-01;\nb;uddannelseshjaelp;2020-01-01;2021-11-15\nc;uddannelseshjaelp;2020-01-01;\n"
        );
        var refused = FollowUpRun.Of("--register", folder.Path);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--encoding windows-1252", refused.Error, StringComparison.Ordinal);
        Assert.Single(refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var run = FollowUpRun.Of("--register", folder.Path, "--encoding", "windows-1252", "--format", "json");
        Assert.Equal(3, run.Outcome("3.2-1").GetProperty("baseline").GetInt32());
        Assert.Equal("-1/6", run.Outcome("3.2-1").GetProperty("valueExact").GetString());
    }

    [Fact]
    public void A_number_with_a_mark_of_thousands_is_asked_about_and_turns_the_answer_when_told()
    {
        using var folder = new TempFolder();
        folder.Write(
            "figures.csv",
            "measure;area;period;value;source\nftp:uddannelseshjaelp;217;2020Q4;996;x\nftp:uddannelseshjaelp;217;2021Q4;1.042;x\n"
        );
        var path = Path.Combine(folder.Path, "figures.csv");
        var asked = FollowUpRun.Of("--figures", path);
        Assert.Equal(2, asked.ExitCode);
        Assert.Contains("kan læses som 1,042 og som 1.042", asked.Error, StringComparison.Ordinal);
        var run = FollowUpRun.Of("--figures", path, "--decimal", "comma", "--format", "json");
        Assert.Equal("notMet", run.Outcome("3.2-1").GetProperty("status").GetString());
        Assert.Equal("23/498", run.Outcome("3.2-1").GetProperty("valueExact").GetString());
    }

    [Fact]
    public void Extracts_of_statistics_are_published_figures_when_their_texts_are_told()
    {
        using var folder = new TempFolder();
        folder.Write(
            "auk01.csv",
            "\uFEFFYDELSESTYPE;OMRÅDE;TID;INDHOLD\nUddannelseshjælp;Helsingør;2020K4;363,4\nUddannelseshjælp;Helsingør;2021K4;346,0\nUddannelseshjælp;Hele landet;2021K4;..\n"
        );
        folder.Write(
            "svar",
            """{"columns":["Område","Periode","Antal fuldtidspersoner"],"rows":[["Helsingør","2021K4","300,0"]]}"""
        );
        string[] statBank = ["--figures", Path.Combine(folder.Path, "auk01.csv"), "--format", "json"];
        string[] jobindsats = ["--figures", Path.Combine(folder.Path, "svar")];
        string[] measures =
        [
            "--measure",
            "uddannelseshjælp=ftp:uddannelseshjaelp",
            "--measure",
            "Antal fuldtidspersoner=ftp:uddannelseshjaelp",
        ];
        var both = FollowUpRun.Of([.. statBank, .. jobindsats, .. measures]);
        Assert.Equal("-317/1817", both.Outcome("3.2-1").GetProperty("valueExact").GetString());
        Assert.Contains("svar:1 ftp:uddannelseshjaelp/217/2021Q4: 300 erstatter", both.Error, StringComparison.Ordinal);
        var one = FollowUpRun.Of([.. statBank, .. measures]);
        Assert.Equal("-87/1817", one.Outcome("3.2-1").GetProperty("valueExact").GetString());
        var reasons = FollowUpRun.Of([.. statBank[..2], .. measures, "--explain", "3.2-1"]).Output;
        Assert.Contains("363,4 [StatBank/Jobindsats]", reasons, StringComparison.Ordinal);
        var untold = FollowUpRun.Of(statBank);
        Assert.Equal((2, string.Empty), (untold.ExitCode, untold.Output));
        Assert.Contains("auk01.csv: har ikke overskriften fra figures.csv", untold.Error, StringComparison.Ordinal);
        Assert.Contains("--measure TEKST=MÅLING", untold.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_extract_of_the_documentation_gives_what_the_published_figures_give()
    {
        var data = Path.Combine(Library.Root, "samples", "FollowUp", "data");
        string[] plan = ["--plan", Path.Combine(data, "published.json"), "--format", "json"];
        var published = FollowUpRun.Of([.. plan, "--figures", Path.Combine(data, "published.csv")]);
        var extract = FollowUpRun.Of([
            .. plan,
            "--figures",
            Path.Combine(data, "published-statbank.csv"),
            "--measure",
            "Uddannelseshjælp=ftp:uddannelseshjaelp",
        ]);
        var id = published.Json.GetProperty("outcomes")[0].GetProperty("id").GetString() ?? string.Empty;
        Assert.Equal("-17/363", extract.Outcome(id).GetProperty("valueExact").GetString());
        Assert.Equal("-17/363", published.Outcome(id).GetProperty("valueExact").GetString());
    }

    [Theory]
    [InlineData("--figures f.csv --measure Dagpenge", "--measure Dagpenge: skriv TEKST=MÅLING; en måling er ftp:")]
    [InlineData("--figures f.csv --measure a=ftp:nope", "--measure a=ftp:nope: skriv TEKST=MÅLING")]
    [InlineData("--figures f.csv --measure =ftp:dagpenge", "--measure =ftp:dagpenge: skriv TEKST=MÅLING")]
    [InlineData("--measure Dagpenge=ftp:dagpenge", "--measure er for udtræk i --figures; skriv begge")]
    public void A_measure_that_is_none_is_told(string args, string told)
    {
        var run = FollowUpRun.Of(args.Split(' '));
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_rows_are_provisional_in_every_form_and_an_error_when_none_may_be()
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", "citizen;municipality\na;217\n");
        folder.Write("spells.csv", "citizen;state;from;to\na;uddannelseshjaelp;2020-01-01;\na;dagpenge;2020-02-30;\n");
        foreach (var format in new[] { "table", "markdown", "html" })
        {
            var told = FollowUpRun.Of("--register", folder.Path, "--format", format);
            Assert.Contains("3 rækker læst, 1 afvist", told.Output, StringComparison.Ordinal);
            Assert.Contains("foreløbigt: 1 af registerets 3 rækker er afvist", told.Output, StringComparison.Ordinal);
        }

        var json = FollowUpRun.Of("--register", folder.Path, "--format", "json");
        Assert.True(json.Outcome("3.2-1").GetProperty("provisional").GetBoolean());
        Assert.Equal(1, json.Outcome("3.2-1").GetProperty("provisionalBecause").GetArrayLength());
        var strict = FollowUpRun.Of("--register", folder.Path, "--strict");
        Assert.Equal((2, string.Empty), (strict.ExitCode, strict.Output));
        Assert.Contains("1 af 3 rækker er afvist", strict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_that_contradict_each_other_are_told_and_the_later_file_wins()
    {
        using var folder = new TempFolder();
        folder.Write(
            "a.csv",
            "measure;area;period;value;source\nftp:uddannelseshjaelp;217;2020Q4;100;A\nftp:x;217;2020Q4;1;A\n"
        );
        folder.Write(
            "b.csv",
            "measure;area;period;value\nftp:uddannelseshjaelp;217;2020Q4;200\nftp:uddannelseshjaelp;217;2021Q4;98\n"
        );
        var run = FollowUpRun.Of(
            "--figures",
            Path.Combine(folder.Path, "a.csv"),
            "--figures",
            Path.Combine(folder.Path, "b.csv"),
            "--format",
            "json"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(200, run.Outcome("3.2-1").GetProperty("baseline").GetInt32());
        Assert.Contains(
            "b.csv:2 ftp:uddannelseshjaelp/217/2020Q4: 200 erstatter 100 fra a.csv:2",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("a.csv:3 measure \"ftp:x\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_between_register_and_published_figure_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", "citizen;municipality\na;217\n");
        folder.Write("spells.csv", "citizen;state;from;to\na;uddannelseshjaelp;2020-01-01;\n");
        folder.Write("f.csv", "measure;area;period;value;source\nftp:uddannelseshjaelp;217;2020Q4;3;A\n");
        string[] args = ["--register", folder.Path, "--figures", Path.Combine(folder.Path, "f.csv")];
        var run = FollowUpRun.Of(args);
        foreach (var format in new[] { new[] { "--format", "json" }, ["--explain", "3.1-1"] })
        {
            Assert.Contains(
                "registeret giver 1,0",
                FollowUpRun.Of([.. args, .. format]).Error,
                StringComparison.Ordinal
            );
        }
        Assert.Contains(
            "registeret giver 1,0, offentliggjort er 3,0 (forskel −2,0)",
            run.Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Known_from_and_known_until_limit_what_is_counted()
    {
        var from = FollowUpRun.Of("--known-from", "2020-10-02", "--format", "json");
        Assert.Equal("unknown", from.Status("3.1-1"));
        Assert.Equal(
            "ftp:offentlig-forsoergelse/217/2020Q4",
            from.Outcome("3.1-1").GetProperty("missing")[0].GetString()
        );
        var until = FollowUpRun.Of("--known-until", "2021-12-30", "--format", "json");
        Assert.Equal("unknown", until.Status("3.1-1"));
        Assert.Equal("met", FollowUpRun.Of("--known-from", "2020-10-01", "--format", "json").Status("3.1-1"));
    }

    [Fact]
    public void Another_municipality_is_followed_up_on_its_own_citizens()
    {
        var run = FollowUpRun.Of("--municipality", "101", "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("unknown", run.Status("3.1-1"));
        Assert.Contains("101", run.Error, StringComparison.Ordinal);
    }

    private static Fraction Exact(System.Text.Json.JsonElement outcome, string name) =>
        outcome.TryGetProperty($"{name}Exact", out var exact)
            ? Fraction.Parse(exact.GetString() ?? "")
            : Fraction.Parse(outcome.GetProperty(name).GetRawText());

    // Sets of (citizen, state, day): nothing of the library but the day itself.
    // A plan with a catalogue and a hit rate of its own, and a folder with its orders.
    [Fact]
    public void A_hit_rate_is_counted_from_the_orders_of_the_folder()
    {
        using var folder = new TempFolder();
        folder.Write("citizens.csv", "citizen;municipality\na;998\n");
        folder.Write("spells.csv", "citizen;state;from;to\na;dagpenge;2025-12-31;\n");
        folder.Write("plan.json", HitRatePlan);
        string[] args = ["--plan", Path.Combine(folder.Path, "plan.json"), "--register", folder.Path];
        var check = FollowUpRun.Of("--check", Path.Combine(folder.Path, "plan.json"));
        Assert.Equal((0, ""), (check.ExitCode, check.Error));

        var none = FollowUpRun.Of([.. args, "--format", "json"]);
        Assert.Equal((0, "unknown"), (none.ExitCode, none.Status("1")));
        Assert.Contains("kommunens jobordrer mangler", FollowUpRun.Of(args).Output, StringComparison.Ordinal);

        const string Header = "order;track;places;due_on;sent;hired\n";
        folder.Write("orders.csv", Header);
        Assert.Equal("unknown", FollowUpRun.Of([.. args, "--format", "json"]).Status("1"));
        Assert.Contains("ingen er sendt til de jobordrer", FollowUpRun.Of(args).Output, StringComparison.Ordinal);

        folder.Write(
            "orders.csv",
            $"{Header}1;fiskeri;2;2025-10-01;6;2\n2;hotel;1;2025-12-31;4;1\n3;hotel;1;2025-09-30;9;9\n"
        );
        var run = FollowUpRun.Of([.. args, "--format", "json"]);
        Assert.Equal((0, "", "met"), (run.ExitCode, run.Error, run.Status("1")));
        Assert.Equal(new Fraction(3, 10), Exact(run.Outcome("1"), "value"));
        var reasons = FollowUpRun.Of([.. args, "--explain", "1", "--language", "en"]);
        Assert.Contains("candidates sent: 3 of 10", reasons.Output, StringComparison.Ordinal);

        // More hired than sent: the row is refused, and the answer could be another one.
        folder.Write("orders.csv", $"{Header}1;fiskeri;2;2025-10-01;6;2\n2;hotel;1;2025-12-31;4;5\n");
        var refused = FollowUpRun.Of([.. args, "--format", "json"]);
        Assert.Equal("met", refused.Status("1"));
        Assert.True(refused.Outcome("1").GetProperty("provisional").GetBoolean());
        Assert.Contains("orders.csv:3 hired \"5\"", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, FollowUpRun.Of([.. args, "--strict"]).ExitCode);
        // Where the plan does not ask for them, the orders are not read.
        Assert.Empty(FollowUpRun.Of("--register", folder.Path, "--municipality", "998").Error);

        // What is wrong with them is told together with what is wrong with the register.
        folder.Write("citizens.csv", "borger;municipality\na;998\n");
        folder.Write("orders.csv", "order;track;places\n1;hotel;1\n");
        var unreadable = FollowUpRun.Of(args);
        Assert.Equal(2, unreadable.ExitCode);
        Assert.Contains("citizens.csv", unreadable.Error, StringComparison.Ordinal);
        Assert.Contains("orders.csv", unreadable.Error, StringComparison.Ordinal);
    }

    private const string HitRatePlan = """
        {
          "id": "STR25", "title": { "da": "Strandby", "en": "Strandby" }, "municipality": "998", "year": 2025,
          "catalogues": [
            {
              "id": "STR25", "municipality": "998", "from": "2025-01-01", "source": { "document": "STR25" },
              "tracks": [
                { "id": "hotel", "name": { "da": "hotel", "en": "hotels" } },
                { "id": "fiskeri", "name": { "da": "fiskeri", "en": "fishing" } }
              ]
            }
          ],
          "requirements": [
            {
              "id": "1", "title": { "da": "Mindst {limit} bliver ansat", "en": "At least {limit} are hired" },
              "source": { "document": "STR25" },
              "measure": { "kind": "hit-rate" },
              "comparison": { "kind": "at-least", "limit": 0.3 },
              "pace": { "kind": "as-of-now", "deadline": "2025Q4" }
            }
          ]
        }
        """;

    private static Fraction CountDayByDay(Func<string, bool> isCounted, LocalDate from, LocalDate to)
    {
        var own = File.ReadLines(Path.Combine(s_data, "HEL21", "citizens.csv"))
            .Skip(1)
            .Select(l => l.Split(';'))
            .Where(f => f[3] == "217")
            .Select(f => f[0])
            .ToHashSet();
        var days = new HashSet<(string Citizen, string State, LocalDate Day)>();
        foreach (
            var fields in File.ReadLines(Path.Combine(s_data, "HEL21", "spells.csv")).Skip(1).Select(l => l.Split(';'))
        )
        {
            if (!own.Contains(fields[0]) || !isCounted(fields[1]))
            {
                continue;
            }

            var first = LocalDate.Max(from, LocalDatePattern.Iso.Parse(fields[3]).Value);
            var last = fields[4].Length == 0 ? to : LocalDate.Min(to, LocalDatePattern.Iso.Parse(fields[4]).Value);
            for (var day = first; day <= last; day = day.PlusDays(1))
            {
                days.Add((fields[0], fields[1], day));
            }
        }

        return new Fraction(days.Count, Period.DaysBetween(from, to) + 1);
    }

    [Fact]
    public void Several_municipalities_and_dates_stand_side_by_side_each_as_it_is_alone()
    {
        string[] days = ["2021-06-30", "2021-12-31"];
        string[] municipalities = ["217", "210"];
        string[] asked =
        [
            .. days.SelectMany(d => new[] { "--as-of", d }),
            .. municipalities.SelectMany(m => new[] { "--municipality", m }),
        ];
        var together = FollowUpRun.Of(["--format", "json", .. asked]);
        var answers = together.Json.GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal(
            ["side-by-side", "HEL21", "HEL21", "HEL21", "HEL21"],
            answers.Select(a => $"{a.GetProperty("id")}")
        );
        var at = 1;
        foreach (var municipality in municipalities)
        {
            foreach (var day in days)
            {
                var alone = FollowUpRun.Of("--format", "json", "--as-of", day, "--municipality", municipality).Json;
                var beside = answers[at++];
                Assert.Equal(municipality, beside.GetProperty("municipality").GetString());
                Assert.Equal(day, beside.GetProperty("asOf").GetString());
                Assert.Equal($"{alone.GetProperty("outcomes")}", $"{beside.GetProperty("outcomes")}");
            }
        }

        var rows = answers[0].GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal(answers[1].GetProperty("outcomes").GetArrayLength(), rows.Count);
        Assert.Equal(
            "✗ bagud −1,76 %",
            rows.Single(r => $"{r.GetProperty("id")}" == "3.1-2").GetProperty("column1").GetString()
        );
        foreach (var width in new[] { 40, 60, 80, 120 })
        {
            var screen = FollowUpRun.Of([.. asked, "--width", $"{width}"]).Output;
            Assert.All(screen.Split('\n'), l => Assert.True(l.Length <= width, l));
            Assert.All(rows, r => Assert.Contains($"{r.GetProperty("id")} ", screen, StringComparison.Ordinal));
        }

        Assert.Contains(
            "Side om side",
            FollowUpRun.Of([.. asked, "--format", "markdown"]).Output,
            StringComparison.Ordinal
        );
        var html = FollowUpRun.Of([.. asked, "--format", "html"]).Output;
        Assert.Single(html.Split("<div class=\"beside\">").Skip(1));
        // One table for those who go on in a spreadsheet: each row says whose it is.
        var csv = FollowUpRun.Of([.. asked, "--format", "csv"]).Output.Split("\r\n\r\n");
        Assert.Equal(3, csv.Length);
        Assert.StartsWith("Om;Krav;", csv[1], StringComparison.Ordinal);
        Assert.StartsWith("Bemærkninger\r\n* foreløbigt: ", csv[2], StringComparison.Ordinal);
        Assert.Equal(
            4,
            csv[1].Split("\r\n").Skip(1).Select(l => l.Split(';')[0]).Where(n => n.Length > 0).Distinct().Count()
        );
    }

    [Fact]
    public void An_unknown_plan_is_told_with_all_else_that_is_wrong() =>
        Assert.Equal(
            [
                "--as-of x: er ikke en dato; skriv åååå-mm-dd, fra 1900-01-01 til 2100-12-31",
                "--plan NOPE: kendes ikke; der er HEL21, HEL19, FRE15, VOK15, HEL20",
            ],
            FollowUpRun.Of("--plan", "NOPE", "--as-of", "x").Error.TrimEnd().Split('\n').Order(StringComparer.Ordinal)
        );

    [Fact]
    public void More_than_a_page_has_room_for_or_a_receipt_of_several_is_refused()
    {
        string[] many = [.. Enumerable.Range(1, 13).SelectMany(d => new[] { "--as-of", $"2021-05-{d:00}" })];
        var run = FollowUpRun.Of([.. many, "--receipt", "r.json"]);
        Assert.Equal(
            [
                "--municipality, --as-of: 13 opfølgninger er for mange side om side; skriv højst 12",
                "--receipt er for én opfølgning; skriv én --municipality og én --as-of",
            ],
            run.Error.TrimEnd().Split('\n')
        );
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        // The same day twice is one.
        Assert.Equal(
            "HEL21",
            FollowUpRun
                .Of("--format", "json", "--as-of", "2021-06-30", "--date", "2021-06-30")
                .Json.GetProperty("plan")
                .GetString()
        );
    }
}
