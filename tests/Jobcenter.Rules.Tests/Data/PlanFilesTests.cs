using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Data;

public sealed class PlanFilesTests
{
    [Fact]
    public void Requirements_of_the_old_form_are_told_as_that_once_and_the_other_faults_stay()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(
            path,
            """
            {
              "id": "RAN25", "title": { "da": "Randers", "en": "Randers" }, "municipality": "73", "year": 2025,
              "requirements": [
                { "kind": "full-time-person-change", "id": "2.a", "title": { "da": "Færre", "en": "Fewer" },
                  "source": { "document": "RAN25", "section": "2.a" }, "strength": "aim", "group": "dagpenge", "baseline": "2024M12", "deadline": "2025M12", "limit": 0 },
                { "kind": "full-time-person-change", "id": "2.b", "limit": -0.01 }
              ]
            }
            """
        );
        var told = Assert.Throws<UnreadableInputException>(() => PlanFiles.Read(path)).Text;
        File.Delete(path);
        string[] faults = [.. told.Danish.Split('\n').Skip(1)];
        Assert.Equal(2, faults.Length);
        Assert.StartsWith("$.municipality: ", faults[0], StringComparison.Ordinal);
        Assert.Equal(
            "$.requirements[0], $.requirements[1]: kind; tilladt: measure, comparison og pace, som FollowUp --new viser dem, i stedet for kind, som et krav havde i den gamle form",
            faults[1]
        );
    }
}
