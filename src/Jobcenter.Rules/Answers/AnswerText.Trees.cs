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
                ? $"{left.Name.ToText(language)}: {Value(left, language)}{AsksNo(right, language)}"
            : left.Words is { } words
                ? $"{left.Name.ToText(language)}: {words.ToText(language)}; {Fact(right, language)}"
            : $"{Fact(left, language)} {Sign(comparison)} {Fact(right, language)}";
    }

    /// <summary>Both sides of a comparison as a sentence, for a reader who has no signs to read: what there is, and what is asked.</summary>
    /// <param name="left">What is compared.</param>
    /// <param name="comparison">How.</param>
    /// <param name="right">What it is compared with.</param>
    /// <param name="language">The language.</param>
    /// <returns>The line, as <c>longest pause in days: 29, must be at most 28</c>, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="left"/> or <paramref name="right"/> is null.</exception>
    public static string InWords(FactReading left, Comparison comparison, FactReading right, Language language)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        if (string.Equals(right.Id, Rule.TruthId, StringComparison.Ordinal))
        {
            return Sides(left, comparison, right, language);
        }

        var word = WordOf(comparison, isDay: right.Day is not null).ToText(language);
        var name = right.Name.ToText(language);
        // What is called by the comparison, or only a limit, needs no name.
        var named =
            right.Name.English is "limit" || name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                ? string.Empty
                : $" ({name})";
        var must = language == Language.English ? "must be" : "skal være";
        return $"{left.Name.ToText(language)}: {(left.Words ?? left.Value ?? Unknown).ToText(language)}, {must} {word} {Value(right, language)}{named}";
    }

    /// <summary>What stands for a node whose parts decide it: how they do, and what came of it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="answer">What it is said to have come to.</param>
    /// <param name="language">The language.</param>
    /// <returns>As <c>all must be met: not met</c>; of what must not be met that it is, or is not.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Combined(Assessment node, BilingualText answer, Language language)
    {
        Guard.Against.Null(answer);
        var kind = Of(Guard.Against.Null(node).Kind).ToText(language);
        return (node.Kind, node.Verdict, language) switch
        {
            (AssessmentKind.Not, Verdict.Met, Language.English) => $"{kind}, and is not",
            (AssessmentKind.Not, Verdict.Met, _) => $"{kind}, og er det ikke",
            (AssessmentKind.Not, Verdict.NotMet, Language.English) => $"{kind}, but is",
            (AssessmentKind.Not, Verdict.NotMet, _) => $"{kind}, men er det",
            _ => $"{kind}: {answer.ToText(language)}",
        };
    }

    // A good no looks like a bad one unless it is said which of the two is asked for.
    private static string AsksNo(FactReading right, Language language) =>
        right.Value?.English is not "no" ? string.Empty
        : language == Language.English ? " (must be no)"
        : " (skal være nej)";

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
            Line(text, depth, $"{mark} {Combined(node, status ?? Of(node.Verdict), language)}");
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
