namespace Jobcenter.Rules.Registers;

/// <summary>The citizens who came, in the order of their ids, and where each number that rows have named is among them.</summary>
internal sealed class CitizenOrder
{
    private static readonly BilingualText s_noSuchCitizen = new(
        "der er ingen borger med det id",
        "there is no citizen with that id"
    );

    private readonly IdColumn _ids;
    private readonly int[] _order;

    // By number; −1 for one who never came.
    private readonly int[] _place;

    public CitizenOrder(IdColumn ids, Chunks<CitizenDraft> drafts, int threads)
    {
        _ids = ids;
        var order = new List<int>(drafts.Count);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].HasCome)
            {
                order.Add(i);
            }
        }

        _order = [.. order];
        if (Ranges.Each(_order.Length, threads, IsSorted).Contains(value: false))
        {
            Array.Sort(_order, (one, other) => ids[one].SequenceCompareTo(ids[other]));
        }

        _place = new int[ids.Count];
        Array.Fill(_place, -1);
        for (var i = 0; i < _order.Length; i++)
        {
            _place[_order[i]] = i;
        }
    }

    // Whether each of a range comes after the one before it.
    private bool IsSorted(int first, int end)
    {
        for (var i = Math.Max(first, 1); i < end; i++)
        {
            if (_ids[_order[i - 1]].SequenceCompareTo(_ids[_order[i]]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many came.</summary>
    public int Count => _order.Length;

    /// <summary>Their numbers.</summary>
    public ReadOnlySpan<int> Numbers => _order;

    /// <summary>The place of a number among them; −1 for one who never came.</summary>
    public int PlaceOf(int number) => _place[number];

    /// <summary>The id of a number.</summary>
    public string IdOf(int number) => _ids[number].ToString();

    /// <summary>Refuses a row whose citizen never came.</summary>
    public void RefuseWithout(int number, Schema of, RowLocation at, RowBuilder refusals) =>
        refusals.Refuse(of, new(at, new RowFault(RegisterSchemas.Citizen, IdOf(number), s_noSuchCitizen)));
}
