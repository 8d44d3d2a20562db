namespace Jobcenter.Rules.Plans;

/// <summary>One reading of a requirement as it was measured: a value, the limit to compare it with, and the figures they rest on; a number that is missing with the reason.</summary>
internal sealed record RequirementReading(
    Known<Quantity> Value,
    Known<Quantity> Limit,
    ImmutableArray<FactReading> ValueBasis = default,
    ImmutableArray<FactReading> LimitBasis = default
)
{
    public ImmutableArray<FactReading> ValueBasis { get; } = ValueBasis.IsDefault ? [] : ValueBasis;

    public ImmutableArray<FactReading> LimitBasis { get; } = LimitBasis.IsDefault ? [] : LimitBasis;
}
