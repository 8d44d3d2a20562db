using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Testing;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/testing-and-receipts.md; <see cref="PageTests"/> holds them together.</summary>
internal static class TrustExample
{
    public static void Run()
    {
        // <example>
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.EducationAssistance, new LocalDate(2020, 8, 1)));
        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));

        // The invariants of counting, held against citizens, quarters and cuts drawn by a seed.
        InvariantReport report = RegisterInvariants.Check(
            register,
            new InvariantCheckOptions { Seed = 42, Citizens = 500 }
        );
        foreach (InvariantResult result in report.Results)
        {
            Console.WriteLine($"{result.Invariant}: {result.Checks} checks, {result.Breaches.Length} breaches");
        }

        // What a follow-up was made with: equal receipts are equal answers.
        ExecutionReceipt Receipt(LocalDate asOf) =>
            EmploymentPlans.Get("HEL21").FollowUp(register, FigureSet.Empty, asOf).ToReceipt();

        ExecutionReceipt receipt = Receipt(new LocalDate(2021, 12, 31));
        Console.WriteLine(receipt.Equals(Receipt(new LocalDate(2021, 12, 31))));
        Console.WriteLine(receipt.Equals(Receipt(new LocalDate(2021, 12, 30))));
        Console.WriteLine(string.Join(", ", receipt.Inputs.Select(i => i.Key)));

        // The rule as a diagram, for a page or a wiki.
        Console.Write(RuleMermaid.Write(BrancheRules.Default.Marking.Outline, Language.English));
        // </example>
    }
}
