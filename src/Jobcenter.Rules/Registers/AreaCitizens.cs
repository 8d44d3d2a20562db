namespace Jobcenter.Rules.Registers;

/// <summary>Citizens by place, municipality by municipality: who belongs to one is found without asking all.</summary>
internal sealed class AreaCitizens
{
    private readonly short[] _municipalities;

    // The citizens of municipality i are those from Start[i] to before Start[i + 1], ascending.
    private readonly int[] _start;
    private readonly int[] _citizens;

    /// <summary>Puts citizens in order.</summary>
    /// <param name="municipalities">The municipality of every citizen of the register.</param>
    /// <param name="citizens">The places of those to put in order, ascending; null for all.</param>
    public AreaCitizens(ReadOnlySpan<short> municipalities, int[]? citizens = null)
    {
        var count = citizens?.Length ?? municipalities.Length;
        var countOf = new int[Highest(municipalities) + 1];
        for (var i = 0; i < count; i++)
        {
            countOf[municipalities[citizens?[i] ?? i]]++;
        }

        _municipalities = [.. Enumerable.Range(0, countOf.Length).Where(m => countOf[m] > 0).Select(m => (short)m)];
        _start = new int[_municipalities.Length + 1];
        var next = countOf;
        for (var rank = 0; rank < _municipalities.Length; rank++)
        {
            _start[rank + 1] = _start[rank] + countOf[_municipalities[rank]];
            next[_municipalities[rank]] = _start[rank];
        }

        _citizens = new int[count];
        for (var i = 0; i < count; i++)
        {
            var citizen = citizens?[i] ?? i;
            _citizens[next[municipalities[citizen]]++] = citizen;
        }
    }

    /// <summary>The citizens of a municipality among those from one place to before another, ascending.</summary>
    public ReadOnlyMemory<int> Of(Area municipality, int first, int end)
    {
        var rank = _municipalities.AsSpan().BinarySearch((short)municipality.Code);
        if (rank < 0)
        {
            return default;
        }

        var own = _citizens.AsMemory(_start[rank].._start[rank + 1]);
        return own[PlaceOf(own.Span, first)..PlaceOf(own.Span, end)];
    }

    private static int Highest(ReadOnlySpan<short> municipalities)
    {
        short highest = 0;
        foreach (var municipality in municipalities)
        {
            highest = Math.Max(highest, municipality);
        }

        return highest;
    }

    private static int PlaceOf(ReadOnlySpan<int> ascending, int citizen)
    {
        var place = ascending.BinarySearch(citizen);
        return place < 0 ? ~place : place;
    }
}
