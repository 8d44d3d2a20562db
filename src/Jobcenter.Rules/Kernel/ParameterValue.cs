using System.Collections.Immutable;
using NodaTime;

namespace Jobcenter.Rules.Kernel;

/// <summary>One value of a rule's dated number, as text, with the time it holds and where it is written.</summary>
[DanishTerm("parameterværdi")]
public sealed class ParameterValue
{
    internal ParameterValue(
        BilingualText value,
        LocalDate validFrom,
        LocalDate? validUntil,
        SourceReference source,
        ImmutableArray<Note> notes,
        string? exact
    )
    {
        Exact = exact;
        Value = value;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
        Source = source;
        Notes = notes;
    }

    /// <summary>The value.</summary>
    public BilingualText Value { get; }

    /// <summary>The exact number where the value is one, as <c>1/2</c>; null otherwise.</summary>
    public string? Exact { get; }

    /// <summary>The first day it holds, included.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day it holds, included; null when no end is known.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>Where it is written.</summary>
    public SourceReference Source { get; }

    /// <summary>Decisions, estimates and remarks.</summary>
    public ImmutableArray<Note> Notes { get; }
}
