namespace Jobcenter.Rules.Kernel;

/// <summary>Dates as a person reads them, the same on every machine.</summary>
internal static class DateText
{
    private static readonly string[] s_danish =
    [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly string[] s_english =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>The date in both languages, as <see cref="Of"/> has it.</summary>
    public static BilingualText Both(LocalDate date) => new(Of(date, Language.Danish), Of(date, Language.English));

    /// <summary>As <c>31. december 2021</c> or <c>31 December 2021</c>.</summary>
    public static string Of(LocalDate date, Language language) =>
        language == Language.English
            ? $"{date.Day} {Month(date.Month, language)} {date.Year:0000}"
            : $"{date.Day}. {Month(date.Month, language)} {date.Year:0000}";

    /// <summary>As <c>december</c> or <c>December</c>.</summary>
    public static string Month(int month, Language language) =>
        (language == Language.English ? s_english : s_danish)[month - 1];
}
