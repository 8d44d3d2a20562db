namespace Jobcenter.Rules.Kernel;

/// <summary>The words of a day, for texts that stand below <see cref="Jobcenter.Rules.Time"/>.</summary>
internal static class DayWords
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

    public static BilingualText Both(LocalDate date) => new(Of(date, Language.Danish), Of(date, Language.English));

    public static string Of(LocalDate date, Language language) =>
        language == Language.English
            ? $"{date.Day} {Month(date.Month, language)} {date.Year:0000}"
            : $"{date.Day}. {Month(date.Month, language)} {date.Year:0000}";

    public static string Month(int month, Language language) =>
        (language == Language.English ? s_english : s_danish)[month - 1];
}
