using System.Collections.Immutable;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;
using NodaTime.Text;
using Samples.Shared;
using Spectre.Console;

namespace Samples.Sequences;

/// <summary>Prints answers as a company consultant reads them.</summary>
internal sealed class PlacementsPrinter(TextWriter output, PlacementsSettings settings)
{
    public void PrintHeading()
    {
        if (settings.IsSampleData)
        {
            output.WriteLine(Say("Eksempeldata: borgerne er opdigtede.", "Sample data: the citizens are made up."));
        }

        output.WriteLine(
            Say(
                $"Virksomhedsforløb i {settings.Programme}, {Text(settings.Date)}. Et tegn er en uge: P praktik, L løntilskud, N nytteindsats, T ordinære timer, I igu, V voksenlærling, · pause, J job, U uddannelse, A andet, ! brud",
                $"Placements in {settings.Programme}, {Text(settings.Date)}. A sign is a week: P praktik, L løntilskud, N nytteindsats, T ordinary hours, I igu, V voksenlærling, · pause, J job, U education, A other, ! breach"
            )
        );
    }

    public void Print(SequenceReview review, SequenceProgress progress, ImmutableArray<NextMove> moves)
    {
        var (sequence, coverage) = (review.Sequence, review.Timeline.Coverage);
        output.WriteLine();
        output.WriteLine($"{sequence.Citizen, -8}{Iso(sequence.Start)} {review.Timeline.ToText(review.Breaches)}");
        var covered = coverage.Share.IsKnown ? coverage.Share.Value.ToText(settings.Language) : "–";
        output.WriteLine(
            Say(
                $"  dækket {coverage.Yes} af {coverage.Whole} dage ({covered}){Days(progress)}",
                $"  covered {coverage.Yes} of {coverage.Whole} days ({covered}){Days(progress)}"
            )
        );
        foreach (var rule in review.Policies.SelectMany(static p => p.Rules))
        {
            Print(rule, review);
        }

        var open = moves.Where(static m => m.Verdict == Verdict.Met).ToList();
        foreach (var same in open.GroupBy(Range, StringComparer.Ordinal))
        {
            var names = string.Join(
                ", ",
                same.GroupBy(static m => m.Kind)
                    .Select(g =>
                        g.Count() == 2 ? Text(g.Key.Name()) : $"{Text(g.Key.Name())} ({Text(Sector(g.First().Sector))})"
                    )
            );
            output.WriteLine($"  → {names}: {same.Key}");
        }

        PrintOthers(moves.Where(static m => m.Verdict != Verdict.Met && m.Duration.IsKnown));
    }

    // What may not start, or what nobody knows of, with the first part that says so.
    private void PrintOthers(IEnumerable<NextMove> moves)
    {
        foreach (var same in moves.GroupBy(static m => m.Kind))
        {
            var move = same.First();
            var why =
                move.IsTooLate ? TooLate(move)
                : move.Assessment.Verdict == Verdict.Unknown
                    ? move.Assessment.MissingFacts().Select(static f => f.Reason ?? f.Name).FirstOrDefault()
                : move.Assessment.Parts.FirstOrDefault(static p => p.Verdict == Verdict.NotMet)?.Label?.Title;
            var sector = same.Count() == 1 ? $" ({Text(Sector(move.Sector))})" : string.Empty;
            output.WriteLine(
                $"  {(move.Verdict == Verdict.NotMet ? "✗" : "?")} {Text(move.Kind.Name())}{sector}: {(why is null ? Say("ikke kendt", "not known") : Text(why))}"
            );
        }
    }

    private static BilingualText TooLate(NextMove move) =>
        new(
            $"må først begynde {DateText.Of(move.EarliestStart.Value, Language.Danish)}, efter {DateText.Of(move.LatestStart.Value, Language.Danish)} [{move.LatestBound?.Source}]",
            $"may not start before {DateText.Of(move.EarliestStart.Value, Language.English)}, after {DateText.Of(move.LatestStart.Value, Language.English)} [{move.LatestBound?.Source}]"
        );

    public void Explain(SequenceReview review, IEnumerable<Assessment> law)
    {
        foreach (var policy in review.Policies)
        {
            Indent(AssessmentText.Write(policy.Assessment, settings.Language));
        }

        output.WriteLine(Say("  Forløbene efter loven:", "  The placements by the law:"));
        foreach (var assessment in law)
        {
            Indent(AssessmentText.Write(assessment, settings.Language));
        }
    }

