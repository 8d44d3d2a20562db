namespace Jobcenter.Rules.Excel;

/// <summary>How a cell looks.</summary>
internal enum Look
{
    /// <summary>Words that wrap.</summary>
    Text,

    /// <summary>Words that run on into the empty cells beside them.</summary>
    Line,

    /// <summary>What the sheet is about.</summary>
    Title,

    /// <summary>What the reader must know first.</summary>
    Notice,

    /// <summary>The heading of a column.</summary>
    Heading,

    /// <summary>A good answer.</summary>
    Good,

    /// <summary>A bad one.</summary>
    Bad,

    /// <summary>One in between, or not yet given.</summary>
    Between,

    /// <summary>One that is not known.</summary>
    Unknown,
}
