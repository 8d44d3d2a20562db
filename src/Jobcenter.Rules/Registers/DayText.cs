using NodaTime.Calendars;

namespace Jobcenter.Rules.Registers;

/// <summary>Days as sources write them: an ISO date, alone or as a moment at midnight. Other spellings are told how they are written here.</summary>
internal static class DayText
{
    private const int IsoLength = 10;
    private const int Parts = 3;
    private const int ShortYear = 2;
    private const int LongestDay = 2;
    private const int ShortMonth = 3;

    // DREAM's weeks have two digits of the year; the register begins in 1991.
    private const int FirstDreamYear = 1991;

    private static readonly BilingualText s_otherClock = new(
        "er et tidspunkt efter et ur, der er angivet; skriv den danske dag alene (åååå-mm-dd)",
        "is a moment by a clock that is told; write the Danish day alone (yyyy-mm-dd)"
    );
    private static readonly BilingualText s_none = new(
        "er ikke en dato, der findes; skriv åååå-mm-dd",
        "is not a date that exists; write yyyy-mm-dd"
    );

    /// <summary>Reads a day.</summary>
    /// <returns>Why the text is none; null when it is one.</returns>
    public static BilingualText? Read(ReadOnlySpan<char> text, out LocalDate day)
    {
        if (TryIso(text, out day) && (text.Length == IsoLength || IsMidnight(text[IsoLength..])))
        {
            return null;
        }

        var reason = Why(text);
        day = RegisterLimits.FirstDate;
        return reason;
    }

    /// <summary>Reads a last day: the far dates that registers write for what still runs, in any spelling, are null.</summary>
    /// <returns>Why the text is none; null when it is one.</returns>
    public static BilingualText? ReadEnd(ReadOnlySpan<char> text, out LocalDate? day)
    {
        var reason = Read(text, out var read);
        var date = text.Length > IsoLength && IsTime(text[IsoLength..]) ? text[..IsoLength] : text;
        if (
            reason is not null
            && (
                TryOther(date, out var other)
                || (date.Length == IsoLength && TryIso(date, out other))
                || TryLoose(text, out other)
            )
            && RegisterLimits.IsOpenEnd(other)
        )
        {
            (reason, read) = (null, other);
        }

        day = reason is null && !RegisterLimits.IsOpenEnd(read) ? read : null;
        return reason;
    }

    private static bool TryIso(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        return text.Length >= IsoLength
            && text[4] == '-'
            && text[7] == '-'
            && TryDay(text[..4], text[5..7], text[8..IsoLength], out day);
    }

    // Midnight is no time of a day: a column of moments that holds days.
    private static bool IsMidnight(ReadOnlySpan<char> rest)
    {
        if (rest[0] is not ('T' or ' '))
        {
            return false;
        }

        rest = rest[1..];
        // The offset says of which clock: it is midnight there.
        rest =
            rest is [.., 'Z'] ? rest[..^1]
            : rest is [.., '+' or '-', _, _, ':', _, _] ? rest[..^6].TrimEnd(' ')
            : rest;
        return rest is "00:00" or "00:00:00"
            || (rest.StartsWith("00:00:00.") && rest.Length is > 9 and <= 18 && !rest[9..].ContainsAnyExcept('0'));
    }

    // The time of a day, as 23:59:59.997 or 00:00:00 +01:00.
    private static bool IsTime(ReadOnlySpan<char> rest) =>
        rest is [('T' or ' '), >= '0' and <= '2', ..] && !rest[1..].ContainsAnyExcept("0123456789:.,+-Z ".AsSpan());

    private static BilingualText Why(ReadOnlySpan<char> text)
    {
        if (TryIso(text, out var day) && text[IsoLength..] is ['T' or ' ', ..])
        {
            // Told by another clock than the Danish, its day may be another too.
            return text is [.., 'Z'] || text[IsoLength..].ContainsAny('+', '-')
                ? s_otherClock
                : Told("er et tidspunkt; skriv dagen alene:", "is a moment; write the day alone:", Iso(day));
        }

        // Which of 1-2-2021 is the month is told by no one, so the other spellings are shown, not read.
        if (TryOther(text, out day) || TryLoose(text, out day))
        {
            return Told("er en dato i en anden skrivemåde; skriv", "is a date written otherwise; write", Iso(day));
        }

        return TryWeek(text, out day)
            ? Told(
                "er en uge; skriv en dag i den,",
                "is a week; write a day of it,",
                $"{Iso(day)} – {Iso(day.PlusDays(NodaConstants.DaysPerWeek - 1))}"
            )
            : s_none;

        static string Iso(LocalDate day) => FieldKinds.Iso(day);

        static BilingualText Told(string danish, string english, string day) =>
            new($"{danish} {day}", $"{english} {day}");
    }

