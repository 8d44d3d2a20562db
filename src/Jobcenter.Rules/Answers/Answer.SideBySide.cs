namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    /// <summary>The id of the table that <see cref="SideBySide"/> begins with.</summary>
    public const string SideBySideId = "side-by-side";

    private static readonly BilingualText s_sideBySide = new("Side om side", "Side by side");
    private static readonly BilingualText s_question = new("Spørgsmål", "Question");

    /// <summary>Several answers to the same questions beside each other, as the follow-ups of several municipalities or dates.</summary>
    /// <param name="id">A stable id.</param>
    /// <param name="title">What they are about together.</param>
    /// <param name="columns">The answers, each with a title that tells it from the others, as <see cref="Titled"/> gives it.</param>
    /// <param name="notice">What the reader must know first; nothing by default.</param>
    /// <param name="rows">How many rows the input had, and how many were refused; null where nobody said so.</param>
    /// <returns>
    /// The answer: first a table with a row for each question that all have a part about, and how it stands in each; then
    /// each by itself. JSON has the columns of the table as <c>column1</c> and so on.
    /// </returns>
    /// <exception cref="ArgumentNullException">The id, the title or the columns are null, or a column is.</exception>
    /// <example>
    /// <code>
    /// Answer both = Answer.SideBySide("both", new("To kommuner", "Two municipalities"), [first, second]);
    /// </code>
    /// </example>
    public static Answer SideBySide(
        string id,
        BilingualText title,
        IEnumerable<Answer> columns,
        BilingualText? notice = null,
        RowCounts? rows = null
    )
    {
        ImmutableArray<Answer> all =
        [
            .. Guard.Against.Null(columns).Select(static c => Guard.Against.Null(c, nameof(columns))),
        ];
        var questions = all.IsEmpty ? [] : all[0].Parts;
        var table = Table(
            SideBySideId,
            s_sideBySide,
            questions
                .Select(q => (Question: q, Answers: all.Select(c => c.Part(q.Id)).OfType<Answer>().ToList()))
                .Where(q => q.Answers.Count == all.Length)
                .Select(q =>
                    Row(
                        q.Question.Id,
                        q.Question.Title,
                        [
                            AnswerCell.Text("question", s_question, NameOf(q.Question), isTitle: true),
                            .. q.Answers.Select(
                                (a, i) =>
                                    AnswerCell.Text(
                                        FormattableString.Invariant($"column{i + 1}"),
                                        all[i].Title,
                                        Both(l => StandOf(a, l))
                                    )
                            ),
                        ]
                    )
                )
        );
        return Of(id, title, table.Parts.IsEmpty ? all : [table, .. all], notice: notice, rows: rows);
    }

    private Answer? Part(string id) => Parts.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));

    private static ILocalizable NameOf(Answer question) =>
        question.Title.Danish.StartsWith(question.Id, StringComparison.Ordinal)
            ? question.Title
            : Both(l => $"{question.Id} {question.Title.ToText(l)}");

    // How it stands, and what was measured.
    private static string StandOf(Answer answer, Language language)
    {
        var status =
            answer.Cells.FirstOrDefault(static c => c.IsStatus)?.ToText(language) ?? answer.Status?.ToText(language);
        var value = answer.Cells.FirstOrDefault(static c => c.IsNumber)?.ToText(language);
        return string.Join(' ', new[] { answer.Mark, status, value is Nothing ? null : value }.OfType<string>());
    }
}
