using System.Reflection;
using NodaTime.Text;

namespace Jobcenter.Rules.Citizens;

/// <summary>Ids and names of <see cref="CitizenState"/>.</summary>
internal static class CitizenStates
{
    internal const int Count = 16;

    internal static readonly Vocabulary<CitizenState> Vocabulary = Kernel.Vocabulary.Of<CitizenState>();

    /// <summary>All states, in the order in which they take a week's hours.</summary>
    public static ImmutableArray<CitizenState> All { get; } = Vocabulary.Values;

    private static readonly ImmutableArray<CitizenStateDays> s_days = [.. All.Select(DaysOfMember)];

    private static readonly ImmutableArray<(LocalDate Until, int Mask)> s_ended =
    [
        .. All.Where(static s => s.Days().Until is not null)
            .GroupBy(static s => s.Days().Until ?? default)
            .Select(static g => (g.Key, g.Aggregate(0, static (mask, s) => mask | (1 << (int)s)))),
    ];

    /// <summary>The benefits, in that order: STAR's thirteen and seniorpension.</summary>
    public static ImmutableArray<CitizenState> Benefits { get; } = [.. Vocabulary.Values.Where(s => s.IsBenefit())];

    extension(CitizenState state)
    {
        /// <summary>Whether the state is a benefit rather than an activity.</summary>
        /// <returns>True for a benefit.</returns>
        public bool IsBenefit() =>
            state
                is (>= CitizenState.UnemploymentBenefit and <= CitizenState.EarlyRetirement)
                    or CitizenState.SeniorPension;

        /// <summary>When the state began and ended, and what took its place.</summary>
        internal CitizenStateDays Days() => // Not a guard method: that would box the state on the way of every row.
            (int)state is >= 0 and < Count
                ? s_days[(int)state]
                : throw new ArgumentOutOfRangeException(nameof(state), state, "state was no member of the enum.");
    }

    /// <summary>The states that had ended before a date, as bits. Allocates nothing.</summary>
    internal static int EndedBefore(LocalDate date)
    {
        var mask = 0;
        foreach (var (until, states) in s_ended)
        {
            mask |= date > until ? states : 0;
        }

        return mask;
    }

    private static CitizenStateDays DaysOfMember(CitizenState state) =>
        typeof(CitizenState).GetField($"{state}")?.GetCustomAttribute<StateDaysAttribute>() is { } days
            ? new(Day(days.From), Day(days.Until), days.SuccessorOrNone, days.Source)
            : new(From: null, Until: null, Successor: null, Source: null);

    private static LocalDate? Day(string? day) =>
        day is null ? null : LocalDatePattern.Iso.Parse(day).GetValueOrThrow();
}
