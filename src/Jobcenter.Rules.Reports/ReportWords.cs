using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>The headings of a report, whatever it is written as.</summary>
internal static class ReportWords
{
    public static BilingualText Remarks { get; } = new("Bemærkninger", "Remarks");

    public static BilingualText Reason { get; } = new("Begrundelse", "Reasons");

    public static BilingualText Reasons { get; } = new("Begrundelser", "Reasons");

    public static BilingualText? Rows(Answer answer) =>
        answer.Rows is { } rows
            ? new(AnswerText.Rows(rows, Language.Danish), AnswerText.Rows(rows, Language.English))
            : null;
}
