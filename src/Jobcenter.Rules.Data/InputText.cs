namespace Jobcenter.Rules.Data;

/// <summary>Which text a file is.</summary>
internal enum InputText
{
    /// <summary>A table in UTF-8, or in the encoding that is told.</summary>
    Table = 0,

    /// <summary>A document, which is always in UTF-8.</summary>
    Utf8 = 1,

    /// <summary>No text.</summary>
    None = 2,
}
