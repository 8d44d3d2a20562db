namespace Jobcenter.Rules.Counts;

/// <summary>A number that rows of later days may still change. The default is nothing, settled.</summary>
/// <typeparam name="T">What was counted.</typeparam>
/// <param name="Value">What was counted, as far as it is known.</param>
/// <param name="Unsettled">How many persons or courses the answer may still change for, because a time of waiting runs past the day the register is known until.</param>
[DanishTerm("foreløbigt tal")]
public readonly record struct Provisional<T>(T Value, int Unsettled)
{
    /// <summary>Whether the number can still change.</summary>
    public bool IsProvisional => Unsettled > 0;
}
