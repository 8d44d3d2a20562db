using Jobcenter.Rules.PracticeTests;

namespace Jobcenter.Rules.Data;

/// <summary>Reads the answers of practice tests from a file like <c>answers.csv</c>.</summary>
public static class AnswerFiles
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tests">The tests that rows may answer.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <param name="notation">How the file is written, where it cannot be seen; the defaults when null.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="tests"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a required column.</exception>
    public static AnswerSheet Read(
        string path,
        IEnumerable<PracticeTest> tests,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(path);
        Guard.Against.Null(tests);
        log ??= InputLog.ToNobody();
        var builder = new AnswerSheetBuilder(tests, log.Refused);
        CsvFile.Read(path, builder.Answers, log, notation);
        log.Count(builder.Rows);
        return builder.Build();
    }
}
