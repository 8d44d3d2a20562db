namespace Jobcenter.Rules.Forms;

/// <summary>One reading of a document: its faults, and what one part of it must know of another.</summary>
internal sealed class DocumentReading
{
    /// <summary>How many faults are told: more than anybody mends at once.</summary>
    public const int Kept = 1000;

    private readonly ImmutableArray<DocumentFault>.Builder _faults = ImmutableArray.CreateBuilder<DocumentFault>();
    private readonly Dictionary<Type, object> _states = [];
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);

    /// <summary>The last day the document tells of, for a rule that has no days of its own.</summary>
    public LocalDate LastDay { get; set; } = LocalDate.MaxIsoValue;

    /// <summary>How many faults there are, those that are not kept too.</summary>
    public int Count { get; private set; }

    public ImmutableArray<DocumentFault> Faults => _faults.ToImmutable();

    /// <summary>What forms of one family keep for each other during this reading.</summary>
    public T State<T>()
        where T : class, new()
    {
        if (!_states.TryGetValue(typeof(T), out var state))
        {
            _states.Add(typeof(T), state = new T());
        }

        return (T)state;
    }

    public void Tell(string path, string? value, BilingualText allowed)
    {
        Count++;
        if (_faults.Count < Kept && !_settled.Contains(path))
        {
            _faults.Add(new(path, value, allowed));
        }
    }

    /// <summary>Tells all there is to tell of a place: what is found wrong there later counts, but is not told beside it.</summary>
    public void Settle(string path, string? value, BilingualText allowed)
    {
        Tell(path, value, allowed);
        _settled.Add(path);
    }
}
