namespace Jobcenter.Rules.Data;

/// <summary>Turns the rows of an extract into rows of figures, as its description says.</summary>
internal sealed class ExtractRows
{
    private static readonly string[] s_columns = ["measure", "area", "period", "value", "source"];

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

    // What the columns say that are none of these: by it a cell can stand several times, once for men and once for women.
    private readonly IReadOnlyList<string> _header;
    private readonly string?[] _besides;
    private readonly bool[] _varies;
    private readonly Dictionary<(string Measure, string Area, string Period), string> _cells = [];

    // The rows of texts that no measure was told for, by the text where the others have theirs.
    private readonly PassedOverTexts _passed = new();
    private int _place = -1;

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
        (_extract, _figures, _columns, _header) = (extract, figures, header.Count, header);
        (_besides, _varies) = (new string?[_columns], new bool[_columns]);
        (_measureOf, _areaOf) = (ByWord(extract.Measures), ByWord(extract.Areas));
        _area = Column(extract.AreaColumns);
        _period = Column(extract.PeriodColumns);
        if (extract.Measures.IsEmpty)
        {
            var columns = PlainText.MaskText(string.Join(", ", header));
            throw new UnreadableInputException(
                new(
                    $"{name}: har ikke overskriften fra figures.csv; er det et udtræk, så angiv, hvilken tekst eller kolonne der er hvilken måling (--measure TEKST=MÅLING, FigureExtract.With); kolonnerne er {columns}",
                    $"{name}: has not the header of figures.csv; if it is an extract, tell which text or column is which measure (--measure TEXT=MEASURE, FigureExtract.With); the columns are {columns}"
                )
            );
        }

        _measures = [.. header.Select(MeasureOf)];
        _value = Array.TrueForAll(_measures, static m => m is null) ? Column(extract.ValueColumns) : -1;
        if (
            _measures
                .OfType<string>()
                .GroupBy(static m => m, StringComparer.Ordinal)
                .FirstOrDefault(static g => g.Count() > 1) is
            { } twice
        )
        {
            throw Several(header.Where(h => string.Equals(MeasureOf(h), twice.Key, StringComparison.Ordinal)));
        }

        _texts = figures.Reading(s_columns, i => _row[i], told, extract.Decimal);
        _numbers = figures.Reading(s_columns, i => _row[i], DecimalMark.Point);
        _others = told is null ? aside.Reading(s_columns, i => _row[i], Other(extract.Decimal)) : null;

        UnreadableInputException Several(IEnumerable<string> columns)
        {
            var all = PlainText.MaskText(string.Join(", ", columns));
            return new(
                new(
                    $"{name}: har flere kolonner med det samme ({all}); behold den ene",
                    $"{name}: has several columns of the same ({all}); keep one of them"
                )
            );
        }

        int Column(ImmutableArray<string> names)
        {
            if (IndexOf(names, header) is >= 0 and var index)
            {
                return header.Count(h => IsOneOf(names, h)) == 1
                    ? index
                    : throw Several(header.Where(h => IsOneOf(names, h)));
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
            var place = Enumerable.Range(0, _columns).FirstOrDefault(i => MeasureOf(field(i).Text) is not null, -1);
            if (place < 0 || MeasureOf(field(place).Text) is not { } measure)
            {
                PassOver(field);
                return;
            }

            _place = place;
            var others = Beside(i => i != place && i != _value);
            Take(measure, field(_value), others);
            return;
        }

        var beside = Beside(i => _measures[i] is null);

        for (var i = 0; i < _columns; i++)
        {
            if (_measures[i] is { } measure)
            {
                Take(measure, field(i), beside);
            }
        }

        string Beside(Func<int, bool> isOther)
        {
            var all = string.Empty;
            for (var i = 0; i < _columns; i++)
            {
                if (i == _area || i == _period || !isOther(i) || Word(field(i).Text) is not { Length: > 0 } word)
                {
                    continue;
                }

                _besides[i] ??= word;
                _varies[i] |= !string.Equals(_besides[i], word, StringComparison.OrdinalIgnoreCase);
                all += $"{(all.Length > 0 ? ", " : string.Empty)}{_header[i]}: {word}";
            }

            return all;
        }

        void Take(string measure, (string Text, bool IsNumber) value, string others)
        {
            var cell = (measure, Area: AreaOf(area), Period: PeriodOf(Word(field(_period).Text)));
            if (
                !_cells.TryAdd(cell, others) && !string.Equals(_cells[cell], others, StringComparison.OrdinalIgnoreCase)
            )
            {
                throw new UnreadableInputException(
                    new(
                        $"{at}: {measure}/{cell.Area}/{cell.Period} står flere gange, som {Shown(_cells[cell])} og som {Shown(others)}; behold de rækker alene, der er det hele",
                        $"{at}: {measure}/{cell.Area}/{cell.Period} stands several times, as {Shown(_cells[cell])} and as {Shown(others)}; keep the rows alone that are the whole"
                    )
                );
            }

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

    // The measures' own texts stand in one column; before one is met it is not known in which.
    private void PassOver(Func<int, (string Text, bool IsNumber)> field) =>
        _passed.Add(
            Enumerable
                .Range(0, _columns)
                .Where(i => i != _area && i != _period && i != _value && (_place < 0 || i == _place))
                .Select(i => Word(field(i).Text))
        );

    // One cell may be written in two ways.
    private static string AreaOf(string text) => text.TrimStart('0') is { Length: > 0 } code ? code : text;

    private static string PeriodOf(string text) =>
        MeasuringPeriod.TryParse(text.Replace('K', 'Q'), provider: null, out var period) ? period.ToString() : text;

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

    /// <summary>What must be told: the rows that were passed over, and the columns that were not read, for which part of the whole the figures are of is not seen.</summary>
    public IEnumerable<BilingualText> Remarks(string name)
    {
        if (_passed.Told(name) is { } passed)
        {
            yield return passed;
        }

        for (var i = 0; i < _columns; i++)
        {
            if (_besides[i] is { } word)
            {
                var (danish, english) = _varies[i]
                    ? ("og er ikke ens i alle rækker", "and is not the same in all rows")
                    : ($"og er {word} i alle rækker", $"and is {word} in all rows");
                yield return new(
                    $"{name}: kolonnen {PlainText.MaskText(_header[i])} læses ikke, {danish}; tallene tages for det hele",
                    $"{name}: the column {PlainText.MaskText(_header[i])} is not read, {english}; the figures are taken for the whole"
                );
            }
        }
    }

    private static string Shown(string others) => others.Length == 0 ? "–" : others;

    private static bool IsOneOf(ImmutableArray<string> names, string column) =>
        names.Contains(Word(column), StringComparer.OrdinalIgnoreCase);

    private static int IndexOf(ImmutableArray<string> names, IReadOnlyList<string> header) =>
        Enumerable.Range(0, header.Count).FirstOrDefault(i => IsOneOf(names, header[i]), -1);

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
