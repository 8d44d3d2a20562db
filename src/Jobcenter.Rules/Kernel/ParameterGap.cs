namespace Jobcenter.Rules.Kernel;

/// <summary>Days without a value of a parameter, of which it is known why.</summary>
internal sealed record ParameterGap(LocalDate From, LocalDate? Until, BilingualText Reason, SourceReference Source)
{
    /// <summary>Whether a day is one of them.</summary>
    public bool HoldsOn(LocalDate date) => date >= From && !(date > Until);
}
