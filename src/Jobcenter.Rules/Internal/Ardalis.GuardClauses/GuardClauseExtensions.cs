using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Ardalis.GuardClauses;

/// <summary>A stand-in with the shape of the guards this library uses from Ardalis.GuardClauses.</summary>
internal static class GuardClauseExtensions
{
    public static T Null<T>(
        this IGuardClause guardClause,
        [NotNull] T? input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null
    ) => input is null ? throw new ArgumentNullException(parameterName) : input;

    public static string NullOrWhiteSpace(
        this IGuardClause guardClause,
        [NotNull] string? input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null
    )
    {
        guardClause.Null(input, parameterName);
        return string.IsNullOrWhiteSpace(input)
            ? throw new ArgumentException(
                $"{parameterName} was \"{input}\"; it must hold at least one visible character.",
                parameterName
            )
            : input;
    }

    public static T OutOfRange<T>(this IGuardClause guardClause, T input, string parameterName, T rangeFrom, T rangeTo)
        where T : IComparable<T> =>
        input.CompareTo(rangeFrom) < 0 || input.CompareTo(rangeTo) > 0
            ? throw new ArgumentOutOfRangeException(
                parameterName,
                $"{parameterName} was {input}; it must lie from {rangeFrom} to {rangeTo}, both included."
            )
            : input;

    public static T EnumOutOfRange<T>(
        this IGuardClause guardClause,
        T input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null
    )
        where T : struct, Enum =>
        Enum.IsDefined(input)
            ? input
            : throw new InvalidEnumArgumentException(
                parameterName,
                Convert.ToInt32(input, NumberFormatInfo.InvariantInfo),
                typeof(T)
            );

    public static int NegativeOrZero(
        this IGuardClause guardClause,
        int input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null
    ) =>
        input <= 0
            ? throw new ArgumentException($"{parameterName} was {input}; it must be 1 or more.", parameterName)
            : input;

    public static T InvalidInput<T>(
        this IGuardClause guardClause,
        T input,
        string parameterName,
        Func<T, bool> predicate,
        string? message = null
    ) =>
        predicate(input)
            ? input
            : throw new ArgumentException(
                message ?? $"{parameterName} was {input}, which is not allowed.",
                parameterName
            );
}
