using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/counting.md; <see cref="PageTests"/> holds them together.</summary>
internal static class CountingExample
{
    public static void Run()
    {
        // <example>
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(
            "a",
            new Spell(
                CitizenState.CashAssistance,
                new LocalDate(2021, 1, 1),
                new LocalDate(2021, 2, 14),
                Hours: WeeklyHours.FromHours(new Fraction(37, 2))
            )
        );
        Register register = builder.Build(knownUntil: new LocalDate(2021, 3, 31));

        BenefitGroup cash = BenefitGroup.Of(CitizenState.CashAssistance);
        var quarter = MeasuringPeriod.Parse("2021Q1");
        Area helsingoer = Area.Municipality(217);

        // 45 of the quarter's 90 days, whatever the hours; then 31 of its 64 weekdays at half of 37 hours.
        Console.WriteLine(register.CountFullTimePersons(cash, quarter, helsingoer).Value.Count);
        Console.WriteLine(
            register.CountFullTimePersons(cash, quarter, helsingoer, CountingOptions.StatisticsDenmark).Value.Count
        );
        Console.WriteLine(register.CountPersons(cash, quarter, helsingoer).Value);

        // The register ends on 31 March: of the next quarter it cannot tell, and says so.
        Console.WriteLine(register.CountPersons(cash, MeasuringPeriod.Parse("2021Q2"), helsingoer).Reason?.English);
        // </example>
    }
}
