using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Time;
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

        switch (settings.Format)
        {
            case OutputFormat.Json:
                WarnOfDifferences(followUp);
                output.WriteLine(
                    FollowUpJson.Write(followUp, log.Rows, settings.Explain, settings.Language, Notice(followUp))
                );
                break;
            case OutputFormat.Markdown:
                output.Write(FollowUpMarkdown.Write(followUp, log.Rows, settings.Language, Notice(followUp)));
                break;
            case OutputFormat.Html:
                output.Write(FollowUpHtml.Write(followUp, log.Rows, settings.Language, Notice(followUp)));
                break;
            case OutputFormat.Table when settings.Explain is { } id && followUp.Find(id) is { } outcome:
                WarnOfDifferences(followUp);
                output.WriteLine(Heading(followUp));
                output.WriteLine();
                output.Write(OutcomeText.Write(outcome, settings.Language));
                break;
            default:
                PrintTable(followUp);
                break;
        }
    }

    private void PrintTable(FollowUp followUp)
    {
        var console = TableConsole.Of(output);
        console.WriteLine(Heading(followUp));
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn(FollowUpColumns.Requirement.ToText(settings.Language));
        table.AddColumn(new TableColumn(FollowUpColumns.Status.ToText(settings.Language)).NoWrap());
        foreach (
            var number in new[]
            {
                FollowUpColumns.Value,
                FollowUpColumns.Limit,
                FollowUpColumns.Baseline,
                FollowUpColumns.Current,
                FollowUpColumns.Gap,
            }
        )
        {
            table.AddColumn(new TableColumn(number.ToText(settings.Language)).RightAligned().NoWrap());
        }

        table.AddColumn(new TableColumn(FollowUpColumns.Measured.ToText(settings.Language)).NoWrap());
        foreach (var outcome in followUp.Outcomes)
        {
            table.AddRow(Row(outcome));
        }

        console.Write(table);
        foreach (var remark in FollowUpRemarks.Of(followUp))
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

    private Text[] Row(RequirementOutcome outcome)
    {
        var cells = new OutcomeCells(outcome, settings.Language);
        return
        [
            new(cells.Requirement),
            new(cells.Status, new Style(Colour(outcome.Status))),
            new(cells.Value),
            new(cells.Limit),
            new(cells.Baseline),
            new(cells.Current),
            new(cells.Gap),
            new(cells.Measured),
        ];
    }

    private void WarnOfDifferences(FollowUp followUp)
    {
        foreach (var difference in FollowUpRemarks.Differences(followUp))
        {
            log.Warn(difference);
        }
    }

    private string Heading(FollowUp followUp)
    {
        var counting = followUp.Counting.Convention.Name().ToText(settings.Language);
        var asOf = DateText.Of(followUp.AsOf, settings.Language);
        var area = followUp.Municipality.ToText(settings.Language);
        var subtitle = Say(
            $"Opfølgning {asOf} · {area} · talt som {counting}",
            $"Follow-up {asOf} · {area} · counted as {counting}"
        );
        var notice = Notice(followUp) is { } text ? Environment.NewLine + text.ToText(settings.Language) : string.Empty;
        return $"{followUp.Plan.Title.ToText(settings.Language)}{Environment.NewLine}{subtitle}{notice}";
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

    private static Color Colour(RequirementStatus status) =>
        status switch
        {
            RequirementStatus.Met or RequirementStatus.OnTrack => Color.Green,
            RequirementStatus.NotMet or RequirementStatus.Behind => Color.Red,
            _ => Color.Yellow,
        };
}
