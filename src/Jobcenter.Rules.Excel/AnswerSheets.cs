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
    private readonly List<Answer> _explained;
    private readonly Dictionary<Answer, string> _reasonSheets = new(ReferenceEqualityComparer.Instance);
    private readonly string _summary;
    private readonly string _reasons;

    public AnswerSheets(Answer answer, Language language)
    {
        (_answer, _language) = (answer, language);
        _summary = _names.Of(Say(s_summary));
        _explained = [.. Explained(answer)];
        _reasons = _explained.Count > MaxReasonSheets ? _names.Of(Say(ReasonSheets.Reasons)) : string.Empty;
        foreach (var part in _explained)
        {
            _reasonSheets.Add(
                part,
                _explained.Count > MaxReasonSheets ? _reasons : _names.Of(part.Id.Length > 0 ? part.Id : Say(s_answers))
            );
        }
    }

    public IEnumerable<Sheet> All()
    {
        var (tables, leaves) = (_answer.Tables, _answer.Leaves);
        var leafTable = leaves.IsEmpty ? null : LeafTable(leaves);
        // What the answer itself lists comes first.
        var isListed = tables.Length > 0 && (leafTable is null || ReferenceEquals(tables[0].About, _answer));
        List<(Answer About, SheetTable Table)> all =
        [
            .. tables.Select(t => (t.About, Table: TableOf(t.Rows))),
            .. leafTable is null ? Array.Empty<(Answer, SheetTable)>() : [(_answer, leafTable)],
        ];
        var at = isListed ? 0 : all.Count - 1;
        var first = all[at];
        all.RemoveAt(at);
        foreach (var sheet in Pages(_summary, TopOf(_answer), first.Table, Remarks(first.About)))
        {
            yield return sheet;
        }

        foreach (var (about, table) in all)
        {
            var name = _names.Of(
                ReferenceEquals(about, _answer) ? Say(s_answers) : about.Title.ToText(_language).TrimEnd(':', '.')
            );
            foreach (var sheet in Pages(name, TopOf(about), table, about.Remarks))
            {
                yield return sheet;
            }
        }

        foreach (var sheet in ReasonSheets.Of(_explained, _reasonSheets, _language))
        {
            yield return sheet;
        }
    }

    // What is read by itself, with its reasons; what only holds it together is passed.
    private IEnumerable<Answer> Explained(Answer answer)
    {
        if (answer is { Cells.IsEmpty: true, Parts.IsEmpty: false, Reasons: null })
        {
            return answer.IsBrief ? [] : answer.Parts.SelectMany(Explained);
        }

        return string.IsNullOrWhiteSpace(AnswerText.Reasons(answer, _language)) ? [] : [answer];
    }

    private IEnumerable<SheetCell> TopOf(Answer answer)
    {
        yield return new(answer.Title.ToText(_language), Look.Title);
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

        var counts = answer.Summary;
        if (counts.Length > 0)
        {
            yield return new(
                string.Join(
                    " · ",
                    counts.Select(c => $"{c.First.Mark} {c.First.Status?.ToText(_language)}: {c.Count}")
                ),
                Look.Line
            );
        }
    }

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
            extra.Add((Say(Words.Source), r => r.Source?.ToString() ?? string.Empty));
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

    private SheetTable LeafTable(ImmutableArray<(Answer About, Answer Leaf)> leaves) =>
        new(
            [
                Say(s_about),
                Say(s_id),
                Say(s_answers),
                Say(s_status),
                Say(leaves[0].Leaf.CureHeading),
                Say(Words.Source),
                Say(s_sheet),
            ],
            leaves.Select(l =>
                ImmutableArray.Create<SheetCell>(
                    new(l.About.Title.ToText(_language)),
                    new(l.Leaf.Id),
                    new(l.Leaf.Title.ToText(_language)),
                    SheetTable.StatusOf(l.Leaf, l.Leaf.Status?.ToText(_language)),
                    new(CuresOf(l.Leaf)),
                    new(l.Leaf.Source?.ToString() ?? string.Empty),
                    new(SheetOf(l.Leaf))
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

    private string Say(BilingualText text) => text.ToText(_language);
}
