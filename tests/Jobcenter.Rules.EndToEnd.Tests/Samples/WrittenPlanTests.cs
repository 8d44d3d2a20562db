using System.Text.Json;
using Jobcenter.Rules.EndToEnd.Tests.Documentation;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The plans of other municipalities (samples/FollowUp/plans) on the figures they printed, as a user runs them.</summary>
[Collection(nameof(ConsoleCollection))]
public sealed class WrittenPlanTests
{
    private static readonly string s_folder = Path.Combine(Library.Root, "samples", "FollowUp", "plans");

    public static TheoryData<string> Plans =>
        [
            .. Directory
                .EnumerateFiles(s_folder, "*.json")
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    // Plan, requirement, status, value, limit, gap.
    [Theory]
    [InlineData("roedovre-2025.json", "1", "notMet", "0.079", "0.078", "0.001")]
    [InlineData("roedovre-2025.json", "2", "met", "0.151", "0.164", "0")]
    [InlineData("roedovre-2025.json", "3", "met", "0.151", "0.178", "0")]
    [InlineData("roedovre-2025.json", "4", "notMet", "0.001", "0", "0.001")]
    [InlineData("roedovre-2025.json", "5", "notMet", "0.001", "0", "0.001")]
    [InlineData("frederikssund-2016.json", "1", "met", "0.031", "0.042", "0")]
    [InlineData("koebenhavn-2016.json", "1", "met", "0.021", "0.051", "0")]
    [InlineData("koebenhavn-2016.json", "2", "met", "0.021", "0.036", "0")]
    [InlineData("koebenhavn-2016.json", "4", "met", "-0.296938775510204", "0", "0")]
    [InlineData("gladsaxe-2020.json", "1-oplyst", "met", "1", "1", "0")]
    [InlineData("gladsaxe-2020.json", "2-oplyst", "notMet", "0", "1", "1")]
    [InlineData("gladsaxe-2020.json", "3-oplyst", "notMet", "0", "1", "1")]
    [InlineData("aalborg-2024.json", "1", "met", "34", "49", "0")]
    [InlineData("aalborg-2024.json", "2", "met", "-70", "0", "0")]
    public void The_published_figures_give_the_answer(
        string plan,
        string id,
        string status,
        string value,
        string limit,
        string gap
    )
    {
        var run = Run(plan);
        Assert.Equal(status, run.Status(id));
        Assert.Equal(
            [value, limit, gap],
            new[] { "value", "limit", "gap" }.Select(n => Exact(run.Outcome(id).GetProperty(n)))
        );
    }

    // On 1 July 2025 kontanthjælp took uddannelseshjælp over: the two Decembers are not of the same people.
    [Fact]
    public void Kontanthjaelp_is_not_compared_across_the_first_of_july_2025()
    {
        var run = Run("randers-2025.json");
        Assert.Equal("unknown", run.Status("2"));
        Assert.Empty(run.Outcome("2").GetProperty("missing").EnumerateArray());
        var reasons = FollowUpRun.Of([.. Arguments("randers-2025.json"), "--explain", "2"]);
        Assert.Contains("ophørte efter 30. juni 2025", reasons.Output, StringComparison.Ordinal);
    }

    // Nothing was printed: unknown, and the figure that is needed is named.
    [Theory]
    [InlineData("rebild-2020.json", "1", "share:REB20/1/840/2021-12-31")]
    [InlineData("rebild-2020.json", "2", "share:REB20/2/840/2022-12-31")]
    [InlineData("gladsaxe-2020.json", "1", "ftp-of:GLA20/1/159/2020Q4")]
    [InlineData("gladsaxe-2020.json", "1", "population:18-29/159/2020Q4")]
    [InlineData("gladsaxe-2020.json", "2", "ftp:offentlig-forsoergelse/159/2019Q4")]
    [InlineData("gladsaxe-2020.json", "3", "figure:virksomhedsrettet-aktivering/159/2020Q4")]
    [InlineData("frederikssund-2018.json", "1", "figure:forsoergelse-sammenligning/250/2018Q4")]
    [InlineData("holstebro-2019.json", "1", "ftp:offentlig-forsoergelse/661/2018")]
    [InlineData("holstebro-2019.json", "1-2020", "ftp:offentlig-forsoergelse/661/2020")]
    [InlineData("holstebro-2019.json", "1-2021", "ftp:offentlig-forsoergelse/661/2021")]
    [InlineData("holstebro-2019.json", "2", "population:16-66/DK/2021")]
    [InlineData("koebenhavn-2016.json", "3", "ftp-of:KBH16/3/851/2016M10")]
    [InlineData("koebenhavn-2016.json", "3", "population:18-29/851/2016M10")]
    [InlineData("aarhus-2019.json", "1", "count:AAR19/1/751/2020-12-31")]
    [InlineData("aarhus-2019.json", "2-2020", "count:AAR19/2-2020/751/2020")]
    [InlineData("aarhus-2019.json", "4", "count:AAR19/4/751/2019M01")]
    [InlineData("aarhus-2019.json", "4-2020M12", "count:AAR19/4-2020M12/751/2020M12")]
    [InlineData("aarhus-2019.json", "3", "ftp:offentlig-forsoergelse/751/2018")]
    [InlineData("lejre.json", "1", "count:LEJ/1/350/2025")]
    [InlineData("lejre.json", "2", "count:LEJ/2/350/2024")]
    [InlineData("lejre.json", "3", "share:LEJ/3/350/2025")]
    [InlineData("randers-2025.json", "2-dagpenge", "ftp:dagpenge/730/2025M12")]
    [InlineData("randers-2025.json", "2-kontanthjaelp", "ftp-of:RAN25/2-kontanthjaelp/730/2024M12")]
    [InlineData("randers-2025.json", "2-ledighedsydelse", "ftp:ledighedsydelse/730/2025M12")]
    [InlineData("randers-2025.json", "3", "share:RAN25/3/730/2025Q4")]
    [InlineData("ministermaal-2018.json", "1", "share:MIN18/1/217/2018-12-31")]
    [InlineData("ministermaal-2018.json", "2", "share:MIN18/2/217/2019-12-31")]
    [InlineData("ministermaal-2021.json", "1-ledighedsydelse", "share:MIN21/1-ledighedsydelse/217/2021M12")]
    [InlineData("flere-skal-med-2.json", "1", "share:FSM2/1/217/2021M06")]
    [InlineData("lo-2013.json", "1", "share:LO13/1/217/2012")]
    [InlineData("lo-2013.json", "2", "figure:LO13/2/217/2013")]
    [InlineData("lo-2013.json", "3", "figure:LO13/3/217/2012")]
    [InlineData("lo-2013.json", "4", "share:LO13/4/217/2013")]
    [InlineData("beskaeftigelsesplan-2010.json", "1", "ftp:offentlig-forsoergelse/217/2009")]
    [InlineData("beskaeftigelsesplan-2010.json", "2", "population:16-66/DK/2010")]
    [InlineData("beskaeftigelsesplan-2010.json", "3", "figure:BP10/3/217/2010")]
    [InlineData("beskaeftigelsesplan-2010.json", "4", "count:BP10/4/217/2009-12-31")]
    [InlineData("beskaeftigelsesplan-2010.json", "5", "figure:beskaeftigelse-ikke-vestlige/217/2009")]
    public void Where_nothing_was_printed_the_figure_that_is_needed_is_named(string plan, string id, string figure)
    {
        var run = Run(plan);
        Assert.Equal("unknown", run.Status(id));
        Assert.Contains(figure, run.Outcome(id).GetProperty("missing").EnumerateArray().Select(m => m.GetString()));
    }

    // The figures that were not printed, told: both sides of each limit of the plans that printed none of theirs.
    [Theory]
    [InlineData("aarhus-2019.json", "1", "count:AAR19/1;751;2020-12-31;3000", "met")]
    [InlineData("aarhus-2019.json", "1", "count:AAR19/1;751;2020-12-31;2999", "notMet")]
    [InlineData("aarhus-2019.json", "2", "count:AAR19/2;751;2019;1500", "met")]
    [InlineData("aarhus-2019.json", "2-2020", "count:AAR19/2-2020;751;2020;1499", "notMet")]
    [InlineData("aarhus-2019.json", "4-2019M02", "count:AAR19/4-2019M02;751;2019M02;125", "met")]
    [InlineData("aarhus-2019.json", "4-2019M02", "count:AAR19/4-2019M02;751;2019M02;124", "notMet")]
    [InlineData(
        "aarhus-2019.json",
        "3",
        "ftp:offentlig-forsoergelse;751;2018;30000|ftp:offentlig-forsoergelse;751;2020;27000",
        "met"
    )]
    [InlineData(
        "aarhus-2019.json",
        "3",
        "ftp:offentlig-forsoergelse;751;2018;30000|ftp:offentlig-forsoergelse;751;2020;27001",
        "notMet"
    )]
    [InlineData(
        "beskaeftigelsesplan-2010.json",
        "1",
        "ftp:offentlig-forsoergelse;217;2009;4000|ftp:offentlig-forsoergelse;217;2010;4200",
        "met"
    )]
    [InlineData(
        "beskaeftigelsesplan-2010.json",
        "1",
        "ftp:offentlig-forsoergelse;217;2009;4000|ftp:offentlig-forsoergelse;217;2010;4200.1",
        "notMet"
    )]
    [InlineData("beskaeftigelsesplan-2010.json", "3", "figure:BP10/3;217;2009;200|figure:BP10/3;217;2010;199.5", "met")]
    [InlineData(
        "beskaeftigelsesplan-2010.json",
        "3",
        "figure:BP10/3;217;2009;200|figure:BP10/3;217;2010;200",
        "notMet"
    )]
    [InlineData(
        "beskaeftigelsesplan-2010.json",
        "4",
        "count:BP10/4;217;2009-12-31;90|count:BP10/4;217;2010-12-31;89",
        "met"
    )]
    [InlineData(
        "beskaeftigelsesplan-2010.json",
        "4",
        "count:BP10/4;217;2009-12-31;90|count:BP10/4;217;2010-12-31;90",
        "notMet"
    )]
    [InlineData(
        "beskaeftigelsesplan-2010.json",
        "5",
        "figure:beskaeftigelse-ikke-vestlige;217;2009;0.51|figure:beskaeftigelse-ikke-vestlige;217;2010;0.52",
        "met"
    )]
    [InlineData("lo-2013.json", "2", "figure:LO13/2;217;2012;150|figure:LO13/2;217;2013;149", "met")]
    [InlineData("lo-2013.json", "4", "share:LO13/4;217;2012;0.3|share:LO13/4;217;2013;0.3", "notMet")]
    public void With_the_figures_that_were_not_printed_it_is_answered(
        string plan,
        string id,
        string figures,
        string status
    )
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "figures.csv");
        folder.Write(
            "figures.csv",
            $"measure;area;period;value;source\n{string.Concat(figures.Split('|').Select(f => $"{f};egen\n"))}"
        );
        var run = FollowUpRun.Of("--plan", Path.Combine(s_folder, plan), "--figures", path, "--format", "json");
        Assert.Equal((0, status), (run.ExitCode, run.Status(id)));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_requirement_is_answered_and_explained_in_Danish(string plan)
    {
        var ids = Run(plan).Json.GetProperty("outcomes").EnumerateArray().Select(o => o.GetProperty("id").GetString());
        foreach (var id in ids)
        {
            var reasons = FollowUpRun.Of([.. Arguments(plan), "--explain", id ?? string.Empty]);
            Assert.Equal(0, reasons.ExitCode);
            Assert.Contains("Kilde: ", reasons.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("{", reasons.Output, StringComparison.Ordinal);
        }
    }

    private static FollowUpRun Run(string plan)
    {
        var run = FollowUpRun.Of([.. Arguments(plan), "--format", "json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("rows").GetProperty("refused").GetInt64());
        return run;
    }

    private static string[] Arguments(string plan) =>
        [
            "--plan",
            Path.Combine(s_folder, plan),
            "--figures",
            Path.Combine(s_folder, Path.ChangeExtension(plan, ".csv")),
        ];

    private static string? Exact(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number ? number.GetRawText() : number.GetString();
}
