using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>A rule as a Mermaid diagram: what must hold, from the top down, with the limits and the time they hold.</summary>
/// <example>
/// <code>
/// string diagram = RuleMermaid.Write(BrancheRules.Default.Marking.Outline);
/// </code>
/// </example>
public static class RuleMermaid
{
    /// <summary>Writes the whole tree.</summary>
    /// <param name="outline">How the rule is put together.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>A <c>flowchart TD</c>; lines end with a line feed.</returns>
    /// <remarks>
    /// A rectangle asks that all parts hold, a hexagon that at least one does, a stadium that its part does not, a
    /// trapezoid shows readings of which the first decides, and a rounded box compares a fact with its limit.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="outline"/> is null.</exception>
    public static string Write(RuleOutline outline, Language language = Language.Danish)
    {
        Guard.Against.Null(outline);
        var text = new StringBuilder("flowchart TD\n");
        var nodes = 0;
        Write(text, outline, language, ref nodes);
        return text.ToString();
    }

    private static int Write(StringBuilder text, RuleOutline node, Language language, ref int nodes)
    {
        var id = nodes++;
        var (open, close) = Shape(node.Kind);
        var lines = string.Join("<br/>", Lines(node, language).Select(Escape));
        text.Append(FormattableString.Invariant($"    n{id}{open}\"{lines}\"{close}\n"));
        for (var i = 0; i < node.Parts.Length; i++)
        {
            var part = Write(text, node.Parts[i], language, ref nodes);
            var arrow = node.Kind == AssessmentKind.Readings && i > 0 ? "-.->" : "-->";
            text.Append(FormattableString.Invariant($"    n{id} {arrow} n{part}\n"));
        }

        return id;
    }

    private static (string Open, string Close) Shape(AssessmentKind kind) =>
        kind switch
        {
            AssessmentKind.All => ("[", "]"),
            AssessmentKind.Any => ("{{", "}}"),
            AssessmentKind.Not => ("([", "])"),
            AssessmentKind.Readings => ("[/", "\\]"),
            _ => ("(", ")"),
        };

    private static IEnumerable<string> Lines(RuleOutline node, Language language)
    {
        if (node.Label is { } label)
        {
            yield return label.Title.ToText(language);
            yield return label.Source.ToString();
        }

        if (node is { Comparison: { } comparison, Left: { } left, Right: { } right })
        {
            foreach (var line in Leaf(node, left, comparison, right, language))
            {
                yield return line;
            }
        }
        else
        {
            yield return AnswerText.Of(node.Kind).ToText(language);
        }
    }

    private static IEnumerable<string> Leaf(
        RuleOutline node,
        FactReading left,
        Comparison comparison,
        FactReading right,
        Language language
    )
    {
        var name = left.Name.ToText(language);
        if (node.IsQuestion)
        {
            return [$"{name}: {right.Value?.ToText(language)}"];
        }

        var sign = AnswerText.Sign(comparison);
        if (right.Value is { } value)
        {
            return [$"{name} {sign} {value.ToText(language)}"];
        }

        return right.Parameter is [var only]
            ? [$"{name} {sign} {only.Value.ToText(language)}"]
            :
            [
                $"{name} {sign} {right.Name.ToText(language)}",
                .. right.Parameter.Select(p => $"{p.Value.ToText(language)} ({Days(p, language)})"),
            ];
    }

    private static string Days(ParameterValue<BilingualText> value, Language language)
    {
        var (from, until) = (Day(value.ValidFrom), value.ValidUntil is { } last ? Day(last) : string.Empty);
        return $"{from} – {until}".TrimEnd();

        string Day(LocalDate day) => MeasuringPeriod.OfDay(day).ToText(language);
    }

    // The characters that end a text or begin markup; Mermaid's own codes for them.
    private static string Escape(string line) =>
        line.Replace("#", "#35;", StringComparison.Ordinal)
            .Replace("\"", "#quot;", StringComparison.Ordinal)
            .Replace("<", "#lt;", StringComparison.Ordinal)
            .Replace(">", "#gt;", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");
}
