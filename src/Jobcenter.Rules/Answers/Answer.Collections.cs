namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    /// <summary>Several answers held together, each to be read by itself.</summary>
    /// <param name="id">A stable id, as the citizen's.</param>
    /// <param name="title">What they are about.</param>
    /// <param name="parts">The answers, in the order to read them.</param>
    /// <param name="lead">What stands below the title; nothing by default.</param>
    /// <param name="notice">What the reader must know first, as that the data are made up; nothing by default.</param>
    /// <param name="remarks">What must stand below the answers, a line each; nothing by default.</param>
    /// <param name="rows">How many rows the input had, and how many were refused; null where nobody said so.</param>
    /// <param name="isBrief">Whether the answers are told without their reasons; not by default.</param>
    /// <returns>The answer; JSON has the parts as <c>answers</c>.</returns>
    /// <exception cref="ArgumentNullException">The id, the title or the parts are null, or a part is.</exception>
    /// <example>
    /// <code>
    /// Answer all = Answer.Of("both", new("Begge planer", "Both plans"), [Answer.Of(first), Answer.Of(second)]);
    /// </code>
    /// </example>
    public static Answer Of(
        string id,
        BilingualText title,
        IEnumerable<Answer> parts,
        BilingualText? lead = null,
        BilingualText? notice = null,
        IEnumerable<BilingualText>? remarks = null,
        RowCounts? rows = null,
        bool isBrief = false
    )
    {
        Guard.Against.Null(id);
        Guard.Against.Null(title);
        return new(id, title)
        {
            IsCollection = true,
            IsBrief = isBrief,
            Lead = lead,
            Notice = notice,
            Remarks = [.. remarks ?? []],
            Rows = rows,
            PartsName = "answers",
            Parts = [.. Guard.Against.Null(parts).Select(static p => Guard.Against.Null(p, nameof(parts)))],
        };
    }

    /// <summary>One row of a table: an answer that stands among others.</summary>
    /// <param name="id">A stable id among its like.</param>
    /// <param name="title">What the row is about.</param>
    /// <param name="cells">The columns, each with the id that JSON calls it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Answer Row(string id, BilingualText title, params IEnumerable<AnswerCell> cells)
    {
        Guard.Against.Null(id);
        Guard.Against.Null(title);
        ImmutableArray<AnswerCell> all = [.. Guard.Against.Null(cells)];
        return new(id, title)
        {
            Cells = all,
            Typed = (writer, language) =>
            {
                foreach (var cell in all)
                {
                    cell.Json?.Invoke(writer, language);
                }
            },
        };
    }

    /// <summary>A table of rows.</summary>
    /// <param name="id">A stable id.</param>
    /// <param name="title">What the table is about.</param>
    /// <param name="rows">The rows, all with the same columns.</param>
    /// <param name="remarks">What must stand below them; nothing by default.</param>
    /// <returns>The answer; JSON has the rows as <c>rows</c> of the table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Answer Table(
        string id,
        BilingualText title,
        IEnumerable<Answer> rows,
        IEnumerable<BilingualText>? remarks = null
    )
    {
        Guard.Against.Null(id);
        Guard.Against.Null(title);
        return new(id, title)
        {
            Remarks = [.. remarks ?? []],
            PartsName = "answers",
            Parts = [.. Guard.Against.Null(rows)],
        };
    }

    /// <summary>An answer somebody else came to, as whether a case came out as expected.</summary>
    /// <param name="id">A stable id.</param>
    /// <param name="title">What was asked.</param>
    /// <param name="verdict">The verdict; null for something that is only told.</param>
    /// <param name="remarks">What must be said of it; nothing by default.</param>
    /// <param name="reasons">The reasons, as a tree; none by default.</param>
    /// <exception cref="ArgumentNullException">The id or the title is null.</exception>
    public static Answer Told(
        string id,
        BilingualText title,
        Verdict? verdict = null,
        IEnumerable<BilingualText>? remarks = null,
        Assessment? reasons = null
    )
    {
        Guard.Against.Null(id);
        Guard.Against.Null(title);
        return new(id, title)
        {
            Reasons = reasons,
            Verdict = verdict,
            Status = verdict is { } known ? AnswerText.Of(known) : null,
            StatusId = verdict is { } of ? Ids.Of(of) : null,
            StatusRank = (int)(verdict ?? default),
            Mark = AnswerText.Mark(verdict ?? default),
            Remarks = [.. remarks ?? []],
        };
    }

    /// <summary>How facts were come to, by name with what each rests on.</summary>
    /// <param name="id">A stable id.</param>
    /// <param name="title">What the facts are about.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>The answer; JSON has them as <c>facts</c>.</returns>
    /// <exception cref="ArgumentNullException">The id or the title is null.</exception>
    public static Answer Of(string id, BilingualText title, ImmutableArray<FactReading> facts)
    {
        Guard.Against.Null(id);
        Guard.Against.Null(title);
        var all = facts.IsDefault ? [] : facts;
        return new(id, title)
        {
            Body = l => FactLines(all, l),
            Typed = (writer, language) => AnswerJson.WriteFacts(writer, "facts", all, language),
        };
    }

    private static string FactLines(ImmutableArray<FactReading> facts, Language language)
    {
        var text = new System.Text.StringBuilder();
        foreach (var reading in facts)
        {
            AnswerText.Line(text, 1, $"{reading.Name.ToText(language)}: {Said(reading)}");
            foreach (var part in reading.Basis)
            {
                AnswerText.Line(text, 2, $"{part.Name.ToText(language)}: {Said(part)}");
            }
        }

        return text.ToString();

        string Said(FactReading fact) => (fact.Value ?? fact.Reason ?? AnswerText.Unknown).ToText(language);
    }
}
