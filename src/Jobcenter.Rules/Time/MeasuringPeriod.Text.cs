using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime.Text;

namespace Jobcenter.Rules.Time;

public readonly partial record struct MeasuringPeriod : ISpanParsable<MeasuringPeriod>
{
    /// <summary>Reads <c>2021</c>, <c>2021Q4</c>, <c>2021M10</c> or <c>2021-12-31</c>.</summary>
    /// <param name="text">The text, without blanks around it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of the four forms, or no such period exists.</exception>
    public static MeasuringPeriod Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), provider: null);
    }

    /// <summary>Reads <c>2021</c>, <c>2021Q4</c>, <c>2021M10</c> or <c>2021-12-31</c>.</summary>
    /// <param name="s">The text, without blanks around it.</param>
    /// <param name="provider">Not used: the forms are the same everywhere.</param>
    /// <exception cref="FormatException">The text is none of the four forms, or no such period exists.</exception>
    public static MeasuringPeriod Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period)
            ? period
            : throw new FormatException(
                $"\"{Excerpt.Of(s)}\" is not a period; write a year (2021), a quarter (2021Q4), a month (2021M10) or a date (2021-12-31)."
            );

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)" />
    public static MeasuringPeriod Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a period without throwing.</summary>
    /// <param name="text">The text; null is not a period.</param>
    /// <param name="period">The period, or the default.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out MeasuringPeriod period) =>
        TryParse(text.AsSpan(), provider: null, out period);

    /// <inheritdoc cref="TryParse(string?, out MeasuringPeriod)" />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeasuringPeriod result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>Reads a period without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the forms are the same everywhere.</param>
    /// <param name="result">The period, or the default.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out MeasuringPeriod result)
    {
        result = default;
        if (s.Length < 4 || !TryNumber(s[..4], out var year) || year == 0)
        {
            return false;
        }

        var rest = s[4..];
        switch (rest)
        {
            case []:
                result = OfYear(year);
                return true;
            case ['Q', var number] when number is >= '1' and <= '4':
                result = OfQuarter(year, number - '0');
                return true;
            case ['M', _, _] when TryNumber(rest[1..], out var month) && month is >= 1 and <= 12:
                result = OfMonth(year, month);
                return true;
            case ['-', _, _, '-', _, _]
                when TryNumber(rest[1..3], out var month)
                    && month is >= 1 and <= 12
                    && TryNumber(rest[4..], out var day)
                    && day >= 1
                    && day <= CalendarSystem.Iso.GetDaysInMonth(year, month):
                result = OfDay(new LocalDate(year, month, day));
                return true;
            default:
                return false;
        }
    }

    /// <summary>As <c>2021</c>, <c>4. kvartal 2021</c>, <c>oktober 2021</c> or <c>31. december 2021</c>, or the English of these.</summary>
    public string ToText(Language language) =>
        Kind switch
        {
            PeriodKind.Year => Year(FirstDay),
            PeriodKind.Quarter when language == Language.English => $"Q{QuarterNumber} {Year(FirstDay)}",
            PeriodKind.Quarter => $"{QuarterNumber}. kvartal {Year(FirstDay)}",
            PeriodKind.Month => $"{DateText.Month(FirstDay.Month, language)} {Year(FirstDay)}",
            _ => DateText.Of(FirstDay, language),
        };

    /// <summary>As data files write it: <c>2021</c>, <c>2021Q4</c>, <c>2021M10</c> or <c>2021-12-31</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            PeriodKind.Year => Year(FirstDay),
            PeriodKind.Quarter => $"{Year(FirstDay)}Q{QuarterNumber}",
            PeriodKind.Month => $"{Year(FirstDay)}M{FirstDay.Month:00}",
            _ => LocalDatePattern.Iso.Format(FirstDay),
        };

    private int QuarterNumber => ((FirstDay.Month - 1) / 3) + 1;

    private static string Year(LocalDate date) => date.Year.ToString("0000", NumberFormatInfo.InvariantInfo);

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, NumberFormatInfo.InvariantInfo, out number);
}
