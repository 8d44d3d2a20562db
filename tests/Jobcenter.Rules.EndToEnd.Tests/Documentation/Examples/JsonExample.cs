using System.Text.Json;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Json;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example of System.Text.Json on docs/embedding.md; <see cref="PageTests"/> holds them together.</summary>
internal static class JsonExample
{
    public static void Run()
    {
        // <example>
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddJobcenterRules();
        var spell = new Spell(CitizenState.CashAssistance, new LocalDate(2021, 1, 4), Hours: WeeklyHours.FullTime);
        string json = JsonSerializer.Serialize(spell, options);
        Console.WriteLine(json);
        Console.WriteLine(JsonSerializer.Deserialize<Spell>(json, options) == spell);
        Console.WriteLine(JsonSerializer.Serialize(new Share(new Fraction(1, 3)), options));

        try
        {
            JsonSerializer.Deserialize<Spell>("""{"state":"kontanthjaelp","form":"2021-01-04","hours":40}""", options);
        }
        catch (JsonException e)
        {
            Console.WriteLine(e.Message);
        }
        // </example>
    }
}
