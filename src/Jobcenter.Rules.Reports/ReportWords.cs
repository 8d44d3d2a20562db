using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>The headings of a report, whatever it is written as.</summary>
internal static class ReportWords
{
    public static BilingualText Provisional { get; } = new("foreløbigt", "provisional");

    public static BilingualText Overview { get; } = new("Overblik", "Summary");

    public static BilingualText Contents { get; } = new("Indhold", "Contents");

    public static BilingualText SideBySide { get; } = new("Side om side", "Side by side");

    public static BilingualText Remarks { get; } = new("Bemærkninger", "Remarks");

    public static BilingualText Reason { get; } = new("Begrundelse", "Reasons");

    public static BilingualText Reasons { get; } = new("Begrundelser", "Reasons");

    public static BilingualText Numbers { get; } = new("Tallene i grafen", "The numbers of the chart");

    public static BilingualText Period { get; } = new("Periode", "Period");

    public static BilingualText Figure { get; } = new("Tal", "Figure");

    public static BilingualText Limit { get; } = new("Grænse", "Limit");

    public static BilingualText From { get; } = new("Fra", "From");

    public static BilingualText Until { get; } = new("Til", "Until");

    public static BilingualText What { get; } = new("Hvad", "What");

    public static BilingualText Answered { get; } = new("Svar", "Answer");

    public static BilingualText Asked { get; } = new("Spørgsmål", "Question");

    public static BilingualText ToMain { get; } = new("Gå til svaret", "Go to the answer");

    public static BilingualText Timeline { get; } = new("Tidslinje", "Timeline");

    /// <summary>Answers with one mark together, as a summary has them.</summary>
    public static BilingualText Marked(string mark) =>
        mark switch
        {
            "✓" => new("Opfyldt eller på vej", "Met or on track"),
            "✗" => new("Ikke opfyldt eller bagud", "Not met or behind"),
            "~" => new("Delvist", "Partly"),
            "…" => new("Afventer", "Pending"),
            _ => new("Ukendt, og hvorfor", "Unknown, and why"),
        };

    /// <summary>A mark in words, after a number of answers.</summary>
    public static BilingualText Status(string mark) =>
        mark switch
        {
            "✓" => new("opfyldt eller på vej", "met or on track"),
            "✗" => new("ikke opfyldt eller bagud", "not met or behind"),
            "~" => new("delvist", "partly"),
            "…" => new("afventer", "pending"),
            _ => AnswerText.Unknown,
        };

    /// <summary>How many more there are than are named.</summary>
    public static BilingualText More(int count) => new($"og {count} flere nedenfor", $"and {count} more below");

    /// <summary>A week of the calendar with its days, as <c>Uge 36, 2025: 1. september – 7. september 2025</c>.</summary>
    public static BilingualText Week(LocalDate monday)
    {
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        var (week, year) = (rule.GetWeekOfWeekYear(monday), rule.GetWeekYear(monday));
        string Days(Language language) =>
            $"{MeasuringPeriod.OfDay(monday).ToText(language)} – {MeasuringPeriod.OfDay(monday.PlusDays(6)).ToText(language)}";
        return new(
            FormattableString.Invariant($"Uge {week}, {year}: {Days(Language.Danish)}"),
            FormattableString.Invariant($"Week {week}, {year}: {Days(Language.English)}")
        );
    }

    public static BilingualText? Rows(Answer answer) =>
        answer.Rows is { } rows
            ? new(AnswerText.Rows(rows, Language.Danish), AnswerText.Rows(rows, Language.English))
            : null;
}
