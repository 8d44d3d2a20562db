using Jobcenter.Rules.EndToEnd.Tests.Documentation;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The placement sample as its user runs it.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class PlacementsAppTests
{
    [Fact]
    public void The_shipped_sequences_are_reviewed_one_by_one_and_together()
    {
        var run = PlacementsRun.Of();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        foreach (
            var text in new[]
            {
                "opdigtede",
                "anna    2. marts 2020      ···PPPP··LLLLLLLLLLLLLLLJJJJJJJ",
                "168 dage fra 2. marts 2020 til 16. august 2020: 28 virksomhedspraktik, 105 løntilskud, 35 uden forløb",
                "dækket 133 af 168 dage (79,17 %; nytteindsats dækker ikke), første forløb (virksomhedspraktik) 21 dage efter start, job 168 dage efter start",
                "jobbet varer mindst til og med 17. november 2020",
                "bo      9. marts 2020      ····!!PPP",
                "✗ 17. august 2020 · Ingen pause er længere end 28 dage",
                "✗ 14. april 2020 · Tilsagn om praktik eller løntilskud senest 28 dage efter start (HEL19 forløb)",
                "flere ordinære timer",
                "svaret afhænger af virksomhedsforløb, hvis projekt ikke er kendt",
                "næste virksomhedspraktik eller løntilskud begynder senest 12. oktober 2020",
                "løntilskud (privat): kan begynde fra 4. november 2020",
                "I alt 8 forløb, dækket 476 af 1.143 dage (41,64 %; nytteindsats dækker ikke)",
                "HEL19/forloeb: Gennem forløbet i praktik eller løntilskud, højst 28 dage imellem      4      3       1",
                "41 rækker læst, 0 afvist",
            }
        )
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_days_of_each_sequence_add_up_and_nothing_is_counted_that_is_not_there()
    {
        var output = PlacementsRun.Of().Output;
        var lines = output.Split('\n').Where(l => l.EndsWith(" uden forløb", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, lines.Count);
        foreach (var line in lines)
        {
            var parts = line.Split(": ")[1].Split(", ").Select(p => int.Parse(p.Split(' ')[0], null));
            Assert.Equal(int.Parse(line.Trim().Split(' ')[0], null), parts.Sum());
        }

        Assert.Contains("126 dage uden virksomhedspraktik eller løntilskud", output, StringComparison.Ordinal);
        var dan = PlacementsRun.Of("--explain", "dan").Output;
        Assert.Contains("intet tilsagn efter 199 dage; grænse 28", dan, StringComparison.Ordinal);
        Assert.Contains("afstemt for sent: intet forløb at se på", dan, StringComparison.Ordinal);
    }

    [Fact]
    public void One_citizen_is_explained_by_policy_and_by_the_law_and_English_is_English()
    {
        var run = PlacementsRun.Of("--explain", "bo", "--language", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "longest pause in days, without company internship or wage subsidy 74 ≤ limit 28",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("The placements by the law:", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 weeks (municipal practice)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", run.Output, StringComparison.Ordinal);
        foreach (var danish in new[] { "forløb", "dage", "ikke", "senest" })
        {
            Assert.DoesNotContain($" {danish} ", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_bad_row_is_told_of_and_the_rest_goes_on()
    {
        var folder = Directory.CreateTempSubdirectory("jobcenter-").FullName;
        try
        {
            foreach (
                var file in Directory.GetFiles(Path.Combine(Library.Root, "samples", "Placements", "data", "forloeb"))
            )
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            File.AppendAllText(
                Path.Combine(folder, "placements.csv"),
                "bo;tidlig-indsats;praktik;;;;;2020-09-01;;;;\nbo;tidlig-indsats;virksomhedspraktik;;;;;2020-09-30;2020-09-01;;;\n"
            );
            var run = PlacementsRun.Of("--register", folder);
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("placements.csv:17 kind \"praktik\"", run.Error, StringComparison.Ordinal);
            Assert.Contains("placements.csv:18 to", run.Error, StringComparison.Ordinal);
            Assert.Contains("43 rækker læst, 2 afvist", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("opdigtede", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--programme findes-ikke", "ingen har deltaget den dag")]
    [InlineData("--explain findes-ikke", "har ikke deltaget den dag")]
    [InlineData("--date 2019-01-01", "ingen har deltaget den dag")]
    [InlineData("--date 2020-13-01", "er ikke en dato")]
    [InlineData("--date 2020-03-10 --known-from 2020-04-01", "må ikke ligge efter")]
    [InlineData("--register findes-ikke", "kan ikke læses")]
    public void What_makes_no_sense_is_told_and_nothing_is_evaluated(string args, string message)
    {
        var run = PlacementsRun.Of(args.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
