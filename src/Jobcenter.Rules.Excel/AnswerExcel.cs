using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Excel;

/// <summary>An answer as an Excel workbook: a summary, further tables, and a sheet of reasons for each answer in it.</summary>
/// <remarks>
/// Numbers are numbers with the decimals that the text of the answer has, dates are dates, and no cell is a formula. The same
/// answer gives the same bytes. A number of more than 15 digits, and a day before 1 March 1900, is text: a spreadsheet would
/// change it.
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("followup.xlsx");
/// AnswerExcel.Write(file, Answer.Of(followUp));
/// </code>
/// </example>
public static class AnswerExcel
{
    /// <summary>Writes an answer.</summary>
    /// <param name="stream">Where to; it stays open, and nothing is written before the workbook is whole.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language; Danish by default.</param>
    /// <exception cref="ArgumentNullException">The stream or the answer is null.</exception>
    public static void Write(Stream stream, Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(stream);
        Guard.Against.Null(answer);
        using var bytes = new MemoryStream();
        Workbook.Write(bytes, new AnswerSheets(answer, language).All());
        bytes.Position = 0;
        bytes.CopyTo(stream);
    }
}
