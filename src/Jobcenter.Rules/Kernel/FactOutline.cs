using System.Collections.Immutable;

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
        ImmutableArray<ParameterValue> parameter
    )
    {
        Exact = exact;
        Id = id;
        Name = name;
        Value = value;
        Parameter = parameter;
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
    public ImmutableArray<ParameterValue> Parameter { get; }
}
