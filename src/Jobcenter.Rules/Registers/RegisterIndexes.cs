namespace Jobcenter.Rules.Registers;

/// <summary>What is made of a register's columns so that counts are quick: each when it is first asked for, and once for the register, its shards, and what it is under another time.</summary>
internal sealed class RegisterIndexes
{
    private readonly Lazy<AreaCitizens> _citizens;
    private readonly Lazy<SpellIndex> _spells;

    public RegisterIndexes(CitizenColumns citizens, SpellColumns spells)
    {
        CitizenCount = citizens.Count;
        _citizens = new(() => new(citizens.Municipality));
        _spells = new(() => new(citizens.Municipality, _citizens.Value.Municipalities, spells));
    }

    /// <summary>How many citizens there are in all.</summary>
    public int CitizenCount { get; }

    public AreaCitizens Citizens => _citizens.Value;

    public SpellIndex Spells => _spells.Value;
}
