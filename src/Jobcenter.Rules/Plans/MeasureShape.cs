namespace Jobcenter.Rules.Plans;

/// <summary>How the figures of a measure come, which paces and comparisons must fit: for every period, on a day, from a first day or from a project's first day up to a day, as a list of a year, or as something that is there or not.</summary>
internal enum MeasureShape
{
    ByPeriod,
    OnADay,
    ToDate,
    OfProject,
    List,
    Delivery,
}
