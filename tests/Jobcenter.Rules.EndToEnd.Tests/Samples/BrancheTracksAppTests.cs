using System.Text.Json.Nodes;
using Jobcenter.Rules.EndToEnd.Tests.Documentation;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The branche track sample as its user runs it.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class BrancheTracksAppTests
{
    private static readonly string s_data = Path.Combine(Library.Root, "samples", "BrancheTracks", "data", "branche");

    [Theory]
    [InlineData("csv")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("table")]
    public void Every_extracted_citizen_is_named_in_every_form(string format)
    {
        var orders = JsonNode
            .Parse(BrancheTracksRun.Of("--format", "json").Output)
            ?["answers"]?.AsArray()
            .Single(a => $"{a?["id"]}" == "job-orders")
            ?["orders"];
        var sent = orders?.AsArray().SelectMany(o => o?["candidates"]?.AsArray() ?? []).Select(c => $"{c}").ToList();
        Assert.Equal(90, sent?.Count);
        var output = BrancheTracksRun.Of("--format", format).Output;
        Assert.All(sent ?? [], id => Assert.Contains(id, output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_says_what_was_filled_and_which_tracks_fall_short()
    {
        var overview = BrancheTracksRun.Of("--format", "markdown").Output.Split("## Overblik")[1].Split("\n## ")[0];
        Assert.Contains("* Jobordrer: 90 af 108 pladser fyldt", overview, StringComparison.Ordinal);
        Assert.Contains(
            "Spor, der mangler noget: detailhandel (tovholdere); bygge og anlæg (gruppeforløb, møde i kvartalet)",
            overview,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_shipped_orders_are_filled_and_the_quarter_is_reviewed()
    {
        var run = BrancheTracksRun.Of();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        foreach (
            var text in new[]
            {
                "opdigtede",
                "150 markerede borgere, 112 kan udtrækkes",
                "transport → ingen efterfølger",
                "90 af 108 pladser fyldt",
                "laerepladser      industri, produktion og lager   30. juni 2020       40     22       18",
                "Hvorfor laerepladser mangler 18: i \"industri, produktion og lager\" er der 40 pladser og kun 22 markerede",
                "opkvalificér 18 til industri, produktion og lager",
                "Beslutning: Kilderne siger ikke",
                "Jobordrer med overskredet frist",
                "     12  rengøring                       1 hold (12)",
                "nærmest er 15 eller 20",
                "Gennemgang af 2. kvartal 2020",
                "✗ 0-1",
                "✓ 2-3",
                "Gruppeforløbet truck (16 borgere, 2 dage)",
                "60,00 % ≥ mindst 50,00 %",
                "573 rækker læst, 0 afvist",
            }
        )
        {
            Assert.Contains(text, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_order_is_extracted_alone_with_everybody_else_counted()
    {
        var run = BrancheTracksRun.Of("--order", "laerepladser");
        Assert.Contains("22 af 40 pladser, mangler 18", run.Output, StringComparison.Ordinal);
        var counts = run.Output[run.Output.IndexOf("Ikke udtrukket", StringComparison.Ordinal)..]
            .Split('\n')
            .Skip(1)
            .TakeWhile(l => !l.Contains("rækker læst", StringComparison.Ordinal))
            .Sum(l => int.Parse(l.TrimStart().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(150, 22 + counts);
        var other = BrancheTracksRun.Of("--order", "kroen", "--by", "faerrest-spor", "--language", "en");
        Assert.Contains("fewest tracks", other.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("venter", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_citizens_reasons_are_printed_for_an_order_and_for_none()
    {
        var run = BrancheTracksRun.Of("--order", "laerepladser", "--explain", "b00002");
        Assert.Contains("b00002: ikke til rådighed", run.Output, StringComparison.Ordinal);
        Assert.Contains("✓ markeret til sporet: ja", run.Output, StringComparison.Ordinal);
        Assert.Contains("✗ til rådighed for et job: nej", run.Output, StringComparison.Ordinal);
        var any = BrancheTracksRun.Of("--explain", "b00002");
        Assert.DoesNotContain("markeret til sporet", any.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_are_told_of_and_the_rest_goes_on()
    {
        var folder = Copy();
        try
        {
            File.AppendAllText(
                Path.Combine(folder, "marks.csv"),
                "ny;transport+rengoering;2020-06-01;;;;;;\nny;rengoering;2020-06-01;;;;;;\nny;rengoering+detailhandel;2021-06-01;;;;;;\n"
            );
            File.AppendAllText(
                Path.Combine(folder, "orders.csv"),
                "x;rengoering;0;2020-07-01;\nkroen;rengoering;1;2020-07-01;\ny;rengoering;-1;2020-07-01;\n"
            );
            File.AppendAllText(Path.Combine(folder, "meetings.csv"), $"{new string('x', 70_000)};2020-06-01\n");
            var run = BrancheTracksRun.Of("--data", folder);
            Assert.Equal(0, run.ExitCode);
            foreach (
                var text in new[]
                {
                    "marks.csv:152 tracks \"transport\"",
                    "marks.csv:153 tracks \"rengoering\"",
                    "marks.csv:154 tracks \"rengoering\": er ikke et spor i HEL21",
                    "orders.csv:14 places \"0\"",
                    "orders.csv:15 order \"kroen\"",
                    "orders.csv:16 places \"-1\"",
                    "meetings.csv:10",
                    "580 rækker læst, 7 afvist",
                }
            )
            {
                Assert.Contains(text, run.Error, StringComparison.Ordinal);
            }

            Assert.Contains("90 af 108 pladser fyldt", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_catalogue_of_ones_own_is_read_and_what_is_not_recorded_is_unknown()
    {
        var folder = Copy();
        try
        {
            var tracks = Path.Combine(folder, "tracks.csv");
            File.WriteAllText(
                tracks,
                "catalogue;municipality;valid_from;valid_until;track;name\nFRE20;250;2020-01-01;;lager;lager\nFRE20;250;2020-01-01;;koekken;køkken\nFRE20;250;2021-01-01;;x;x\n"
            );
            File.WriteAllText(
                Path.Combine(folder, "marks.csv"),
                "citizen;tracks;marked_on\nb00001;lager+koekken;2020-06-01\n"
            );
            File.WriteAllText(Path.Combine(folder, "orders.csv"), "order;track;places;due_on\n1;lager;2;2020-07-01\n");
            foreach (var file in new[] { "meetings.csv", "coordinators.csv", "courses.csv" })
            {
                File.Delete(Path.Combine(folder, file));
            }

            var run = BrancheTracksRun.Of("--data", folder, "--catalogues", tracks, "--municipality", "250");
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("katalog FRE20", run.Output, StringComparison.Ordinal);
            Assert.Contains("0 af 2 pladser fyldt", run.Output, StringComparison.Ordinal);
            Assert.Contains("bor i en anden kommune", run.Output, StringComparison.Ordinal);
            Assert.Contains("tracks.csv:4 valid_from", run.Error, StringComparison.Ordinal);
            // No meeting, coordinator or group course was ever recorded; that a register has no placement in the track is.
            Assert.Contains("lager   ?       ?             ✗ 0", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Faulty_catalogues_hide_no_fault_of_the_other_files_and_refuse_no_row_of_theirs()
    {
        var folder = Copy();
        try
        {
            var tracks = Path.Combine(folder, "tracks.csv");
            File.WriteAllText(tracks, "catalogue;track\nFRE20;lager\n");
            File.WriteAllText(Path.Combine(folder, "orders.csv"), "order;track\n1;lager\n");
            File.WriteAllText(Path.Combine(folder, "spells.csv"), "citizen;state\n");
            var run = BrancheTracksRun.Of("--data", folder, "--catalogues", tracks, "--municipality", "250");
            Assert.Equal(2, run.ExitCode);
            Assert.Equal(
                ["--catalogues", "orders.csv:", "spells.csv:"],
                run.Error.TrimEnd().Split('\n').Select(static l => l.Split(' ')[0])
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("--order findes-ikke", "er ingen jobordre")]
    [InlineData("--order stilladser", "er ingen jobordre, der er åben den dag")]
    [InlineData("--explain findes-ikke", "er ikke markeret den dag")]
    [InlineData("--date 2022-01-01", "intet branchekatalog indlæst for kommune 217 den 1. januar 2022")]
    [InlineData("--municipality 250", "intet branchekatalog indlæst for kommune 250")]
    [InlineData("--by alder", "tilladt er ventetid, markering, faerrest-spor")]
    [InlineData("--data findes-ikke", "kan ikke læses")]
    [InlineData("--catalogues findes-ikke.csv", "kan ikke læses")]
    public void What_makes_no_sense_is_told_and_nothing_is_evaluated(string args, string message)
    {
        var run = BrancheTracksRun.Of(args.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void That_no_catalogue_is_loaded_is_one_fault_and_no_row_is_told_of()
    {
        var run = BrancheTracksRun.Of("--order", "nope", "--municipality", "218");
        Assert.Equal(2, run.ExitCode);
        var told = Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.StartsWith("intet branchekatalog indlæst for kommune 218 den ", told, StringComparison.Ordinal);
        Assert.EndsWith(
            "; vælg en anden --as-of eller --municipality, eller giv et med --catalogues",
            told,
            StringComparison.Ordinal
        );
    }

    private static string Copy()
    {
        var folder = Directory.CreateTempSubdirectory("jobcenter-").FullName;
        foreach (var file in Directory.GetFiles(s_data))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }
}
