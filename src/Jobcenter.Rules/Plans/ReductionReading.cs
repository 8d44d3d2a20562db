namespace Jobcenter.Rules.Plans;

/// <summary>What a reduction a year is measured from. The default is <see cref="Yearly"/>.</summary>
internal enum ReductionReading
{
    /// <summary>From the year before (<c>yearly</c>).</summary>
    [DanishTerm("år for år", Id = "yearly", English = "yearly")]
    Yearly = 0,

    /// <summary>From the baseline, so many times as years have gone (<c>cumulative</c>).</summary>
    [DanishTerm("samlet fra udgangspunktet", Id = "cumulative", Short = "samlet", English = "cumulative")]
    Cumulative = 1,
}
