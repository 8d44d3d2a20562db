using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.Forms;

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

    /// <summary>A word; the default one where it is left out.</summary>
    public V Word<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] V>(
        string name,
        Func<T, V> get
    )
        where V : struct, Enum => May(name, ValueForms.Word(Vocabulary.Of<V>()), o => get(o), default);

    /// <summary>Words, each once, with those that are meant where they are left out.</summary>
    public ImmutableArray<V> Words<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] V>(
        string name,
        Func<T, ImmutableArray<V>?> get,
        params ImmutableArray<V> other
    )
        where V : struct, Enum => May(name, ValueForms.Each(ValueForms.Word(Vocabulary.Of<V>())), o => get(o), other);

    /// <summary>A flag that is written where it is set.</summary>
    public bool Flag(string name, Func<T, bool> get) =>
        May(name, ValueForms.Flag, o => get(o) ? true : null, other: false);

    // What is made of none is thrown away.
    private static V None<V>() => default(ValueTuple<V>).Item1;
}
