using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.Kernel;

/// <summary>A value that may be missing, and then why. The default is a missing value without a reason.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>A missing value is never zero and never "no": a rule that reads one answers <see cref="Verdict.Unknown"/>.</remarks>
[DanishTerm("kendt værdi")]
public readonly record struct Known<T>
{
    private readonly T? _value;

    internal Known(T value)
    {
        _value = value;
        IsKnown = true;
    }

    internal Known(BilingualText? reason) => Reason = reason;

    /// <summary>Whether the value is there.</summary>
    public bool IsKnown { get; }

    /// <summary>Why the value is missing; null when it is there or when nobody said why.</summary>
    public BilingualText? Reason { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is missing; the message says why.</exception>
    public T Value =>
        IsKnown && _value is { } value
            ? value
            : throw new InvalidOperationException($"The value is not known: {Reason?.English ?? "no reason given"}.");

    /// <summary>Gets the value when it is there.</summary>
    /// <param name="value">The value; the type's default when it is missing.</param>
    /// <returns>Whether the value is there.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsKnown;
    }

    /// <summary>The value, or another one when it is missing.</summary>
    /// <param name="other">What to take instead.</param>
    /// <returns>The value or <paramref name="other"/>.</returns>
    public T Or(T other) => IsKnown ? Value : other;

    /// <summary>A new value from this one; a missing one stays missing, with its reason.</summary>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    /// <param name="selector">Makes the new value.</param>
    /// <returns>The new value, or missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selector"/> is null.</exception>
    public Known<TResult> Select<TResult>(Func<T, TResult> selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return IsKnown ? Known.Of(selector(Value)) : Known.Missing<TResult>(Reason);
    }

    /// <summary>What a value leads to, which may itself be missing.</summary>
    internal Known<TResult> SelectKnown<TResult>(Func<T, Known<TResult>> selector) =>
        IsKnown ? selector(Value) : Known.Missing<TResult>(Reason);

    /// <summary>The value, or the reason in brackets.</summary>
    public override string ToString() => IsKnown ? $"{Value}" : $"(unknown: {Reason?.English ?? "no reason given"})";
}
