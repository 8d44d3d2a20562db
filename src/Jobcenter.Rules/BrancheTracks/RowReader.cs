using System.Globalization;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Reads the fields of one row; the first field at fault is kept with its reason.</summary>
internal ref struct RowReader
{
    public string? Column { get; private set; }

    public string? Value { get; private set; }

    public BilingualText? Reason { get; private set; }

    public LocalDate? Date(string column, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!MeasuringPeriod.TryParse(text, out var day) || day.Kind != PeriodKind.Day)
        {
            Refuse(column, text, RefusalReasons.NoDate);
            return null;
        }

        return day.FirstDay;
    }

    public WeeklyHours? Hours(string column, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (
            IsDecimal(text)
            && Fraction.TryParse(text, provider: null, out var number)
            && WeeklyHours.TryFromHours(number, out var hours)
        )
        {
            return hours;
        }

        Refuse(column, text, RefusalReasons.BadHours);
        return null;
    }

    public int? Minutes(string column, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, provider: null, out var minutes) && minutes <= 1440)
        {
            return minutes;
        }

        Refuse(column, text, RefusalReasons.BadMinutes);
        return null;
    }

    public LocalDate? End(string column, string text) =>
        Date(column, text) is var end && end == RegisterLimits.OpenEnd ? null : end;

    public bool? YesNo(string column, string text)
    {
        switch (text)
        {
            case "":
                return null;
            case "ja":
                return true;
            case "nej":
                return false;
            default:
                Refuse(column, text, RefusalReasons.NoYesNo);
                return null;
        }
    }

    public T? Word<T>(string column, string text, Vocabulary<T> vocabulary)
        where T : struct, Enum => text.Length == 0 ? null : Required(column, text, vocabulary);

    public T Required<T>(string column, string text, Vocabulary<T> vocabulary)
        where T : struct, Enum
    {
        if (!vocabulary.TryParse(text, out var value))
        {
            Refuse(column, text, RefusalReasons.NotOneOf(vocabulary.Allowed));
        }

        return value;
    }

    public Area Municipality(string column, string text)
    {
        if (!Area.TryParse(text, provider: null, out var area) || area.IsCountry)
        {
            Refuse(column, text, RefusalReasons.NoArea);
        }

        return area;
    }

    // Digits with at most two decimals; a quotient is no way to write hours, nor is 20.000.
    private static bool IsDecimal(string text) =>
        !text.Contains('/', StringComparison.Ordinal)
        && (text.IndexOf('.', StringComparison.Ordinal) is var point && (point < 0 || text.Length - point <= 3));

    public void Refuse(string column, string value, BilingualText reason)
    {
        if (Reason is null)
        {
            (Column, Value, Reason) = (column, value, reason);
        }
    }
}
