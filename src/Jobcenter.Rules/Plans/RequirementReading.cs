namespace Jobcenter.Rules.Plans;

/// <summary>One reading of a requirement as it was measured: a value, the limit to compare it with, and what they rest on.</summary>
[DanishTerm("læsning af et krav")]
internal sealed class RequirementReading
{
    internal RequirementReading(
        Known<Quantity> value,
        Known<Quantity> limit,
        ImmutableArray<FactReading> valueBasis = default,
        ImmutableArray<FactReading> limitBasis = default
    )
    {
        Value = value;
        Limit = limit;
        ValueBasis = valueBasis.IsDefault ? [] : valueBasis;
        LimitBasis = limitBasis.IsDefault ? [] : limitBasis;
    }

    /// <summary>The value; missing with the reason.</summary>
    public Known<Quantity> Value { get; }

    /// <summary>The limit of the period measured; missing with the reason.</summary>
    public Known<Quantity> Limit { get; }

    /// <summary>The figures the value rests on.</summary>
    public ImmutableArray<FactReading> ValueBasis { get; }

    /// <summary>The figures the limit rests on.</summary>
    public ImmutableArray<FactReading> LimitBasis { get; }

    /// <summary>The value and the limit.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => $"{Value} against {Limit}";
}
