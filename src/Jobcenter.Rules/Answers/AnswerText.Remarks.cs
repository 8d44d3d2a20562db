using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Answers;

// What must stand beside the numbers of a follow-up: what is missing or provisional, readings, decisions, differences.
public static partial class AnswerText
{
    private const int MaxUnused = 5;

    // A municipality in which nobody begins anything for longer than this is hardly known so long: our decision.
    private const int MostQuietDays = 31;

    /// <summary>What must stand beside the numbers of a follow-up, one line each, in the order to read them: what is missing or provisional, readings, decisions, differences.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    /// <example>
    /// <code>
    /// foreach (BilingualText remark in AnswerText.RemarksOf(followUp))
    /// {
    ///     Console.WriteLine(remark.ToText(Language.Danish));
    /// }
    /// </code>
    /// </example>
    public static ImmutableArray<BilingualText> RemarksOf(FollowUp followUp)
    {
        Guard.Against.Null(followUp);
        return
        [
            .. EndOfRows(followUp),
            .. Missing(followUp),
            .. NotReached(followUp),
            .. WarningsOf(followUp),
            .. Hidden(followUp),
            .. Readings(followUp),
            .. Notes(followUp),
            .. Differences(followUp),
            .. Unused(followUp),
        ];
    }

    /// <summary>That the register's last row lies long before the day it is taken to be known until, so that numbers may fall because the rows end.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <returns>One line, or none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    public static ImmutableArray<BilingualText> EndOfRows(FollowUp followUp)
    {
        Guard.Against.Null(followUp);
        var until = LocalDate.Min(followUp.AsOf, followUp.KnownUntil);
        if (followUp.LastBeginning is not { } last || Period.DaysBetween(last, until) <= MostQuietDays)
        {
            return [];
        }

        var (row, known) = (DateText.Both(last), DateText.Both(until));
        return
        [
            new(
                $"registerets sidste række for kommunen begynder {row.Danish}, og registeret er taget som kendt til {known.Danish}: derefter kommer ingen til, og tal, der falder, kan skyldes det. Kendes registeret ikke så længe, så sig den sidste kendte dag (known-until)",
                $"the register's last row for the municipality begins on {row.English}, and the register is taken as known until {known.English}: nobody comes after that, and numbers that fall may do so because of it. If it is not known so long, tell the last day that is (known-until)"
            ),
        ];
    }

