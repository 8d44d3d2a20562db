namespace Jobcenter.Rules.Forms;

/// <summary>One of the kinds a value can be of: the word a document has for it, which values are of it, and its properties.</summary>
internal sealed record KindOf<T>(string Word, Func<T, bool> Is, ObjectForm Form)
    where T : notnull
{
    /// <summary>A kind with a type of its own.</summary>
    public static KindOf<T> Of<TKind>(string word, ObjectForm<TKind> form)
        where TKind : T => new(word, static v => v is TKind, form);
}
