using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Plans;

/// <summary>The facts that requirement rules compare: value and limit of a reading, under the names a kind of requirement gives them.</summary>
internal static class ReadingFacts
{
    public static Fact<RequirementFacts, Quantity> Value(BilingualText name) =>
        new("value", name, static (in f) => f.Deciding.Value, static (in f) => f.Deciding.ValueBasis);

    public static Fact<RequirementFacts, Quantity> Limit(BilingualText name) =>
        new("limit", name, static (in f) => f.Deciding.Limit, static (in f) => f.Deciding.LimitBasis);

    public static Fact<RequirementFacts, Quantity> OtherValue(BilingualText name) =>
        new("otherValue", name, static (in f) => f.Other?.Value ?? default, static (in f) => f.Other?.ValueBasis ?? []);

    public static Fact<RequirementFacts, Quantity> OtherLimit(BilingualText name) =>
        new("otherLimit", name, static (in f) => f.Other?.Limit ?? default, static (in f) => f.Other?.LimitBasis ?? []);
}
