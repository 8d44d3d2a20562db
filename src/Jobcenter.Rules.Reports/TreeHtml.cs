using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An assessment as nested HTML lists: the same tree as the text.</summary>
internal static class TreeHtml
{
    public static void Write(
        StringBuilder text,
        Assessment assessment,
        string mark,
        BilingualText title,
        BilingualText answer,
        Language language
    )
    {
        text.Append("<ul class=\"tree\">\n");
        // What only says the verdict has the verdict's mark.
        var shown = answer == AnswerText.Of(assessment.Verdict) ? AnswerText.Mark(assessment.Verdict) : mark;
        var isTitleSaid = assessment.Label?.Title == title;
        Write(text, assessment, remark: null, shown, answer, language, isTitleSaid);
        text.Append("</ul>\n");
    }

    private static void Write(
        StringBuilder text,
        Assessment node,
        BilingualText? remark,
        string mark,
        BilingualText answer,
        Language language,
        bool isTitleSaid = false
    )
    {
        text.Append("<li>");
        if (node.Label is { } label)
        {
            var also = remark is null ? string.Empty : $", {remark.ToText(language)}";
            var title = isTitleSaid ? string.Empty : $"{Html.Unbroken(label.Title.ToText(language))}: ";
            text.Append($"<b>{mark} {title}{Html.Unbroken(answer.ToText(language))}</b> ");
            text.Append($"({AnswerText.Of(label.Strength).ToText(language)}{also})");
            text.Append("\n<ul>\n");
            text.Append(
                $"<li class=\"source\">{AnswerText.Source.ToText(language)}: {Html.Unbroken(label.Source.ToString())}</li>\n"
            );
            foreach (var note in label.Notes)
            {
                text.Append(
                    $"<li class=\"note\"><i>{AnswerText.Of(note.Kind).ToText(language)}:</i> {Html.Unbroken(note.Text.ToText(language))}</li>\n"
                );
            }
        }
        else if (node.Kind is not AssessmentKind.Comparison)
        {
            text.Append($"<b>{mark} {Html.Unbroken(AnswerText.Combined(node, answer, language))}</b>\n<ul>\n");
        }

        WriteFacts(text, node, AnswerText.Mark(node.Verdict), language);
        for (var i = 0; i < node.Parts.Length; i++)
        {
            var verdict = node.Parts[i].Verdict;
            Write(
                text,
                node.Parts[i],
                AnswerText.Role(node, i),
                AnswerText.Mark(verdict),
                AnswerText.Of(verdict),
                language
            );
        }

        if (node.Label is not null || node.Kind is not AssessmentKind.Comparison)
        {
            text.Append("</ul>");
        }

        text.Append("</li>\n");
    }

    private static void WriteFacts(StringBuilder text, Assessment node, string mark, Language language)
    {
        if (node is not { Comparison: { } comparison, Facts: [var left, var right] })
        {
            return;
        }

        var isOwnItem = node.Label is not null;
        text.Append(isOwnItem ? "<li>" : string.Empty);
        text.Append($"{mark} {Html.Unbroken(AnswerText.Sides(left, comparison, right, language))}");
        if (
            !left.Basis.IsEmpty
            || !right.Basis.IsEmpty
            || AnswerText.WhyMissing(left) is not null
            || AnswerText.WhyMissing(right) is not null
        )
        {
            text.Append("\n<ul class=\"figures\">\n");
            foreach (var fact in new[] { left, right })
            {
                if (AnswerText.WhyMissing(fact) is { } reason)
                {
                    text.Append(
                        $"<li>{Html.Unbroken(fact.Name.ToText(language))}: {Html.Unbroken(reason.ToText(language))}</li>\n"
                    );
                }

                WriteBasis(text, fact, language);
            }

            text.Append("</ul>");
        }

        text.Append(isOwnItem ? "</li>\n" : string.Empty);
    }

    private static void WriteBasis(StringBuilder text, FactReading fact, Language language)
    {
        foreach (var part in fact.Basis)
        {
            var reason = part.Reason is { } why ? $" ({Html.Unbroken(why.ToText(language))})" : string.Empty;
            var source = part.Source is { } from ? $" <cite>[{Html.Unbroken(from.ToString())}]</cite>" : string.Empty;
            text.Append($"<li>{Fact(part, language, ": ")}{reason}{source}");
            if (!part.Basis.IsEmpty)
            {
                text.Append("\n<ul>\n");
                WriteBasis(text, part, language);
                text.Append("</ul>");
            }

            text.Append("</li>\n");
        }
    }

    private static string Fact(FactReading fact, Language language, string between = " ") =>
        Html.Unbroken($"{fact.Name.ToText(language)}{between}{(fact.Value ?? AnswerText.Unknown).ToText(language)}");
}
