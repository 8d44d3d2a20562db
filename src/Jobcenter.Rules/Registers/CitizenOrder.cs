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

    public CitizenOrder(IdColumn ids, Chunks<CitizenDraft> drafts)
    {
        _ids = ids;
        var order = new List<int>(drafts.Count);
        var isSorted = true;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].HasCome)
            {
                isSorted &= order.Count == 0 || ids[order[^1]].SequenceCompareTo(ids[i]) <= 0;
                order.Add(i);
            }
        }

        if (!isSorted)
        {
            order.Sort((one, other) => ids[one].SequenceCompareTo(ids[other]));
        }

        _order = [.. order];
        _place = new int[ids.Count];
        Array.Fill(_place, -1);
        for (var i = 0; i < _order.Length; i++)
        {
            _place[_order[i]] = i;
        }
    }

    /// <summary>How many came.</summary>
    public int Count => _order.Length;

    /// <summary>Their numbers.</summary>
    public ReadOnlySpan<int> Numbers => _order;

    /// <summary>The place of a number among them; −1 for one who never came.</summary>
    public int PlaceOf(int number) => _place[number];

    /// <summary>Refuses a row whose citizen never came.</summary>
    public void RefuseWithout(int number, Schema of, RowLocation at, RowBuilder refusals) =>
        refusals.Refuse(of, new(at, new RowFault(RegisterSchemas.Citizen, _ids[number].ToString(), s_noSuchCitizen)));
}
