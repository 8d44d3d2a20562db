using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Data;

/// <summary>Reads published figures from files like <c>figures.csv</c>.</summary>
public static class FigureFiles
{
    /// <summary>Reads the files; of two rows for one cell the later wins.</summary>
    /// <param name="paths">The files, in order.</param>
    /// <param name="groups">Groups the figures may name besides the single states and public support, as a plan's <see cref="EmploymentPlan.Groups"/>; none by default.</param>
    /// <param name="log">Is told of refused rows, ignored columns and replaced figures; null for nobody.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is null.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column.</exception>
    public static FigureSet Read(
        IEnumerable<string> paths,
        ImmutableArray<BenefitGroup> groups = default,
        InputLog? log = null
    )
    {
        Guard.Against.Null(paths);
        log ??= InputLog.ToNobody();
        var builder = new FigureSetBuilder(log.Refused, log.Replaced, groups);
        foreach (var path in paths)
        {
            CsvFile.Read(path, builder.Figures, log);
        }

        log.Count(builder.Rows);
        return builder.Build();
    }
}
