using System.IO.Compression;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using Color = System.Drawing.Color;

namespace Jobcenter.Rules.Excel;

/// <summary>Writes sheets as the file of a workbook.</summary>
internal sealed class Workbook
{
    // What a cell holds at most.
    private const int MaxText = 32_767;

    private const string SheetFolder = "xl/worksheets/";
    private const int LineHeight = 15;
    private const int TitleSize = 14;

    // What a row is high at most is 409 points.
    private const int MaxLines = 27;

    // Before it, Excel counts a day that never was.
    private static readonly LocalDate s_firstDate = new(1900, 3, 1);

    private static readonly DateTimeOffset s_noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SpreadCheetahOptions s_options = new()
    {
        // The properties would say when it was written.
        DocumentProperties = null,
        PreserveStringWhitespace = true,
        WriteCellReferenceAttributes = true,
    };

    private readonly Spreadsheet _spreadsheet;
    private readonly Dictionary<(Look Look, int Indent, bool IsLeft, string? Format), StyleId> _styles = [];

    private Workbook(Spreadsheet spreadsheet) => _spreadsheet = spreadsheet;

    public static void Write(MemoryStream bytes, IEnumerable<Sheet> sheets)
    {
        // Nothing waits: the bytes stay in memory.
        WriteAsync(bytes, sheets).GetAwaiter().GetResult();
        bytes.Position = 0;
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.StartsWith(SheetFolder, StringComparison.Ordinal))
            {
                PageSetup.Add(entry);
            }

            entry.LastWriteTime = s_noTime;
        }
    }

    private static async Task WriteAsync(MemoryStream bytes, IEnumerable<Sheet> sheets)
    {
        var spreadsheet = await Spreadsheet.CreateNewAsync(bytes, s_options).ConfigureAwait(false);
        await using (spreadsheet.ConfigureAwait(false))
        {
            var book = new Workbook(spreadsheet);
            foreach (var sheet in sheets)
            {
                await book.WriteAsync(sheet).ConfigureAwait(false);
            }

            await spreadsheet.FinishAsync().ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(Sheet sheet)
    {
        var options = new WorksheetOptions { FrozenRows = sheet.Frozen > 0 ? sheet.Frozen : null };
        for (var i = 0; i < sheet.Widths.Length; i++)
        {
            SheetNumber.SetWidth(options.Column(i + 1), sheet.Widths[i]);
        }

        if (sheet.Filtered is { } filtered)
        {
            var columns = sheet.Rows[sheet.Frozen - 1].Length;
            options.AutoFilter = new(
                FormattableString.Invariant($"A{sheet.Frozen}:{Letters(columns)}{sheet.Frozen + filtered}")
            );
        }

        await _spreadsheet.StartWorksheetAsync(sheet.Name, options).ConfigureAwait(false);
        foreach (var row in sheet.Rows)
        {
            var cells = row.Select(c => CellOf(c, sheet.Language)).ToArray();
            await _spreadsheet
                .AddRowAsync(cells, SheetNumber.Height(LineHeight * Lines(row, sheet.Widths)))
                .ConfigureAwait(false);
        }
    }

    // Not every program makes room for words that wrap, so the room is told.
    private static int Lines(ImmutableArray<SheetCell> row, ImmutableArray<int> widths)
    {
        var lines = row.Any(static c => c.Look == Look.Title) ? 2 : 1;
        for (var i = 0; i < row.Length; i++)
        {
            if (!Runs(row[i].Look))
            {
                var width = Math.Max(1, widths[i] - row[i].Indent - 1);
                lines = Math.Max(lines, ((row[i].Text.Length - 1) / width) + 1);
            }
        }

        return Math.Min(lines, MaxLines);
    }

    // Words that run on into the empty cells beside them.
    private static bool Runs(Look look) => look is Look.Title or Look.Line or Look.Notice;

    private Cell CellOf(SheetCell cell, Language language)
    {
        if (
            cell.Number is { } number
            && SheetNumber.FormatOf(cell.Text, language) is { } format
            && SheetNumber.CellOf(number, Style(cell, format)) is { } made
        )
        {
            return made;
        }

        if (cell.Date is { } date && date >= s_firstDate)
        {
            // The words of the language, whatever the language of the machine that opens it.
            var form = language == Language.English ? "[$-809]d mmmm yyyy" : "[$-406]d. mmmm yyyy";
            return new(date.ToDateTimeUnspecified(), Style(cell, form));
        }

        return new(TextOf(cell.Text), Style(cell, format: null));
    }

    private static string TextOf(string text)
    {
        var plain = PlainText.Escape(text);
        return plain.Length <= MaxText ? plain : $"{plain[..(MaxText - 2)]}…";
    }

    private StyleId Style(SheetCell cell, string? format)
    {
        var key = (cell.Look, cell.Indent, cell.IsLeft, format);
        if (!_styles.TryGetValue(key, out var style))
        {
            style = _spreadsheet.AddStyle(StyleOf(cell, format));
            _styles.Add(key, style);
        }

        return style;
    }

    private static Style StyleOf(SheetCell cell, string? format)
    {
        var look = cell.Look;
        var style = new Style
        {
            Alignment =
            {
                WrapText = !Runs(look),
                Vertical = VerticalAlignment.Top,
                Indent = cell.Indent,
                Horizontal = cell.Indent > 0 || cell.IsLeft ? HorizontalAlignment.Left : HorizontalAlignment.None,
            },
            Format = format is null ? null : NumberFormat.Custom(format),
            Fill = { Color = ColourOf(look) },
        };
        style.Font.Bold = look is Look.Title or Look.Heading or Look.Notice;
        if (look == Look.Title)
        {
            SheetNumber.SetSize(style.Font, TitleSize);
        }

        if (look == Look.Heading)
        {
            style.Border.Bottom.BorderStyle = BorderStyle.Thin;
        }

        return style;
    }

    private static Color? ColourOf(Look look) =>
        look switch
        {
            Look.Heading => Color.FromArgb(0xDD, 0xE6, 0xEF),
            Look.Good => Color.FromArgb(0xDF, 0xF0, 0xD8),
            Look.Bad => Color.FromArgb(0xF8, 0xDD, 0xDA),
            Look.Between => Color.FromArgb(0xFF, 0xF3, 0xCD),
            Look.Unknown => Color.FromArgb(0xE8, 0xE8, 0xE8),
            _ => null,
        };

    private static string Letters(int column) =>
        column <= 26
            ? ((char)('A' + column - 1)).ToString()
            : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
