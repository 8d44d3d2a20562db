namespace Jobcenter.Rules.Registers;

/// <summary>What is made of a register's columns so that counts are quick: each when it is first asked for, and once for the register, its shards, and what it is under another time.</summary>
internal sealed class RegisterIndexes
{
    private readonly Lazy<AreaCitizens> _citizens;
    private readonly Lazy<SpellIndex> _spells;

    /// <summary>What is to be made of columns, on so many threads.</summary>
    public RegisterIndexes(CitizenColumns citizens, SpellColumns spells, int threads)
    {
        CitizenCount = citizens.Count;
        _citizens = new(() => new(citizens.Municipality));
        _spells = new(() => new(citizens, spells, threads));
    }

    /// <summary>How many citizens there are in all.</summary>
    public int CitizenCount { get; }

    /// <summary>How many citizens are a block of the index of their spells.</summary>
    public int CitizensPerBlock => SpellIndex.BlockOf(CitizenCount);

    /// <summary>Where the block begins that begins nearest to a citizen.</summary>
    public int NearestBlock(int citizen) =>
        (int)(((long)citizen + (CitizensPerBlock / 2)) / CitizensPerBlock * CitizensPerBlock);

    public AreaCitizens Citizens => _citizens.Value;

    public SpellIndex Spells => _spells.Value;
}
