using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>A generated register with interviews and placements, as rows, so that an oracle can count them without the register.</summary>
public sealed record PracticeCase(
    ImmutableArray<CaseSpell> Spells,
    ImmutableArray<(int Citizen, Interview Interview)> Interviews,
    ImmutableArray<(int Citizen, Placement Placement)> Placements,
    LocalDate KnownUntil
)
{
    /// <summary>The spells alone, cut at the last known day, for the references that look at spells.</summary>
    public RegisterCase Benefits => new(Spells, KnownUntil);

    public Register Build() => Build(knownFrom: null, KnownUntil);

    /// <summary>The register of somebody who saw only the rows that reach into a time.</summary>
    public Register Build(LocalDate? knownFrom, LocalDate knownUntil)
    {
        var builder = new RegisterBuilder();
        bool IsSeen(LocalDate? last) => knownFrom is not { } from || last is null || last >= from;
        for (var i = 0; i < RegisterCase.Citizens; i++)
        {
            builder.Add(new Citizen(RegisterCase.IdOf(i), RegisterCase.AreaOf(i)));
        }

        foreach (var spell in Spells.Where(s => IsSeen(s.Spell.To)))
        {
            builder.Add(spell.CitizenId, spell.Spell);
        }

        foreach (var (citizen, interview) in Interviews.Where(i => IsSeen(i.Interview.HeldOn)))
        {
            builder.Add(RegisterCase.IdOf(citizen), interview);
        }

        foreach (var (citizen, placement) in Placements.Where(p => IsSeen(p.Placement.To)))
        {
            builder.Add(RegisterCase.IdOf(citizen), placement);
        }

        Assert.Empty(builder.Refused);
        return builder.Build(knownUntil, knownFrom);
    }

    /// <summary>A citizen's placements as they look when nothing after the last known day is known.</summary>
    public IEnumerable<Placement> BegunBy(int citizen) =>
        Placements
            .Where(p => p.Citizen == citizen && p.Placement.From <= KnownUntil)
            .Select(p =>
                p.Placement with
                {
                    To = p.Placement.To <= KnownUntil ? p.Placement.To : null,
                    AlignedOn = p.Placement.AlignedOn <= KnownUntil ? p.Placement.AlignedOn : null,
                    FollowedUpOn = p.Placement.FollowedUpOn <= KnownUntil ? p.Placement.FollowedUpOn : null,
                }
            );

    public override string ToString() =>
        $"known until {KnownUntil:R}: {string.Join("; ", Spells)} | {string.Join("; ", Interviews)} | {string.Join("; ", Placements)}";
}
