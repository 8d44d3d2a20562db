using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/embedding.md; <see cref="PageTests"/> holds them together.</summary>
internal static class RowsExample
{
    public static void Run()
    {
        // <example>
        // Rows as they were written, from a file, a query or a message. A bad row is refused, and the others stay.
        var builder = new RegisterBuilder(refused => Console.WriteLine(refused.ToText(Language.English)));
        builder.Add(new CitizenRow { Citizen = "a", Municipality = "217" });
        builder.Add(
            new SpellRow("a", "kontanthjaelp", "jobparat", From: "2021-01-04", To: "", Hours: ""),
            new RowLocation("spells.csv", 2)
        );
        builder.Add(
            new SpellRow("a", "kontanthjaelp", "jobparat", From: "2021-02-30", To: "", Hours: ""),
            new RowLocation("spells.csv", 3)
        );
        builder.Add(
            new SpellRow("b", "dagpenge", Category: "", From: "2021-03-01", To: "", Hours: ""),
            new RowLocation("spells.csv", 4)
        );

        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));
        Console.WriteLine($"{register.Rows.Read} rows, {register.Rows.Refused} refused");
        // </example>
    }
}
