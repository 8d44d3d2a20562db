using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>A table on a screen: the columns there is room for, and below each row what there is not.</summary>
internal sealed class ScreenTable
{
    private const string Gap = "  ";
    private const int Indent = 2;
    private const string Nothing = "–";

    private readonly Screen _screen;
    private readonly string[] _names;
    private readonly ImmutableArray<AnswerCell> _columns;
    private readonly List<string[]> _rows;
    private readonly int[] _widths;
    private readonly int _title;
    private readonly bool[] _isColumn;
    private readonly ImmutableArray<int> _order;

    private ScreenTable(Screen screen, string[] names, ImmutableArray<AnswerCell> columns, List<string[]> rows)
    {
        (_screen, _names, _columns, _rows) = (screen, names, columns, rows);
        _title = columns.FirstOrDefault(static c => c.IsTitle) is { } title ? columns.IndexOf(title) : 0;
        _widths =
        [
            .. names.Select((n, i) => rows.Max(r => r[i].Length) is var widest ? Math.Max(n.Length, widest) : 0),
        ];
        _isColumn = Fit();
        // What stands below a row is about what the row begins with.
        var all = Enumerable.Range(0, names.Length);
        _order = [.. _isColumn.Contains(false) ? all.OrderBy(i => i == _title ? 0 : 1) : all];
    }

    public static ScreenTable Of(List<Answer> rows, Screen screen, Language language)
    {
        var first = rows[0].Cells;
        return new(
            screen,
            [.. first.Select(c => ScreenText.Plain(c.Name.ToText(language), screen))],
            first,
            [.. rows.Select(r => r.Cells.Select(c => ScreenText.Plain(Text(r, c, language), screen)).ToArray())]
        );
    }

    /// <summary>The text of a cell; a status has its mark before it.</summary>
    public static string Text(Answer row, AnswerCell cell, Language language) =>
        cell.IsStatus ? $"{row.Mark} {cell.ToText(language)}" : cell.ToText(language);

    public void Write(StringBuilder text)
    {
        WriteRow(text, _names);
        WriteRow(text, [.. _widths.Select(w => new string(_screen.HasGlyphs ? '─' : '-', w))]);
        var isFirst = true;
        foreach (var row in _rows)
        {
            var below = Below(row);
            if (!isFirst && _isColumn.Contains(false))
            {
                text.Append('\n');
            }

            isFirst = false;
            WriteRow(text, row);
            foreach (var line in below)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    // The title always, then the status, then the others in their order, as long as there is room.
    private bool[] Fit()
    {
        var isColumn = _names.Select(static _ => true).ToArray();
        if (_screen.Width is not { } width || _widths.Sum() + (Gap.Length * (_names.Length - 1)) <= width)
        {
            return isColumn;
        }

        // A third for the title, or what its longest word needs: what has no room beside it stands below.
        var word = _rows.Select(r => r[_title]).Append(_names[_title]).Max(ScreenText.LongestWord);
        var title = Math.Max(Math.Max(20, width / 3), Math.Min(word + Indent, width));
        var room = width - Math.Min(_widths[_title], title);
        foreach (
            var i in Enumerable
                .Range(0, _names.Length)
                .Where(i => i != _title)
                .OrderBy(i => _columns[i].IsStatus ? 0 : 1)
        )
        {
            isColumn[i] = _widths[i] + Gap.Length <= room;
            room -= isColumn[i] ? _widths[i] + Gap.Length : 0;
        }

        var others = _widths.Where((_, i) => i != _title && isColumn[i]).Sum(static w => w + Gap.Length);
        _widths[_title] = Math.Min(_widths[_title], width - others);
        return isColumn;
    }

    private void WriteRow(StringBuilder text, string[] cells)
    {
        var title = ScreenText.Wrap(cells[_title], _widths[_title], Indent);
        for (var line = 0; line < title.Count; line++)
        {
            var parts = new List<string>();
            foreach (var i in _order)
            {
                if (_isColumn[i])
                {
                    var cell =
                        i == _title ? title[line]
                        : line == 0 ? cells[i]
                        : string.Empty;
                    parts.Add(_columns[i].IsNumber ? cell.PadLeft(_widths[i]) : cell.PadRight(_widths[i]));
                }
            }

            text.Append(string.Join(Gap, parts).TrimEnd()).Append('\n');
        }
    }

    private IEnumerable<string> Below(string[] row)
    {
        var nothing = ScreenText.Plain(Nothing, _screen);
        var said = _names
            .Select((name, i) => (Name: name, Text: row[i], IsColumn: _isColumn[i]))
            .Where(c => !c.IsColumn && c.Text.Length > 0 && !string.Equals(c.Text, nothing, StringComparison.Ordinal))
            .Select(static c => $"{c.Name}: {c.Text}")
            .ToList();
        if (said.Count == 0 || _screen.Width is not { } width)
        {
            return [];
        }

        // A pair of name and number stands on one line where it can.
        var room = width - Indent;
        var pairs = said.Select(
            (s, i) =>
                (i + 1 < said.Count ? s + "," : s) is var pair && pair.Length <= room ? ScreenText.Whole(pair) : pair
        );
        return ScreenText
            .Wrap(string.Join(' ', pairs), room, indent: 0)
            .Select(static l => new string(' ', Indent) + l);
    }
}
