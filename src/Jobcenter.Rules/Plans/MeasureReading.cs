namespace Jobcenter.Rules.Plans;

/// <summary>One reading of what a measure counts: its figures, the name of the fact, and what tells it from the others.</summary>
internal readonly record struct MeasureReading(
    FigureMeasure Figures,
    BilingualText Name,
    string Id = "",
    BilingualText? Title = null
);
