using System.Text;

namespace Jobcenter.Rules.Explanations;

/// <summary>An assessment as plain text: one line a node and a fact, indented by two.</summary>
public static class AssessmentText
{
    private const int IndentSize = 2;

    /// <summary>Writes the whole tree.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <returns>Lines that end with a line feed. ✓ is met, ✗ not met, ? unknown.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <example>
    /// <code>
    /// Console.Write(AssessmentText.Write(rule.Assess(facts), Language.English));
    /// </code>
    /// </example>
    public static string Write(Assessment assessment, Language language = Language.Danish) =>
        Write(assessment, answer: null, language);

    // The root may say another answer than its verdict: before the deadline a requirement is on track, not met, and a
    // criterion of a practice test can be met partly.
    internal static string Write(
        Assessment assessment,
        BilingualText? answer,
        Language language,
        string? mark = null,
        int depth = 0
    )
    {
        Guard.Against.Null(assessment);
        var text = new StringBuilder();
        Write(text, assessment, depth, remark: null, answer ?? Words.Of(assessment.Verdict), language, mark);
        return text.ToString();
    }

    private static void Write(
        StringBuilder text,
        Assessment node,
        int depth,
        BilingualText? remark,
        BilingualText answer,
        Language language,
        string? rootMark = null
    )
    {
        var mark = rootMark ?? Words.Mark(node.Verdict);
        if (node.Label is { } label)
        {
            var strength = Words.Of(label.Strength).ToText(language);
            var also = remark is null ? string.Empty : $", {remark.ToText(language)}";
            Line(text, depth, $"{mark} {label.Title.ToText(language)}: {answer.ToText(language)} ({strength}{also})");
            depth++;
            Line(text, depth, $"{Words.Source.ToText(language)}: {label.Source}");
            foreach (var note in label.Notes)
            {
                Line(text, depth, $"{Words.Of(note.Kind).ToText(language)}: {note.Text.ToText(language)}");
            }
        }
        else if (node.Kind is not AssessmentKind.Comparison)
        {
            Line(text, depth, $"{mark} {Words.Of(node.Kind).ToText(language)}: {answer.ToText(language)}");
            depth++;
        }

        if (node is { Comparison: { } comparison, Facts: [var left, var right] })
        {
            Line(text, depth, $"{mark} {Sides(left, comparison, right, language)}");
            WriteBasis(text, left, depth + 1, language);
            WriteBasis(text, right, depth + 1, language);
        }

        for (var i = 0; i < node.Parts.Length; i++)
        {
            var partRemark =
                node.Kind != AssessmentKind.Readings ? null
                : i == 0 ? Words.Decides
                : Words.ShownOnly;
            Write(text, node.Parts[i], depth, partRemark, Words.Of(node.Parts[i].Verdict), language);
        }
    }

    private static void WriteBasis(StringBuilder text, FactReading fact, int depth, Language language)
    {
        // Where nothing below says why a fact is missing, the fact says so itself.
        if (fact is { IsMissing: true, Reason: { } reason } && !fact.Basis.Any(static b => b.IsMissing))
        {
            Line(text, depth, $"{fact.Name.ToText(language)}: {reason.ToText(language)}");
        }

        WriteParts(text, fact, depth, language);
    }

    private static void WriteParts(StringBuilder text, FactReading fact, int depth, Language language)
    {
        foreach (var part in fact.Basis)
        {
            var source = part.Source is { } from ? $" [{from}]" : string.Empty;
            var reason = part.Reason is { } why ? $" ({why.ToText(language)})" : string.Empty;
            Line(text, depth, $"{part.Name.ToText(language)}: {Value(part, language)}{reason}{source}");
            WriteParts(text, part, depth + 1, language);
        }
    }

    /// <summary>Both sides of a comparison in one line; where the right one only says yes or no, the left one alone.</summary>
    /// <param name="left">What is compared.</param>
    /// <param name="comparison">How.</param>
    /// <param name="right">What it is compared with.</param>
    /// <param name="language">The language.</param>
    /// <returns>The line, as <c>longest pause in days 29 ≤ limit 28</c>, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="left"/> or <paramref name="right"/> is null.</exception>
    public static string Sides(FactReading left, Comparison comparison, FactReading right, Language language)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        return string.Equals(right.Id, Comparisons.TruthId, StringComparison.Ordinal)
            ? $"{left.Name.ToText(language)}: {Value(left, language)}"
            : $"{Fact(left, language)} {Words.Sign(comparison)} {Fact(right, language)}";
    }

    private static string Fact(FactReading fact, Language language) =>
        $"{fact.Name.ToText(language)} {Value(fact, language)}";

    private static string Value(FactReading fact, Language language) => (fact.Value ?? Words.Unknown).ToText(language);

    private static void Line(StringBuilder text, int depth, string line) =>
        text.Append(' ', depth * IndentSize).Append(line).Append('\n');
}
