namespace Jobcenter.Rules.Registers;

/// <summary>
/// The runs of days that a spell has in common with earlier spells of the same citizen and state, as columns sorted by
/// citizen: the days of a state are those of its spells less these.
/// </summary>
internal sealed class RepeatedDays
{
    private readonly int[] _citizen;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly byte[] _code;

    /// <summary>Finds them, of the citizens who have two spells on a day: no others have any.</summary>
    public RepeatedDays(SpellColumns spells, ReadOnlySpan<int> overlapping)
    {
        var (citizens, from, to) = (new List<int>(), new List<int>(), new List<int>());
        var code = new List<byte>();
        // The last day of the spells so far, for each state.
        Span<int> covered = stackalloc int[CitizenStates.Count];
        var start = spells.Start;
        foreach (var citizen in overlapping)
        {
            covered.Fill(int.MinValue);
            for (var i = start[citizen]; i < start[citizen + 1]; i++)
            {
                ref var last = ref covered[spells.StateAt(i)];
                if (spells.From[i] <= last)
                {
                    citizens.Add(citizen);
                    from.Add(spells.From[i]);
                    to.Add(Math.Min(spells.To[i], last));
                    code.Add(spells.Code[i]);
                }

                last = Math.Max(last, spells.To[i]);
            }
        }

        (_citizen, _from, _to, _code) = ([.. citizens], [.. from], [.. to], [.. code]);
    }

    /// <summary>The rows of a run of citizens, from one to before another.</summary>
    public SpellRun Run(int firstCitizen, int endCitizen)
    {
        var run = Place(firstCitizen)..Place(endCitizen);
        return new(_from.AsSpan(run), _to.AsSpan(run), _code.AsSpan(run));
    }

    // The first row of a citizen or of one after.
    private int Place(int citizen)
    {
        var (low, high) = (0, _citizen.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _citizen[middle] < citizen ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
