using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>Registers of a citizen or a few, known until the end of 2021.</summary>
internal static class SmallRegister
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    /// <summary>The branche register beside it, without rows.</summary>
    public static BrancheRegister Branche { get; } =
        new BrancheRegisterBuilder(BrancheCatalogues.Default, RegisterCase.Helsingoer).Build();

    /// <summary>One citizen, "a", with these rows.</summary>
    public static Register Of(Action<RegisterBuilder>? rows = null)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        rows?.Invoke(builder);
        Assert.Empty(builder.Refused);
        return builder.Build(s_until);
    }

    /// <summary>Of the citizens of a <see cref="RegisterCase" /> the first has these spells, and the others none.</summary>
    public static Register OfSpells(params IEnumerable<Spell> spells) => OfSpells(spells, knownFrom: null);

    public static Register OfSpells(IEnumerable<Spell> spells, LocalDate? knownFrom) =>
        RegisterCase.BuildFrom(spells.Select(static s => new CaseSpell(0, s)), s_until, knownFrom);

    /// <summary>The citizen lives in the area A, and is job-ready since 2020.</summary>
    public static Register InArea(Citizen citizen, CitizenState state = CitizenState.CashAssistance)
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen(citizen.Id, citizen.Municipality) { BirthDate = citizen.BirthDate, HousingArea = "A" });
        builder.Add(citizen.Id, new Spell(state, new(2020, 1, 1), Category: VisitationCategory.JobReady));
        return builder.Build(s_until);
    }
}
