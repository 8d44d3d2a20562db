namespace Jobcenter.Rules.Forms;

/// <summary>One of the kinds a value can be of: the word a document has for it, which values are of it, and its properties.</summary>
internal sealed record KindOf<T>(string Word, Func<T, bool> Is, ObjectForm Form)
    where T : notnull
{
    /// <summary>A kind with a type of its own.</summary>
    public static KindOf<T> Of<TKind>(string word, ObjectForm<TKind> form)
        where TKind : T => new(word, static v => v is TKind, form);

    /// <summary>A kind with a type of its own, whose properties are said where it is made of them.</summary>
    public static KindOf<T> Of<TKind>(string word, Func<Fields<TKind>, TKind> make)
        where TKind : T => Of(word, ObjectForm.Of(make));

    /// <inheritdoc cref="ObjectForm.Must"/>
    public KindOf<T> When(string name, BilingualText allowed, Func<FieldValues, bool> holds)
    {
        Form.Must(name, allowed, holds);
        return this;
    }

    /// <summary>One of two properties must be there, and not both.</summary>
    public KindOf<T> WhenEither(string one, string other) =>
        When(one, new($"enten {one} eller {other}", $"either {one} or {other}"), v => v.Has(one) != v.Has(other));
}
