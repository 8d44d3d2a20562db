using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Registers;

/// <summary>Rows of one kind that wait for their citizens, with where they stood.</summary>
internal sealed class RowDrafts<T>
    where T : struct
{
    private static readonly BilingualText s_repeatedRow = new(
        "hele rækken står allerede i en anden linje",
        "the whole row stands already in another line"
    );

    private readonly List<RowDraft<T>> _rows = [];
    private readonly RowPlaces _places = new();

    public void Add(int citizen, in T row, RowLocation at)
    {
        _rows.Add(new(citizen, row, _places.Count));
        _places.Add(at);
    }

    /// <summary>The rows by citizen and an order of their own. A row without a citizen, or that stands twice, is refused.</summary>
    public CitizenRows<T> Sort(CitizenOrder citizens, Schema schema, Comparison<T> order, RowBuilder refusals)
    {
        var rows = new List<RowDraft<T>>(_rows.Count);
        foreach (var draft in _rows)
        {
            if (citizens.PlaceOf(draft.Citizen) is >= 0 and var citizen)
            {
                rows.Add(draft with { Citizen = citizen });
            }
            else
            {
                citizens.RefuseWithout(draft.Citizen, schema, _places[draft.Place], refusals);
            }
        }

        // Of rows that are equal the first to come is the one that stays.
        rows.Sort(
            (a, b) =>
                a.Citizen.CompareTo(b.Citizen) is var byCitizen and not 0 ? byCitizen
                : order(a.Row, b.Row) is var byRow and not 0 ? byRow
                : a.Place.CompareTo(b.Place)
        );
        // A row that stands twice, as when two extracts are put together, is one row.
        var kept = 0;
        foreach (var row in rows)
        {
            if (kept > 0 && rows[kept - 1].Citizen == row.Citizen && rows[kept - 1].Row.Equals(row.Row))
            {
                refusals.RefuseRepeated(
                    new(_places[row.Place], new RowFault(RegisterSchemas.Citizen, string.Empty, s_repeatedRow))
                );
            }
            else
            {
                CollectionsMarshal.AsSpan(rows)[kept++] = row;
            }
        }

        return new(CollectionsMarshal.AsSpan(rows)[..kept], citizens.Count);
    }
}

/// <summary>A row that waits for its citizen.</summary>
/// <param name="Citizen">The citizen's number.</param>
/// <param name="Row">The row.</param>
/// <param name="Place">How many rows came before it.</param>
internal readonly record struct RowDraft<T>(int Citizen, T Row, int Place)
    where T : struct;
