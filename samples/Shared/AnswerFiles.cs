using Jobcenter.Rules.PracticeTests;

namespace Samples.Shared;

/// <summary>Reads the answers of practice tests from a file like <c>answers.csv</c>.</summary>
public static class AnswerFiles
{
    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tests">The tests that rows may answer.</param>
    /// <param name="log">Is told of refused rows and ignored columns.</param>
    /// <returns>The answers.</returns>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a required column.</exception>
    public static AnswerSheet Read(string path, IEnumerable<PracticeTest> tests, InputLog log)
    {
        var builder = new AnswerSheetBuilder(tests, log.Refused);
        CsvFile.Read(
            path,
            [AnswerColumnNames.Test, AnswerColumnNames.Criterion],
            [AnswerColumnNames.Answer, AnswerColumnNames.Count, AnswerColumnNames.Of],
            log,
            row => builder.Add(FieldRows.Answer(c => row[c]), row.Location)
        );
        log.Count(builder.Rows);
        return builder.Build();
    }
}
