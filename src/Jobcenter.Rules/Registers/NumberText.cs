namespace Jobcenter.Rules.Registers;

/// <summary>Numbers as sources write them, made into digits with a point.</summary>
internal static class NumberText
{
    private const int GroupSize = 3;

    /// <summary>The same number without marks for its thousands and with a point, where the source's mark is known.</summary>
    /// <param name="text">The number as it is written.</param>
    /// <param name="mark">The decimal mark of the source.</param>
    /// <param name="room">Where the number is written; as long as the text.</param>
    /// <returns>The number; empty when its marks do not stand as the source's do.</returns>
    public static ReadOnlySpan<char> ToPoint(ReadOnlySpan<char> text, DecimalMark mark, Span<char> room)
    {
        var (point, thousands) = mark == DecimalMark.Comma ? (',', '.') : ('.', ',');
        var whole = text.IndexOf(point) is >= 0 and var at ? text[..at] : text;
        if (text.Length > room.Length || !TryUngroup(whole, thousands, room, out var length))
        {
            return default;
        }

        var decimals = text[whole.Length..];
        decimals.CopyTo(room[length..]);
        if (!decimals.IsEmpty)
        {
            room[length] = '.';
        }

        return room[..(length + decimals.Length)];
    }

    /// <summary>Whether a number with a point can also be read as one whose point parts its thousands: as 1.042, not 0.042 or 1.04.</summary>
    public static bool CanBeThousands(ReadOnlySpan<char> text)
    {
        text = text.TrimStart('-');
        Span<char> room = stackalloc char[64];
        return text.Contains('.') && text.Length <= room.Length && TryUngroup(text, '.', room, out _);
    }

    /// <summary>The number of which apostrophes part the thousands, as in Switzerland, without them; null where there are none.</summary>
    public static string? WithoutApostrophes(ReadOnlySpan<char> text)
    {
        var number = text.ToString();
        var plain = number
            .Replace("'", string.Empty, StringComparison.Ordinal)
            .Replace("\u2019", string.Empty, StringComparison.Ordinal);
        return plain.Length > 0 && plain.Length < number.Length && plain.All(IsPart) ? Excerpt.Of(plain) : null;

        static bool IsPart(char sign) => char.IsAsciiDigit(sign) || sign is '-' or ',' or '.';
    }

    /// <summary>The digits with the marks between groups of three taken out. False for groups of another size, or parted by two kinds of marks.</summary>
    public static bool TryUngroup(ReadOnlySpan<char> text, char thousands, Span<char> room, out int length)
    {
        length = 0;
        var mark = '\0';
        var since = 0;
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign) || (sign == '-' && length == 0))
            {
                room[length++] = sign;
                since += sign == '-' ? 0 : 1;
            }
            else if (
                (sign == thousands || sign is ' ' or '\u00A0' or '\u202F')
                && (mark == '\0' ? since is > 0 and <= GroupSize : sign == mark && since == GroupSize)
            )
            {
                (mark, since) = (sign, 0);
            }
            else
            {
                return false;
            }
        }

        // 0.500 has a point before its decimals: no group of thousands begins with nought.
        return since > 0 && (mark == '\0' || (since == GroupSize && room[..length].TrimStart('-')[0] != '0'));
    }
}
