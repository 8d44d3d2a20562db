using System.Text.Json;

namespace Jobcenter.Rules.Data;

/// <summary>Turns the rows of an extract into rows of figures, as its description says.</summary>
internal sealed class ExtractRows
{
    private static readonly BilingualText s_noMeasure = new(
        "rækken nævner ingen måling i tabellen; tilføj teksten med dens måling (FigureExtract.With)",
        "the row names no measure of the table; add its text with the measure (FigureExtract.With)"
    );

    private readonly FigureExtract _extract;
    private readonly RowIntake _figures;
    private readonly RowStream _stream;
    private readonly string _name;
    private readonly int _area;
    private readonly int _period;
    private readonly int _value;
    private readonly int _columns;

    // Of each column its measure, where its name is one.
    private readonly string?[] _measures;
    private readonly string[] _row = new string[5];

    public ExtractRows(FigureExtract extract, RowIntake figures, string name, IReadOnlyList<string> header)
    {
        (_extract, _figures, _name, _columns) = (extract, figures, name, header.Count);
        _area = Column(extract.AreaColumns);
        _period = Column(extract.PeriodColumns);
        _measures = [.. header.Select(h => extract.Measures.GetValueOrDefault(h.Trim()))];
        _value = Array.TrueForAll(_measures, static m => m is null) ? Column(extract.ValueColumns) : -1;
        _stream = figures.Reading(["measure", "area", "period", "value", "source"], i => _row[i], extract.Decimal);

        int Column(ImmutableArray<string> names)
        {
            for (var i = 0; i < header.Count; i++)
            {
                if (names.Contains(header[i].Trim(), StringComparer.OrdinalIgnoreCase))
                {
                    return i;
                }
            }

            var allowed = string.Join(", ", names);
            var measures = extract.Measures.IsEmpty
                ? "–"
                : string.Join(", ", extract.Measures.Keys.Order(StringComparer.Ordinal));
            throw new UnreadableInputException(
                new(
                    $"{name}: mangler en kolonne med et af navnene {allowed}; kolonner med værdier hedder {measures}",
                    $"{name}: lacks a column of one of the names {allowed}; columns of values are called {measures}"
                )
            );
        }
    }

    /// <summary>Adds the figures of one row.</summary>
    public void Add(Func<int, string> field, long line)
    {
        var area = field(_area).Trim();
        if (_extract.PassedOver.Any(p => area.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        area = _extract.Areas.GetValueOrDefault(area) ?? MunicipalityNames.CodeOf(area);
        if (_value >= 0)
        {
            var measure = Enumerable
                .Range(0, _columns)
                .Select(i => _extract.Measures.GetValueOrDefault(field(i).Trim()))
                .FirstOrDefault(static m => m is not null);
            if (measure is null)
            {
                _figures.Refuse(new(new RowLocation(_name, line), new RowFault("measure", string.Empty, s_noMeasure)));
                return;
            }

            Take(measure, field(_value));
            return;
        }

        for (var i = 0; i < _columns; i++)
        {
            if (_measures[i] is { } measure)
            {
                Take(measure, field(i));
            }
        }

        void Take(string measure, string value)
        {
            (_row[0], _row[1], _row[2], _row[3], _row[4]) = (
                measure,
                area,
                field(_period).Trim(),
                value.Trim(),
                _extract.Source
            );
            _stream.Add(new RowLocation(_name, line));
        }
    }

    /// <summary>Reads the columns and rows of a JSON answer; a number in it has a point, whatever the texts have.</summary>
    public static void ReadJson(Stream json, FigureExtract extract, RowIntake figures, string name)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            throw Unreadable($"er ikke JSON ({e.LineNumber + 1})", $"is no JSON ({e.LineNumber + 1})");
        }

        using (document)
        {
            try
            {
                Read(document.RootElement);
            }
            catch (InvalidOperationException)
            {
                // So half a character of UTF-16 and bytes that are no UTF-8 are told, when a text is asked for.
                throw Unreadable(
                    "holder tekst, der ikke er UTF-8; gem filen som UTF-8",
                    "holds text that is not UTF-8; save the file as UTF-8"
                );
            }
        }

        void Read(JsonElement root)
        {
            if (
                root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("columns", out var columns)
                || !root.TryGetProperty("rows", out var rows)
                || columns.ValueKind != JsonValueKind.Array
                || rows.ValueKind != JsonValueKind.Array
            )
            {
                throw Unreadable("skal have \"columns\" og \"rows\"", "must have \"columns\" and \"rows\"");
            }

            string[] header = [.. columns.EnumerateArray().Select(Title)];
            var reader = new ExtractRows(extract, figures, name, header);
            var number = 0L;
            foreach (var row in rows.EnumerateArray())
            {
                number++;
                if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() != header.Length)
                {
                    figures.Refuse(new(new RowLocation(name, number), new RowFault("", "", CsvFile.FieldCount)));
                    continue;
                }

                reader.Add(i => Text(row[i], extract.Decimal), number);
            }
        }

        UnreadableInputException Unreadable(string danish, string english) =>
            new(new($"{name}: {danish}", $"{name}: {english}"));
    }

    private static string Title(JsonElement column)
    {
        if (column.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in new[] { "title", "name", "id" })
            {
                if (column.TryGetProperty(member, out var text) && text.ValueKind == JsonValueKind.String)
                {
                    return text.GetString() ?? string.Empty;
                }
            }
        }

        return column.ValueKind == JsonValueKind.String ? column.GetString() ?? string.Empty : string.Empty;
    }

    private static string Text(JsonElement value, DecimalMark mark) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => string.Empty,
            JsonValueKind.String => value.GetString() ?? string.Empty,
            JsonValueKind.Number when mark == DecimalMark.Comma => value.GetRawText().Replace('.', ','),
            _ => value.GetRawText(),
        };
}
