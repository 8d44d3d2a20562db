using Jobcenter.Rules.Placements;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    /// <summary>The answer of what may begin next: from when, until when, and for how long.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="move"/> is null.</exception>
    public static Answer Of(NextMove move)
    {
        Guard.Against.Null(move);
        return new(
            $"{move.Kind.Id()}-{Ids.Of(move.Sector)}",
            Both(l => $"{move.Kind.Name().ToText(l)} ({SectorName(move.Sector).ToText(l)})")
        )
        {
            Judged = move.Assessment,
            Verdict = move.Verdict,
            Mark = AnswerText.Mark(move.Verdict),
            Status = AnswerText.Of(move.Verdict),
            StatusId = Ids.Of(move.Verdict),
            Typed = (writer, language) =>
            {
                writer.WriteString("kind", move.Kind.Id());
                writer.WriteString("sector", Ids.Of(move.Sector));
                AnswerJson.WriteDate(writer, "earliestStart", move.EarliestStart.OrNull());
                AnswerJson.WriteText(writer, "earliestSource", move.EarliestBound?.Source.ToString());
                AnswerJson.WriteDate(writer, "latestStart", move.LatestStart.OrNull());
                AnswerJson.WriteText(writer, "latestSource", move.LatestBound?.Source.ToString());
                AnswerJson.WriteDate(writer, "lastDay", move.LastDay.OrNull());
                AnswerJson.WriteText(
                    writer,
                    "duration",
                    move.Duration.IsKnown ? move.Duration.Value.Value.ToText(language) : null
                );
            },
        };
    }

    private static BilingualText SectorName(PlacementSector sector) =>
        sector == PlacementSector.Private ? new("privat", "private") : new("offentlig", "public");

    private static string NameOf(PlacementKind kind, PlacementSector sector, bool isBoth, Language language) =>
        kind.Name().ToText(language) + (isBoth ? string.Empty : $" ({SectorName(sector).ToText(language)})");

    private static string? WhyNot(NextMove move, Language language) =>
        move.IsTooLate ? TooLate(move, language)
        : move.Assessment.Verdict == Kernel.Verdict.Unknown
            ? move.Assessment.MissingFacts().Select(static f => f.Reason ?? f.Name).FirstOrDefault()?.ToText(language)
        : move
            .Assessment.Parts.FirstOrDefault(static p => p.Verdict == Kernel.Verdict.NotMet)
            ?.Label?.Title.ToText(language);

    private static string TooLate(NextMove move, Language language)
    {
        var (earliest, latest) = (
            DateText.Of(move.EarliestStart.Value, language),
            DateText.Of(move.LatestStart.Value, language)
        );
        return language == Language.English
            ? $"may not start before {earliest}, after {latest} [{move.LatestBound?.Source}]"
            : $"må først begynde {earliest}, efter {latest} [{move.LatestBound?.Source}]";
    }

    // When it may start, and how long it may last then.
    private static string Range(NextMove move, Language language)
    {
        var isEnglish = language == Language.English;
        var from = DateText.Of(move.EarliestStart.Value, language);
        var since = move.EarliestBound is { } first ? $" [{first.Source}]" : string.Empty;
        var until = move.LatestStart.IsKnown
            ? $" {(isEnglish ? "until" : "til")} {DateText.Of(move.LatestStart.Value, language)}"
            : string.Empty;
        var bound = move.LatestBound is { } rule ? $" [{rule.Source}]" : string.Empty;
        var most = isEnglish ? "at most " : "højst ";
        var length = move is { EarliestStart.IsKnown: true, Duration: { IsKnown: true, Value: var duration } }
            ? $", {(move.IsUnlimited ? string.Empty : most)}{duration.ToText(language)} [{duration.Source}]"
            : string.Empty;
        return $"{(isEnglish ? "may start from" : "kan begynde fra")} {from}{since}{until}{bound}{length}";
    }
}
