using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A spell of one of a case's citizens.</summary>
public sealed record CaseSpell(int Citizen, Spell Spell)
{
    public string CitizenId => RegisterCase.IdOf(Citizen);

    public override string ToString() =>
        $"{CitizenId} {Spell.State.Id()} {Spell.From:R}..{Spell.To:R} {Spell.Hours?.ToString()}";
}
