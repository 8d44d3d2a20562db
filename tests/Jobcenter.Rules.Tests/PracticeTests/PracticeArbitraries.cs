using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>Registers with interviews and placements near the days and minutes the criteria turn on.</summary>
public static class PracticeArbitraries
{
    private static readonly LocalDate s_first = new(2019, 11, 1);

    public static Arbitrary<LocalDate> Date() => DomainArbitraries.Date();

    public static Arbitrary<Area> AreaOf() => DomainArbitraries.AreaOf();

    public static Arbitrary<PracticeCase> Case() =>
        Arb.From(
            from spells in Gen.Choose(0, 6).SelectMany(n => Spell().ListOf(n))
            from later in Gen.Choose(0, Math.Min(spells.Count, 3))
                .SelectMany(n => Gen.CollectToList(spells.Take(n), Later))
            from interviews in Gen.Choose(0, 14).SelectMany(n => OfCitizen(Interview()).ListOf(n))
            from series in Gen.Choose(0, 2).SelectMany(n => Series().ListOf(n))
            from placements in Gen.Choose(0, 6).SelectMany(n => OfCitizen(Placement()).ListOf(n))
            from knownUntil in Gen.Frequency((5, Gen.Constant(new LocalDate(2021, 6, 30))), (5, Date().Generator))
            select new PracticeCase(
                [.. spells, .. later],
                [.. interviews.Concat(series.SelectMany(s => s)).Distinct()],
                [.. placements.Distinct()],
                knownUntil
            ),
            c =>
                c.Spells.Select(s => c with { Spells = c.Spells.Remove(s) })
                    .Concat(c.Interviews.Select(i => c with { Interviews = c.Interviews.Remove(i) }))
                    .Concat(c.Placements.Select(p => c with { Placements = c.Placements.Remove(p) }))
        );

    private static Gen<CaseSpell> Spell() =>
        from citizen in Gen.Choose(0, RegisterCase.Citizens - 1)
        from state in Gen.Frequency(
            (8, Gen.Constant(CitizenState.UnemploymentBenefit)),
            (1, Gen.Constant(CitizenState.Employment))
        )
        from start in Date().Generator
        from days in Gen.Frequency(
            (2, Gen.Elements(0, 13, 14, 15, 181, 182, 183)),
            (4, Gen.Choose(0, 60)),
            (4, Gen.Choose(60, 400))
        )
        from isOpen in Gen.Frequency((7, Gen.Constant(false)), (2, Gen.Constant(true)))
        select new CaseSpell(citizen, new Spell(state, start, isOpen ? null : start.PlusDays(days)));

    // The same benefit again after a break that may or may not end the course.
    private static Gen<CaseSpell> Later(CaseSpell spell) =>
        from gap in Gen.Choose(1, 70)
        from days in Gen.Choose(0, 250)
        let start = (spell.Spell.To ?? spell.Spell.From).PlusDays(gap)
        select spell with
        {
            Spell = new Spell(spell.Spell.State, start, start.PlusDays(days)),
        };

    private static Gen<(int Citizen, T Row)> OfCitizen<T>(Gen<T> row) =>
        from citizen in Gen.Choose(0, RegisterCase.Citizens - 1)
        from one in row
        select (citizen, one);

    private static Gen<Interview> Interview() =>
        from day in Date().Generator
        from minutes in Gen.Elements<int?>(null, 0, 29, 30, 45)
        from preparation in Gen.Elements<int?>(null, 0, 14, 15, 20)
        from before in Gen.Elements<int?>(null, -1, 0, 1, 2)
        select new Interview(day, minutes, preparation, before is { } days ? day.PlusDays(-days) : null);

    // Every fortnight or so, so that some citizens keep the cadence.
    private static Gen<IEnumerable<(int Citizen, Interview Interview)>> Series() =>
        from citizen in Gen.Choose(0, RegisterCase.Citizens - 1)
        from start in Gen.Choose(0, 60)
        from step in Gen.Elements(3, 7, 14, 15, 16)
        from count in Gen.Choose(5, 60)
        select Enumerable
            .Range(0, count)
            .Select(i => (citizen, new Interview(s_first.PlusDays(start + (i * step)), 30, 15, null)));

    private static Gen<Placement> Placement() =>
        from kind in Gen.Elements(PlacementKinds.All.AsEnumerable())
        from start in Date().Generator
        from isCommitment in Gen.Frequency((8, Gen.Constant(false)), (1, Gen.Constant(true)))
        from days in Gen.Frequency((8, Gen.Choose(0, 120).Select(d => (int?)d)), (1, Gen.Constant((int?)null)))
        from sector in Gen.Elements<PlacementSector?>(null, PlacementSector.Private, PlacementSector.Public)
        from aligned in Gen.Elements<int?>(null, -5, 0, 1)
        from followed in Gen.Elements<int?>(null, 0, 13, 14, 15)
        let last = days is { } d ? start.PlusDays(d) : (LocalDate?)null
        select isCommitment
            ? new Placement(kind, From: null) { AgreedOn = start, Sector = sector }
            : new Placement(kind, start, last)
            {
                Sector = sector,
                AlignedOn = aligned is { } a ? start.PlusDays(a) : null,
                FollowedUpOn = followed is { } f ? last?.PlusDays(-f) : null,
            };
}
