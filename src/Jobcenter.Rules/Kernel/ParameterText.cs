namespace Jobcenter.Rules.Kernel;

/// <summary>One value of a parameter as text, with the time it holds and where it is written.</summary>
[DanishTerm("parameterværdi som tekst")]
public sealed class ParameterText
{
    internal ParameterText(
        BilingualText value,
        string? exact,
        LocalDate validFrom,
        LocalDate? validUntil,
        SourceReference source,
        Sureness sureness,
        ImmutableArray<Note> notes
    ) =>
        (Value, Exact, ValidFrom, ValidUntil, Source, Sureness, Notes) = (
            value,
            exact,
            validFrom,
            validUntil,
            source,
            sureness,
            notes
        );

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

    /// <summary>How sure it is.</summary>
    public Sureness Sureness { get; }

    /// <summary>Decisions, estimates and remarks.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>The value and, where it is not simply what the source says, how sure it is.</summary>
    public override string ToString() => $"{Value.Danish}{Sureness.Remark(Language.Danish)}";
}
