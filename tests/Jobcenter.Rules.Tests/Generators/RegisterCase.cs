using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A generated register as rows, so that an oracle can count them without the register.</summary>
public sealed record RegisterCase(ImmutableArray<CaseSpell> Spells, LocalDate KnownUntil)
{
    public const int Citizens = 4;

    public static Area Helsingoer { get; } = Area.Municipality(217);

    public static Area Frederikssund { get; } = Area.Municipality(250);

    public static string IdOf(int citizen) => $"c{citizen}";

    /// <summary>The last citizen lives in another municipality.</summary>
    public static Area AreaOf(int citizen) => citizen == Citizens - 1 ? Frederikssund : Helsingoer;

    public Register Build() => BuildFrom(Spells, KnownUntil);

    /// <summary>The same spells, of citizens as the test wants them.</summary>
    public Register BuildWith(Func<int, Citizen> citizen)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < Citizens; i++)
        {
            builder.Add(citizen(i));
        }

        foreach (var spell in Spells)
        {
            builder.Add(spell.CitizenId, spell.Spell);
        }

        return builder.Build(KnownUntil);
    }

    public static Register BuildFrom(IEnumerable<CaseSpell> spells, LocalDate knownUntil, LocalDate? knownFrom = null)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < Citizens; i++)
        {
            builder.Add(new Citizen(IdOf(i), AreaOf(i)));
        }

        foreach (var spell in spells)
        {
            builder.Add(spell.CitizenId, spell.Spell);
        }

        Assert.Empty(builder.Refused);
        return builder.Build(knownUntil, knownFrom);
    }

    public override string ToString() => $"known until {KnownUntil:R}: {string.Join("; ", Spells)}";
}
