using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Reports;
using Samples.Shared;
using Spectre.Console;

namespace Samples.Following;

/// <summary>Prints a follow-up as a table a consultant reads, as reasons, or as a document.</summary>
internal sealed class FollowUpPrinter(TextWriter output, InputLog log, FollowUpSettings settings)
{
    public void Print(FollowUp followUp)
    {
        if (settings.Discretion is { } discretion)
        {
            followUp = followUp.HiddenBy(discretion);
        }

        var answer = Answer.Of(followUp, log.Rows, settings.Explain, Notice(followUp));
        switch (settings.Format)
        {
            case OutputFormat.Json:
                WarnOfDifferences(followUp);
                output.WriteLine(AnswerJson.Write(answer, settings.Language));
                break;
            case OutputFormat.Markdown:
                output.Write(AnswerMarkdown.Write(answer, settings.Language));
                break;
            case OutputFormat.Html:
                output.Write(AnswerHtml.Write(answer, settings.Language));
                break;
            case OutputFormat.Table when settings.Explain is { } id && followUp.Find(id) is { } outcome:
                WarnOfDifferences(followUp);
                PrintHeading(answer, output.WriteLine);
                output.WriteLine();
                output.Write(AnswerText.Write(Answer.Of(outcome), settings.Language));
                break;
            default:
                PrintTable(answer);
                break;
        }
    }

    private void PrintTable(Answer answer)
    {
        var console = TableConsole.Of(output);
        PrintHeading(answer, console.WriteLine);
        new AnswerConsole(output, settings.Language).WriteTables(answer, isAligned: true);
        foreach (var remark in answer.Remarks)
        {
            console.WriteLine(remark.ToText(settings.Language));
        }

        console.WriteLine(
            Say(
                $"{log.Rows.Read} rækker læst, {log.Rows.Refused} afvist. Begrundelser: --explain KRAV",
                $"{log.Rows.Read} rows read, {log.Rows.Refused} refused. Reasons: --explain ID"
            )
        );
    }

    private void PrintHeading(Answer answer, Action<string> write)
    {
        foreach (var line in new[] { answer.Title, answer.Lead, answer.Notice }.OfType<BilingualText>())
        {
            write(line.ToText(settings.Language));
        }
    }

    private void WarnOfDifferences(FollowUp followUp)
    {
        foreach (var difference in FollowUpRemarks.Differences(followUp))
        {
            log.Warn(difference);
        }
    }

    // What the reader must know before any number.
    private BilingualText? Notice(FollowUp followUp)
    {
        BilingualText? rehearsal = settings.IsRehearsal
            ? new($"Prøvet på planår {followUp.Plan.Year}.", $"Rehearsed on plan year {followUp.Plan.Year}.")
            : null;
        BilingualText? sample = settings.IsSampleData
            ? new(
                "Eksempeldata: borgerne er opdigtede, og landets tal og befolkningen er illustrative.",
                "Sample data: the citizens are made up, and the country's figures and the population are illustrative."
            )
            : null;
        return rehearsal is null || sample is null
            ? rehearsal ?? sample
            : new($"{rehearsal.Danish} {sample.Danish}", $"{rehearsal.English} {sample.English}");
    }

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;
}
