namespace Jobcenter.Rules.Time;

/// <summary>Dates as a person reads them, the same on every machine.</summary>
public static class DateText
{
    /// <summary>As <c>31. december 2021</c> or <c>31 December 2021</c>.</summary>
    public static string Of(LocalDate date, Language language) => DayWords.Of(date, language);

    /// <summary>As <c>31.12.2021</c>, in English <c>2021-12-31</c>: for narrow places.</summary>
    public static string Short(LocalDate date, Language language) =>
        language == Language.English
            ? NodaTime.Text.LocalDatePattern.Iso.Format(date)
            : $"{date.Day}.{date.Month}.{date.Year}";

    /// <summary>The date in both languages, as <see cref="Of"/> has it.</summary>
    internal static BilingualText Both(LocalDate date) => DayWords.Both(date);
}
