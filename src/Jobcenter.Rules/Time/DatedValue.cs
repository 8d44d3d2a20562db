using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Time;

/// <summary>A limit, percent, duration or catalogue with the time it holds and where it is written.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[DanishTerm("dateret værdi")]
public sealed class DatedValue<T>
{
    /// <summary>A value with its validity and source.</summary>
    /// <param name="value">The value.</param>
    /// <param name="validFrom">The first day it holds, included.</param>
    /// <param name="validUntil">The last day it holds, included; null when no end is known.</param>
    /// <param name="source">Where it is written.</param>
    /// <param name="notes">Decisions, estimates and remarks; none by default.</param>
    /// <exception cref="ArgumentNullException">The value or the source is null.</exception>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public DatedValue(
        T value,
        LocalDate validFrom,
        LocalDate? validUntil,
        SourceReference source,
        ImmutableArray<Note> notes = default
    )
    {
        Value = Guard.Against.Null(value);
        ValidFrom = validFrom;
        ValidUntil = Guard.Against.InvalidInput(
            validUntil,
            nameof(validUntil),
            until => until is null || until >= validFrom,
            $"{nameof(validUntil)} was {validUntil:R}; it must not be before {nameof(validFrom)}, {validFrom:R}."
        );
        Source = Guard.Against.Null(source);
        Notes = notes.IsDefault ? [] : notes;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>The first day it holds, included.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day it holds, included; null when no end is known.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>Where it is written.</summary>
    public SourceReference Source { get; }

    /// <summary>Decisions, estimates and remarks.</summary>
    public ImmutableArray<Note> Notes { get; }

    /// <summary>Whether it holds on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>, both included.</returns>
    public bool HoldsOn(LocalDate date) => date >= ValidFrom && (ValidUntil is not { } until || date <= until);
}
