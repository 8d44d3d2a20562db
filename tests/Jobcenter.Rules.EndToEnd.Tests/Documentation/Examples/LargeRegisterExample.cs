using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/large-registers.md; <see cref="PageTests"/> holds them together.</summary>
internal static class LargeRegisterExample
{
    public static void Run()
    {
        // <example>
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(new Citizen("b", Area.Municipality(250)));

        // Prepared columns: row by row a citizen, the first and last day, and the state.
        int day = new DateOnly(2021, 1, 1).DayNumber;
        const byte Cash = (byte)CitizenState.CashAssistance;
        builder.Add(
            new SpellBatch(
                ids: ["a", "b"],
                citizen: [0, 0, 1],
                from: [day, day + 40, day + 181],
                to: [day + 58, day + 89, SpellBatch.StillRunning],
                state: [Cash, Cash, Cash]
            )
        );
        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));

        // Every state in every month in one pass; quarters and years are sums of the months.
        var count = FullTimePersonCounts.Series(MeasuringPeriod.OfMonth(2021, 1), months: 12, Area.Country);
        FullTimePersonSeries series = count.Of(register, threads: 2).Value;
        BenefitGroup cash = BenefitGroup.Of(CitizenState.CashAssistance);
        Console.WriteLine(series.Of(cash, MeasuringPeriod.OfQuarter(2021, 1)).Value.ToText(Language.Danish));

        // Partial counts merge: two regions count apart, and one of them sends its part as JSON.
        Register[] regions = [.. register.InShards(2)];
        string sent = count.TallyOf(regions[1]).ToJson();
        Tally both = count.TallyOf(regions[0]).Merge(Tally.ParseJson(sent));
        Console.WriteLine(both.Equals(count.TallyOf(register)));

        // A count opened to the citizens it is made of, and a number to its spells and days.
        var persons = FullTimePersonCounts.Persons(cash, MeasuringPeriod.OfQuarter(2021, 3), Area.Country);
        Console.WriteLine(string.Join(", ", persons.Open(register).Value.Select(p => p.Key)));
        var opened = SpellContribution.AllOf(register, cash, MeasuringPeriod.OfQuarter(2021, 1), Area.Country).Value;
        foreach (SpellContribution c in opened)
        {
            Console.WriteLine($"{c.Citizen}: {c.Days.Length} dage, {c.FullTimePersons.Count}");
        }

        // Why the number moved: reasons that sum to the difference.
        var moved = FullTimePersonCounts
            .Movement(cash, MeasuringPeriod.Parse("2021Q1"), MeasuringPeriod.Parse("2021Q4"), Area.Country)
            .Of(register);
        Console.WriteLine(moved.Value.Difference);
        foreach (MovementKind kind in Enum.GetValues<MovementKind>().Where(k => moved.Value.PersonsOf(k) > 0))
        {
            Console.WriteLine($"  {kind}: {moved.Value.Of(kind)}");
        }
        // </example>
    }
}
