using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Excel;

/// <summary>An answer as sheets: the summary, its other tables, and its reasons.</summary>
internal sealed class AnswerSheets
{
    // More sheets than these are no help to find one in.
    private const int MaxReasonSheets = 50;

    // Below what a sheet has room for, with its heading and remarks.
    private const int MaxRows = 1_000_000;

    private static readonly BilingualText s_summary = new("Oversigt", "Summary");
    private static readonly BilingualText s_answers = new("Svar", "Answers");
    private static readonly BilingualText s_about = new("Om", "About");
    private static readonly BilingualText s_id = BilingualText.Same("Id");
    private static readonly BilingualText s_status = BilingualText.Same("Status");
    private static readonly BilingualText s_sheet = new("Ark", "Sheet");

    private readonly Answer _answer;
    private readonly Language _language;
    private readonly SheetNames _names = new();
    private readonly List<(ImmutableArray<Answer> Within, Answer Answer)> _explained;
    private readonly Dictionary<Answer, string> _reasonSheets = new(ReferenceEqualityComparer.Instance);
    private readonly string _summary;
    private readonly string _reasons;

    public AnswerSheets(Answer answer, Language language)
    {
        (_answer, _language) = (answer, language);
        _summary = _names.Of(Say(s_summary));
        _explained = [.. Explained([], answer)];
        _reasons = _explained.Count > MaxReasonSheets ? _names.Of(Say(ReasonSheets.Reasons)) : string.Empty;
        if (_explained.Count > MaxReasonSheets)
        {
            foreach (var (_, part) in _explained)
            {
                _reasonSheets.Add(part, _reasons);
            }

            return;
        }

        var ids = _explained
            .DistinctBy(static e => (e.Answer.Id, e.Within.FirstOrDefault()))
            .CountBy(static e => e.Answer.Id, StringComparer.Ordinal)
            .ToDictionary();
        foreach (var (within, part) in _explained)
        {
            var name =
                part.Id.Length == 0 ? Say(s_answers)
                : SheetTable.IdOf(part).Length == 0 ? Heading(part)
                : ids[part.Id] > 1 && !within.IsEmpty ? $"{Owner(within[0])} {part.Id}"
                : part.Id;
            _reasonSheets.Add(part, _names.Of(name));
        }

        // An id that several have says whose: a citizen by the id, a municipality of one plan or a table by its title.
        string Owner(Answer owner) => SheetTable.IdOf(owner) is { Length: > 0 } id ? id : Heading(owner);
    }

    public IEnumerable<Sheet> All()
    {
        var (tables, leaves) = (_answer.Tables, _answer.Leaves);
        // What the answer itself lists comes first; several tables are named on a sheet before them.
        var isListed =
            tables.Length > 0 && (ReferenceEquals(tables[0].About, _answer) || (tables.Length == 1 && leaves.IsEmpty));
        var others = tables
            .Skip(isListed ? 1 : 0)
            .Select(t => (t.About, Name: _names.Of(Heading(t.About)), Table: TableOf(t.Rows)))
            .ToList();
        var answers =
            leaves.IsEmpty && isListed
                ? null
                : LeafTable(leaves, others.Select(static t => (t.About, t.Name, t.Table.Rows.Length)));
        var first = isListed ? TableOf(tables[0].Rows) : answers;
        if (first is not null)
        {
            var about = isListed ? tables[0].About : _answer;
            foreach (var sheet in Pages(_summary, TopOf(_answer), first, Remarks(about)))
            {
                yield return sheet;
            }
        }

        foreach (var (about, name, table) in others)
        {
            foreach (var sheet in Pages(name, TopOf(about), table, about.Remarks))
            {
                yield return sheet;
            }
        }

        if (isListed && answers is not null)
        {
            foreach (var sheet in Pages(_names.Of(Say(s_answers)), TopOf(_answer), answers, []))
            {
                yield return sheet;
            }
        }

        foreach (var sheet in ReasonSheets.Of(_explained, _reasonSheets, _language))
        {
            yield return sheet;
        }
    }

    // What is read by itself, with its reasons; what only holds it together is passed, but for what it says itself.
    private IEnumerable<(ImmutableArray<Answer> Within, Answer Answer)> Explained(
        ImmutableArray<Answer> within,
        Answer answer
    )
    {
        if (answer is { Cells.IsEmpty: true, Parts.IsEmpty: false, Reasons: null })
        {
            var own = !answer.Spans.IsEmpty && AnswerText.Body(answer, _language).Length > 0;
            var inner = ReferenceEquals(answer, _answer) ? within : within.Add(answer);
            return answer.IsBrief
                ? []
                : (own ? [(within, answer)] : Array.Empty<(ImmutableArray<Answer>, Answer)>()).Concat(
                    answer.Parts.SelectMany(p => Explained(inner, p))
                );
        }

        return string.IsNullOrWhiteSpace(AnswerText.Reasons(answer, _language)) ? [] : [(within, answer)];
    }

    private IEnumerable<SheetCell> TopOf(Answer answer)
    {
        yield return new(answer.Title.ToText(_language).TrimEnd(':'), Look.Title);
        if (answer.Lead is { } lead)
        {
            yield return new(lead.ToText(_language), Look.Line);
        }

        if (answer.Notice is { } notice)
        {
            yield return new(notice.ToText(_language), Look.Notice);
        }

        if (answer.Rows is { } rows)
        {
            yield return new(AnswerText.Rows(rows, _language), rows.Refused > 0 ? Look.Notice : Look.Line);
        }

        foreach (var score in SheetTable.ScoresOf(answer, _language))
        {
            yield return new(score, Look.Line);
        }

        var counts = answer.Summary;
        // A status that says a day says no more than its own.
        if (counts.Length > 0 && answer.Parts.All(p => counts.Any(c => Equals(Settled(c.First), Settled(p)))))
        {
            var stands = counts.Select(c => $"{c.First.Mark} {Settled(c.First)}: {c.Count}");
            yield return new(string.Join(" · ", stands), Look.Line);
        }
    }

