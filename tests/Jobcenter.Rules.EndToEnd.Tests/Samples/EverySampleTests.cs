using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Xunit;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Tests.Plans;
using Samples.Conforming;
using Samples.Contacting;
using Samples.Following;
using Samples.Practice;
using Samples.Sequences;
using Samples.Targeting;
using Samples.Tracks;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>What holds of all samples: they are written for every width, in every form, and say in one sentence why not.</summary>
public sealed partial class EverySampleTests
{
    private static readonly Dictionary<string, Func<string[], TextWriter, TextWriter, int>> s_samples = new()
    {
        ["FollowUp"] = FollowUpApp.Run,
        ["BrancheTracks"] = BrancheTracksApp.Run,
        ["Placements"] = PlacementsApp.Run,
        ["Contacts"] = ContactsApp.Run,
        ["PracticeTest"] = PracticeTestApp.Run,
        ["TargetGroups"] = TargetGroupApp.Run,
        ["Conformance"] = ConformanceApp.Run,
    };

    private static readonly Lazy<SchemaCheck> s_schema = new(() =>
        new SchemaCheck(
            JsonNode.Parse(File.ReadAllText(Path.Combine(Library.Source, "answer.schema.json"))) as JsonObject ?? []
        )
    );

    public static TheoryData<string> All => [.. s_samples.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void No_line_is_wider_than_the_screen_and_no_word_number_or_date_is_broken_or_lost(string sample)
    {
        var whole = Run(sample).Output;
        foreach (var width in new[] { 40, 47, 60, 80, 120, 200 })
        {
            var (code, output, _) = Run(sample, "--width", width.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(0, code);
            Assert.All(output.Split('\n'), line => Assert.True(line.Length <= width, $"{width}: {line}"));
            Assert.Equal(Numbers(whole), Numbers(output));
            Assert.Equal(Words(whole), Words(output));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Json_holds_by_the_published_schema(string sample)
    {
        foreach (var language in new[] { "da", "en" })
        {
            var (code, output, _) = Run(sample, "--format", "json", "--language", language);
            Assert.Equal(0, code);
            Assert.True(s_schema.Value.IsValid(JsonNode.Parse(output)), sample);
        }
    }

    [Theory]
    [MemberData(nameof(Explained))]
    [InlineData("FollowUp", "--municipality 217 --municipality 210")]
    [InlineData("Contacts", "--law")]
    [InlineData("TargetGroups", "--as-of 2019-12-31 --impact 2020-01-01")]
    [InlineData("TargetGroups", "--citizen anna --from 2019-01-01 --to 2021-12-31")]
    [InlineData("Conformance", "--case marking/two")]
    public void Json_of_each_question_holds_by_the_published_schema(string sample, string args)
    {
        using var folder = new TempFolder();
        var (code, output, error) = Run(sample, [.. Asked(args, folder), "--format", "json"]);
        Assert.True(code == 0, error);
        Assert.True(s_schema.Value.IsValid(JsonNode.Parse(output)), output);
    }

    [Theory]
    [InlineData("FollowUp", "3.1-1")]
    [InlineData("BrancheTracks", "b00001")]
    [InlineData("Placements", "bo")]
    [InlineData("Contacts", "lars")]
    [InlineData("PracticeTest", "joblog")]
    [InlineData("TargetGroups", "anna")]
    public void Reasons_are_written_in_every_form_but_csv_which_says_so(string sample, string id)
    {
        var all = Run(sample, "--format", "markdown").Output;
        var one = Run(sample, "--format", "markdown", "--explain", id);
        Assert.True(one.Code == 0, one.Error);
        Assert.Contains("## Begrundelser", one.Output, StringComparison.Ordinal);
        Assert.NotEqual(all, one.Output);
        var (code, output, error) = Run(sample, "--format", "csv", "--explain", id);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains("--format json, markdown", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FollowUp", "--as-of bad --figures nope.csv", "--as-of bad|--figures nope.csv")]
    [InlineData(
        "FollowUp",
        "--figures nope.csv --register nope --output nope/x",
        "--figures nope.csv|--register nope|--output nope/x"
    )]
    [InlineData("Contacts", "--municipality x --register nope", "--municipality x|--register nope")]
    [InlineData("PracticeTest", "--explain nope --answers nope.csv", "--explain nope|--answers nope.csv")]
    [InlineData("TargetGroups", "--formt json --situations nope.csv", "--formt|--situations nope.csv")]
    [InlineData("BrancheTracks", "--catalogues nope.csv --register nope", "--catalogues nope.csv|--register nope")]
    public void All_that_is_wrong_is_told_at_once_by_its_option_and_with_the_way_out(
        string sample,
        string args,
        string told
    )
    {
        var (code, _, error) = Run(sample, args.Split(' '));
        Assert.Equal(2, code);
        foreach (var option in told.Split('|'))
        {
            var line = Assert.Single(error.Split('\n'), l => l.StartsWith($"{option}:", StringComparison.Ordinal));
            Assert.Contains("; ", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_without_the_files_is_refused_by_its_option()
    {
        using var folder = new TempFolder();
        var (code, _, error) = Run("Contacts", "--register", folder.Path);
        Assert.Equal(2, code);
        Assert.All(
            error.TrimEnd().Split('\n'),
            l => Assert.Matches("^--register .*citizens.csv: .*; |^--register .*spells.csv: .*; ", l)
        );
    }

    [Theory]
    [InlineData("""{"title":"t"}""")]
    [InlineData("""{"id":"i","title":"t","rows":{"read":-1,"refused":0}}""")]
    [InlineData("""{"id":"i","title":"t","answers":[{"id":"a"}]}""")]
    [InlineData("""{"id":"i","title":"t","explanation":{"verdict":"maybe","kind":"all"}}""")]
    public void The_schema_refuses_what_is_no_answer(string json) =>
        Assert.False(s_schema.Value.IsValid(JsonNode.Parse(json)));

    [Theory]
    [MemberData(nameof(All))]
    public void Csv_has_as_many_fields_in_each_row_as_its_heading_and_no_formula(string sample)
    {
        var (code, output, _) = Run(sample, "--format", "csv", "--bom");
        Assert.Equal(0, code);
        Assert.StartsWith("\uFEFF", output, StringComparison.Ordinal);
        foreach (var table in output.TrimStart('\uFEFF').Split("\r\n\r\n"))
        {
            var rows = table.TrimEnd().Split("\r\n").Select(Fields).ToList();
            Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
            Assert.DoesNotContain(rows.SelectMany(r => r), f => f.Length > 0 && "=+@".Contains(f[0]));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_form_is_written_and_to_a_file_it_is_the_same(string sample)
    {
        using var folder = new TempFolder();
        foreach (var format in new[] { "table", "json", "csv", "markdown", "html" })
        {
            var file = Path.Combine(folder.Path, format);
            var shown = Run(sample, "--format", format);
            Assert.NotEmpty(shown.Output);
            Assert.Equal((0, "", ""), Run(sample, "--format", format, "--output", file));
            Assert.Equal(shown.Output, File.ReadAllText(file));
            File.WriteAllText(file, "før");
            Assert.Equal((0, "", ""), Run(sample, "--format", format, "--output", file));
            Assert.Equal(shown.Output, File.ReadAllText(file));
            Assert.Equal([file], Directory.GetFiles(folder.Path));
            File.Delete(file);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_workbook_goes_to_a_file_and_to_nothing_else(string sample)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "svar.xlsx");
        Assert.Equal((0, "", ""), Run(sample, "--format", "xlsx", "--output", file));
        using (var book = SpreadsheetDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book));
            Assert.NotEmpty(book.WorkbookPart?.WorksheetParts ?? []);
        }

        var (code, output, error) = Run(sample, "--format", "xlsx", "--width", "3");
        Assert.Equal((2, ""), (code, output));
        Assert.Equal(
            ["--format xlsx: skal til en fil; skriv også --output FIL", "--width 3: skriv et helt tal fra 40 til 400"],
            error.TrimEnd().Split('\n').Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Output_that_cannot_be_written_is_one_sentence_and_exit_code_2(string sample)
    {
        using var folder = new TempFolder();
        foreach (
            var (file, why) in new[]
            {
                (Path.Combine(folder.Path, "no", "file"), "mappen findes ikke"),
                (folder.Path, "ingen adgang, den er skrivebeskyttet, eller det er en mappe"),
                ("a\0b", "navnet kan ikke bruges"),
            }
        )
        {
            var (code, output, error) = Run(sample, "--output", file);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains(why, error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
            Assert.Empty(Directory.GetFiles(folder.Path));
        }

        // A protected file is as it was.
        var kept = Path.Combine(folder.Path, "arkiv.html");
        File.WriteAllText(kept, "arkiv");
        File.SetAttributes(kept, FileAttributes.ReadOnly);
        Assert.Contains("skrivebeskyttet", Run(sample, "--output", kept).Error, StringComparison.Ordinal);
        Assert.Equal("arkiv", File.ReadAllText(kept));
        Assert.Equal([kept], Directory.GetFiles(folder.Path));
        File.SetAttributes(kept, FileAttributes.Normal);
        using var messages = new StringWriter();
        Assert.Equal(2, s_samples[sample]([], new FullWriter(), messages));
        Assert.Contains("disken er fuld", messages.ToString(), StringComparison.Ordinal);
        Assert.Single(messages.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_mistake_is_told_at_once_in_the_language_asked_for(string sample)
    {
        var (code, output, error) = Run(sample, "--width", "3", "--nonsense", "@file", "--format", "pdf", "--output");
        Assert.Equal((2, ""), (code, output));
        foreach (
            var line in new[]
            {
                "--width 3: skriv et helt tal fra 40 til 400",
                "--nonsense: kendes ikke; --help viser, hvad der kan skrives",
                "@file: kendes ikke; --help viser, hvad der kan skrives",
                "--format pdf: tilladt er table, json, csv, markdown, html, xlsx",
                "--output: mangler sin værdi; skriv --output FIL",
            }
        )
        {
            Assert.Contains(line, error.Split('\n'));
        }

        Assert.Equal(5, error.TrimEnd().Split('\n').Length);
        foreach (var near in new[] { "--formt", "--fformat", "--farmat", "--formatt", "--foramt" })
        {
            Assert.Equal($"{near}: kendes ikke; mente du --format?", Run(sample, near).Error.TrimEnd());
        }

        Assert.Equal(
            "--widht: is not known; did you mean --width?",
            Run(sample, "--widht", "39", "--language", "en").Error.TrimEnd()
        );

        var twice = Run(sample, "--format", "json", "--format", "csv", "--language", "en");
        Assert.Equal("--format: may be written only once, with one value", twice.Error.TrimEnd());
    }

    // What is wrong alone, and what options say together; each about options of its own, with the start of what is told.
    private static readonly (string[] Args, string Told)[] s_faults =
    [
        (["--width", "3"], "--width 3: skriv et helt tal"),
        (["--format", "pdf"], "--format pdf: tilladt er"),
        (["--nonsense"], "--nonsense: kendes ikke"),
        (["--language", "sv"], "--language sv: tilladt er da, en"),
        (["--output", ""], "--output: værdien er tom"),
        (["--bom=ja"], "ja: kendes ikke"),
    ];

    private static readonly Dictionary<string, (string[] Args, string Told)[]> s_ownFaults = new()
    {
        ["FollowUp"] =
        [
            (["--as-of", "2021-05-01", "--known-from", "2022-01-01"], "--known-from 2022-01-01: må ikke ligge efter"),
            (["--explain", "9.9-9"], "--explain 9.9-9: findes ikke; HEL21 har"),
            (["--municipality", "217", "--municipality", "250", "--receipt", "r.json"], "--receipt er for én"),
            (["--check", "no-such.json", "--new"], "--check no-such.json: filen kan ikke læses"),
            (["--rehearse", "1"], "--rehearse 1: skriv et helt tal"),
        ],
        ["BrancheTracks"] =
        [
            (["--as-of", "2020-05-01", "--known-from", "2022-01-01"], "--known-from 2022-01-01: må ikke ligge efter"),
            (["--municipality", "217", "--municipality", "250"], "--municipality: må kun skrives én gang"),
            (["--by", "alder"], "--by alder: tilladt er"),
        ],
        ["Placements"] =
        [
            (["--as-of", "2020-05-01", "--known-from", "2022-01-01"], "--known-from 2022-01-01: må ikke ligge efter"),
            (["--programme", " "], "--programme: værdien er tom"),
        ],
        ["Contacts"] =
        [
            (["--as-of", "2026-05-01", "--known-from", "2027-01-01"], "--known-from 2027-01-01: må ikke ligge efter"),
            (["--municipality", "DK"], "--municipality DK: er ikke en kommunekode"),
        ],
        ["PracticeTest"] =
        [
            (["--register", "x", "--from", "2021-02-01", "--to", "2021-01-01"], "--to 2021-01-01: må ikke ligge før"),
            (["--municipality", "DK"], "--municipality DK: er ikke en kommunekode"),
        ],
        ["TargetGroups"] =
        [
            (["--as-of", "2020-05-01", "--known-from", "2022-01-01"], "--known-from 2022-01-01: må ikke ligge efter"),
            (["--explain", "anna", "--citizen", "bent"], "--citizen og --explain gælder hver sin borger"),
            (["--from", "2019-01-01"], "--from og --to hører sammen; skriv begge"),
        ],
        ["Conformance"] =
        [
            (["--file", "no-such.json", "--file", "nor-this.json"], "--file no-such.json: kan ikke læses"),
        ],
    };

    [Property(MaxTest = 60)]
    public void Faults_alone_and_together_are_told_in_one_go(int seed)
    {
        var subset = new Random(seed).Next();
        foreach (var sample in s_samples.Keys)
        {
            var all = s_faults.Concat(s_ownFaults[sample]).ToList();
            var chosen = all.Where((_, i) => ((subset >> i) & 1) == 1).DefaultIfEmpty(all[^1]).ToList();
            var (code, output, error) = Run(sample, [.. chosen.SelectMany(f => f.Args)]);
            Assert.Equal((2, ""), (code, output));
            var lines = error.TrimEnd().Split('\n');
            Assert.All(chosen, f => Assert.Contains(lines, l => l.StartsWith(f.Told, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("FollowUp", "--as-of x --known-from 2022-01-01", "--as-of x")]
    [InlineData("FollowUp", "--plan NOPE --explain 9.9-9 --known-from 2023-01-01", "--plan NOPE")]
    [InlineData("Placements", "--as-of x --known-from 2099-01-01", "--as-of x")]
    [InlineData("TargetGroups", "--impact x --known-from 2022-01-01", "--impact x")]
    [InlineData("PracticeTest", "--register . --from y --to 2021-01-01 --known-from 2022-01-01", "--from y")]
    [InlineData("PracticeTest", "--register . --from 2021-01-01 --to y --known-from 2022-01-01", "--to y")]
    public void What_hangs_on_an_option_that_cannot_be_read_is_not_guessed_at(string sample, string args, string told)
    {
        var line = Assert.Single(Run(sample, args.Split(' ')).Error.TrimEnd().Split('\n'));
        Assert.StartsWith(told + ":", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--receipt same.txt --output ./same.txt", "--receipt og --output er den samme fil; skriv to")]
    [InlineData(
        "--figures x.csv --measure A=ftp:dagpenge --measure A=ftp:uddannelseshjaelp",
        "--measure A=ftp:uddannelseshjaelp: teksten er også A=ftp:dagpenge; skriv den én gang"
    )]
    [InlineData("--discretion -1", "--discretion -1: skriv et helt tal på mindst 1")]
    [InlineData("--explain 3.1-1 --version", "--version: skal stå alene; skriv den for sig")]
    public void What_an_option_cannot_be_is_one_sentence(string args, string told) =>
        Assert.Equal(
            (2, "", told),
            Run("FollowUp", args.Split(' ')) is var (code, output, error)
                ? (code, output, error.Split('\n')[0].TrimEnd())
                : default
        );

    [Theory]
    [InlineData("FollowUp", "--figures no-1.csv --figures no-2.csv --register no-3", "no-1.csv", "no-2.csv", "no-3")]
    [InlineData("BrancheTracks", "--catalogues no-1.csv --register no-2", "no-1.csv", "no-2")]
    [InlineData(
        "PracticeTest",
        "--answers no-1.csv --register no-2 --from 2021-01-01 --to 2021-01-02",
        "no-1.csv",
        "no-2"
    )]
    [InlineData("Conformance", "--file no-1.json --file no-2.json", "no-1.json", "no-2.json")]
    public void Files_that_cannot_be_read_are_all_told(string sample, string args, params string[] files)
    {
        var (code, output, error) = Run(sample, args.Split(' '));
        Assert.Equal((2, ""), (code, output));
        var lines = error.TrimEnd().Split('\n');
        Assert.Equal(files.Length, lines.Length);
        Assert.All(files, f => Assert.Contains(lines, l => l.Contains(f, StringComparison.Ordinal)));
    }

    // Each sample with its reasons, also where little is known.
    public static TheoryData<string, string> Explained =>
        new()
        {
            { "FollowUp", "--explain 3.1-3" },
            { "FollowUp", "--explain 3.5-1 --as-of 2021-06-30" },
            { "FollowUp", "--plan VOK15 --explain 3 --figures {figures}" },
            { "FollowUp", "--plan HEL19 --explain 1 --figures {figures}" },
            { "BrancheTracks", "--explain b00099" },
            { "BrancheTracks", "--order laerepladser" },
            { "Placements", "--explain bo" },
            { "Placements", "--explain eva" },
            { "Contacts", "--explain bo" },
            { "Contacts", "--explain freja" },
            { "Contacts", "--explain lars" },
            { "PracticeTest", "--explain foerste-samtale" },
            { "PracticeTest", "--explain jobmaal" },
            { "TargetGroups", "--explain" },
            { "TargetGroups", "--explain --as-of 2019-12-31" },
            { "TargetGroups", "--explain --as-of 1990-01-01" },
        };

    [Theory]
    [MemberData(nameof(Explained))]
    public void A_title_is_said_once_and_a_mark_says_what_the_words_say(string sample, string args)
    {
        using var folder = new TempFolder();
        foreach (var language in new[] { "da", "en" })
        {
            string[] all = [.. Asked(args, folder), "--language", language];
            var (code, output, _) = Run(sample, all);
            Assert.Equal(0, code);
            var lines = output.Split('\n');
            foreach (var (line, next) in lines.Zip(lines.Skip(1)))
            {
                var title = Title(next);
                Assert.False(Strength().IsMatch(next) && Title(line) == title, $"{line}\n{next}");
            }

            Assert.All(
                lines.Select(l => MarkedLine().Match(l)).Where(m => m.Success),
                m => Assert.Equal(s_marks[m.Groups["words"].Value], m.Groups["mark"].Value)
            );
        }
    }

    private static string[] Asked(string args, TempFolder folder)
    {
        var figures = Path.Combine(folder.Path, "figures.csv");
        File.WriteAllText(figures, "measure;area;period;value\ncount:VOK15/3;999;2018-12-31;100\n");
        return args.Replace("{figures}", figures).Split(' ');
    }

    [Fact]
    public void That_test_can_fail()
    {
        const string Reasons = "  ✓ Unge under 30 år: opfyldt (krav)";
        Assert.Matches(Strength(), Reasons);
        Assert.Equal(Title("✓ Unge under 30 år [unge]"), Title(Reasons));
        var crossed = MarkedLine().Match("  ✗ Mindst 150 borgere deltager: ukendt (forventning)");
        Assert.NotEqual(s_marks[crossed.Groups["words"].Value], crossed.Groups["mark"].Value);
    }

    private static readonly Dictionary<string, string> s_marks = new()
    {
        ["opfyldt"] = "✓",
        ["met"] = "✓",
        ["på vej"] = "✓",
        ["on track"] = "✓",
        ["ikke opfyldt"] = "✗",
        ["not met"] = "✗",
        ["bagud"] = "✗",
        ["behind"] = "✗",
        ["afventer"] = "…",
        ["pending"] = "…",
        ["ukendt"] = "?",
        ["unknown"] = "?",
    };

    // What a line is about: what stands before its status, its id or its strength.
    private static string Title(string line) =>
        line.TrimStart(' ', '✓', '✗', '…', '?', '~', '→').Split(": ")[0].Split(" [")[0].Split(" (")[0];

    [Theory]
    [MemberData(nameof(All))]
    public void Reports_name_answers_by_their_titles_and_not_by_ids_that_only_a_machine_reads(string sample)
    {
        var html = Run(sample, "--format", "html").Output;
        var names = AnswerName().Matches(html).Select(m => m.Groups["id"].Value).ToList();
        Assert.DoesNotContain(names, n => MachineId().IsMatch(n) && n is not "vision");
        var csv = Run(sample, "--format", "csv").Output.Split("\r\n").ToList();
        var about = csv.FindIndex(r => r.StartsWith("Om;", StringComparison.Ordinal));
        var rows = about < 0 ? [] : csv.Skip(about + 1).TakeWhile(r => r.Length > 0).Select(r => Fields(r)[0]).ToList();
        Assert.DoesNotContain(rows, n => MachineId().IsMatch(n) || n is "contacts" or "conformance" or "evidenstest");
        var practice = sample is "PracticeTest" ? PracticeTest.All.SelectMany(t => t.Criteria).ToList() : [];
        var markdown = Run(sample, "--format", "markdown").Output;
        foreach (var criterion in practice)
        {
            Assert.DoesNotContain($"{criterion.Id} {criterion.Label.Title.Danish}", html, StringComparison.Ordinal);
            Assert.DoesNotContain($"[{criterion.Id}", html, StringComparison.Ordinal);
            Assert.DoesNotContain($"{criterion.Id} {criterion.Label.Title.Danish}", markdown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Help_is_in_the_language_asked_for(string sample)
    {
        var danish = Run(sample, "--help", "--width", "40");
        Assert.Equal(0, danish.Code);
        Assert.Contains("Brug:", danish.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" the ", danish.Output, StringComparison.Ordinal);
        Assert.All(danish.Output.Split('\n'), l => Assert.True(l.Length <= 40, l));
        Assert.Contains("Usage:", Run(sample, "--help", "--language", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_has_the_options_in_one_order_and_with_the_same_words_in_all_samples()
    {
        var all = s_samples.Keys.Select(s => OptionsOf(Run(s, "--help", "--width", "400").Output)).ToList();
        foreach (var (one, other) in all.SelectMany(_ => all, (a, b) => (a, b)))
        {
            var common = one.Where(o => other.Exists(p => p.Name == o.Name)).Select(o => o.Name).ToList();
            Assert.Equal(common, other.Where(o => common.Contains(o.Name)).Select(o => o.Name));
        }

        // What the shared options are for is said in the same words.
        Assert.All(
            all.SelectMany(a => a)
                .Where(o =>
                    o.Name
                        is not (
                            "--explain"
                            or "--register"
                            or "--municipality"
                            or "--as-of"
                            or "--from"
                            or "--to"
                            or "--known-until"
                        )
                )
                .GroupBy(o => o.Name),
            same => Assert.Single(same.Select(o => o.Words).Distinct())
        );
        Assert.All(all, a => Assert.Equal(["--version", "--help"], a[^2..].Select(o => o.Name)));
    }

    [Fact]
    public void A_day_and_a_folder_have_one_name_in_all_samples_and_keep_their_older_one()
    {
        foreach (var sample in new[] { "FollowUp", "BrancheTracks", "Placements", "Contacts", "TargetGroups" })
        {
            var written = Run(sample, "--as-of", "2021-02-30", "--register", "");
            Assert.Equal(
                [
                    "--as-of 2021-02-30: er ikke en dato; skriv åååå-mm-dd, fra 1900-01-01 til 2100-12-31",
                    "--register: værdien er tom; skriv et navn",
                ],
                written.Error.TrimEnd().Split('\n').Order(StringComparer.Ordinal)
            );
            Assert.StartsWith(
                "--date 2021-02-30:",
                Run(sample, "--date", "2021-02-30").Error,
                StringComparison.Ordinal
            );
            Assert.Equal((2, ""), (Run(sample, "--data", "no-such").Code, Run(sample, "--data", "no-such").Output));
        }
    }

    private static List<(string Name, string Words)> OptionsOf(string help)
    {
        var lines = help.Split('\n');
        return
        [
            .. lines
                .Index()
                .Where(l => l.Item.StartsWith("  --", StringComparison.Ordinal))
                .Select(l => (l.Item.Trim().Split(' ')[0], lines[l.Index + 1].Trim())),
        ];
    }

    internal static (int Code, string Output, string Error) Run(string sample, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = s_samples[sample](args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    // Dates, numbers and percents, as they stand on their lines.
    private static List<string> Numbers(string output) =>
        [
            .. output
                .Split('\n')
                .SelectMany(l => Number().Matches(l).Select(m => m.Value.TrimEnd('.', ',')))
                .Order(StringComparer.Ordinal),
        ];

    // A bar of weeks has capital letters alone.
    private static SortedSet<string> Words(string output) =>
        [.. Word().Matches(output).Select(m => m.Value).Where(w => w.Length < 40)];

    private static List<string> Fields(string row) =>
        [.. Field().Matches(row).Select(m => m.Value.TrimStart(';').Trim('"'))];

    [GeneratedRegex(
        @"\d{4}-\d{2}-\d{2}|\d{1,2}\. (?:kvartal|\p{Ll}+) \d{4}|[−+]?\d[\d.,]*(?: %| pp)?",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^\s*(?<mark>[✓✗…?]) .*: (?<words>opfyldt|ikke opfyldt|ukendt|afventer|på vej|bagud|met|not met|unknown|pending|on track|behind)(?: \([^)]*\))?$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex MarkedLine();

    // As the first line of a rule's reasons ends.
    [GeneratedRegex(
        @"\((?:krav|mål|forventning|requirement|aim|expectation)\)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Strength();

    [GeneratedRegex("<a class=\"id\"[^>]*>(?<id>[^<]*)</a> ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnswerName();

    // Several words folded into one, as foerste-samtale; a citizen's id or a requirement's is none.
    [GeneratedRegex("^[a-z]+(?:-[a-z]+)+$|/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachineId();

    [GeneratedRegex(@"\p{L}*\p{Ll}{2}\p{L}*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("(?:^|;)(?:\"(?:[^\"]|\"\")*\"|[^;\"]*)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    /// <summary>A disk that is full, or a pipe nobody reads.</summary>
    private sealed class FullWriter : StringWriter
    {
        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void Write(char value) => throw new IOException("No space left on device");
    }
}
