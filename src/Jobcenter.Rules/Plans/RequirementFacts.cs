namespace Jobcenter.Rules.Plans;

/// <summary>The facts a requirement's rule is asked about: the reading that decides, and the readings beside it: those of the sentence's other meanings, or of its parts.</summary>
internal sealed record RequirementFacts(RequirementReading Deciding, params ImmutableArray<RequirementReading> Others);

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

/// <summary>The facts that requirement rules compare: value and limit of a reading, under the names a kind of requirement gives them.</summary>
internal static class ReadingFacts
{
    public static Fact<RequirementFacts, Quantity> Value(BilingualText name) =>
        new("value", name, static (in f) => f.Deciding.Value, static (in f) => f.Deciding.ValueBasis);

    public static Fact<RequirementFacts, Quantity> Limit(BilingualText name) =>
        new("limit", name, static (in f) => f.Deciding.Limit, static (in f) => f.Deciding.LimitBasis);

    public static Fact<RequirementFacts, Quantity> OtherValue(BilingualText name, int index = 0) =>
        new(
            $"otherValue{Suffix(index)}",
            name,
            (in f) => Other(f, index)?.Value ?? default,
            (in f) => Other(f, index)?.ValueBasis ?? []
        );

    public static Fact<RequirementFacts, Quantity> OtherLimit(BilingualText name, int index = 0) =>
        new(
            $"otherLimit{Suffix(index)}",
            name,
            (in f) => Other(f, index)?.Limit ?? default,
            (in f) => Other(f, index)?.LimitBasis ?? []
        );

    private static RequirementReading? Other(RequirementFacts facts, int index) =>
        index < facts.Others.Length ? facts.Others[index] : null;

    private static string Suffix(int index) => index == 0 ? string.Empty : $"{index + 1}";
}
