using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Samples.Data;

/// <summary>How many are in a state day by day: straight lines between the middles of quarters.</summary>
internal sealed class Level
{
    private const int Anchors = 13;

    private readonly LocalDate[] _days;
    private readonly int[] _values;

    /// <summary>A level.</summary>
    /// <param name="state">The state.</param>
    /// <param name="meanDays">How long a spell lasts on average.</param>
    /// <param name="values">The level in the middle of 1Q2019, 2Q2019 … 1Q2022.</param>
    public Level(CitizenState state, int meanDays, params int[] values)
    {
        if (values.Length != Anchors)
        {
            throw new ArgumentException(
                $"values held {values.Length} levels; there must be {Anchors}.",
                nameof(values)
            );
        }

        State = state;
        MeanDays = meanDays;
        _values = values;
        _days = [.. Enumerable.Range(0, Anchors).Select(i => new LocalDate(2019, 2, 15).PlusMonths(3 * i))];
    }

    public CitizenState State { get; }

    public int MeanDays { get; }

    public int On(LocalDate date)
    {
        var next = Array.FindIndex(_days, d => d > date);
        if (next <= 0)
        {
            return _values[next < 0 ? Anchors - 1 : 0];
        }

        var passed = Period.DaysBetween(_days[next - 1], date);
        var whole = Period.DaysBetween(_days[next - 1], _days[next]);
        return _values[next - 1] + ((_values[next] - _values[next - 1]) * passed / whole);
    }
}
