using Jobcenter.Rules.TargetGroups;
using NodaTime.Text;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    // Each stretch's sign in a line: a legend stands below it.
    private const string SpanSigns = "█▓▒░▚▞▙▟";

    private static readonly BilingualText s_citizens = new("Borgere", "Citizens");

    /// <summary>The answer of a classified register: how many citizens are in each group, and why the others are in none.</summary>
    /// <param name="column">The classification.</param>
    /// <param name="area">Whose citizens; all by default.</param>
    /// <returns>The answer, a row a group.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public static Answer Of(TargetGroupColumn column, Area? area = null)
    {
        Guard.Against.Null(column);
        var counts = column.Counts(area ?? Area.Country);
        var all = counts.Sum(static c => c.Value);
        return Table(
                "target-groups",
                new(
                    $"Målgrupper {DateText.Of(column.Date, Language.Danish)}, {Citizens(all, Language.Danish)}",
                    $"Target groups {DateText.Of(column.Date, Language.English)}, {Citizens(all, Language.English)}"
                ),
                counts.Select(c =>
                    Row(
                        c.Key,
                        NameOf(column, c.Key),
                        AnswerCell.Number("citizens", s_citizens, c.Value),
                        AnswerCell.Text("group", new("Målgruppe", "Target group"), NameOf(column, c.Key), isTitle: true)
                    )
                )
            )
            .Provisional(column.WhyProvisional);
    }

    /// <summary>The answer of a change of date: how many citizens get another answer, and by which node of which rule.</summary>
    /// <returns>The answer, a row a move and its nodes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="impact"/> is null.</exception>
    public static Answer Of(TargetGroupImpact impact)
    {
        Guard.Against.Null(impact);
        var title = Both(l =>
        {
            var (before, after) = (DateText.Of(impact.Before.Date, l), DateText.Of(impact.After.Date, l));
            return l == Language.English
                ? $"From {before} to {after}: {impact.Moved} of {Citizens(impact.After.Count, l)} get another answer"
                : $"Fra {before} til {after}: {impact.Moved} af {Citizens(impact.After.Count, l)} får et andet svar";
        });
        return Table(
                "target-group-impact",
                title,
                impact
                    .Moves.Where(static m => m.IsMove)
                    .OrderByDescending(static m => m.Citizens)
                    .SelectMany(move => move.Nodes.Select(n => Of(n, impact)))
            )
            .Provisional(impact.Before.WhyProvisional);
    }

    /// <summary>The answer of a citizen's timeline: each stretch with the target group, the segments, and what changed.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="spans">The stretches, by date.</param>
    /// <exception cref="ArgumentNullException"><paramref name="citizen"/> is null.</exception>
    public static Answer Of(string citizen, ImmutableArray<TargetGroupSpan> spans)
    {
        Guard.Against.Null(citizen);
        var all = spans.IsDefault ? [] : spans;
        var days = all.IsEmpty
            ? BilingualText.Same(citizen)
            : Both(l => $"{citizen}, {DateText.Of(all[0].From, l)} – {DateText.Of(all[^1].Until, l)}");
        return new(citizen, days)
        {
            IsCollection = true,
            IsBrief = true,
            Spans = [.. all.Select(static (s, i) => new AnswerSpan(s.From, s.Until, SignOf(i), GroupOf(s)))],
            PartsName = "spans",
            Parts = [.. all.Select(Of)],
        };
    }

    private static string Citizens(long count, Language language) =>
        (count == 1, language) switch
        {
            (true, Language.English) => "1 citizen",
            (true, _) => "1 borger",
            (false, Language.English) => $"{AnswerText.Count(count, language)} citizens",
            _ => $"{AnswerText.Count(count, language)} borgere",
        };

    private static Answer Of(TargetGroupMove node, TargetGroupImpact impact)
    {
        var (from, to) = (NameOf(impact.Before, node.From), NameOf(impact.After, node.To));
        var move = new BilingualText(
            $"{from.ToText(Language.Danish)} → {to.ToText(Language.Danish)}",
            $"{from.ToText(Language.English)} → {to.ToText(Language.English)}"
        );
        return Row(
            $"{node.From} → {node.To}",
            move,
            AnswerCell.Told(
                new("Fra → til", "From → to"),
                move,
                (writer, _) => writer.WriteString("move", $"{node.From} → {node.To}"),
                isTitle: true
            ),
            AnswerCell.Number("citizens", s_citizens, node.Citizens),
            AnswerCell.Told(
                new("Regel", "Rule"),
                RuleOf(impact, node.Rule),
                (writer, _) => writer.WriteString("rule", node.Rule ?? string.Empty)
            ),
            AnswerCell.Text("node", new("Hvad der flyttede dem", "What moved them"), node.Name ?? AnswerText.Unknown)
        );
    }

    // A rule by its title: its id is for those who write rules.
    private static BilingualText RuleOf(TargetGroupImpact impact, string? id) =>
        new[] { impact.Before.Act, impact.After.Act }
            .SelectMany(static a =>
                a.Groups.Select(static g => g.Label).Concat(a.Conflicts.Select(static c => c.Label))
            )
            .FirstOrDefault(l => string.Equals(l?.Id, id, StringComparison.Ordinal))
            ?.Title
        ?? BilingualText.Same(id ?? string.Empty);

    private static Answer Of(TargetGroupSpan span, int index)
    {
        string Line(Language l)
        {
            var segments = Changes.Titles(span.Segments, l);
            var unknown = Changes.Titles(span.UnknownSegments, l);
            var changed = string.Join("; ", span.Changed.Select(c => Changes.ToText(c, l)));
            var (from, until) = (DateText.Of(span.From, l), DateText.Of(span.Until, l));
            return $"{SignOf(index)} {from} – {until} · {AnswerText.Line(Of(span.Answer), l)}"
                + (segments.Length == 0 ? string.Empty : $" · {segments}")
                + (unknown.Length == 0 ? string.Empty : $" · {Known.NotKnown.ToText(l)}: {unknown}")
                + (changed.Length == 0 ? string.Empty : $" · {changed}");
        }

        return new(LocalDatePattern.Iso.Format(span.From), GroupOf(span))
        {
            Line = Line,
            Typed = (writer, language) =>
            {
                AnswerJson.WriteDate(writer, "from", span.From);
                AnswerJson.WriteDate(writer, "until", span.Until);
                writer.WriteString("group", span.Answer.Group?.Id);
                AnswerJson.WriteTexts(writer, "segments", span.Segments.Select(static s => s.Id));
                AnswerJson.WriteTexts(writer, "unknownSegments", span.UnknownSegments.Select(static s => s.Id));
                AnswerJson.WriteTexts(writer, "changed", span.Changed.Select(c => Changes.ToText(c, language)));
            },
        };
    }

    private static BilingualText GroupOf(TargetGroupSpan span) => Both(l => AnswerText.Line(Of(span.Answer), l));

    private static char SignOf(int index) => SpanSigns[index % SpanSigns.Length];

    private static BilingualText NameOf(TargetGroupColumn column, string id) =>
        column.Act.Groups.FirstOrDefault(g => string.Equals(g.Id, id, StringComparison.Ordinal)) is { } group
            ? BilingualText.Of(group)
            : WordsOf(id);

    // What a count or a move calls those in no group; a group by its id.
    private static BilingualText WordsOf(string id) =>
        id switch
        {
            TargetGroupColumn.OutsideId => s_outside,
            TargetGroupColumn.UnknownId => new("ukendt: der mangler fakta", "unknown: facts are missing"),
            TargetGroupColumn.NoKnownGroupId => new(
                "ukendt: ingen af de kendte målgrupper passer",
                "unknown: none of the known target groups fits"
            ),
            TargetGroupColumn.ConflictId => new(
                "ukendt: fakta modsiger hinanden",
                "unknown: facts contradict each other"
            ),
            _ => BilingualText.Same(id),
        };
}
