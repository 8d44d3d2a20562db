namespace Samples.Following;

/// <summary>What the answer is written as.</summary>
internal enum OutputFormat
{
    /// <summary>A table for the terminal.</summary>
    Table,

    /// <summary>JSON for programs.</summary>
    Json,

    /// <summary>A Markdown document.</summary>
    Markdown,

    /// <summary>A page for the browser.</summary>
    Html,
}
