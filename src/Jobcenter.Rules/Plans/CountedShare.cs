using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.Plans;

/// <summary>A share as it was counted in a register: the persons, and what the reader must know of them.</summary>
internal readonly record struct CountedShare(
    Portion Citizens,
    ImmutableArray<FactReading> Remarks,
    bool IsProvisional = false,
    BilingualText? Name = null,
    int Unknown = 0
)
{
    private static readonly BilingualText s_persons = new("personer", "persons");

    public static CountedShare Of(Portion citizens) => new(citizens, []);

    /// <summary>Answers of which some are not known; missing when the limit turns on those.</summary>
    public static Known<CountedShare> Of(
        PartlyKnownPortion answers,
        Share limit,
        BilingualText unknown,
        BilingualText? name = null
    ) =>
        answers.Unknown > 0 && answers.AtLeast(limit) == Verdict.Unknown
            ? Kernel.Known.Missing<CountedShare>(
                new($"svaret afhænger af {unknown.Danish}", $"the answer turns on {unknown.English}")
            )
            : Kernel.Known.Of(
                new CountedShare(
                    answers.Known,
                    answers.Unknown == 0 ? [] : [Remark("unknown", unknown, answers.Unknown)],
                    Name: name,
                    Unknown: answers.Unknown
                )
            );

    /// <summary>The cases, those whose answer is not known too.</summary>
    public PartlyKnownPortion Cases => new(Citizens.Part, Citizens.Whole - Citizens.Part, Unknown);

    /// <summary>A number of persons that stands beside the share.</summary>
    public static FactReading Remark(string id, BilingualText name, int persons) =>
        new(id, name, BilingualText.Of(new Quantity(new Fraction(persons), QuantityUnit.Persons)))
        {
            Persons = persons,
        };

    public ImmutableArray<FactReading> Basis() =>
        [new("portion", Name ?? s_persons, BilingualText.Of(Citizens)), .. Remarks];
}