    public void Print(PlacementCohort cohort)
    {
        output.WriteLine();
        output.WriteLine(
            Say(
                $"I alt {cohort.Count} forløb, dækket {Percent(cohort.Coverage)} af {cohort.Days} dage",
                $"{cohort.Count} sequences in all, {Percent(cohort.Coverage)} of {cohort.Days} days covered"
            )
        );
        output.WriteLine(
            Say(
                $"Pauser: {cohort.PauseCount}; 1-7 dage {cohort.CountPauses(1, 7)}, 8-28 dage {cohort.CountPauses(8, 28)}, over 28 dage {cohort.CountPauses(29, int.MaxValue)}; længst {cohort.LongestPause.Or(0)}, median {cohort.MedianPause.Or(0)}",
                $"Pauses: {cohort.PauseCount}; 1–7 days {cohort.CountPauses(1, 7)}, 8–28 days {cohort.CountPauses(8, 28)}, over 28 days {cohort.CountPauses(29, int.MaxValue)}; longest {cohort.LongestPause.Or(0)}, median {cohort.MedianPause.Or(0)}"
            )
        );
        var console = TableConsole.Of(output);
        var policies = TableConsole.Table(
            Say("Praksis", "Policy"),
            Say("Holdt", "Kept"),
            Say("Brudt", "Broken"),
            Say("Ukendt", "Unknown")
        );
        foreach (var (policy, kept) in cohort.Policies.Where(static p => p.Kept != default))
        {
            TableConsole.Row(
                policies,
                $"{policy.Label.Id}: {Text(policy.Label.Title)}",
                $"{kept.Yes}",
                $"{kept.No}",
                $"{kept.Unknown}"
            );
        }

        console.Write(policies);
        var outcomes = TableConsole.Table(
            Say("Sidste forløb", "Last placement"),
            Say("Forløb", "Sequences"),
            Say("Afsluttet", "Ended"),
            Say("Job", "Job"),
            Say("Uddannelse", "Education"),
            Say("Videre i andet forløb", "On in another placement")
        );
        foreach (var o in cohort.Outcomes)
        {
            var kind = o.Kind is { } k ? Text(k.Name()) : Say("intet", "none");
            var sector = o.Sector is { } s ? $" ({Text(Sector(s))})" : string.Empty;
            TableConsole.Row(
                outcomes,
                kind + sector,
                $"{o.Sequences}",
                $"{o.Ended}",
                $"{o.ToJob}",
                $"{o.ToEducation}",
                $"{o.OnInPlacement}"
            );
        }

        console.Write(outcomes);
    }

    public void PrintRows(RowCounts rows) =>
        output.WriteLine(
            Say(
                $"{rows.Read} rækker læst, {rows.Refused} afvist. Begrundelser: --explain BORGER",
                $"{rows.Read} rows read, {rows.Refused} refused. Reasons: --explain CITIZEN"
            )
        );

    private void Print(RuleReview rule, SequenceReview review)
    {
        foreach (var breach in rule.Breaches)
        {
            output.WriteLine(
                $"  ✗ {Iso(breach.On)} {Text(rule.Rule.Label.Title)} ({rule.Rule.Label.Source}): {Text(breach.Text)}"
            );
        }

        if (rule.Cure.Kind == CureKind.TooLate && review.Sequence.GoesOnAfter(settings.Date))
        {
            output.WriteLine(Say("    for sent: intet kan gøre det godt igen", "    too late: nothing can undo it"));
        }

        if (rule.Cure is { Kind: CureKind.ByDate, Latest: { } latest, What: { } what })
        {
            output.WriteLine(
                Say(
                    $"  … {Text(what)} {Text(latest)}, så holder: {Text(rule.Rule.Label.Title)}",
                    $"  … {Text(what)} {Text(latest)}, then this is kept: {Text(rule.Rule.Label.Title)}"
                )
            );
        }
        else if (rule.Assessment.Verdict == Verdict.Unknown)
        {
            var reasons = string.Join(
                "; ",
                rule.Assessment.MissingFacts()
                    .Select(f => f.Reason is { } r ? Text(r) : Text(f.Name))
                    .Distinct(StringComparer.Ordinal)
            );
            output.WriteLine($"  ? {Text(rule.Rule.Label.Title)}: {reasons}");
        }
    }

    // When it may start, and how long it may last then.
    private string Range(NextMove move)
    {
        var from = Text(move.EarliestStart.Value);
        var until = move.LatestStart.IsKnown
            ? Say($" til {Text(move.LatestStart.Value)}", $" until {Text(move.LatestStart.Value)}")
            : string.Empty;
        var bound = move.LatestBound is { } rule ? $" [{rule.Source}]" : string.Empty;
        var length = move is { Duration.IsKnown: true, LastDay.IsKnown: true }
            ? Say(
                $", højst {move.Duration.Value.Value.ToText(Language.Danish)} [{move.Duration.Value.Source}]",
                $", at most {move.Duration.Value.Value.ToText(Language.English)} [{move.Duration.Value.Source}]"
            )
            : string.Empty;
        var since = move.EarliestBound is { } first ? $" [{first.Source}]" : string.Empty;
        return Say(
            $"kan begynde fra {from}{since}{until}{bound}{length}",
            $"may start from {from}{since}{until}{bound}{length}"
        );
    }

    private string Days(SequenceProgress progress)
    {
        var text = progress.DaysToFirstPlacement.IsKnown
            ? Say(
                $", første forløb efter {progress.DaysToFirstPlacement.Value} dage",
                $", first placement after {progress.DaysToFirstPlacement.Value} days"
            )
            : string.Empty;
        text += progress.DaysToJob.IsKnown
            ? Say($", job efter {progress.DaysToJob.Value} dage", $", job after {progress.DaysToJob.Value} days")
            : string.Empty;
        text += progress.IsJobKept switch
        {
            { IsKnown: true, Value: true } => Say(", jobbet er fastholdt", ", the job is kept"),
            { IsKnown: true } => Say(", jobbet er ikke fastholdt", ", the job is not kept"),
            _ => string.Empty,
        };
        return text
            + (
                progress.HasProgressed is { IsKnown: true, Value: true }
                    ? Say(", flere ordinære timer", ", more ordinary hours")
                    : string.Empty
            );
    }

    private string Percent(Known<Share> share) => share.IsKnown ? share.Value.ToText(settings.Language) : "–";

    private static BilingualText Sector(PlacementSector sector) =>
        sector == PlacementSector.Private ? new("privat", "private") : new("offentlig", "public");

    private void Indent(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.WriteLine($"  {line}");
        }
    }

    private string Text(LocalDate date) => DateText.Of(date, settings.Language);

    private string Text(ILocalizable value) => value.ToText(settings.Language);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;
}
