using Jobcenter.Rules.Tests.Excel;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The practice test sample as a user runs it.</summary>
public sealed class PracticeTestAppTests
{
    [Theory]
    [InlineData("markdown")]
    [InlineData("html")]
    public void A_report_says_the_score_over_each_test(string form)
    {
        var text = PracticeTestRun
            .Of("--format", form)
            .Output.Replace("<span class=\"whole\">", "")
            .Replace("</span>", "");
        Assert.Contains("Evidenstest: 4,1 (skøn) på en skala fra 1 til 5", text, StringComparison.Ordinal);
        Assert.Contains("God praksis-test: 3,6 (skøn) på en skala fra 1 til 5", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_workbook_says_the_scores_first()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "svar.xlsx");
        Assert.Equal(0, PracticeTestRun.Of("--format", "xlsx", "--output", path).ExitCode);
        using var stream = File.OpenRead(path);
        using var book = Book.Read(stream);
        var texts = book.Sheets[0].Rows.Take(6).SelectMany(r => r.Select(Book.Text)).ToList();
        Assert.Contains("Evidenstest: 4,1 (skøn) på en skala fra 1 til 5", texts);
        Assert.Contains("God praksis-test: 3,6 (skøn) på en skala fra 1 til 5", texts);
    }

    private static readonly string s_register = Path.Combine(
        Library.Root,
        "samples",
        "PracticeTest",
        "data",
        "register"
    );
    private static readonly string[] s_asked = ["--register", s_register, "--from", "2021-01-01", "--to", "2021-06-30"];

    [Fact]
    public void The_default_run_prints_both_pages_with_the_published_scores()
    {
        var run = PracticeTestRun.Of();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        foreach (
            var line in new[]
            {
                "Evidenstest: 4,1 (skøn) på en skala fra 1 til 5",
                "Ja, mindst 90 % (5)",
                "Delvist, mindst 70 % (3)",
                "God praksis-test: 3,6 (skøn) på en skala fra 1 til 5",
                "Ja, mindst 90 % (7)",
                "Delvist, mindst 70 % (8)",
                "Nej, under 70 % (1)",
                "Målgruppe: dagpengemodtagere, alle ledige",
                "Skøn: et Delvist tæller 8/3 point",
            }
        )
        {
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        }

        var english = PracticeTestRun.Of("--language", "en").Output;
        Assert.Contains("Evidence test: 4.1 (estimate) on a scale from 1 to 5", english, StringComparison.Ordinal);
        Assert.Contains("Good practice test: 3.6 (estimate)", english, StringComparison.Ordinal);
    }

    [Fact]
    public void A_register_answers_what_it_can_and_the_given_answers_stand_beside()
    {
        var run = PracticeTestRun.Of(s_asked);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Hvor registeret kan svare, tæller det", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "(registeret, 8 af 9 ydelsesforløb, 1 afventer) [foerste-samtale]",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("ved siden af: Ja (givet svar), et andet svar", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "ved siden af: Ukendt (registeret, 4 af 6 borgere: 1 af 6 er ikke kendt, og svaret afhænger af dem)",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Skøn: \"i god tid\" er her mindst 14 dage før den sidste dag; kilden nævner intet tal (Mål og udsigt",
            run.Output,
            StringComparison.Ordinal
        );
        var late = PracticeTestRun.Of([.. s_asked, "--known-from", "2021-02-01"]).Output;
        Assert.Contains("registeret kendes først fra 1. februar 2021", late, StringComparison.Ordinal);
        var elsewhere = PracticeTestRun.Of([.. s_asked, "--municipality", "250"]).Output;
        Assert.Contains("kommune 250", elsewhere, StringComparison.Ordinal);
        Assert.Contains("der er intet at tælle", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public void One_criterion_is_explained_with_its_limits_and_source()
    {
        var run = PracticeTestRun.Of([.. s_asked, "--explain", "opfoelgning"]);
        Assert.Equal(0, run.ExitCode);
        foreach (
            var line in new[]
            {
                "Delvist – registeret, tæller (mål)",
                "Kilde: HEL20 Evidenstest",
                "Skøn: \"i god tid\" er her mindst 14 dage",
                "✗ andel 88,89 % ≥ grænsen for Ja 90,00 %",
                "✓ andel 88,89 % ≥ grænsen for Delvist 70,00 %",
                "lever op til kriteriet: 8 af 9 [register]",
                "Ja – givet svar, ved siden af",
                "svaret er givet: ikke talt [answers.csv:6]",
            }
        )
        {
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bad_rows_are_told_with_line_and_column_and_the_rest_goes_on()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("jobcenter-").FullName, "svar.csv");
        try
        {
            File.WriteAllText(
                file,
                "test;criterion;answer;count;of;note\n"
                    + "evidenstest;foerste-samtale;;37;40;x\n"
                    + "evidenstest;foerste;ja;;;\n"
                    + "evidenstest;forberedelse;måske;;;\n"
                    + "evidenstest;samtalelaengde;;9;8;\n"
                    + "evidenstest;jobmaal;ja\n"
            );
            var run = PracticeTestRun.Of("--answers", file);
            Assert.Equal(0, run.ExitCode);
            foreach (
                var told in new[]
                {
                    "svar.csv: ukendt kolonne ses bort fra: note",
                    "svar.csv:3 criterion \"foerste\"",
                    "svar.csv:4 answer \"måske\"",
                    "svar.csv:5 count \"9\"",
                    "svar.csv:6",
                    "5 rækker læst, 4 afvist",
                }
            )
            {
                Assert.Contains(told, run.Error, StringComparison.Ordinal);
            }

            Assert.Contains("(optalt, 37 af 40 borgere) [foerste-samtale]", run.Output, StringComparison.Ordinal);
            Assert.Contains(
                "Evidenstest: ukendt (7 kriterier mangler deres svar",
                run.Output,
                StringComparison.Ordinal
            );
            Assert.Contains("? Konsulentens kalender", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("no-such", "--answers", "no-such")]
    [InlineData("9-9", "--explain", "9-9")]
    [InlineData("--from", "--register", "x")]
    [InlineData("--answers: værdien er tom", "--answers", "")]
    [InlineData("--register: værdien er tom", "--register", "")]
    [InlineData("--register mangler", "--from", "2021-01-01")]
    [InlineData("er ikke en dato", "--from", "i går")]
    [InlineData("--municipality DK", "--municipality", "DK")]
    [InlineData("tilladt er da, en", "--language", "sv")]
    [InlineData("--to 2020-01-01", "--register", "x", "--from", "2021-01-01", "--to", "2020-01-01")]
    [InlineData("findes ikke", "--register", "no-such", "--from", "2021-01-01", "--to", "2021-01-01")]
    [InlineData(
        "--known-from",
        "--register",
        "x",
        "--from",
        "2021-01-01",
        "--to",
        "2021-01-01",
        "--known-from",
        "2021-01-02"
    )]
    public void A_bad_option_is_told_and_exits_with_2(string told, params string[] args)
    {
        var run = PracticeTestRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
    }
}
