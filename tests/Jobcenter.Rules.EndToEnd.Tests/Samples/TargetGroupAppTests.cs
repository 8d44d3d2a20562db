using System.Text.Json.Nodes;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.EndToEnd.Tests.Documentation;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The target group sample as its user runs it.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class TargetGroupAppTests
{
    private static readonly string s_data = Path.Combine(Library.Root, "samples", "TargetGroups", "data");

    [Fact]
    public void What_is_not_known_and_what_is_overdue_is_shown_and_a_step_that_applies_is_not_met()
    {
        string Output(params string[] args) => TargetGroupRun.Of(["--register", s_data, .. args]).Output;

        var table = Output();
        Assert.Contains(
            "? Dimittender [dimittend, HEL21 1.2]: det vides ikke: eksamensdag",
            table,
            StringComparison.Ordinal
        );
        Assert.Contains("senest 29. april 2019 (fristen er passeret)", table, StringComparison.Ordinal);
        var parts =
            JsonNode
                .Parse(Output("--format", "json"))
                ?["answers"]?.AsArray()
                .SelectMany(c => c?["answers"]?.AsArray() ?? [])
                .ToList()
            ?? [];
        var steps = parts.Where(p => p?["deadline"] is not null).Select(p => $"{p?["status"]}").Distinct();
        Assert.Equal(["applies", "unknown"], steps.Order(StringComparer.Ordinal));
        Assert.Contains(parts, p => p?["deadlineHasPassed"] is not null);
        Assert.Contains("## Overblik", Output("--format", "markdown"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_have_titles_and_no_ids()
    {
        string Output(params string[] args) => TargetGroupRun.Of(["--register", s_data, .. args]).Output;

        foreach (
            var output in new[]
            {
                Output("--citizen", "anna", "--from", "2020-01-01", "--to", "2021-03-01"),
                Output("--impact", "2026-03-01"),
            }
        )
        {
            Assert.DoesNotContain("unge-under-30", output, StringComparison.Ordinal);
            Assert.DoesNotContain("LAB/", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_shipped_register_is_answered_citizen_by_citizen()
    {
        var run = TargetGroupRun.Of();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        foreach (
            var line in new[]
            {
                "opdigtede",
                "anna, 1. marts 2021",
                "LAB § 6, nr. 4: Uddannelsesparate unge",
                "LAB § 6, nr. 3: Aktivitetsparate",
                "LAB § 6, nr. 9: Borgere visiteret til fleksjob",
                "LAB § 6, nr. 6: Sygedagpengemodtagere",
                "integrationsloven: Deltagere i introduktionsprogrammet",
                "✓ Jobparate på 50 år eller derover",
                "senest 10. marts 2021",
            }
        )
        {
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_timeline_has_a_bar_and_one_line_an_answer_with_what_changed()
    {
        var run = TargetGroupRun.Of("--citizen", "carla", "--from", "2021-01-01", "--to", "2021-12-31");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("█", run.Output, StringComparison.Ordinal);
        Assert.Contains("2. marts 2021 – 30. marts 2021 · LAB § 6, nr. 2", run.Output, StringComparison.Ordinal);
        Assert.Contains("alder: 29 → 30", run.Output, StringComparison.Ordinal);
        Assert.Contains("visitation: ikke visiteret → jobparat", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_prints_the_tree_and_English_is_English()
    {
        var run = TargetGroupRun.Of("--citizen", "bent", "--explain", "--language", "en");
        Assert.Contains("LAB § 6, no. 3", run.Output, StringComparison.Ordinal);
        Assert.Contains("✓ receives cash assistance: yes", run.Output, StringComparison.Ordinal);
        Assert.Contains("Source: LAB § 6", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("modtager", run.Output, StringComparison.Ordinal);
        // As the other samples have it.
        Assert.Equal(run, TargetGroupRun.Of("--explain", "bent", "--language", "en"));
        var all = TargetGroupRun.Of("--explain").Output;
        Assert.Contains("anna, 1. marts 2021", all, StringComparison.Ordinal);
        Assert.Contains("modtager kontanthjælp: ja", all, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_a_file_of_situations_is_answered_and_its_timeline_by_either_option()
    {
        var file = Path.Combine(s_data, "situations.csv");
        var one = TargetGroupRun.Of("--situations", file, "--explain", "ida");
        Assert.Equal(0, one.ExitCode);
        Assert.Contains("ida, ", one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("jens, ", one.Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "--citizen n***: findes ikke i filen",
            TargetGroupRun.Of("--situations", file, "--citizen", "nobody").Error,
            StringComparison.Ordinal
        );
        string[] year = ["--from", "2021-01-01", "--to", "2021-12-31"];
        Assert.Equal(
            TargetGroupRun.Of(["--citizen", "carla", .. year]),
            TargetGroupRun.Of(["--explain", "carla", .. year])
        );
    }

    [Fact]
    public void Two_categories_at_once_are_answered_as_the_contradiction_they_are()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                file,
                "citizen;date;states;category\nto;2021-03-01;kontanthjaelp;jobparat+aktivitetsparat\n"
            );
            var run = TargetGroupRun.Of("--situations", file);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains(
                "ukendt: fakta modsiger hinanden: To visitationskategorier på én gang",
                run.Output,
                StringComparison.Ordinal
            );
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Situations_are_read_from_a_file_and_bad_rows_are_told_of()
    {
        var run = TargetGroupRun.Of("--situations", Path.Combine(s_data, "situations.csv"));
        Assert.Contains("nr. 13 (sluttet)", run.Output, StringComparison.Ordinal);
        Assert.Contains("en ny hovedlov ventes 1. januar 2027", run.Output, StringComparison.Ordinal);
        Assert.Contains("Forventningen svarer til kategorien uddannelsesparat", run.Output, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("jobcenter-").FullName;
        try
        {
            var file = Path.Combine(folder, "s.csv");
            File.WriteAllText(
                file,
                "citizen;date;states;expected_months\na;2021-03-01;dagpenge+;\nb;2021-13-01;ingen;\nc;2021-03-01;dagpenge;mange\nd;2021-03-01;dagpenge;3\n"
            );
            var bad = TargetGroupRun.Of("--situations", file);
            Assert.Equal(0, bad.ExitCode);
            Assert.Contains("s.csv:2", bad.Error, StringComparison.Ordinal);
            Assert.Contains("date", bad.Error, StringComparison.Ordinal);
            Assert.Contains("expected_months", bad.Error, StringComparison.Ordinal);
            Assert.Contains("4 rækker læst, 3 afvist", bad.Error, StringComparison.Ordinal);
            Assert.Contains("d, 1. marts 2021", bad.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_large_register_is_counted_and_an_impact_adds_up()
    {
        var helsingoer = Path.Combine(Library.Root, "samples", "FollowUp", "data", "HEL21");
        var counts = TargetGroupRun.Of("--register", helsingoer, "--date", "2021-12-31");
        Assert.Contains("LAB § 6, nr. 2: Jobparate", counts.Output, StringComparison.Ordinal);
        var numbers = counts
            .Output.Split('\n')
            .SkipWhile(l => !l.StartsWith('─'))
            .Skip(1)
            .TakeWhile(l => l.StartsWith(' '))
            .Sum(l =>
                int.Parse(
                    l.TrimStart().Split(' ')[0].Replace(".", "", StringComparison.Ordinal),
                    System.Globalization.CultureInfo.InvariantCulture
                )
            );
        Assert.Contains($"{AnswerText.Count(numbers)} borgere", counts.Output, StringComparison.Ordinal);
        var impact = TargetGroupRun.Of("--register", helsingoer, "--date", "2019-12-31", "--impact", "2020-01-01");
        Assert.Contains("LAB-2016 § 2, nr. 12: ", impact.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("40")]
    [InlineData("60")]
    public void On_a_narrow_screen_a_row_of_an_impact_begins_with_what_moved(string width)
    {
        var run = TargetGroupRun.Of("--register", s_data, "--impact", "2025-08-01", "--width", width);
        var rows = run.Output.Split('\n').SkipWhile(static l => !l.StartsWith('─')).Skip(1).ToList();
        Assert.DoesNotMatch(@"^ *\d", rows[0]);
        Assert.Contains("→", string.Join(' ', rows.Take(3)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void What_is_warned_of_when_the_register_is_read_stands_in_every_form(string format)
    {
        var run = TargetGroupRun.Of([
            "--register",
            s_data,
            "--impact",
            "2025-08-01",
            "--format",
            format,
            "--language",
            "en",
        ]);
        Assert.Contains("warning: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows of", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows of", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--citizen findes-ikke", "findes ikke i registeret")]
    [InlineData("--from 2021-01-01", "hører sammen")]
    [InlineData("--from 2021-01-01 --to 2021-02-01", "skriv også --citizen")]
    [InlineData("--explain findes-ikke", "--explain f***: findes ikke i registeret; uden --explain vises alle")]
    [InlineData("--explain anna --citizen bent", "gælder hver sin borger")]
    [InlineData("--explain anna --impact 2021-04-01", "skriv den uden --citizen og --explain")]
    [InlineData("--situations x.csv --register a", "står alene")]
    [InlineData("--situations x.csv --as-of 2021-01-01", "har sine egne datoer")]
    [InlineData("--date 2021-13-01", "er ikke en dato")]
    [InlineData("--register findes-ikke", "kan ikke læses")]
    [InlineData("--citizen anna --date 2020-01-01 --known-from 2021-01-01", "må ikke ligge efter")]
    [InlineData(
        "--citizen anna --date 2020-01-01 --known-from 2021-01-01 --known-until 2021-12-31",
        "kendes først fra"
    )]
    public void What_makes_no_sense_is_told_and_nothing_is_evaluated(string args, string message)
    {
        var run = TargetGroupRun.Of(args.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
