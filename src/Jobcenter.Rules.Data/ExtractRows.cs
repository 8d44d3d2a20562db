namespace Jobcenter.Rules.Data;

/// <summary>Turns the rows of an extract into rows of figures, as its description says.</summary>
internal sealed class ExtractRows
{
    private static readonly string[] s_columns = ["measure", "area", "period", "value", "source"];

    private static readonly BilingualText s_noMeasure = new(
        "rækken nævner ingen måling i tabellen; tilføj teksten med dens måling (--measure, FigureExtract.With)",
        "the row names no measure of the table; add its text with the measure (--measure, FigureExtract.With)"
    );

    private readonly FigureExtract _extract;
    private readonly RowIntake _figures;

    // Numbers in texts, as such extracts have them or as was told; in texts with the other mark, where none was told; and numbers
    // of JSON, whose point is certain.
    private readonly RowStream _texts;
    private readonly RowStream? _others;
    private readonly RowStream _numbers;
    private readonly int _area;
    private readonly int _period;
    private readonly int _value;
    private readonly int _columns;
    private readonly Dictionary<string, string> _measureOf;
    private readonly Dictionary<string, string> _areaOf;

    // Of each column its measure, where its name is one.
    private readonly string?[] _measures;
    private readonly string[] _row = new string[5];

    /// <summary>Rows under a header.</summary>
    /// <param name="extract">What the columns are.</param>
    /// <param name="figures">Takes the figures.</param>
    /// <param name="aside">Takes figures that are looked at and not used.</param>
    /// <param name="name">The file.</param>
    /// <param name="header">The names of its columns.</param>
    /// <param name="told">The decimal mark that was told.</param>
    public ExtractRows(
        FigureExtract extract,
        RowIntake figures,
        RowIntake aside,
        string name,
        IReadOnlyList<string> header,
        DecimalMark? told
    )
    {
        (_extract, _figures, _columns) = (extract, figures, header.Count);
        (_measureOf, _areaOf) = (ByWord(extract.Measures), ByWord(extract.Areas));
        _area = Column(extract.AreaColumns);
        _period = Column(extract.PeriodColumns);
        if (extract.Measures.IsEmpty)
        {
            var columns = string.Join(", ", header);
            throw new UnreadableInputException(
                new(
                    $"{name}: har ikke overskriften fra figures.csv; er det et udtræk, så angiv, hvilken tekst eller kolonne der er hvilken måling (--measure TEKST=MÅLING, FigureExtract.With); kolonnerne er {columns}",
                    $"{name}: has not the header of figures.csv; if it is an extract, tell which text or column is which measure (--measure TEXT=MEASURE, FigureExtract.With); the columns are {columns}"
                )
            );
        }

        _measures = [.. header.Select(MeasureOf)];
        _value = Array.TrueForAll(_measures, static m => m is null) ? Column(extract.ValueColumns) : -1;
        _texts = figures.Reading(s_columns, i => _row[i], told, extract.Decimal);
        _numbers = figures.Reading(s_columns, i => _row[i], DecimalMark.Point);
        _others = told is null ? aside.Reading(s_columns, i => _row[i], Other(extract.Decimal)) : null;

        int Column(ImmutableArray<string> names)
        {
            if (IndexOf(names, header) is >= 0 and var index)
            {
                return index;
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

    /// <summary>Whether a header is one of an extract, by its area and its period.</summary>
    public static bool AreUnder(IReadOnlyList<string> header, FigureExtract extract) =>
        IndexOf(extract.AreaColumns, header) >= 0 && IndexOf(extract.PeriodColumns, header) >= 0;

    /// <summary>Adds the figures of one row.</summary>
    public void Add(Func<int, (string Text, bool IsNumber)> field, RowLocation at)
    {
        var area = Word(field(_area).Text);
        if (_extract.PassedOver.Any(p => area.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        area = _areaOf.GetValueOrDefault(area) ?? MunicipalityNames.CodeOf(area);
        if (_value >= 0)
        {
            var measure = Enumerable
                .Range(0, _columns)
                .Select(i => MeasureOf(field(i).Text))
                .FirstOrDefault(static m => m is not null);
            if (measure is null)
            {
                _figures.Refuse(new(at, new RowFault(s_columns[0], string.Empty, s_noMeasure)));
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

        void Take(string measure, (string Text, bool IsNumber) value)
        {
            (_row[0], _row[1], _row[2], _row[3], _row[4]) = (
                measure,
                area,
                Word(field(_period).Text),
                value.Text.Trim(),
                _extract.Source
            );
            if (value.IsNumber)
            {
                _numbers.Add(at);
            }
            else if (!_texts.Add(at) && _others?.Add() == true)
            {
                throw OtherMark(at, value.Text.Trim());
            }
        }
    }

    // A number that only the other mark fits shows that the file has it; others that both fit are then read wrongly.
    private UnreadableInputException OtherMark(RowLocation at, string value)
    {
        var (usual, other) = (_extract.Decimal, Other(_extract.Decimal));
        var words = Vocabulary.Of<DecimalMark>();
        var (danish, english, sign) =
            usual == DecimalMark.Comma ? ("kommaet", "comma", '.') : ("punktummet", "point", ',');
        return !value.Contains(sign, StringComparison.Ordinal)
            ? new(
                new(
                    $"{at}: {value} passer kun, hvis {danish} deler tusinder; angiv det (--decimal {words.Id(other)})",
                    $"{at}: {value} fits only where the {english} parts thousands; tell so (--decimal {words.Id(other)})"
                )
            )
            : new(
                new(
                    $"{at}: {value} er et tal med decimal{words.Name(other).Danish}, og sådanne udtræk har ellers decimal{words.Name(usual).Danish}; angiv det (--decimal {words.Id(other)})",
                    $"{at}: {value} is a number with a decimal {words.Name(other).English}, and such extracts have a decimal {words.Name(usual).English} otherwise; tell so (--decimal {words.Id(other)})"
                )
            );
    }

    private static int IndexOf(ImmutableArray<string> names, IReadOnlyList<string> header)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (names.Contains(Word(header[i]), StringComparer.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static DecimalMark Other(DecimalMark mark) =>
        mark == DecimalMark.Comma ? DecimalMark.Point : DecimalMark.Comma;

    private string? MeasureOf(string text) => _measureOf.GetValueOrDefault(Word(text));

    private static Dictionary<string, string> ByWord(ImmutableDictionary<string, string> told)
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, meant) in told.OrderBy(static p => p.Key, StringComparer.Ordinal))
        {
            words[Word(text)] = meant;
        }

        return words;
    }

    private static string Word(string text) => PlainText.Compose(text.Trim());
}
