using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/rule-documents.md; <see cref="PageTests"/> holds them together.</summary>
internal static class OwnRulesExample
{
    public static void Run()
    {
        // <example>
        // A fact is read, a rule compares it, and a label makes it a node of the explanation.
        var hours = new Fact<int?, int>(
            "hours",
            new("timer om ugen", "hours a week"),
            static (in h) => h is { } known ? Known.Of(known) : Known.Missing<int>(new("ikke oplyst", "not told"))
        );
        var source = new SourceReference("EGEN22", "3");
        Rule<int?> partTime = Rule.All(hours.AtLeast(1), Rule.Not(hours.MoreThan(20)))
            .Named(new("EGEN22/deltid", new("1-20 timer om ugen", "1–20 hours a week"), source));
        Console.WriteLine(partTime.Test(20));
        Console.Write(AnswerText.Write(partTime.Assess(null), Language.English));

        // A policy of one's own, of the library's kinds of rules. Its number is a parameter, which the titles say.
        var policies = PlacementPolicy.Read(
            """
            {
              "parameters": [{ "id": "pauseDays", "name": { "da": "længste pause i dage", "en": "longest pause in days" },
                "values": [{ "value": 14, "from": "2022-01-01", "source": { "document": "EGEN22", "section": "3" } }] }],
              "policies": [{ "id": "EGEN22/forloeb", "from": "2022-01-01", "source": { "document": "EGEN22", "section": "3" },
                "title": { "da": "Højst {pauseDays} dage imellem", "en": "At most {pauseDays} days between" },
                "rules": [{ "kind": "pause-at-most", "id": "EGEN22/pause", "source": { "document": "EGEN22", "section": "3" },
                  "title": { "da": "Højst {pauseDays} dage", "en": "At most {pauseDays} days" },
                  "days": "pauseDays", "kinds": ["virksomhedspraktik", "loentilskud"] }] }]
            }
            """
        );
        var sequence = new PlacementSequence(
            "anna",
            start: new LocalDate(2022, 3, 1),
            new Placement(PlacementKind.CompanyInternship, new(2022, 3, 7), new LocalDate(2022, 4, 3))
        );
        SequenceReview review = SequenceReview.Of(sequence, asOf: new LocalDate(2022, 4, 10), policies);
        Console.WriteLine($"{review.Policies[0].Assessment.Verdict}, {review.Policies[0].Rules[0].Cure.Latest:R}");
        // </example>
    }
}
