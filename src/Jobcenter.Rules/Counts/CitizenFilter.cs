namespace Jobcenter.Rules.Counts;

/// <summary>Of whom a count counts: asked of a citizen on the day that counts.</summary>
internal abstract class CitizenFilter
{
    /// <summary>The one text it is told from others by, in the key of a count.</summary>
    public abstract string Id { get; }

    /// <summary>The numbers of a tally that say of how many citizens a fact is missing, in the order of the bits of an answer.</summary>
    public abstract ImmutableArray<string> Names { get; }

    /// <summary>Whether a citizen is one of those on a day, by the spells of some states.</summary>
    /// <param name="register">The register.</param>
    /// <param name="citizen">The citizen.</param>
    /// <param name="day">The day.</param>
    /// <param name="states">The states whose categories count, a bit each.</param>
    public abstract FilterAnswer Ask(Register register, int citizen, int day, int states);

    /// <summary>Whether a citizen is one of those on a day of one of his spells.</summary>
    public abstract FilterAnswer Ask(Register register, int citizen, int day, in Spell spell);

    /// <summary>Adds a citizen to the numbers of those of whom facts are missing, which stand last.</summary>
    public void AddMissing(int missing, Span<long> cells)
    {
        var first = cells.Length - Names.Length;
        for (var i = 0; i < Names.Length; i++)
        {
            cells[first + i] += (missing >> i) & 1;
        }
    }

    /// <summary>The first day after a day on which the answer about one spell may be another.</summary>
    public abstract int NextChange(Register register, int citizen, int day);
}

/// <summary>Whether a citizen is one of those that count; null where facts are missing, a bit each.</summary>
internal readonly record struct FilterAnswer(bool? IsOne, int Missing);
