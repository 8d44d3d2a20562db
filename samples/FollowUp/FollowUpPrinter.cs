using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using Spectre.Console;

namespace Samples.Following;

/// <summary>Prints a follow-up as a table a consultant reads, as reasons, or as JSON.</summary>
internal sealed class FollowUpPrinter(TextWriter output, FollowUpSettings settings, RowCounts rows)
{
    private const int WidthWhenRedirected = 140;

    public void Print(FollowUp followUp)
    {
        if (settings.AsJson)
        {
            output.WriteLine(FollowUpJson.Write(followUp, rows, settings.Explain, settings.Language));
        }
        else if (settings.Explain is { } id && followUp.Find(id) is { } outcome)
        {
            output.Write(OutcomeText.Write(outcome, settings.Language));
        }
        else
        {
            PrintTable(followUp);
        }
    }

    private void PrintTable(FollowUp followUp)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            }
        );
        if (!isTerminal)
        {
            console.Profile.Width = WidthWhenRedirected;
        }

        console.WriteLine(Heading(followUp));
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumn(Say("Krav", "Requirement"));
        table.AddColumn(Say("Status", "Status"));
        table.AddColumn(new TableColumn(Say("Værdi", "Value")).RightAligned());
        table.AddColumn(new TableColumn(Say("Grænse", "Limit")).RightAligned());
        table.AddColumn(new TableColumn(Say("Udgangspunkt", "Baseline")).RightAligned());
        table.AddColumn(new TableColumn(Say("Nu", "Now")).RightAligned());
        table.AddColumn(new TableColumn(Say("Mangler", "To go")).RightAligned());
        table.AddColumn(Say("Målt", "Measured"));
        foreach (var outcome in followUp.Outcomes)
        {
            table.AddRow(
                new Text($"{outcome.Requirement.Id} {outcome.Requirement.Label.Title.ToText(settings.Language)}"),
                new Text(Status(outcome), new Style(Colour(outcome.Status))),
                Cell(outcome.Value),
                Cell(outcome.Limit),
                Cell(outcome.Baseline),
                Cell(outcome.Current),
                Cell(outcome.Gap),
                new Text(outcome.MeasuredPeriod?.ToText(settings.Language) ?? "–")
            );
        }

        console.Write(table);
        foreach (var line in Remarks(followUp))
        {
            console.WriteLine(line);
        }
    }

    private IEnumerable<string> Remarks(FollowUp followUp)
    {
        foreach (var outcome in followUp.Outcomes.Where(static o => !o.Missing.IsEmpty))
        {
            yield return $"{outcome.Requirement.Id}: {Say("mangler", "missing")} {string.Join(", ", outcome.Missing)}";
        }

        foreach (
            var outcome in followUp.Outcomes.Where(static o => o is { Status: RequirementStatus.Unknown, Missing: [] })
        )
        {
            var reasons =
                outcome
                    .Assessment?.MissingFacts()
                    .Select(f => f.Reason?.ToText(settings.Language))
                    .Distinct(StringComparer.Ordinal)
                ?? [];
            yield return $"{outcome.Requirement.Id}: {string.Join("; ", reasons)}";
        }

        if (followUp.Outcomes.Any(static o => o.IsProvisional))
        {
            yield return Say(
                "* foreløbigt: tallet kan stadig ændre sig, for et vindue rækker ud over den sidste kendte dag",
                "* provisional: the figure can still change, for a window runs past the last known day"
            );
        }

        foreach (var cell in followUp.Figures.Differences)
        {
            if (cell is { Computed: { } computed, Published: { } published, Difference: { } difference })
            {
                var (own, other) = (Number(computed), Number(published));
                yield return Say(
                    $"{cell.Key.ToText(Language.Danish)}: registeret giver {own}, offentliggjort er {other} (forskel {difference.ToText(1, Language.Danish)}); registerets tal bruges",
                    $"{cell.Key.ToText(Language.English)}: the register gives {own}, published is {other} (difference {difference.ToText(1, Language.English)}); the register's figure is used"
                );
            }
        }

        yield return Say(
            $"{rows.Read} rækker læst, {rows.Refused} afvist. Begrundelser: --explain KRAV",
            $"{rows.Read} rows read, {rows.Refused} refused. Reasons: --explain ID"
        );
    }

    private string Heading(FollowUp followUp)
    {
        var title = followUp.Plan.Title.ToText(settings.Language);
        var rehearsal = settings.IsRehearsal
            ? Say($", prøvet på planår {followUp.Plan.Year}", $", rehearsed on plan year {followUp.Plan.Year}")
            : string.Empty;
        var counting = followUp.Counting.Convention.Name().ToText(settings.Language);
        var asOf = DateText.Of(followUp.AsOf, settings.Language);
        var area = followUp.Municipality.ToText(settings.Language);
        var sample = settings.IsSampleData
            ? Environment.NewLine
                + Say(
                    "Eksempeldata: borgerne er opdigtede, og landets tal og befolkningen er illustrative.",
                    "Sample data: the citizens are made up, and the country's figures and the population are illustrative."
                )
            : string.Empty;
        return Say(
            $"{title}{rehearsal}{Environment.NewLine}Opfølgning {asOf} · {area} · talt som {counting}{sample}",
            $"{title}{rehearsal}{Environment.NewLine}Follow-up {asOf} · {area} · counted as {counting}{sample}"
        );
    }

    private string Status(RequirementOutcome outcome) =>
        outcome.Status.Name().ToText(settings.Language) + (outcome.IsProvisional ? "*" : string.Empty);

    private Text Cell(Quantity? quantity) => new(quantity?.ToText(settings.Language) ?? "–");

    private string Number(Figure figure) =>
        new Quantity(figure.Value, figure.Key.Measure.Unit).ToText(settings.Language);

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;

    private static Color Colour(RequirementStatus status) =>
        status switch
        {
            RequirementStatus.Met or RequirementStatus.OnTrack => Color.Green,
            RequirementStatus.NotMet or RequirementStatus.Behind => Color.Red,
            _ => Color.Yellow,
        };
}