    // A provisional one counts as the others.
    private string? Settled(Answer answer) => answer.Status?.ToText(_language).TrimEnd('*');

    // Those of the answer, and those of what it holds that has no sheet of its own.
    private IEnumerable<BilingualText> Remarks(Answer about)
    {
        if (!ReferenceEquals(about, _answer))
        {
            return _answer.Remarks.Concat(about.Remarks);
        }

        return _answer.Remarks.Concat(_answer.Parts.SelectMany(OfUnlisted));

        IEnumerable<BilingualText> OfUnlisted(Answer part) =>
            _reasonSheets.ContainsKey(part) || (part.Cells.IsEmpty && part.Parts.Any(static p => !p.Cells.IsEmpty))
                ? []
                : part
                    .Remarks.Select(r => new BilingualText(
                        $"{part.Title.Danish}: {r.Danish}",
                        $"{part.Title.English}: {r.English}"
                    ))
                    .Concat(part.Parts.SelectMany(OfUnlisted));
    }

    private SheetTable TableOf(ImmutableArray<Answer> rows)
    {
        var extra = new List<(string Name, Func<Answer, string> Text)>();
        if (rows.FirstOrDefault(static r => !r.Cures.IsEmpty) is { } cured)
        {
            extra.Add((Say(cured.CureHeading), CuresOf));
        }

        if (rows.Any(static r => r.Source is not null))
        {
            extra.Add((Say(AnswerText.Source), r => r.Source?.ToString() ?? string.Empty));
        }

        if (rows.Any(_reasonSheets.ContainsKey))
        {
            extra.Add((Say(s_sheet), SheetOf));
        }

        return new(
            [.. rows[0].Cells.Select(c => Say(c.Name)), .. extra.Select(static e => e.Name)],
            rows.Select(r =>
                r.Cells.Select(c => SheetTable.CellOf(r, c, _language))
                    .Concat(extra.Select(e => new SheetCell(e.Text(r))))
                    .ToImmutableArray()
            )
        );
    }

    // What has neither rows nor parts, and where the tables stand.
    private SheetTable LeafTable(
        ImmutableArray<(ImmutableArray<Answer> Within, Answer Leaf)> leaves,
        IEnumerable<(Answer About, string Sheet, int Rows)> tables
    ) =>
        SheetTable.WithoutEmpty(
            [
                Say(s_about),
                Say(s_id),
                Say(s_answers),
                Say(s_status),
                Say(leaves.FirstOrDefault(static l => !l.Leaf.Cures.IsEmpty).Leaf?.CureHeading ?? s_answers),
                Say(AnswerText.Source),
                Say(s_sheet),
            ],
            leaves
                .Select(l =>
                    ImmutableArray.Create<SheetCell>(
                        new(string.Join(" · ", l.Within.Select(Heading))),
                        new(SheetTable.IdOf(l.Leaf)),
                        new(Heading(l.Leaf)),
                        SheetTable.StatusOf(l.Leaf, l.Leaf.Status?.ToText(_language)),
                        new(CuresOf(l.Leaf)),
                        new(l.Leaf.Source?.ToString() ?? string.Empty),
                        new(l.Within.Add(l.Leaf).Reverse().Select(SheetOf).FirstOrDefault(static n => n.Length > 0, ""))
                    )
                )
                .Concat(
                    tables.Select(t =>
                        ImmutableArray.Create<SheetCell>(
                            new(string.Empty),
                            new(SheetTable.IdOf(t.About)),
                            new(FormattableString.Invariant($"{Heading(t.About)} ({t.Rows})")),
                            new(string.Empty),
                            new(string.Empty),
                            new(t.About.Source?.ToString() ?? string.Empty),
                            new(t.Sheet)
                        )
                    )
                )
        );

    private IEnumerable<Sheet> Pages(
        string name,
        IEnumerable<SheetCell> top,
        SheetTable table,
        IEnumerable<BilingualText> remarks
    )
    {
        ImmutableArray<ImmutableArray<SheetCell>> head = [.. top.Select(ImmutableArray.Create), table.Heading];
        ImmutableArray<ImmutableArray<SheetCell>> foot =
        [
            .. remarks.Select(r => ImmutableArray.Create(new SheetCell(r.ToText(_language), Look.Line))),
        ];
        var pages = table.Rows.Chunk(MaxRows).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var last = i == pages.Count - 1;
            yield return new(
                i == 0 ? name : _names.Of(name),
                [
                    .. head,
                    .. pages[i],
                    .. last && foot.Length > 0
                        ?
                        [
                            [],
                            [new SheetCell(Say(ReasonSheets.Remarks), Look.Notice)],
                            .. foot,
                        ]
                        : ImmutableArray<ImmutableArray<SheetCell>>.Empty,
                ],
                table.Widths(),
                head.Length,
                pages[i].Length,
                _language
            );
        }
    }

    private string CuresOf(Answer answer) => string.Join("; ", answer.Cures.Select(Say));

    private string SheetOf(Answer answer) => _reasonSheets.GetValueOrDefault(answer) ?? string.Empty;

    private string Heading(Answer answer) => answer.Title.ToText(_language).TrimEnd(':', '.');

    private string Say(BilingualText text) => text.ToText(_language);
}
