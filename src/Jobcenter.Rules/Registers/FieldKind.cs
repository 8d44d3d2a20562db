namespace Jobcenter.Rules.Registers;

/// <summary>Reads the text of a field.</summary>
/// <returns>Why the text is none of the kind; null when it is one.</returns>
internal delegate BilingualText? FieldParser<T>(ReadOnlySpan<char> text, out T value);

/// <summary>What a field may hold: how it is read, the bounds of what is read or handed in, how it is written, and what may be written, in words.</summary>
internal sealed class FieldKind<T>(BilingualText form, T fallback, FieldParser<T> parse, Func<T, string?> write)
{
    /// <summary>What may be written.</summary>
    public BilingualText Form { get; } = form;

    /// <summary>What stands for a field at fault while the rest of its row is read.</summary>
    public T Fallback => fallback;

    /// <summary>Why a value is out of bounds; null when it is within.</summary>
    public Func<T, BilingualText?> OutOfBounds { get; init; } = static _ => null;

    public BilingualText? TryRead(ReadOnlySpan<char> text, out T value) => parse(text, out value) ?? OutOfBounds(value);

    public string? Write(T value) => write(value);
}
