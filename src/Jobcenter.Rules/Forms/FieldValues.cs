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

/// <summary>The properties of an object, each said once where the object is made of them: its name, its form, and what of the object it is.</summary>
/// <param name="form">The form that is told of them; null where an object is read.</param>
/// <param name="read">The values that were read; null where the form is told.</param>
internal sealed class Fields<T>(ObjectForm<T>? form, FieldValues? read)
    where T : notnull
{
    /// <summary>A property that must be there.</summary>
    public V Has<V>(string name, Form<V> written, Func<T, V> get)
        where V : notnull
    {
        form?.Has(name, written, get);
        return read is null ? None<V>() : read.Get<V>(name);
    }

    /// <summary>A property that may be left out, and is not written where it is null.</summary>
    public V? May<V>(string name, Form<V> written, Func<T, V?> get)
        where V : struct
    {
        form?.May(name, written, o => get(o));
        return read?.Find<V>(name);
    }

    /// <inheritdoc cref="May{V}(string, Form{V}, Func{T, V?})"/>
    public V? May<V>(string name, Form<V> written, Func<T, V?> get)
        where V : class
    {
        form?.May(name, written, get);
        return read?.FindObject<V>(name);
    }

    /// <summary>A property with a value where it is left out; it is written unless it is null.</summary>
    public V May<V>(string name, Form<V> written, Func<T, object?> get, V other)
        where V : notnull
    {
        form?.May(name, written, get, other);
        return read is null ? other : read.Get<V>(name);
    }

    /// <summary>A list that may be left out, and is not written where it is empty.</summary>
    public ImmutableArray<V> Some<V>(string name, Form<ImmutableArray<V>> written, Func<T, ImmutableArray<V>> get)
    {
        form?.May(name, written, o => get(o) is { IsEmpty: false } some ? some : null);
        return read?.Find<ImmutableArray<V>>(name) ?? [];
    }

    /// <summary>A flag that is written where it is set.</summary>
    public bool Flag(string name, Func<T, bool> get) =>
        May(name, ValueForms.Flag, o => get(o) ? true : null, other: false);

    // What is made of none is thrown away.
    private static V None<V>() => default(ValueTuple<V>).Item1;
}