    // 31-12-2021, 31.12.2021, 31/12/2021, also at midnight, and 20211231.
    private static bool TryOther(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        if (text.Length > IsoLength && IsMidnight(text[IsoLength..]))
        {
            text = text[..IsoLength];
        }

        return text.Length switch
        {
            8 => TryDay(text[..4], text[4..6], text[6..], out day),
            IsoLength when text[2] is '-' or '.' or '/' && text[5] == text[2] => TryDay(
                text[6..],
                text[3..5],
                text[..2],
                out day
            ),
            _ => false,
        };
    }

    // 1-2-2021, 31/12-21, 2021.12.31, 31. december 2021, 31-dec-2021 and 12/31/2021, also with a time behind; the day stands before the month where it can.
    private static bool TryLoose(ReadOnlySpan<char> text, out LocalDate day)
    {
        day = default;
        Span<Range> found = stackalloc Range[4];
        var count = text.SplitAny(found, "-./ ", StringSplitOptions.RemoveEmptyEntries);
        if (count < Parts || (count > Parts && !IsClock(text[found[Parts]])))
        {
            return false;
        }

        var first = text[found[0]];
        var last = text[found[2]];
        var month = MonthOf(text[found[1]]) is > 0 and var named ? $"{named}".AsSpan() : text[found[1]];
        return first.Length == 4
            ? last.Length <= LongestDay && TryDay(first, month, last, out day)
            : first.Length <= LongestDay
                && last.Length is 2 or 4
                && (Try(first, month, last, out day) || Try(month, first, last, out day));

        static bool Try(
            ReadOnlySpan<char> day,
            ReadOnlySpan<char> month,
            ReadOnlySpan<char> year,
            out LocalDate read
        ) => TryDay(year.Length == ShortYear ? $"20{year}".AsSpan() : year, month, day, out read);
    }

    private static bool IsClock(ReadOnlySpan<char> text) =>
        text.Contains(':') && !text.ContainsAnyExcept("0123456789:".AsSpan());

    // A month by the first three letters of its name, Danish or English; 0 for none.
    private static int MonthOf(ReadOnlySpan<char> name)
    {
        const string Months = "jan feb mar apr maj jun jul aug sep okt nov dec may oct";
        var at =
            name.Length < ShortMonth
                ? -1
                : Months.AsSpan().IndexOf(name[..ShortMonth], StringComparison.OrdinalIgnoreCase);
        return at < 0 || at % 4 != 0 || !char.IsAsciiLetter(name[0]) ? 0
            : at / 4 is 12 ? 5
            : at / 4 is 13 ? 10
            : (at / 4) + 1;
    }

    // 2020-W53, 2020W53, 2020U53, y_2101 and 2101.
    private static bool TryWeek(ReadOnlySpan<char> text, out LocalDate monday)
    {
        monday = default;
        var dream = text is ['y', '_', ..] ? text[2..] : text;
        if (dream.Length == 4 && TryNumber(dream[..2], out var year) && TryNumber(dream[2..], out var week))
        {
            year += year + 1900 >= FirstDreamYear ? 1900 : 2000;
        }
        else if (
            text.Length < 7
            || !TryNumber(text[..4], out year)
            || text[4..].TrimStart('-') is not [('W' or 'U'), _, _] rest
            || !TryNumber(rest[1..], out week)
        )
        {
            return false;
        }

        if (year < 1 || week < 1 || week > WeekYearRules.Iso.GetWeeksInWeekYear(year))
        {
            return false;
        }

        monday = WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday);
        return true;
    }

    private static bool TryDay(
        ReadOnlySpan<char> years,
        ReadOnlySpan<char> months,
        ReadOnlySpan<char> days,
        out LocalDate day
    )
    {
        day = default;
        if (
            !TryNumber(years, out var year)
            || !TryNumber(months, out var month)
            || !TryNumber(days, out var number)
            || year < 1
            || month is < 1 or > 12
            || number < 1
            || number > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }

        day = new(year, month, number);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
