using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Data;

/// <summary>Reads published figures from files like <c>figures.csv</c>.</summary>
public static class FigureFiles
{
    // As many as show what they have in common.
    private const int MaxCells = 10;

    // A document is read at once; all municipalities by month for twenty years are a tenth of it.
    private const int MaxJsonBytes = 64_000_000;

    /// <summary>Reads the files; of two rows for one cell the later wins.</summary>
    /// <param name="paths">The files, in order.</param>
    /// <param name="groups">Groups the figures may name besides the single states and public support, as a plan's <see cref="EmploymentPlan.Groups"/>; none by default.</param>
    /// <param name="log">Is told of refused rows, ignored columns and replaced figures; null for nobody.</param>
    /// <param name="notation">How the files are written, where it cannot be seen; the defaults when null.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column, or holds a number that can be read in two ways and none that decides which.</exception>
    public static FigureSet Read(
        IEnumerable<string> paths,
        ImmutableArray<BenefitGroup> groups = default,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(paths);
        log ??= InputLog.ToNobody();
        var builder = new FigureSetBuilder(log.Refused, log.Replaced, groups, log.Told);
        var faults = new InputFaults();
        foreach (var path in paths)
        {
            faults.Try(() =>
            {
                CsvFile.Read(path, builder.Figures, log, notation);
                CheckNotation(builder);
            });
        }

        faults.ThrowIfAny();
        log.Count(builder.Rows);
        return builder.Build();
    }

    /// <summary>Reads an extract of published statistics, CSV or JSON, as figures.</summary>
    /// <param name="path">The file; one that ends with <c>.json</c>, also packed as <c>.json.gz</c>, has columns and rows.</param>
    /// <param name="extract">How it is read, as <see cref="FigureExtract.StatBank"/> with the measures of its texts.</param>
    /// <param name="groups">Groups the figures may name besides the single states and public support; none by default.</param>
    /// <param name="log">Is told of refused rows and replaced figures; null for nobody.</param>
    /// <param name="notation">How the file is written, where it cannot be seen; the defaults when null. The decimal mark is the extract's.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="extract"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a column.</exception>
    public static FigureSet ReadExtract(
        string path,
        FigureExtract extract,
        ImmutableArray<BenefitGroup> groups = default,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(path);
        Guard.Against.Null(extract);
        log ??= InputLog.ToNobody();
        var builder = new FigureSetBuilder(log.Refused, log.Replaced, groups, log.Told);
        if (
            path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".json.gz", StringComparison.OrdinalIgnoreCase)
        )
        {
            InputFile.Read(
                path,
                notation,
                (stream, _) =>
                {
                    using var all = InputFile.All(path, stream, MaxJsonBytes);
                    ExtractRows.ReadJson(all, extract, builder.Figures, Path.GetFileName(path));
                    return true;
                }
            );
        }
        else
        {
            CsvFile.Read(
                path,
                builder.Figures,
                (name, header, field) =>
                {
                    var rows = new ExtractRows(extract, builder.Figures, name, header);
                    return at => rows.Add(i => field(i).ToString(), at.Line);
                },
                log,
                notation
            );
        }

        log.Count(builder.Rows);
        return builder.Build();
    }

    // A file of thousands read as decimals would turn an answer round: it is asked about, once.
    private static void CheckNotation(FigureSetBuilder builder)
    {
        DoubtfulFigure[] doubtful = [.. builder.Doubtful.Where(static d => !d.IsDecided)];
        if (doubtful.Length > 0)
        {
            throw new UnreadableInputException(
                new(
                    $"{Cells(Language.Danish)}\nangiv, om punktummet står før decimaler (--decimal point) eller deler tusinder (--decimal comma)",
                    $"{Cells(Language.English)}\ntell whether the point stands before decimals (--decimal point) or parts thousands (--decimal comma)"
                )
            );
        }

        string Cells(Language language) =>
            string.Join('\n', doubtful.Take(MaxCells).Select(d => d.ToText(language)))
            + (doubtful.Length > MaxCells ? $"\n… ({doubtful.Length})" : string.Empty);
    }
}
