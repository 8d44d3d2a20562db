using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/placements.md; <see cref="PageTests"/> holds them together.</summary>
internal static class PlacementExample
{
    public static void Run()
    {
        // <example>
        // Praktik ended on 31 May, and løntilskud began on 30 June: 29 days between.
        var bo = new PlacementSequence(
            "bo",
            start: new LocalDate(2019, 5, 1),
            new Placement(PlacementKind.CompanyInternship, new(2019, 5, 1), new LocalDate(2019, 5, 31)),
            new Placement(PlacementKind.WageSubsidy, new(2019, 6, 30), new LocalDate(2019, 9, 30))
        );
        PlacementPolicy atMostFourWeeks = PlacementPolicy.Find("HEL19/forloeb") ?? throw new KeyNotFoundException();

        // On 15 June it can still be saved, and the review says until when; on 1 August it cannot.
        SequenceReview inJune = SequenceReview.Of(bo, asOf: new LocalDate(2019, 6, 15), [atMostFourWeeks]);
        SequenceCure cure = inJune.Policies[0].Rules[0].Cure;
        Console.WriteLine($"{inJune.Policies[0].Assessment.Verdict}: {cure.What?.English} {cure.Latest:R}");

        SequenceReview inAugust = SequenceReview.Of(bo, asOf: new LocalDate(2019, 8, 1), [atMostFourWeeks]);
        Console.Write(AnswerText.Write(inAugust.Policies[0].Assessment, Language.English));
        Console.WriteLine(inAugust.WeekSigns);

        // The law beside the plan: the last day of praktik for a jobparat citizen on kontanthjælp (LAB § 6, nr. 2).
        var praktik = new Placement(PlacementKind.CompanyInternship, new LocalDate(2021, 3, 1));
        var circumstances = new PlacementCircumstances { TargetGroup = 2 };
        Console.WriteLine($"{PlacementLaw.Default.LastDayOf(praktik, circumstances).Value:R}");
        // </example>
    }
}
