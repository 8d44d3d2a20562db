namespace Jobcenter.Rules.Kernel;

/// <summary>How a rule compares two facts. The default is <see cref="AtMost"/>.</summary>
/// <remarks>"Mindst", "højst" and "senest" include the limit; "bedre end" and "mere end" do not.</remarks>
[DanishTerm("sammenligning")]
public enum Comparison
{
    /// <summary>Less than or equal.</summary>
    [DanishTerm("højst")]
    AtMost = 0,

    /// <summary>Greater than or equal.</summary>
    [DanishTerm("mindst")]
    AtLeast = 1,

    /// <summary>Strictly less.</summary>
    [DanishTerm("mindre end")]
    LessThan = 2,

    /// <summary>Strictly greater.</summary>
    [DanishTerm("mere end")]
    MoreThan = 3,

    /// <summary>The same value.</summary>
    [DanishTerm("lig med")]
    EqualTo = 4,
}
