using System.Text.Json;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static IEnumerable<(BilingualText Name, string Value)> MissingLines(
        RequirementOutcome outcome,
        ImmutableArray<MissingFact> facts,
        Language language
    )
    {
        foreach (var fact in facts)
        {
            var who = fact.Citizens.IsEmpty ? string.Empty : $": {string.Join(", ", fact.Citizens)}";
            yield return (
                new("Oplysninger, der mangler", "Facts that are missing"),
                $"{fact.Name.ToText(language)} ({fact}){who}"
            );
        }

        if (outcome is { Lowest: { } lowest, Highest: { } highest } && lowest != highest)
        {
            var and = language == Language.English ? "and" : "og";
            yield return (
                new("Værdien ligger, når de kendes, mellem", "Once they are known, the value lies between"),
                $"{lowest.ToText(language)} {and} {highest.ToText(language)}"
            );
        }
    }

    private static void WriteFacts(Utf8JsonWriter writer, RequirementOutcome outcome, ImmutableArray<MissingFact> facts)
    {
        if (facts.IsEmpty)
        {
            return;
        }

        AnswerJson.WriteNumber(writer, "lowest", outcome.Lowest?.Amount);
        AnswerJson.WriteNumber(writer, "highest", outcome.Highest?.Amount);
        AnswerJson.WriteEach(
            writer,
            "missingFacts",
            facts,
            fact =>
            {
                writer.WriteStartObject();
                writer.WriteString("fact", fact.Column);
                writer.WriteNumber("count", fact.Count);
                if (!fact.Citizens.IsEmpty)
                {
                    AnswerJson.WriteTexts(writer, "citizens", fact.Citizens);
                }

                writer.WriteEndObject();
            }
        );
    }
}
