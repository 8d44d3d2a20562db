namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Counts the rows a builder was given, and keeps the first refused ones; all of them are handed on as they come.</summary>
internal sealed class Refusals(Action<RefusedRow>? onRefused)
{
    public const int Kept = 1000;

    private readonly List<RefusedRow> _refused = [];
    private long _read;
    private long _refusedCount;

    public RowCounts Rows => new(_read, _refusedCount);

    public ImmutableArray<RefusedRow> First => [.. _refused];

    public bool Take()
    {
        _read++;
        return true;
    }

    public bool Refuse(RowLocation location, ref RowReader reader) =>
        Refuse(
            location,
            reader.Column ?? string.Empty,
            reader.Value ?? string.Empty,
            reader.Reason ?? RefusalReasons.RepeatedRow
        );

    public bool Refuse(RowLocation location, string column, string value, BilingualText reason)
    {
        _read++;
        _refusedCount++;
        var refused = new RefusedRow(location, new RowFault(column, value, reason));
        if (_refused.Count < Kept)
        {
            _refused.Add(refused);
        }

        onRefused?.Invoke(refused);
        return false;
    }
}
