using Jobcenter.Rules.Citizens;
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
        // Who holds values adds them as they are. A bad row is refused, and the others stay.
        var builder = new RegisterBuilder(refused => Console.WriteLine(refused.ToText(Language.English)));
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.CashAssistance, new LocalDate(2021, 1, 4)));

        // The texts of a file, query or message are bound by their header once, and then read where they lie.
        string[][] texts =
        [
            ["a", "sygedagpenge", "2021-02-30", "i morgen"],
            ["b", "dagpenge", "2021-03-01", ""],
            ["a", "sygedagpenge", "2021-03-01", "2021-03-31"],
        ];
        var at = 0;
        RowStream spells = builder.Spells.Reading(["citizen", "state", "from", "to"], column => texts[at][column]);
        for (; at < texts.Length; at++)
        {
            spells.Add(new RowLocation("spells.csv", at + 2));
        }

        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));
        Console.WriteLine($"{register.Rows}; {register.SpellCount} spells");
        // </example>
    }
}
