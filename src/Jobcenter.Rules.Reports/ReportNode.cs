using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer where a report has it: its anchor, the level of its heading, and which of its parts are shown how.</summary>
/// <remarks>
/// A part with a status is a card. One without is a chapter, or a row of its owner's table where it has cells. What a card is
/// made of stands in its reasons.
/// </remarks>
internal sealed class ReportNode
{
    private const int LowestHeading = 6;

    private ReportNode(Answer answer, int level, ReportAnchors anchors, ReportNode? owner)
    {
        (Answer, Owner) = (answer, owner);
        Level = Math.Min(level, LowestHeading);
        Anchor = anchors.Next(answer.Id);
        var isBrief = answer.IsBrief;
        Rows = [.. answer.Parts.Where(static p => p is { Status: null, Cells.IsEmpty: false })];
        Brief = [.. answer.Parts.Where(p => isBrief && !p.IsCollection && !IsRow(p))];
        IEnumerable<Answer> below =
            owner is null && answer.Status is not null ? [answer]
            : IsCard ? []
            : answer.Parts.Where(p => !IsRow(p) && (!isBrief || p.IsCollection) && !IsBeside(p));
        Children = [.. below.Select(p => new ReportNode(p, level + 1, anchors, this))];
    }

    public Answer Answer { get; }

    public ReportNode? Owner { get; }

    /// <summary>The id of its element, as a link has it.</summary>
    public string Anchor { get; }

    /// <summary>From 1, the page's title, to 6.</summary>
    public int Level { get; }

    public bool IsCard => Owner is not null && Answer.Status is not null;

    /// <summary>The parts that stand in a table.</summary>
    public ImmutableArray<Answer> Rows { get; }

    /// <summary>The parts that are told in a line each.</summary>
    public ImmutableArray<Answer> Brief { get; }

    public ImmutableArray<ReportNode> Children { get; }

    /// <summary>It and all below it, in the order to read them.</summary>
    public IEnumerable<ReportNode> All => Children.SelectMany(static c => c.All).Prepend(this);

    public IEnumerable<ReportNode> Cards => All.Where(static n => n.IsCard);

    /// <summary>The chapters whose heading says what they came to, as a score, how many places are filled, or a citizen's target group.</summary>
    public IEnumerable<ReportNode> Results => Children.Where(static c => c.IsResult);

    private bool IsResult =>
        !IsCard
        && (
            !Brief.IsEmpty
            || (
                Cards.Any()
                    ? !string.Equals(Heading(Language.Danish), Title(Language.Danish), StringComparison.Ordinal)
                    : !Answer.Title.Danish.EndsWith(':')
                        && (
                            Answer.Title.Danish.Any(char.IsAsciiDigit)
                            || Answer is { Parts.IsEmpty: true, Spans.IsEmpty: true }
                        )
            )
        );

    /// <summary>The title where it stands among others: that of the chapter before its own, where there are several.</summary>
    public string TitleAmong(bool several, Language language) =>
        several && Owner is { Owner: not null } chapter
            ? $"{chapter.Title(language)}: {Name(language)}"
            : Name(language);

    /// <summary>The title over what stands below it, with what the whole came to, as a score.</summary>
    public string Heading(Language language)
    {
        var (title, line) = (Title(language), AnswerText.Line(Answer, language));
        return Answer.Status is null && line.StartsWith($"{title}: ", StringComparison.Ordinal) ? line : title;
    }

    /// <summary>What the answer itself says; its parts are named by their titles, for the ids behind them are for whoever writes them on a command line.</summary>
    public string Body(Language language) =>
        Answer.Parts.Aggregate(
            AnswerText.Body(Answer, language),
            static (body, part) => body.Replace($" [{part.Id}]\n", "\n", StringComparison.Ordinal)
        );

    /// <summary>The id and the title; the title alone where it says the id.</summary>
    public string Name(Language language)
    {
        var title = Answer.Title.ToText(language);
        return SaysId(language) ? title : $"{Answer.Id} {title}";
    }

    /// <summary>Whether the title stands alone: it begins with the id, or the id is no name that its table calls it by.</summary>
    public bool SaysId(Language language) =>
        Answer.Title.ToText(language).StartsWith(Answer.Id, StringComparison.Ordinal)
        || !Answer.Cells.Any(c => c.IsTitle && c.ToText(language).StartsWith(Answer.Id, StringComparison.Ordinal));

    /// <summary>What it would take, of the answer or of the parts it is made of, what is due first before the others.</summary>
    public IEnumerable<string> Cures(Language language) =>
        Answer
            .Cures.Select(c => $"{Answer.CureHeading.ToText(language)}: {c.ToText(language)}")
            .Concat(
                Answer
                    .Parts.OrderBy(static p => p.Due)
                    .SelectMany(p => p.Cures.Select(c => $"{p.CureHeading.ToText(language)}: {c.ToText(language)}"))
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>Why an answer is not a good one: the comparisons that decide it, as they came out.</summary>
    public IEnumerable<string> WhyNot(Language language)
    {
        return Answer.Reasons is { } reasons ? Deciding(reasons).Distinct(StringComparer.Ordinal) : [];

        IEnumerable<string> Deciding(Assessment node) =>
            node is { Verdict: not Verdict.NotMet } ? []
            : node is { Comparison: { } comparison, Facts: [var left, var right] }
                ? [AnswerText.InWords(left, comparison, right, language)]
            : node.Kind switch
            {
                AssessmentKind.All or AssessmentKind.Any => node.Parts.SelectMany(Deciding),
                AssessmentKind.Readings => Deciding(node.Parts[0]),
                _ => [],
            };
    }

    /// <summary>Why an answer is not known: the reasons of the facts that are missing.</summary>
    public IEnumerable<string> WhyUnknown(Language language) =>
        Answer
            .Missing.Select(f => (f.Reason ?? f.Name).ToText(language))
            .Concat(
                Answer
                    .Missing.SelectMany(static f => f.Basis)
                    .Where(static b => b.IsMissing)
                    .Select(b => b.Name.ToText(language))
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>An answer with all that is below it.</summary>
    /// <param name="answer">The answer of a whole report.</param>
    /// <returns>The title and everything below.</returns>
    public static ReportNode Of(Answer answer) => new(answer, level: 1, new(), owner: null);

    /// <summary>The title, without the colon before what stands below it.</summary>
    public string Title(Language language) => Answer.Title.ToText(language).TrimEnd(':');

    // A report has its own, with a way to each answer.
    private static bool IsBeside(Answer part) => string.Equals(part.Id, Answer.SideBySideId, StringComparison.Ordinal);

    private static bool IsRow(Answer part) => part is { Status: null, Cells.IsEmpty: false };
}
