using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Samples.Data;

/// <summary>How many are in a state day by day: straight lines between anchors at equal distances.</summary>
internal sealed class Level
{
    private readonly LocalDate[] _days;
    private readonly int[] _values;

    private Level(CitizenState state, int meanDays, LocalDate first, int months, int[] values)
    {
        State = state;
        MeanDays = meanDays;
        _values = values;
        _days = [.. Enumerable.Range(0, values.Length).Select(i => first.PlusMonths(months * i))];
    }

    public CitizenState State { get; }

    public int MeanDays { get; }

    /// <summary>A level in the middle of quarters from 1Q2019 on.</summary>
    /// <param name="state">The state.</param>
    /// <param name="meanDays">How long a spell lasts on average.</param>
    /// <param name="values">The levels.</param>
    public static Level Quarterly(CitizenState state, int meanDays, params int[] values) =>
        new(state, meanDays, new(2019, 2, 15), 3, values);

    /// <summary>A level in the middle of years.</summary>
    /// <param name="state">The state.</param>
    /// <param name="meanDays">How long a spell lasts on average.</param>
    /// <param name="year">The first year.</param>
    /// <param name="values">The levels.</param>
    public static Level Yearly(CitizenState state, int meanDays, int year, params int[] values) =>
        new(state, meanDays, new(year, 7, 1), 12, values);

    public int On(LocalDate date)
    {
        var next = Array.FindIndex(_days, d => d > date);
        if (next <= 0)
        {
            return _values[next < 0 ? ^1 : 0];
        }

        var passed = Period.DaysBetween(_days[next - 1], date);
        var whole = Period.DaysBetween(_days[next - 1], _days[next]);
        return _values[next - 1] + ((_values[next] - _values[next - 1]) * passed / whole);
    }
}
