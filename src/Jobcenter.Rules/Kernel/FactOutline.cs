namespace Jobcenter.Rules.Kernel;

/// <summary>One side of a comparison, without any facts.</summary>
[DanishTerm("faktum i reglens opbygning")]
public sealed class FactOutline
{
    internal FactOutline(
        string id,
        BilingualText name,
        BilingualText? value,
        string? exact,
        ImmutableArray<ParameterText> parameter,
        string? parameterId
    )
    {
        (ParameterId, Exact, Id, Name, Value, Parameter) = (parameterId, exact, id, name, value, parameter);
    }

    /// <summary>The fact's id.</summary>
    public string Id { get; }

    /// <summary>The fact's name.</summary>
    public BilingualText Name { get; }

    /// <summary>The value, for a limit that is the same whatever the facts are; otherwise null.</summary>
    public BilingualText? Value { get; }

    /// <summary>The exact number where <see cref="Value"/> is one, as <c>-1/50</c>; null otherwise.</summary>
    public string? Exact { get; }

    /// <summary>The values by date, for a dated number of the rule; otherwise empty.</summary>
    public ImmutableArray<ParameterText> Parameter { get; }

    /// <summary>The parameter's id, for a dated number of the rule; null otherwise.</summary>
    public string? ParameterId { get; }

    /// <summary>What a title may say of the fact: the parameter it is, and those it is worked out from.</summary>
    internal IEnumerable<LabelTemplate.Slot> Slots =>
        ParameterId is null || Parameter.IsEmpty ? From : From.Append(LabelTemplate.Slot.Of(ParameterId, Parameter));

    /// <summary>The parameters that the fact is worked out from.</summary>
    internal ImmutableArray<LabelTemplate.Slot> From { private get; init; } = [];

    /// <summary>The id and the value of a limit.</summary>
    public override string ToString() => Value is null ? Id : $"{Id}: {Value}";
}
