using System.Text;

namespace Jobcenter.Rules.Answers;

public static partial class AnswerText
{
    /// <summary>A tree of reasons: one line a node and a fact, indented by two.</summary>
    /// <param name="assessment">The tree.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    public static string Write(Assessment assessment, Language language = Language.Danish)
    {
        Guard.Against.Null(assessment);
        var text = new StringBuilder();
        Write(text, assessment, 0, status: null, language);
        return text.ToString();
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
        return string.Equals(right.Id, Rule.TruthId, StringComparison.Ordinal)
            ? $"{left.Name.ToText(language)}: {Value(left, language)}"
            : $"{Fact(left, language)} {Sign(comparison)} {Fact(right, language)}";
    }

    // The root may say another answer than its verdict, with its mark: before the deadline a requirement is on track, not
    // met. What the line above has said of it, its title, is not said again.
    internal static void Write(
        StringBuilder text,
        Assessment node,
        int depth,
        BilingualText? status,
        Language language,
        BilingualText? remark = null,
        string? rootMark = null,
        bool isTitleSaid = false
    )
    {
        var mark = rootMark ?? Mark(node.Verdict);
        var answer = (status ?? Of(node.Verdict)).ToText(language);
        if (node.Label is { } label)
        {
            var also = remark is null ? string.Empty : $", {remark.ToText(language)}";
            var title = isTitleSaid ? string.Empty : $"{label.Title.ToText(language)}: ";
            Line(text, depth, $"{mark} {title}{answer} ({Of(label.Strength).ToText(language)}{also})");
            depth++;
            Line(text, depth, $"{Source.ToText(language)}: {label.Source}");
            foreach (var note in label.Notes)
            {
                Line(text, depth, Of(note, language));
            }
        }
        else if (node.Kind is not AssessmentKind.Comparison)
        {
            Line(text, depth, $"{mark} {Of(node.Kind).ToText(language)}: {answer}");
            depth++;
        }

        if (node is { Comparison: { } comparison, Facts: [var left, var right] })
        {
            Line(text, depth, $"{Mark(node.Verdict)} {Sides(left, comparison, right, language)}");
            WriteBasis(text, left, depth + 1, language);
            WriteBasis(text, right, depth + 1, language);
        }

        for (var i = 0; i < node.Parts.Length; i++)
        {
            Write(text, node.Parts[i], depth, status: null, language, Role(node, i));
        }
    }

    private static void WriteBasis(StringBuilder text, FactReading fact, int depth, Language language)
    {
        if (WhyMissing(fact) is { } reason)
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

    private static string Fact(FactReading fact, Language language) =>
        $"{fact.Name.ToText(language)} {Value(fact, language)}";

    private static string Value(FactReading fact, Language language) => (fact.Value ?? Unknown).ToText(language);
}
