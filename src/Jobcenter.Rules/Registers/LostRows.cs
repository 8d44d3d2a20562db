using System.Collections.Concurrent;

namespace Jobcenter.Rules.Registers;

/// <summary>How many rows of each kind were refused and are lost, and whose they are. Each is a row of one citizen.</summary>
internal sealed class LostRows
{
    // Of more citizens than these it is not remembered whose the rows are.
    private const int MostCitizens = 10_000;

    private readonly ImmutableArray<Schema> _schemas;

    // In the order of the schemas.
    private readonly ImmutableArray<long> _counts;

    // The same of each citizen whose id could be read.
    private readonly Dictionary<string, long[]> _citizens;

    // Those of which it is not known whose they are, or not remembered.
    private readonly ImmutableArray<long> _unread;

    // What is told of those of some kinds, to every citizen alike.
    private readonly ConcurrentDictionary<RegisterTables, ImmutableArray<BilingualText>> _told = new();

    private LostRows(ImmutableArray<Schema> schemas, ImmutableArray<long> counts, Dictionary<string, long[]> citizens)
    {
        (_schemas, _counts, _citizens) = (schemas, counts, citizens);
        long[] left = [.. counts];
        foreach (var own in citizens.Values)
        {
            for (var i = 0; i < left.Length; i++)
            {
                left[i] -= own[i];
            }
        }

        _unread = [.. left];
    }

    /// <summary>No rows.</summary>
    public static LostRows None { get; } = new([], [], []);

    /// <summary>All kinds of rows.</summary>
    public const RegisterTables All = (RegisterTables)(-1);

    /// <summary>Of the counts of each kind, and of each citizen's.</summary>
    public static LostRows Of(
        ImmutableArray<Schema> schemas,
        Func<Schema, long> count,
        Dictionary<string, long[]> citizens
    ) => new(schemas, [.. schemas.Select(count)], citizens);

    /// <summary>Remembers whose a lost row is.</summary>
    public static void Add(
        Dictionary<string, long[]> citizens,
        ImmutableArray<Schema> schemas,
        Schema of,
        RefusedRow row
    )
    {
        if (row.Citizen is not { } citizen || !FieldKinds.IsCitizen(citizen))
        {
            return;
        }

        if (!citizens.TryGetValue(citizen, out var counts) && citizens.Count < MostCitizens)
        {
            citizens.Add(citizen, counts = new long[schemas.Length]);
        }

        if (counts is not null)
        {
            counts[schemas.IndexOf(of)]++;
        }
    }

    /// <summary>Those of some kinds.</summary>
    public long Of(RegisterTables tables) => Of(_counts.AsSpan(), tables);

    /// <summary>Those of some kinds, kind by kind, as <c>2 i spells.csv, 1 i citizens.csv</c>.</summary>
    public string ToText(RegisterTables tables, string of) => ToText(_counts.AsSpan(), tables, of);

    /// <summary>Why an answer about a citizen is provisional: rows of a kind that are the citizen's, or may be.</summary>
    public ImmutableArray<BilingualText> Why(string citizen, Schema kind) => Why(citizen, BitOf(kind));

    /// <summary>Why an answer about a citizen is provisional: rows of some kinds that are the citizen's, or may be.</summary>
    public ImmutableArray<BilingualText> Why(string citizen, RegisterTables tables)
    {
        if (Of(tables) == 0)
        {
            return [];
        }

        var unread = _told.GetOrAdd(tables, WhyUnread);
        ReadOnlySpan<long> own = _citizens.GetValueOrDefault(citizen);
        if (Of(own, tables) is not (> 0 and var rows))
        {
            return unread;
        }

        var (danish, english) = (ToText(own, tables, "i"), ToText(own, tables, "in"));
        return
        [
            rows == 1
                ? new(
                    $"1 række om borgeren er afvist og kan ændre svaret ({danish})",
                    $"1 row of the citizen was refused and may change the answer ({english})"
                )
                : new(
                    $"{rows} rækker om borgeren er afvist og kan ændre svaret ({danish})",
                    $"{rows} rows of the citizen were refused and may change the answer ({english})"
                ),
            .. unread,
        ];
    }

    /// <summary>Why an answer about many citizens is provisional: any rows of some kinds.</summary>
    public ImmutableArray<BilingualText> Why(RegisterTables tables) =>
        Of(tables) switch
        {
            0 => [],
            1 =>
            [
                new(
                    $"1 række er afvist og kan ændre svaret ({ToText(tables, "i")})",
                    $"1 row was refused and may change the answer ({ToText(tables, "in")})"
                ),
            ],
            var rows =>
            [
                new(
                    $"{rows} rækker er afvist og kan ændre svaret ({ToText(tables, "i")})",
                    $"{rows} rows were refused and may change the answer ({ToText(tables, "in")})"
                ),
            ],
        };

    public void Write(ImageWriter writer)
    {
        for (var i = 0; i < RegisterSchemas.All.Length; i++)
        {
            writer.Long(_counts[i]);
        }

        writer.Number(_citizens.Count);
        foreach (var (citizen, counts) in _citizens.OrderBy(static c => c.Key, StringComparer.Ordinal))
        {
            writer.Text(citizen);
            foreach (var count in counts)
            {
                writer.Long(count);
            }
        }
    }

    public static LostRows Read(ImageReader reader)
    {
        ImmutableArray<long> counts = [.. RegisterSchemas.All.Select(_ => reader.Long())];
        var citizens = new Dictionary<string, long[]>(StringComparer.Ordinal);
        for (var left = reader.Count(); left > 0; left--)
        {
            citizens.Add(
                reader.Text() ?? throw new InvalidDataException(),
                [.. RegisterSchemas.All.Select(_ => reader.Long())]
            );
        }

        return new(RegisterSchemas.All, counts, citizens);
    }

    private ImmutableArray<BilingualText> WhyUnread(RegisterTables tables)
    {
        if (Of(_unread.AsSpan(), tables) is not (> 0 and var rows))
        {
            return [];
        }

        var (danish, english) = (ToText(_unread.AsSpan(), tables, "i"), ToText(_unread.AsSpan(), tables, "in"));
        // Of more citizens than are remembered some rows were read, and whose they are is let go of.
        var (unknown, notKnown) =
            _citizens.Count >= MostCitizens
                ? ("ikke vides eller huskes", "not known or not remembered")
                : ("ikke vides", "not known");
        return
        [
            rows == 1
                ? new(
                    $"1 række, som det {unknown}, hvem er om, er afvist og kan være borgerens ({danish})",
                    $"1 row of which it is {notKnown} whose it is was refused and may be the citizen's ({english})"
                )
                : new(
                    $"{rows} rækker, som det {unknown}, hvem er om, er afvist og kan være borgerens ({danish})",
                    $"{rows} rows of which it is {notKnown} whose they are were refused and may be the citizen's ({english})"
                ),
        ];
    }

    private RegisterTables BitOf(Schema kind) => (RegisterTables)(1 << _schemas.IndexOf(kind));

    private static long Of(ReadOnlySpan<long> counts, RegisterTables tables)
    {
        var sum = 0L;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += ((int)tables >> i & 1) * counts[i];
        }

        return sum;
    }

    private string ToText(ReadOnlySpan<long> counts, RegisterTables tables, string of)
    {
        var parts = new List<string>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (((int)tables >> i & 1) != 0 && counts[i] > 0)
            {
                parts.Add(FormattableString.Invariant($"{counts[i]} {of} {_schemas[i].File}"));
            }
        }

        return string.Join(", ", parts);
    }
}
