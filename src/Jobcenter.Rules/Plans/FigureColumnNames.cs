namespace Jobcenter.Rules.Plans;

/// <summary>The names of the columns in <c>figures.csv</c>.</summary>
public static class FigureColumnNames
{
    /// <summary>The measure.</summary>
    public const string Measure = "measure";

    /// <summary>The area.</summary>
    public const string Area = "area";

    /// <summary>The period.</summary>
    public const string Period = "period";

    /// <summary>The value.</summary>
    public const string Value = "value";

    /// <summary>The source.</summary>
    public const string Source = "source";
}
