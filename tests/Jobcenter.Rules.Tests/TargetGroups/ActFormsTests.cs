using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Forms;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>Acts written in a document.</summary>
public sealed class ActFormsTests
{
    private const string Own = """
        {
          "parameters": [
            { "id": "ownAge", "name": { "da": "alder", "en": "age" }, "values": [{ "value": 60, "from": "2022-01-01", "source": { "document": "EGEN22" } }] }
          ],
          "acts": [
            {
              "id": "EGEN22", "title": { "da": "Egen lov", "en": "Own act" }, "source": { "document": "EGEN22" },
              "from": "2022-01-01", "inForceBy": { "document": "EGEN22", "section": "§ 9" }, "isWhole": false,
              "groups": [
                { "id": "EGEN22/1", "number": 1, "isInferred": true, "title": { "da": "Fra {ownAge} år", "en": "From {ownAge}" }, "source": { "document": "EGEN22", "section": "§ 1" },
                  "rule": { "fact": "age", "atLeast": "ownAge" } }
              ],
              "conflicts": [
                { "id": "EGEN22/conflict", "title": { "da": "To ydelser", "en": "Two benefits" }, "source": { "document": "EGEN22" }, "rule": { "fact": "severalBenefitGroups", "of": [{ "fact": "dagpenge" }, { "fact": "sygedagpenge" }] } }
              ]
            }
          ]
        }
        """;

    [Fact]
    public void An_act_of_a_document_answers_as_it_is_written()
    {
        var (acts, faults) = Read(Own);
        Assert.Empty(faults);
        var value = Assert.Single(acts);
        Assert.Equal(new SourceReference("EGEN22", "§ 9"), value.Source);
        var situation = new CitizenSituation(new(2022, 3, 1))
        {
            BirthDate = new(1962, 3, 1),
            States = default(CitizenStateSet),
        };
        var answer = value.Value.Assess(situation);
        // The title says the number, so the source is the number's.
        Assert.Equal("EGEN22, nr. 1 (sluttet): Fra 60 år", answer.Group?.ToString());
        var young = value.Value.Assess(situation with { BirthDate = new(1962, 3, 2) });
        // Its other groups are not known.
        Assert.Equal((Verdict.Unknown, null), (young.Verdict, young.Group));
    }

    [Fact]
    public void A_benefit_of_two_groups_is_a_contradiction_when_the_act_says_so()
    {
        var states = new CitizenStateSet(
            (1 << (int)CitizenState.UnemploymentBenefit) | (1 << (int)CitizenState.SicknessBenefit)
        );
        var situation = new CitizenSituation(new(2022, 3, 1)) { BirthDate = new(1950, 1, 1), States = states };
        var answer = Read(Own).Acts[0].Value.Assess(situation);
        Assert.Equal("EGEN22/conflict", Assert.Single(answer.Conflicts).Id);
    }

    [Fact]
    public void The_faults_of_an_act_are_told_by_path()
    {
        var twice = Own.Replace("\"conflicts\": [", "\"conflicts\": [7,", StringComparison.Ordinal)
            .Replace("{ownAge} år", "{nej} år", StringComparison.Ordinal)
            .Replace("\"number\": 1", "\"number\": 101", StringComparison.Ordinal);
        Assert.Equal(
            ["$.acts[0].groups[0].number", "$.acts[0].groups[0].title", "$.acts[0].conflicts[0]"],
            Read(twice).Faults.Select(f => f.Path)
        );
        var title = Own.Replace("{ownAge} år", "{nej} år", StringComparison.Ordinal);
        Assert.Equal("$.acts[0].groups[0].title", Assert.Single(Read(title).Faults).Path);
        var group =
            """{ "id": "g", "title": { "da": "G", "en": "G" }, "source": { "document": "E" }, "rule": { "fact": "woman" } }""";
        var same = Own.Replace("\"groups\": [", $"\"groups\": [{group}, {group},", StringComparison.Ordinal);
        Assert.Equal("$.acts[0].groups", Assert.Single(Read(same).Faults).Path);
    }

    private static (ImmutableArray<ParameterValue<TargetGroupAct>> Acts, ImmutableArray<DocumentFault> Faults) Read(
        string json
    )
    {
        var reading = new DocumentReading();
        var parts = DocumentParts.Read(json, string.Empty, reading);
        parts.ReadParameters(reading);
        return (ActForms.Read(parts, reading).Values, reading.Faults);
    }
}
