using System.Buffers;

namespace Jobcenter.Rules.Registers;

/// <summary>Reads the text of a field.</summary>
/// <returns>Why the text is none of the kind; null when it is one.</returns>
internal delegate BilingualText? FieldParser<T>(ReadOnlySpan<char> text, out T value);

/// <summary>What a field may hold: how it is read, the bounds of what is read or handed in, how it is written, and what may be written, in words.</summary>
internal sealed class FieldKind<T>(BilingualText form, T fallback, FieldParser<T> parse, Func<T, string?> write)
{
    // Far more than a number of a row needs; a longer one is none.
    private const int MaxNumberLength = 64;

    private static readonly SearchValues<char> s_marks = SearchValues.Create(",. \u00A0\u202F'\u2019");

    /// <summary>What may be written.</summary>
    public BilingualText Form { get; } = form;

    /// <summary>What stands for a field at fault while the rest of its row is read.</summary>
    public T Fallback => fallback;

    /// <summary>Why a value is out of bounds; null when it is within.</summary>
    public Func<T, BilingualText?> OutOfBounds { get; init; } = static _ => null;

    /// <summary>Whether it is a number, written with the marks of its source.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether it names who stands in many rows, so that one who has been named is known by a number.</summary>
    public bool IsName { get; init; }

    /// <summary>What is read of a number, by how its source writes numbers.</summary>
    public Func<T, NumberNotation, T> Noted { get; init; } = static (value, _) => value;

    public BilingualText? TryRead(ReadOnlySpan<char> text, NumberNotation notation, out T value)
    {
        if (IsNumber && notation.HasMarks && text.ContainsAny(s_marks) && text.ContainsAnyInRange('0', '9'))
        {
            Span<char> room = stackalloc char[MaxNumberLength];
            var number = NumberText.ToPoint(text, notation.Mark, room);
            if (number.IsEmpty)
            {
                value = fallback;
                return NotOf(text, notation);
            }

            var reason = Read(number, out value);
            value = Noted(value, notation);
            return reason;
        }

        return Read(text, out value);
    }

    private static BilingualText NotOf(ReadOnlySpan<char> text, NumberNotation notation) =>
        NumberText.WithoutApostrophes(text) is { } plain
            ? new(
                $"er ikke et tal, der kan læses: tusinder deles af {(notation.Mark == DecimalMark.Comma ? "punktum" : "komma")} eller mellemrum, eller slet ikke; skriv {plain}",
                $"is no number that can be read: thousands are parted by {(notation.Mark == DecimalMark.Comma ? "points" : "commas")} or spaces, or not at all; write {plain}"
            )
        : !notation.IsTold
            ? new(
                "er ikke et tal med decimalkomma, som kilden ellers har; skriv som 1.042,5, eller angiv, hvad der står før decimaler (--decimal point)",
                "is no number with a decimal comma, as its source has otherwise; write as 1.042,5, or tell what stands before decimals (--decimal point)"
            )
        : notation.Mark == DecimalMark.Comma
            ? new(
                "er ikke et tal med decimalkomma, som der er angivet; skriv som 1.042,5",
                "is no number with a decimal comma, as was told; write as 1.042,5"
            )
        : new(
            "er ikke et tal med decimalpunktum, som der er angivet; skriv som 1,042.5",
            "is no number with a decimal point, as was told; write as 1,042.5"
        );

    private BilingualText? Read(ReadOnlySpan<char> text, out T value) => parse(text, out value) ?? OutOfBounds(value);

    public string? Write(T value) => write(value);
}
