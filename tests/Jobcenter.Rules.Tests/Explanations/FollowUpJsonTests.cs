using System.Text.Json;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Explanations;

/// <summary>A follow-up as JSON.</summary>
public sealed class FollowUpJsonTests
{
    [Fact]
    public void Json_has_the_documented_form()
    {
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(Figures.EducationFall, new(2021, 12, 31));
        using var json = JsonDocument.Parse(FollowUpJson.Write(followUp, new RowCounts(12, 1)));
        var root = json.RootElement;
        Assert.Equal(
            ["plan", "municipality", "asOf", "counting", "rows", "outcomes"],
            root.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("HEL21", root.GetProperty("plan").GetString());
        Assert.Equal("217", root.GetProperty("municipality").GetString());
        Assert.Equal("2021-12-31", root.GetProperty("asOf").GetString());
        Assert.Equal("jobindsats", root.GetProperty("counting").GetString());
        Assert.Equal("""{"read":12,"refused":1}""", root.GetProperty("rows").GetRawText());
        Assert.Equal(
            """{"id":"3.2-1","status":"met","value":-0.046831955922865,"valueExact":"-17/363","limit":-0.02,"limitExact":"-1/50","baseline":363,"current":346,"gap":0,"final":true,"provisional":false,"missing":[],"unit":"relativeChange","measured":"2021Q4","deadline":"2021-12-31","title":"Modtagere af uddannelseshjælp falder mindst 2 % fra 4. kvartal 2020 til 4. kvartal 2021","source":"HEL21 3.2","strength":"requirement","notes":[],"readings":[],"whatItWouldTake":[],"hidden":false}""",
            root.GetProperty("outcomes")[5].GetRawText()
        );
        Assert.StartsWith(
            """{"id":"3.2-3","status":"unknown","value":-0.046831955922865,"valueExact":"-17/363","limit":null,"baseline":363,"current":346,"gap":null,"final":true,"provisional":false,"missing":["ftp:uddannelseshjaelp/DK/2020Q4","ftp:uddannelseshjaelp/DK/2021Q4"],""",
            root.GetProperty("outcomes")[7].GetRawText(),
            StringComparison.Ordinal
        );
        var readings = root.GetProperty("outcomes")[3].GetProperty("readings");
        Assert.Equal([true, false], readings.EnumerateArray().Select(r => r.GetProperty("decides").GetBoolean()));
        Assert.Contains(
            "decision",
            root.GetProperty("outcomes")[3].GetProperty("notes").GetRawText(),
            StringComparison.Ordinal
        );
    }
}