    /// <summary>The figures that a register and a publication give differently.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <returns>One line a figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="followUp"/> is null.</exception>
    public static ImmutableArray<BilingualText> Differences(FollowUp followUp)
    {
        Guard.Against.Null(followUp);
        var lines = ImmutableArray.CreateBuilder<BilingualText>();
        foreach (var cell in followUp.Figures.Differences)
        {
            if (cell is { Computed: { } computed, Published: { } published, Difference: { } difference })
            {
                var unit = cell.Key.Measure.Unit;
                var extra = new Quantity(computed.Value, unit).ExtraDecimalsBeside(new(published.Value, unit));
                BilingualText Text(Fraction value) =>
                    new(
                        new Quantity(value, unit).ToText(Language.Danish, extra),
                        new Quantity(value, unit).ToText(Language.English, extra)
                    );
                var (own, other, apart) = (Text(computed.Value), Text(published.Value), Text(difference));
                lines.Add(
                    new(
                        $"{cell.Key.ToText(Language.Danish)}: registeret giver {own.Danish}, offentliggjort er {other.Danish} (forskel {apart.Danish}); registerets tal bruges",
                        $"{cell.Key.ToText(Language.English)}: the register gives {own.English}, published is {other.English} (difference {apart.English}); the register's figure is used"
                    )
                );
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Those of the remarks that must be known wherever a number is read.</summary>
    internal static IEnumerable<BilingualText> WarningsOf(FollowUp followUp) =>
        [.. Provisional(followUp.Outcomes.SelectMany(static o => o.WhyProvisional)), .. Told(followUp)];

    /// <summary>Why answers with an asterisk are provisional, each reason once.</summary>
    internal static IEnumerable<BilingualText> Provisional(IEnumerable<BilingualText> why) =>
        why.Distinct()
            .Select(static w => new BilingualText($"* foreløbigt: {w.Danish}", $"* provisional: {w.English}"));

    // Each missing figure by its key in the data files, in words, and with why it is missing.
    private static IEnumerable<BilingualText> Missing(FollowUp followUp) =>
        followUp
            .Outcomes.Where(static o => o.Status == RequirementStatus.Unknown)
            .SelectMany(static outcome => WhyUnknown(outcome).Select(why => Prefixed(outcome.Requirement.Id, why)));

    // A requirement without a deadline is pending until it is met: what it still waits for.
    private static IEnumerable<BilingualText> NotReached(FollowUp followUp) =>
        from outcome in followUp.Outcomes
        where outcome is { Status: RequirementStatus.Pending, Assessment: not null }
        from leaf in Leaves(outcome.Assessment)
        where leaf is { Verdict: Verdict.NotMet, Comparison: not null, Facts.Length: 2 }
        let danish = Sides(leaf.Facts[0], leaf.Comparison ?? default, leaf.Facts[1], Language.Danish)
        let english = Sides(leaf.Facts[0], leaf.Comparison ?? default, leaf.Facts[1], Language.English)
        select Prefixed(outcome.Requirement.Id, new($"ikke opfyldt endnu: {danish}", $"not met yet: {english}"));

    private static IEnumerable<Assessment> Leaves(Assessment? node) =>
        node is null ? []
        : node.Parts.IsEmpty ? [node]
        : node.Parts.SelectMany(Leaves);

    // Published figures under a measure that no requirement reads: misspelt, most likely.
    private static IEnumerable<BilingualText> Unused(FollowUp followUp)
    {
        var unused = followUp.UnusedFigures;
        if (unused.IsEmpty)
        {
            return [];
        }

        var keys = string.Join(", ", unused.Take(MaxUnused).Select(static f => f.Key.ToString()));
        var more = unused.Length > MaxUnused ? " …" : string.Empty;
        return
        [
            unused.Length == 1
                ? new(
                    $"1 offentliggjort tal læses ikke af noget krav i planen: {keys}",
                    $"1 published figure is read by no requirement of the plan: {keys}"
                )
                : new(
                    $"{unused.Length} offentliggjorte tal læses ikke af noget krav i planen: {keys}{more}",
                    $"{unused.Length} published figures are read by no requirement of the plan: {keys}{more}"
                ),
        ];
    }

    private static IEnumerable<BilingualText> WhyUnknown(RequirementOutcome outcome) =>
        outcome.Missing.IsEmpty
            ? outcome.Assessment?.MissingFacts().Select(static f => f.Reason ?? Unknown).Distinct() ?? []
            : outcome.Missing.Select(key =>
            {
                var why = outcome.WhyMissing(key);
                return new BilingualText(
                    $"mangler {key} ({key.ToText(Language.Danish)}): {why.Danish}",
                    $"missing {key} ({key.ToText(Language.English)}): {why.English}"
                );
            });

    // What was warned of when the figures were read: of their sources, and of those that are shown.
    private static IEnumerable<BilingualText> Told(FollowUp followUp)
    {
        var shown = followUp.Outcomes.SelectMany(static o => o.Shown).ToHashSet();
        var isHidden = followUp.Discretion is not null;
        return followUp
            .Figures.Notes.OfSources.Concat(
                followUp
                    .Figures.Notes.OfFigures.Where(r => shown.Contains(r.Figure))
                    .Select(r => isHidden ? r.WithoutNumbers : r.Text)
            )
            .Distinct();
    }

    private static IEnumerable<BilingualText> Hidden(FollowUp followUp) =>
        followUp.Discretion is { } discretion
            ?
            [
                new(
                    $"diskretion: tal, der hviler på færre end {discretion.Threshold} personer, er skjult",
                    $"discretion: numbers that rest on fewer than {discretion.Threshold} persons are hidden"
                ),
            ]
            : [];

    // Where a sentence has two meanings: both answers, and which one decided. Where none is known, why has been told.
    private static IEnumerable<BilingualText> Readings(FollowUp followUp) =>
        from outcome in followUp.Outcomes
        where outcome.Assessment is { Kind: AssessmentKind.Readings }
        let parts = outcome.Assessment?.Parts ?? []
        where parts.Any(static p => p.Verdict != Verdict.Unknown)
        select Prefixed(
            outcome.Requirement.Id,
            new(ReadingLine(parts, Language.Danish), ReadingLine(parts, Language.English))
        );

    private static string ReadingLine(ImmutableArray<Assessment> parts, Language language) =>
        string.Join(
            "; ",
            parts.Select(
                (p, i) =>
                    $"{p.Label?.Title.ToText(language)}: {Of(p.Verdict).ToText(language)} ({(i == 0 ? Decides : ShownOnly).ToText(language)})"
            )
        );

    // A decision that several requirements share stands once, with all of them.
    private static IEnumerable<BilingualText> Notes(FollowUp followUp) =>
        followUp
            .Outcomes.SelectMany(static o => o.Requirement.Label.Notes.Select(n => (Note: n, o.Requirement.Id)))
            .GroupBy(static n => n.Note)
            .Select(static g =>
                Prefixed(
                    string.Join(", ", g.Select(static n => n.Id).Distinct(StringComparer.Ordinal)),
                    new(
                        $"{Of(g.Key.Kind).Danish}: {g.Key.Text.Danish}",
                        $"{Of(g.Key.Kind).English}: {g.Key.Text.English}"
                    )
                )
            );

    private static BilingualText Prefixed(string id, BilingualText text) =>
        new($"{id}: {text.Danish}", $"{id}: {text.English}");
}
