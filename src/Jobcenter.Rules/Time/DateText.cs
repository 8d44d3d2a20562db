namespace Jobcenter.Rules.Time;

/// <summary>Dates as a person reads them, the same on every machine.</summary>
internal static class DateText
{
    /// <summary>As <c>31. december 2021</c> or <c>31 December 2021</c>.</summary>
    public static string Of(LocalDate date, Language language) => DayWords.Of(date, language);

    /// <summary>The date in both languages, as <see cref="Of"/> has it.</summary>
    public static BilingualText Both(LocalDate date) => DayWords.Both(date);
}
