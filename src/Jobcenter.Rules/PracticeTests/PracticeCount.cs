namespace Jobcenter.Rules.PracticeTests;

/// <summary>How many lived up to a criterion, how many did not, and of how many it is not known. The default is none of none.</summary>
/// <param name="Yes">Those that did.</param>
/// <param name="No">Those that did not.</param>
/// <param name="Unknown">Those that take part but lack the facts to tell.</param>
/// <param name="Pending">Those whose time has not passed yet; they take no part.</param>
/// <remarks>What is not known is never counted as "no": it widens the share to a lowest and a highest one.</remarks>
[DanishTerm("optælling")]
public readonly record struct PracticeCount(int Yes, int No, int Unknown = 0, int Pending = 0)
{
    /// <summary>All that take part.</summary>
    public int Whole => Yes + No + Unknown;

    /// <summary>The share if all the unknown did not; missing when nothing takes part.</summary>
    public Known<Share> LowestShare => new Portion(Yes, Whole - Yes).Share;

    /// <summary>The share if all the unknown did; missing when nothing takes part.</summary>
    public Known<Share> HighestShare => new Portion(Yes + Unknown, Whole - Yes - Unknown).Share;

    /// <summary>The sum of two counts of different things.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum.</returns>
    public static PracticeCount operator +(PracticeCount left, PracticeCount right) =>
        new(left.Yes + right.Yes, left.No + right.No, left.Unknown + right.Unknown, left.Pending + right.Pending);

    internal static PracticeCount Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => new(1, 0),
            Verdict.NotMet => new(0, 1),
            _ => new(0, 0, 1),
        };
}
