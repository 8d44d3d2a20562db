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

        // A policy of one's own from the library's kinds of rules. Its number is a parameter, which the titles say.
        var days = new Parameter<int>(
            "pauseDays",
            new("længste pause i dage", "longest pause in days"),
            new ParameterValue<int>(14, new LocalDate(2022, 1, 1), validUntil: null, source)
        );
        var policy = new PlacementPolicy(
            new("EGEN22/forloeb", new("Højst {pauseDays} dage imellem", "At most {pauseDays} days between"), source),
            validFrom: new LocalDate(2022, 1, 1),
            validUntil: null,
            PolicyRule.PauseAtMost(
                new("EGEN22/pause", new("Højst {pauseDays} dage", "At most {pauseDays} days"), source),
                days,
                PlacementKinds.CompanyDirected
            )
        );
        var sequence = new PlacementSequence(
            "anna",
            start: new LocalDate(2022, 3, 1),
            new Placement(PlacementKind.CompanyInternship, new(2022, 3, 7), new LocalDate(2022, 4, 3))
        );
        SequenceReview review = SequenceReview.Of(sequence, asOf: new LocalDate(2022, 4, 10), [policy]);
        Console.WriteLine($"{review.Policies[0].Assessment.Verdict}, {review.Policies[0].Rules[0].Cure.Latest:R}");
        // </example>
    }
}
