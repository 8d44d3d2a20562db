using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>Generators that build through the public API and reach the edges: period ends, leap days, repeats, open ends.</summary>
public static class DomainArbitraries
{
    private static readonly LocalDate s_first = new(2019, 11, 1);

    private static readonly LocalDate[] s_edges =
    [
        new(2019, 12, 31),
        new(2020, 1, 1),
        new(2020, 1, 31),
        new(2020, 2, 1),
        new(2020, 2, 28),
        new(2020, 2, 29),
        new(2020, 3, 1),
        new(2020, 3, 31),
        new(2020, 4, 1),
        new(2020, 12, 31),
        new(2021, 1, 1),
        new(2021, 1, 30),
    ];

    public static Arbitrary<LocalDate> Date() =>
        Gen.Frequency((3, Gen.Elements(s_edges)), (7, Gen.Choose(0, 500).Select(d => s_first.PlusDays(d))))
            .ToArbitrary();

    public static Arbitrary<MeasuringPeriod> Period() =>
        Gen.OneOf(
                Gen.Elements(
                    MeasuringPeriod.OfYear(2020),
                    MeasuringPeriod.OfQuarter(2019, 4),
                    MeasuringPeriod.OfQuarter(2020, 1),
                    MeasuringPeriod.OfQuarter(2020, 2),
                    MeasuringPeriod.OfQuarter(2020, 4),
                    MeasuringPeriod.OfMonth(2020, 2),
                    MeasuringPeriod.OfMonth(2020, 12)
                ),
                Date().Generator.Select(MeasuringPeriod.OfDay)
            )
            .ToArbitrary();

    public static Arbitrary<DateInterval> Interval() =>
        (
            from start in Date().Generator
            from days in Gen.Frequency((2, Gen.Constant(0)), (6, Gen.Choose(0, 40)), (2, Gen.Choose(40, 400)))
            select new DateInterval(start, start.PlusDays(days))
        ).ToArbitrary();

    public static Arbitrary<WeeklyHours> Hours() =>
        Gen.Frequency((2, Gen.Elements(1, 3700, 3699, 1850, 1000)), (5, Gen.Choose(1, WeeklyHours.FullTimeHundredths)))
            .Select(WeeklyHours.FromHundredths)
            .ToArbitrary();

    /// <summary>A few states often, so that they meet; all of them sometimes.</summary>
    public static Arbitrary<CitizenState> State() =>
        Gen.Frequency(
                (
                    7,
                    Gen.Elements(
                        CitizenState.CashAssistance,
                        CitizenState.EducationAssistance,
                        CitizenState.FlexJob,
                        CitizenState.Ledighedsydelse,
                        CitizenState.UnemploymentBenefit,
                        CitizenState.Education,
                        CitizenState.Employment
                    )
                ),
                (3, Gen.Elements(CitizenStates.All.AsEnumerable()))
            )
            .ToArbitrary();

    public static Arbitrary<BenefitGroup> Group() =>
        Gen.Frequency(
                (2, Gen.Constant(BenefitGroup.PublicSupport)),
                (3, State().Generator.Select(BenefitGroup.Of)),
                (
                    1,
                    Gen.Constant(
                        new BenefitGroup(
                            "kontant-uddannelse",
                            new("kontant- og uddannelseshjælp", "cash and education assistance"),
                            CitizenState.CashAssistance,
                            CitizenState.EducationAssistance
                        )
                    )
                )
            )
            .ToArbitrary();

    public static Arbitrary<Area> AreaOf() =>
        Gen.Elements(RegisterCase.Helsingoer, RegisterCase.Frederikssund, Area.Country).ToArbitrary();

    public static Arbitrary<CaseSpell> CaseSpell() =>
        (
            from citizen in Gen.Choose(0, RegisterCase.Citizens - 1)
            from state in State().Generator
            from interval in Interval().Generator
            from isOpen in Gen.Frequency((8, Gen.Constant(false)), (2, Gen.Constant(true)))
            from hasHours in Gen.Elements(true, false)
            from hours in Hours().Generator
            select new CaseSpell(
                citizen,
                new Spell(
                    ThatExisted(state, interval.Start),
                    interval.Start,
                    isOpen ? null : interval.End,
                    Hours: hasHours ? hours : null
                )
            )
        ).ToArbitrary();

    /// <summary>The state, or another where it did not exist on a spell's first day: such a spell is refused.</summary>
    internal static CitizenState ThatExisted(CitizenState state, LocalDate from) =>
        state.Days().HoldsOn(from) ? state : CitizenState.DisabilityPension;

    public static Arbitrary<RegisterCase> Register() =>
        Arb.From(
            from spells in Gen.Choose(0, 10).SelectMany(n => CaseSpell().Generator.ListOf(n))
            from relatives in Gen.Choose(0, Math.Min(spells.Count, 5))
                .SelectMany(n => Gen.CollectToList(spells.Take(n), Relative))
            from knownUntil in Gen.Frequency((6, Gen.Constant(new LocalDate(2021, 6, 30))), (4, Date().Generator))
            select new RegisterCase([.. spells, .. relatives], knownUntil),
            c => c.Spells.Select(s => c with { Spells = c.Spells.Remove(s) })
        );

    // A spell of the same citizen that repeats, adjoins or follows another one shortly after: what courses, exits and
    // overlaps turn on.
    private static Gen<CaseSpell> Relative(CaseSpell spell) =>
        from state in Gen.Frequency(
            (6, Gen.Constant(spell.Spell.State)),
            (2, Gen.Constant(CitizenState.Education)),
            (1, Gen.Constant(CitizenState.EducationAssistance))
        )
        from gap in Gen.Frequency((2, Gen.Constant(1)), (3, Gen.Choose(-20, 65)), (1, Gen.Elements(30, 31, 32)))
        from days in Gen.Choose(0, 60)
        let start = (spell.Spell.To ?? spell.Spell.From).PlusDays(gap)
        select spell with
        {
            Spell = new Spell(ThatExisted(state, start), start, start.PlusDays(days)),
        };

    public static Arbitrary<Fraction> Fraction() =>
        Gen.Frequency(
                (
                    6,
                    from numerator in Gen.Choose(-2000, 2000)
                    from denominator in Gen.Choose(1, 400)
                    select new Fraction(numerator, denominator)
                ),
                (
                    2,
                    from numerator in Big()
                    from denominator in Big()
                    select new Fraction(numerator, denominator == 0 ? 1 : denominator)
                )
            )
            .ToArbitrary();

    /// <summary>Figures as counts over days have them, 0 and small ones often.</summary>
    public static Arbitrary<FullTimePersons> Persons() =>
        (
            from days in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 400)), (4, Gen.Choose(0, 600_000)))
            select new FullTimePersons(new Fraction(days, 92))
        ).ToArbitrary();

    public static Arbitrary<Verdict> Verdict() =>
        Gen.Elements(Rules.Kernel.Verdict.Unknown, Rules.Kernel.Verdict.NotMet, Rules.Kernel.Verdict.Met).ToArbitrary();

    private static Gen<Int128> Big() =>
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from shift in Gen.Choose(0, 60)
        select ((Int128)high << shift) + low;
}
