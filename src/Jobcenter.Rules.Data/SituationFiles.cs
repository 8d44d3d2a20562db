using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Data;

/// <summary>Reads citizens' situations from a file like <c>situations.csv</c>: a citizen, a date and what is known of them then.</summary>
public static class SituationFiles
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <param name="notation">How the file is written, where it cannot be seen; the defaults when null.</param>
    /// <returns>The citizens' ids with their situations, in the order of the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a required column.</exception>
    public static ImmutableArray<KeyValuePair<string, CitizenSituation>> Read(
        string path,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(path);
        log ??= InputLog.ToNobody();
        var builder = new SituationBuilder(log.Refused);
        CsvFile.Read(path, builder.Situations, log, notation);
        log.Count(builder.Rows);
        return builder.Build();
    }
}
