namespace Jobcenter.Rules.Registers;

/// <summary>How many rows of each kind were refused and are lost. Each is a row of one citizen. The default is none.</summary>
internal readonly struct LostRows
{
    // In the order of the schemas; default where nothing is lost.
    private readonly ImmutableArray<long> _counts;

    private LostRows(ImmutableArray<long> counts) => _counts = counts;

    /// <summary>Of the counts of each kind.</summary>
    public static LostRows Of(Func<Schema, long> count) => new([.. RegisterSchemas.All.Select(count)]);

    /// <summary>Those of some kinds.</summary>
    public long Of(RegisterTables tables) => Each(tables).Sum(static t => t.Count);

    /// <summary>Those of some kinds, kind by kind, as <c>2 i spells.csv, 1 i citizens.csv</c>.</summary>
    public string ToText(RegisterTables tables, string of) =>
        string.Join(", ", Each(tables).Select(t => FormattableString.Invariant($"{t.Count} {of} {t.Schema.File}")));

    public void Write(ImageWriter writer)
    {
        for (var i = 0; i < RegisterSchemas.All.Length; i++)
        {
            writer.Long(_counts.IsDefault ? 0 : _counts[i]);
        }
    }

    public static LostRows Read(ImageReader reader) => Of(_ => reader.Long());

    private IEnumerable<(Schema Schema, long Count)> Each(RegisterTables tables)
    {
        for (var i = 0; i < RegisterSchemas.All.Length; i++)
        {
            if (!_counts.IsDefault && ((int)tables >> i & 1) != 0 && _counts[i] > 0)
            {
                yield return (RegisterSchemas.All[i], _counts[i]);
            }
        }
    }
}
