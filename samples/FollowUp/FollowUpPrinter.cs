using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using Samples.Shared;
using Spectre.Console;

namespace Samples.Following;

/// <summary>Prints a follow-up as a table a consultant reads, as reasons, or as JSON.</summary>
internal sealed class FollowUpPrinter(TextWriter output, InputLog log, FollowUpSettings settings)
{
    private const int WidthWhenRedirected = 140;

    public void Print(FollowUp followUp)
    {
        if (settings.AsJson)
        {
            WarnOfDifferences(followUp);
            output.WriteLine(FollowUpJson.Write(followUp, log.Rows, settings.Explain, settings.Language));
        }
        else if (settings.Explain is { } id && followUp.Find(id) is { } outcome)
        {
            WarnOfDifferences(followUp);
            output.WriteLine(Heading(followUp));
            output.WriteLine();
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
        table.AddColumn(new TableColumn(Say("Status", "Status")).NoWrap());
        foreach (
            var number in new[]
            {
                Say("Værdi", "Value"),
                Say("Grænse", "Limit"),
                Say("Udgangspunkt", "Baseline"),
                Say("Nu", "Now"),
                Say("Mangler", "To go"),
            }
        )
        {
            table.AddColumn(new TableColumn(number).RightAligned().NoWrap());
        }

        table.AddColumn(new TableColumn(Say("Målt", "Measured")).NoWrap());
        foreach (var outcome in followUp.Outcomes)
        {
            table.AddRow(Row(outcome));
        }

        console.Write(table);
        foreach (var line in Remarks(followUp))
        {
            console.WriteLine(line);
        }
    }

    private Text[] Row(RequirementOutcome outcome)
    {
        var label = outcome.Requirement.Label;
        var strength = label.Strength.Name().ToText(settings.Language);
        // Two numbers that differ must not look alike.
        var extra = outcome is { Value: { } value, Limit: { } limit } ? value.ExtraDecimalsBeside(limit) : 0;
        return
        [
            new($"{outcome.Requirement.Id} ({strength}) {label.Title.ToText(settings.Language)}"),
            new(
                outcome.Status.Name().ToText(settings.Language) + (outcome.IsProvisional ? "*" : string.Empty),
                new Style(Colour(outcome.Status))
            ),
            Cell(outcome.Value, extra),
            Cell(outcome.Limit, extra),
            Cell(outcome.Baseline),
            Cell(outcome.Current),
            new(Short(outcome.Gap?.ToGapText(settings.Language))),
            new(outcome.MeasuredPeriod?.ToText(settings.Language) ?? "–"),
        ];
    }

    private IEnumerable<string> Remarks(FollowUp followUp)
    {
        foreach (var outcome in followUp.Outcomes.Where(static o => o.Status == RequirementStatus.Unknown))
        {
            foreach (var reason in Reasons(outcome))
            {
                yield return $"{outcome.Requirement.Id}: {reason}";
            }
        }

        if (followUp.Outcomes.Any(static o => o.IsProvisional))
        {
            yield return Say(
                "* foreløbigt: tallet kan stadig ændre sig, for et vindue rækker ud over den sidste kendte dag",
                "* provisional: the figure can still change, for a window runs past the last known day"
            );
        }

        foreach (var difference in Differences(followUp))
        {
            yield return difference.ToText(settings.Language);
        }

        yield return Say(
            $"{log.Rows.Read} rækker læst, {log.Rows.Refused} afvist. Begrundelser: --explain KRAV",
            $"{log.Rows.Read} rows read, {log.Rows.Refused} refused. Reasons: --explain ID"
        );
    }

    // Each missing figure by its key in the data files, in words, and with why it is missing.
    private IEnumerable<string> Reasons(RequirementOutcome outcome)
    {
        if (outcome.Missing.IsEmpty)
        {
            return outcome
                    .Assessment?.MissingFacts()
                    .Select(f => f.Reason?.ToText(settings.Language) ?? Say("ukendt", "unknown"))
                    .Distinct(StringComparer.Ordinal)
                ?? [];
        }

        return outcome.Missing.Select(k =>
        {
            var why = outcome.WhyMissing(k).ToText(settings.Language);
            return Say(
                $"mangler {k} ({k.ToText(Language.Danish)}): {why}",
                $"missing {k} ({k.ToText(Language.English)}): {why}"
            );
        });
    }

    private void WarnOfDifferences(FollowUp followUp)
    {
        foreach (var difference in Differences(followUp))
        {
            log.Warn(difference);
        }
    }

    private static IEnumerable<BilingualText> Differences(FollowUp followUp)
    {
        foreach (var cell in followUp.Figures.Differences)
        {
            if (cell is { Computed: { } computed, Published: { } published, Difference: { } difference })
            {
                var unit = cell.Key.Measure.Unit;
                BilingualText Text(Fraction value) => BilingualText.Of(new Quantity(value, unit));
                var (own, other, apart) = (Text(computed.Value), Text(published.Value), Text(difference));
                yield return new(
                    $"{cell.Key.ToText(Language.Danish)}: registeret giver {own.Danish}, offentliggjort er {other.Danish} (forskel {apart.Danish}); registerets tal bruges",
                    $"{cell.Key.ToText(Language.English)}: the register gives {own.English}, published is {other.English} (difference {apart.English}); the register's figure is used"
                );
            }
        }
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

    private Text Cell(Quantity? quantity, int extraDecimals = 0) =>
        new(Short(quantity?.ToText(settings.Language, extraDecimals)));

    // Percentage points have a long name and a narrow column.
    private static string Short(string? text) =>
        text?.Replace("procentpoint", "pp", StringComparison.Ordinal)
            .Replace("percentage points", "pp", StringComparison.Ordinal)
        ?? "–";

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;

    private static Color Colour(RequirementStatus status) =>
        status switch
        {
            RequirementStatus.Met or RequirementStatus.OnTrack => Color.Green,
            RequirementStatus.NotMet or RequirementStatus.Behind => Color.Red,
            _ => Color.Yellow,
        };
}
