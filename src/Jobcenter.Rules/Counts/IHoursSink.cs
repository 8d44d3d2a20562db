namespace Jobcenter.Rules.Counts;

/// <summary>Takes the hours that a state has on each day of a run of days.</summary>
internal interface IHoursSink
{
    /// <summary>Adds hours.</summary>
    /// <param name="state">The state.</param>
    /// <param name="hundredths">Hundredths of weekly hours; below 0 they are taken out.</param>
    /// <param name="first">The first day, included.</param>
    /// <param name="last">The last day, included.</param>
    void Add(int state, long hundredths, int first, int last);
}
