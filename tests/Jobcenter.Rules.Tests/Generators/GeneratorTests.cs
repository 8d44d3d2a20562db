using FsCheck.Fluent;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>The generators reach what the properties are about.</summary>
public sealed class GeneratorTests
{
    private static readonly RegisterCase[] s_cases =
    [
        .. DomainArbitraries.Register().Generator.Sample(400, new FsCheck.Rnd(20210101UL), 50),
    ];

    [Fact]
    public void Registers_hold_overlaps_repeats_adjoining_and_open_spells_and_touch_the_edges()
    {
        Assert.Contains(s_cases, c => c.Spells.IsEmpty);
        Assert.Contains(s_cases, c => c.Spells.Any(s => s.Spell.To is null));
        Assert.Contains(s_cases, c => c.Spells.Any(s => s.Spell.From == s.Spell.To));
        Assert.Contains(s_cases, c => c.Spells.Any(s => s.Spell.From > c.KnownUntil));
        Assert.Contains(s_cases, c => c.Spells.Any(s => s.Spell.From <= c.KnownUntil && s.Spell.To > c.KnownUntil));
        Assert.Contains(s_cases, c => c.Spells.Any(s => Covers(s.Spell, new(2020, 2, 29))));
        Assert.Contains(s_cases, c => c.Spells.Any(s => s.Spell.From == new LocalDate(2020, 12, 31)));
        Assert.Contains(s_cases, c => c.Spells.Any(s => s.Spell.To == new LocalDate(2020, 1, 1)));
        Assert.Contains(s_cases, c => AnyPair(c, static (a, b) => a.State != b.State && Overlap(a, b)));
        Assert.Contains(s_cases, c => AnyPair(c, static (a, b) => a.State == b.State && Overlap(a, b)));
        Assert.Contains(s_cases, c => AnyPair(c, static (a, b) => a.State == b.State && b.From == a.To?.PlusDays(1)));
    }

    private static bool AnyPair(RegisterCase c, Func<Spell, Spell, bool> holds) =>
        c.Spells.Any(a =>
            c.Spells.Any(b => !ReferenceEquals(a, b) && a.Citizen == b.Citizen && holds(a.Spell, b.Spell))
        );

    private static bool Overlap(Spell a, Spell b) =>
        a.From <= (b.To ?? LocalDate.MaxIsoValue) && b.From <= (a.To ?? LocalDate.MaxIsoValue);

    private static bool Covers(Spell s, LocalDate day) => s.From <= day && (s.To ?? day) >= day;
}
