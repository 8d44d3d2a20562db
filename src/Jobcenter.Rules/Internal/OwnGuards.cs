using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Ardalis.GuardClauses;

/// <summary>
/// Our own guards, as extensions beside those of Ardalis.GuardClauses. A person reads what they say, so they say what was
/// given and what is allowed; the package's own messages for ranges and blank texts name neither.
/// </summary>
internal static class OwnGuards
{
    /// <summary>A text without a visible character; null is told as null.</summary>
    public static string Blank(
        this IGuardClause guardClause,
        [NotNull] string? input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null
    ) =>
        string.IsNullOrWhiteSpace(guardClause.Null(input, parameterName))
            ? throw new ArgumentException(
                $"{parameterName} was \"{input}\"; it must hold at least one visible character.",
                parameterName
            )
            : input;

    /// <summary>A number or value outside its bounds, both included.</summary>
    public static T Outside<T>(this IGuardClause guardClause, T input, string parameterName, T least, T most)
        where T : IComparable<T> =>
        input.CompareTo(least) < 0 || input.CompareTo(most) > 0
            ? throw new ArgumentOutOfRangeException(
                parameterName,
                $"{parameterName} was {input}; it must lie from {least} to {most}, both included."
            )
            : input;

    /// <summary>A count of what must be there.</summary>
    public static int BelowOne(
        this IGuardClause guardClause,
        int input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null
    ) =>
        input < 1
            ? throw new ArgumentOutOfRangeException(
                parameterName,
                $"{parameterName} was {input}; it must be 1 or more."
            )
            : input;

    /// <summary>A date of another calendar than the one that plans and laws are written in.</summary>
    public static LocalDate OtherCalendar(
        this IGuardClause guardClause,
        LocalDate date,
        [CallerArgumentExpression(nameof(date))] string? parameterName = null
    ) => date.Calendar == CalendarSystem.Iso ? date : throw Other(date, parameterName);

    /// <summary>The whole country, where a municipality is asked for.</summary>
    public static Area Country(
        this IGuardClause guardClause,
        Area area,
        string what,
        [CallerArgumentExpression(nameof(area))] string? parameterName = null
    ) =>
        area.IsCountry
            ? throw new ArgumentException(
                $"{parameterName} was {area}; {what} belongs to a municipality.",
                parameterName
            )
            : area;

    /// <summary>Days from one to another that are of another calendar, or end before they begin.</summary>
    public static void NoSpan(this IGuardClause guardClause, LocalDate from, LocalDate until)
    {
        guardClause.OtherCalendar(from);
        guardClause.OtherCalendar(until);
        guardClause.EndBeforeStart(until, from);
    }

    // Apart, so that asking about a date is a few instructions where it is asked.
    private static ArgumentException Other(LocalDate date, string? parameterName) =>
        new(
            $"{parameterName} was {date:R} of the calendar {date.Calendar.Id}; it must be a date of the calendar ISO.",
            parameterName
        );

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
