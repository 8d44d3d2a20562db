using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Plans;

/// <summary>A share as it was counted in a register: the persons, and what the reader must know of them.</summary>
internal readonly record struct CountedShare(
    Portion Citizens,
    ImmutableArray<FactReading> Remarks,
    bool IsProvisional = false,
    BilingualText? Name = null
)
{
    private static readonly BilingualText s_persons = new("personer", "persons");

    public static CountedShare Of(Portion citizens) => new(citizens, []);

    /// <summary>A number of persons that stands beside the share.</summary>
    public static FactReading Remark(string id, BilingualText name, int persons) =>
        new(id, name, BilingualText.Of(new Quantity(new Fraction(persons), QuantityUnit.Persons)));

    public ImmutableArray<FactReading> Basis() =>
        [new("portion", Name ?? s_persons, BilingualText.Of(Citizens)), .. Remarks];
}
