using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jobcenter.Rules.Counts;

/// <summary>
/// What begins and ends on each day of a time, state by state: a spell costs two additions however long it is, and the
/// running sum is what is in force on a day.
/// </summary>
/// <remarks>Where a spell's additions go is worked out for a block of spells at a time, with vectors; only the additions go one by one.</remarks>
internal readonly struct DayTable : IHoursSink
{
    private const int SpellsPerBlock = 512;

    private readonly MeasuringPeriod _firstMonth;
    private readonly int _months;
    private readonly DayPlaces _places;
    private readonly long[] _changes;

    // Of the spells of a block: where each adds and where it takes away, and how much.
    private readonly int[] _begin = new int[SpellsPerBlock];
    private readonly int[] _end = new int[SpellsPerBlock];
    private readonly int[] _amount = new int[SpellsPerBlock];

    public DayTable(MeasuringPeriod firstMonth, int months)
    {
        (_firstMonth, _months) = (firstMonth, months);
        _places = new(DayNumber.Of(firstMonth.FirstDay), DayNumber.Of(firstMonth.Plus(months - 1).LastDay));
        // For all sixteen values of a state's four bits, so that no spell can point outside.
        _changes = new long[(SpellColumns.StateMask + 1) * _places.Stride];
    }

    public int First => _places.First;

    public int Last => _places.First + _places.Days - 1;

    /// <summary>Adds each spell as many times as is told, to every day it is in force.</summary>
    public void AddDays(SpellRun run, int times)
    {
        ref var changes = ref MemoryMarshal.GetArrayDataReference(_changes);
        for (var next = 0; next < run.Length; next += SpellsPerBlock)
        {
            var block = run.Slice(next, Math.Min(run.Length - next, SpellsPerBlock));
            var begin = _begin.AsSpan(0, block.Length);
            var end = _end.AsSpan(0, begin.Length);
            _places.Fill(block, begin, end);
            for (var i = 0; i < begin.Length; i++)
            {
                Unsafe.Add(ref changes, begin[i]) += times;
                Unsafe.Add(ref changes, end[i]) -= times;
            }
        }
    }

    /// <summary>Adds the weekly hours of each spell to every day it is in force.</summary>
    public void AddHours(SpellRun run)
    {
        ref var changes = ref MemoryMarshal.GetArrayDataReference(_changes);
        for (var next = 0; next < run.Length; next += SpellsPerBlock)
        {
            var block = run.Slice(next, Math.Min(run.Length - next, SpellsPerBlock));
            var begin = _begin.AsSpan(0, block.Length);
            var end = _end.AsSpan(0, begin.Length);
            var amount = _amount.AsSpan(0, begin.Length);
            _places.Fill(block, begin, end);
            SpellScan.FillHundredths(block, amount);
            for (var i = 0; i < begin.Length; i++)
            {
                Unsafe.Add(ref changes, begin[i]) += amount[i];
                Unsafe.Add(ref changes, end[i]) -= amount[i];
            }
        }
    }

    /// <summary>Adds the spells of an area in blocks of an index, as days or as weekly hours, to every day each is in force.</summary>
    public void AddIndexed(SpellIndex index, IndexedPart part, Area area, bool byHours)
    {
        using var places = new PlaceTable(index, byHours);
        for (var state = 0; state < CitizenStates.Count; state++)
        {
            for (var block = part.FirstBlock; block < part.EndBlock; block++)
            {
                places.Add(index.Run(block, state, area), state);
            }

            places.MoveTo(_changes.AsSpan(state * _places.Stride, _places.Stride), SpellIndex.PlaceOf(First));
        }
    }

    /// <summary>Adds an amount to each day of a run within the time.</summary>
    public void Add(int state, long hundredths, int first, int last)
    {
        var row = state * _places.Stride;
        _changes[row + first - First] += hundredths;
        _changes[row + last - First + 1] -= hundredths;
    }

    /// <summary>The sums over the days of each month, or over its weekdays alone; state by state.</summary>
    public ImmutableArray<long> ByMonth(bool weekdaysOnly)
    {
        const int Saturday = 5;
        var cells = new long[CitizenStates.Count * _months];
        for (var state = 0; state < CitizenStates.Count; state++)
        {
            var changes = _changes.AsSpan(state * _places.Stride, _places.Days);
            var (inForce, day) = (0L, 0);
            for (var month = 0; month < _months; month++)
            {
                ref var cell = ref cells[(state * _months) + month];
                for (var left = _firstMonth.Plus(month).Days; left > 0; left--, day++)
                {
                    inForce += changes[day];
                    cell += weekdaysOnly && (First + day) % NodaConstants.DaysPerWeek >= Saturday ? 0 : inForce;
                }
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(cells);
    }
}
