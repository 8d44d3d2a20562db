using System.Runtime.CompilerServices;
using NodaTime;

namespace Ardalis.GuardClauses;

/// <summary>Our own guards for dates, as further extensions beside those of Ardalis.GuardClauses.</summary>
internal static class DateGuardClauses
{
    /// <summary>Both ends are included, so the end may be the start.</summary>
    public static LocalDate EndBeforeStart(
        this IGuardClause guardClause,
        LocalDate end,
        LocalDate start,
        [CallerArgumentExpression(nameof(end))] string? endName = null,
        [CallerArgumentExpression(nameof(start))] string? startName = null
    ) =>
        end >= start
            ? end
            : throw new ArgumentException(
                $"{endName} was {end:R}; it must not be before {startName}, {start:R}.",
                endName
            );
}
