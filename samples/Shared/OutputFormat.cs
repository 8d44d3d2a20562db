namespace Samples.Shared;

/// <summary>What an answer is written as.</summary>
public enum OutputFormat
{
    /// <summary>Text and tables for the terminal.</summary>
    Table,

    /// <summary>JSON for programs.</summary>
    Json,

    /// <summary>Rows for a spreadsheet.</summary>
    Csv,

    /// <summary>A Markdown document.</summary>
    Markdown,

    /// <summary>A page for the browser.</summary>
    Html,

    /// <summary>An Excel workbook, to a file.</summary>
    Xlsx,
}
