namespace Jobcenter.Rules.Registers;

/// <summary>What all builders from rows have in common: a bad row is refused with everything that is wrong in it, the good ones stay, and all are counted.</summary>
/// <remarks>
/// Not thread-safe. Rows may come in any order. All refused rows are handed to the callback as they come; the first
/// <see cref="KeptRefusals"/> are kept. A builder builds once: then it lets go of its rows, keeps only
/// <see cref="Rows"/> and <see cref="Refused"/>, and refuses more with an <see cref="InvalidOperationException"/>.
/// </remarks>
[DanishTerm("rækkebygger")]
public abstract class RowBuilder
{
    /// <summary>How many refused rows are kept: 1,000.</summary>
    public const int KeptRefusals = 1000;

    private readonly Action<RefusedRow>? _onRefused;
    private readonly List<RefusedRow> _refused = [];
    private readonly Dictionary<Schema, long> _lost = [];
    private long _read;
    private long _refusedCount;
    private long _repeatedCount;
    private bool _isBuilt;

    private protected RowBuilder(Action<RefusedRow>? onRefused) => _onRefused = onRefused;

    /// <summary>How many rows have been added, and how many of them refused.</summary>
    public RowCounts Rows => new(_read, _refusedCount) { Repeated = _repeatedCount };

    /// <summary>The first <see cref="KeptRefusals"/> refused rows.</summary>
    public ImmutableArray<RefusedRow> Refused => [.. _refused];

    /// <summary>What must be told of rows that were kept, once a file with their number, as far as it is known; of a register when it has been built.</summary>
    public ImmutableArray<BilingualText> Remarks { get; private protected set; } = [];

    /// <summary>How many rows have been added and refused.</summary>
    public override string ToString() => $"{GetType().Name}: {Rows}";

    internal void StartRow() => StartRows(1);

    internal void StartRows(int rows)
    {
        CheckNotBuilt();
        _read += rows;
    }

    /// <summary>Refuses a row of a kind, which is lost.</summary>
    internal bool Refuse(Schema of, RowLocation location, RowFaults faults, ImmutableArray<string?> key) =>
        Refuse(of, of.Refused(location, faults.All, key));

    /// <summary>Refuses a row of a kind, which is lost.</summary>
    internal bool Refuse(Schema of, RefusedRow refused)
    {
        _lost[of] = LostOf(of) + 1;
        Lose(of, refused);
        return Refuse(refused);
    }

    /// <summary>Remembers what a lost row is of.</summary>
    private protected virtual void Lose(Schema of, RefusedRow refused) { }

    /// <summary>How many rows of a kind were refused and are lost.</summary>
    internal long LostOf(Schema schema) => _lost.GetValueOrDefault(schema);

    /// <summary>Refuses a row that is in the register already: nothing is lost with it.</summary>
    internal bool RefuseRepeated(RefusedRow refused)
    {
        _repeatedCount++;
        return Refuse(refused);
    }

    private protected bool Refuse(RefusedRow refused)
    {
        _refusedCount++;
        if (_refused.Count < KeptRefusals)
        {
            _refused.Add(refused);
        }

        _onRefused?.Invoke(refused);
        return false;
    }

    private protected bool Refuse(RowLocation location, RowFaults faults) =>
        Refuse(new RefusedRow(location, faults.All));

    private protected bool Refuse(RowLocation location, string column, string? value, BilingualText reason) =>
        Refuse(new RefusedRow(location, new RowFault(column, value ?? string.Empty, reason)));

    private protected void StartBuild()
    {
        CheckNotBuilt();
        _isBuilt = true;
    }

    private protected void CheckNotBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException($"{GetType().Name} has built already; use a new one for more rows.");
        }
    }
}
