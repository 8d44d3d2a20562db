using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Data;

/// <summary>Reads published figures from files like <c>figures.csv</c>, and from extracts of StatBank and Jobindsats.</summary>
public static class FigureFiles
{
    // As many as show what they have in common.
    private const int MaxCells = 10;

    // A document is read at once; all municipalities by month for twenty years are a tenth of it.
    private const int MaxJsonBytes = 64_000_000;

    // Spaces and line ends before a document, and more.
    private const int Peeked = 1 << 10;

    /// <summary>Reads the files; of two rows for one cell the later wins.</summary>
    /// <param name="paths">The files, in order.</param>
    /// <param name="groups">Groups the figures may name besides the single states and public support, as a plan's <see cref="EmploymentPlan.Groups"/>; none by default.</param>
    /// <param name="log">Is told of refused rows, ignored columns and replaced figures; null for nobody.</param>
    /// <param name="notation">How the files are written, where it cannot be seen; the defaults when null.</param>
    /// <param name="extract">How a file is read whose header is not that of <c>figures.csv</c>, or that is JSON; null when all are like <c>figures.csv</c>.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column, or holds a number that can be read in two ways and none that decides which.</exception>
    public static FigureSet Read(
        IEnumerable<string> paths,
        ImmutableArray<BenefitGroup> groups = default,
        InputLog? log = null,
        FileNotation? notation = null,
        FigureExtract? extract = null
    )
    {
        string[] all = [.. Guard.Against.Null(paths)];
        var reading = new Reading(groups, log ?? InputLog.ToNobody(), notation) { Extract = extract };
        var faults = new InputFaults();
        foreach (var path in all)
        {
            // Two files of one name, from two folders, are told apart.
            var name = CsvFile.NameOf(path);
            var isAlone = Array.TrueForAll(all, p => IsSame(p, path) || !IsSame(CsvFile.NameOf(p), name));
            faults.Try(() => reading.Read(path, isAlone ? name : path));
        }

        faults.ThrowIfAny();
        return reading.Built();
    }

    /// <summary>Reads an extract of published statistics, CSV or JSON, as figures.</summary>
    /// <param name="path">The file, which may be a pipe; one that begins with <c>{</c> or is called <c>.json</c> has columns and rows.</param>
    /// <param name="extract">How it is read, as <see cref="FigureExtract.StatBank"/> with the measures of its texts.</param>
    /// <param name="groups">Groups the figures may name besides the single states and public support; none by default.</param>
    /// <param name="log">Is told of refused rows and replaced figures; null for nobody.</param>
    /// <param name="notation">How the file is written, where it cannot be seen; the defaults when null. A decimal mark that is told goes before the extract's.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="extract"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, lacks a column, or holds a number that can be read in two ways and none that decides which.</exception>
    public static FigureSet ReadExtract(
        string path,
        FigureExtract extract,
        ImmutableArray<BenefitGroup> groups = default,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(path);
        var reading = new Reading(groups, log ?? InputLog.ToNobody(), notation)
        {
            Extract = Guard.Against.Null(extract),
            IsAllExtracts = true,
        };
        reading.Read(path, CsvFile.NameOf(path));
        return reading.Built();
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static bool IsJson(string name, ReadOnlySpan<byte> head) =>
        name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        || head.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    // Files of figures on their way into one set.
    private sealed class Reading(ImmutableArray<BenefitGroup> groups, InputLog log, FileNotation? notation)
    {
        private readonly FigureSetBuilder _builder = new(log.Refused, log.Told, groups, log.Told);

        private ExtractRows? _rows;

        public FigureExtract? Extract { get; init; }

        public bool IsAllExtracts { get; init; }

        public void Read(string path, string name)
        {
            var usual = DecimalMark.Point;
            InputFile.Read(
                path,
                notation,
                (stream, file) =>
                {
                    // A pipe has no name to go by.
                    using var peeked = new PeekStream(stream, Peeked);
                    if (Extract is { } extract && IsJson(name, peeked.Head))
                    {
                        usual = extract.Decimal;
                        using var document = InputFile.All(path, peeked, MaxJsonBytes);
                        ExtractJson.Read(document, RowsOf(extract), _builder.Figures, name);
                    }
                    else
                    {
                        CsvFile.Read(
                            peeked,
                            file,
                            name,
                            _builder.Figures,
                            Bind,
                            log,
                            notation,
                            names => Extract is { } told && ExtractRows.AreUnder(names, told)
                        );
                    }

                    return true;
                }
            );
            foreach (var remark in _rows?.Remarks(name) ?? [])
            {
                log.Warn(remark);
                _builder.AddRemark(remark);
            }

            _rows = null;
            CheckNotation(name, usual);

            Action<RowLocation>? Bind(RowLocation at, string[] header, Func<int, ReadOnlySpan<char>> field)
            {
                if (Extract is not { } extract || !(IsAllExtracts || IsOne(header, extract)))
                {
                    return null;
                }

                usual = extract.Decimal;
                var rows = RowsOf(extract)(at.File ?? name, header);
                return row => rows.Add(i => (field(i).ToString(), false), row);
            }
        }

        // A header that is neither is told to be none of figures.csv.
        private bool IsOne(string[] header, FigureExtract extract) =>
            !header.Contains(_builder.Figures.Schema.Columns[0].Name, StringComparer.Ordinal)
            && ExtractRows.AreUnder(header, extract);

        public FigureSet Built()
        {
            log.Count(_builder.Rows);
            return _builder.Build();
        }

        private Func<string, IReadOnlyList<string>, ExtractRows> RowsOf(FigureExtract extract) =>
            (name, header) =>
                _rows = new(
                    extract,
                    _builder.Figures,
                    new FigureSetBuilder(groups: groups).Figures,
                    name,
                    header,
                    notation?.Decimal
                );

        // A file of thousands read as decimals would turn an answer round: it is asked about, once.
        private void CheckNotation(string name, DecimalMark usual)
        {
            FigureRemark[] doubtful = [.. _builder.Doubtful.Where(d => IsSame(d.Location.File ?? string.Empty, name))];
            if (doubtful.Length > 0)
            {
                var (danish, english) = usual == DecimalMark.Point ? ("punktummet", "point") : ("kommaet", "comma");
                var (decimals, thousands) = usual == DecimalMark.Point ? ("point", "comma") : ("comma", "point");
                throw new UnreadableInputException(
                    new(
                        $"{Cells(Language.Danish)}\nangiv, om {danish} står før decimaler (--decimal {decimals}) eller deler tusinder (--decimal {thousands})",
                        $"{Cells(Language.English)}\ntell whether the {english} stands before decimals (--decimal {decimals}) or parts thousands (--decimal {thousands})"
                    )
                );
            }

            string Cells(Language language) =>
                string.Join('\n', doubtful.Take(MaxCells).Select(d => d.Text.ToText(language)))
                + (doubtful.Length > MaxCells ? $"\n… ({doubtful.Length})" : string.Empty);
        }
    }
}
