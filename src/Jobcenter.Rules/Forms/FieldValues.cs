namespace Jobcenter.Rules.Forms;

/// <summary>The values of an object's properties as they were read.</summary>
internal sealed class FieldValues(Place place)
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gaps = new(StringComparer.Ordinal);
    private bool _askedGap;

    public Place Place => place;

    /// <summary>Whether a value could not be read, told here or where it is defined.</summary>
    public bool HasGap => _gaps.Count > 0;

    public void Add(string name, object? value) => _values.Add(name, value);

    public void AddRead(string name, object? value)
    {
        if (value is null)
        {
            _gaps.Add(name);
        }

        Add(name, value);
    }

    public void AddMissing(string name) => AddRead(name, value: null);

    /// <summary>Whether a property was there, be it one that could not be read, or has a value where it is not.</summary>
    public bool Has(string name) => _values.GetValueOrDefault(name) is not null || _gaps.Contains(name);

    /// <summary>Whether a property stands in the document.</summary>
    public bool IsWritten(string name) => place.Element.TryGetProperty(name, out _);

    public T Get<T>(string name)
        where T : notnull =>
        ValueOf(name) is T value ? value : throw new InvalidOperationException($"{name} is no {typeof(T)}.");

    public T? Find<T>(string name)
        where T : struct => ValueOf(name) as T?;

    public T? FindObject<T>(string name)
        where T : class => ValueOf(name) as T;

    public string? FindText(string name) => FindObject<string>(name);

    /// <summary>Whether something holds of the values; what asks for one that could not be read is not broken.</summary>
    public bool Satisfy(Func<FieldValues, bool> holds)
    {
        _askedGap = false;
        try
        {
            return holds(this);
        }
        catch (InvalidOperationException) when (_askedGap)
        {
            return true;
        }
    }

    private object? ValueOf(string name)
    {
        _askedGap = _gaps.Contains(name);
        return _askedGap ? throw new InvalidOperationException($"{name} could not be read.") : _values[name];
    }
}
