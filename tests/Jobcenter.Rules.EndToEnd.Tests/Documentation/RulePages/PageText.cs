using System.Collections.Immutable;
using System.Text;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Testing;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>A page as it grows: headings, tables, diagrams and examples. In Danish, the language of its readers.</summary>
internal sealed class PageText
{
    private const string Nothing = "–";

    private readonly StringBuilder _text = new();

    public static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : Nothing;

    public override string ToString() => _text.ToString();

    public PageText Title(string danish, string english) => Line($"# {danish}").Line().Line($"*{english}*").Line();

    public PageText Heading(int level, string danish, string? english = null)
    {
        Line($"{new string('#', level)} {danish}").Line();
        return english is null || english == danish ? this : Line($"*{english}*").Line();
    }

    public PageText Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public PageText Table(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        Row(columns);
        Line($"|{string.Concat(columns.Select(_ => "---|"))}");
        foreach (var row in rows)
        {
            Row(row);
        }

        return Line();
    }

    /// <summary>Id, source, strength, validity, and the notes of the rule and all that are named below it.</summary>
    public PageText Label(RuleLabel label, LocalDate? from, LocalDate? until, RuleOutline? outline = null)
    {
        Table(
            ["", ""],
            [
                ["Id", $"`{label.Id}`"],
                ["Kilde", label.Source.ToString()],
                ["Styrke", AnswerText.Of(label.Strength).Danish],
                ["Gælder", from is null ? Nothing : $"{Day(from)} – {(until is { } last ? Day(last) : "")}".TrimEnd()],
            ]
        );
        var notes = label
            .Notes.Concat(Below(outline).Select(o => o.Label).OfType<RuleLabel>().SelectMany(l => l.Notes))
            .DistinctBy(n => n.Text.Danish)
            .ToList();
        foreach (var note in notes)
        {
            Line($"- **{Kind(note.Kind)}:** {Cell(note.Text.Danish)}");
        }

        return notes.Count == 0 ? this : Line();
    }

    /// <summary>Every limit and dated number that the rule compares with.</summary>
    public PageText Limits(RuleOutline outline, SourceReference source, LocalDate? from, LocalDate? until)
    {
        var rows = Below(outline)
            .Where(o => o is { Left: not null, Right: not null } && o.Right.Id != "truth")
            .SelectMany(o => Limit(o, source, from, until))
            .Distinct(StringComparer.Ordinal)
            .Select(r => r.Split('\n'))
            .ToList();
        return rows.Count == 0
            ? Line("Reglen har ingen tal; den spørger om ja eller nej.").Line()
            : Table(["Hvad", "Grænse", "Fra", "Til", "Kilde"], rows);
    }

    public PageText Diagram(RuleOutline outline) =>
        Line("```mermaid").Line(RuleMermaid.Write(outline).TrimEnd()).Line("```").Line();

    public PageText Examples(int level, IEnumerable<ConformanceCase> cases)
    {
        foreach (var @case in cases)
        {
            Example(level, @case);
        }

        return this;
    }

    public static IEnumerable<RuleOutline> Below(RuleOutline? outline) =>
        outline is null ? [] : outline.Parts.SelectMany(Below).Prepend(outline);

    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static IEnumerable<string> Limit(
        RuleOutline leaf,
        SourceReference source,
        LocalDate? from,
        LocalDate? until
    )
    {
        var (left, right) = (leaf.Left, leaf.Right);
        var what = $"{left?.Name.Danish} {Sign(leaf.Comparison)}";
        if (right?.Value is { } value)
        {
            return [$"{what}\n{value.Danish}\n{Day(from)}\n{Day(until)}\n{source}"];
        }

        // Of a number's values those that hold while the rule does, and no longer than it.
        return right
                ?.Parameter.Where(p => !(p.ValidFrom > until) && !(p.ValidUntil < from))
                .Select(p =>
                    $"{what}\n{p.Value.Danish}\n{Day(Latest(p.ValidFrom, from))}\n{Day(Earliest(p.ValidUntil, until))}\n{p.Source}"
                )
            ?? [];

        static LocalDate Latest(LocalDate one, LocalDate? other) => other > one ? other.Value : one;
        static LocalDate? Earliest(LocalDate? one, LocalDate? other) => one < other || other is null ? one : other;
    }

    private static string Sign(Comparison? comparison) =>
        comparison switch
        {
            Comparison.AtMost => "≤",
            Comparison.AtLeast => "≥",
            Comparison.LessThan => "<",
            Comparison.MoreThan => ">",
            _ => "=",
        };

    private static string Kind(NoteKind kind) =>
        kind switch
        {
            NoteKind.Decision => "Beslutning",
            NoteKind.Estimate => "Skøn",
            _ => "Bemærkning",
        };

    private void Example(int level, ConformanceCase @case)
    {
        var result = CaseResult.Of(@case);
        Assert.Empty(result.Differences);
        Heading(level, @case.Title.Da);
        Line($"`{@case.Id}` · {@case.Source}").Line();
        foreach (var (table, rows) in @case.Input.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            ImmutableArray<string> columns = [.. rows.SelectMany(r => r.Keys).Distinct().Order(StringComparer.Ordinal)];
            Line($"Fakta, {DanishNames.Name(table)}:").Line();
            Table(
                columns.Select(DanishNames.Name),
                rows.Select(r => columns.Select(c => r.TryGetValue(c, out var cell) ? Fact(cell) : ""))
            );
        }

        var asked = @case
            .Ask.Where(a => a.Key != "rule")
            .OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => $"{DanishNames.Name(a.Key)} *{Fact(a.Value)}*");
        Line($"Spørgsmål: {string.Join(", ", asked)}.").Line();
        var answered = @case.Expect.Select(e => $"{DanishNames.Name(e.Key)} **{DanishNames.Word(e.Value)}**");
        Line($"Svar: {string.Join(", ", answered)}.").Line();
        if (result.Answer?.Reasons is { } reasons)
        {
            Line("```text").Line(reasons(Language.Danish).TrimEnd()).Line("```").Line();
        }
    }

    private static string Fact(string text) => DanishNames.Word(text);

    private void Row(IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells.Select(Cell))} |");
}
