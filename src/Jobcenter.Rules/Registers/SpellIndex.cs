using System.Numerics;

namespace Jobcenter.Rules.Registers;

/// <summary>
/// The spells once more, for counting: in blocks of citizens, and in each block by state and municipality. Days are 16
/// bits, so a spell is six bytes, four of which tell its days; those of a state, in the country or in one municipality,
/// lie side by side.
/// </summary>
/// <remarks>
/// Days are counted from <see cref="Epoch"/>; a spell that began before it begins there, so no time before it can be
/// asked about. In <see cref="SpellIndexRun.From"/> the days of a spell that an earlier one of the citizen and state
/// has too are left out: what is counted from it has every day once.
/// </remarks>
internal sealed class SpellIndex
{
    // Few enough for their spells to be put in order within the processor's caches, and many enough for those of a municipality to lie together.
    private const int FewestInBlock = 1 << 14;
    private const int MostInBlock = 1 << 18;

    // A register has so many blocks at least, if they are not to be too small: then threads can share them evenly.
    private const int Blocks = 8;

    private const ushort Open = ushort.MaxValue;

    private readonly int _citizens;
    private readonly int _block;

    // Of each code of a municipality its place among those that have citizens, which are so many; −1 for one that has none.
    private readonly int[] _rankOf;
    private readonly int _municipalities;

    // Where the spells of a block, state and municipality begin, in that order, and the end.
    private readonly int[] _start;
    private readonly ushort[] _from;
    private readonly ushort[] _wholeFrom;
    private readonly ushort[] _end;
    private readonly ushort[] _hours;
    private readonly AreaCitizens _overlapping;

    /// <summary>Puts spells in order, a block on a thread.</summary>
    public SpellIndex(CitizenColumns citizens, SpellColumns spells, int threads)
    {
        _citizens = citizens.Count;
        _block = BlockOf(_citizens);
        (_rankOf, _municipalities) = Ranks(citizens.Municipality);
        _overlapping = new(citizens.Municipality, spells.OverlapsOf(0, _citizens).ToArray());
        // Every place is filled, so none is cleared first.
        _from = GC.AllocateUninitializedArray<ushort>(spells.Count);
        _wholeFrom =
            spells.RepeatedRun(0, _citizens).Length == 0 ? _from : GC.AllocateUninitializedArray<ushort>(spells.Count);
        _end = GC.AllocateUninitializedArray<ushort>(spells.Count);
        _hours = GC.AllocateUninitializedArray<ushort>(spells.Count);
        var blocks = (_citizens + _block - 1) / _block;
        _start = new int[(blocks * CitizenStates.Count * _municipalities) + 1];
        Ranges.Each(blocks, threads, (first, end) => CountIn(citizens, spells, first, end));
        for (var i = 1; i < _start.Length; i++)
        {
            _start[i] += _start[i - 1];
        }

        var places = Ranges.Each(blocks, threads, (first, end) => Place(citizens, spells, first, end));
        (FirstPlace, LastPlace) = (places.Min(static p => p.First), places.Max(static p => p.Last));
    }

    /// <summary>The day that is place 0: the day after the last a register takes is the last place but one, and the last is that of no end.</summary>
    public static int Epoch { get; } = DayNumber.Of(RegisterLimits.LastDate) + 2 - Open;

    /// <summary>The first place that a spell begins at.</summary>
    public int FirstPlace { get; }

    /// <summary>The last place that a spell begins or ends at, those that do not end left out.</summary>
    public int LastPlace { get; }

    public int Count => _from.Length;

    /// <summary>Whether a time, both ends included, can be asked about.</summary>
    public static bool Sees(int first, int last) => first >= Epoch && last < Epoch + Open;

    public static int PlaceOf(int day) => Math.Clamp(day - Epoch, 0, Open);

    /// <summary>How many of so many citizens are a block.</summary>
    public static int BlockOf(int citizens) =>
        (int)Math.Clamp(BitOperations.RoundUpToPowerOf2((uint)citizens / Blocks), FewestInBlock, MostInBlock);

    /// <summary>Where an area stands among the municipalities of each state; the country has all of them.</summary>
    public Range RanksOf(Area area) =>
        area.IsCountry ? .._municipalities
        : _rankOf[area.Code] is >= 0 and var rank ? rank..(rank + 1)
        : ..0;

    /// <summary>The spells of a block, state and area.</summary>
    public SpellIndexRun Run(int block, int state, Range ranks)
    {
        var place = ((block * CitizenStates.Count) + state) * _municipalities;
        var (first, end) = (_start[place + ranks.Start.Value], _start[place + ranks.End.Value]);
        return new(
            _from.AsSpan(first..end),
            _wholeFrom.AsSpan(first..end),
            _end.AsSpan(first..end),
            _hours.AsSpan(first..end)
        );
    }

    /// <summary>The citizens of a part and an area who have two spells on a day, by their place among all.</summary>
    public ReadOnlySpan<int> OverlapsOf(Register register, IndexedPart part, Area area)
    {
        var first = register.Spells.FirstCitizen;
        return area.IsCountry
            ? register.Spells.OverlapsOf(part.First, part.End)
            : _overlapping.Of(area, first + part.First, first + part.End).Span;
    }

    private static (int[] RankOf, int Municipalities) Ranks(ReadOnlySpan<short> municipality)
    {
        var rankOf = new int[Area.MaxCode + 1];
        foreach (var code in municipality)
        {
            rankOf[code] = 1;
        }

        var rank = 0;
        for (var code = 0; code < rankOf.Length; code++)
        {
            rankOf[code] = rankOf[code] == 0 ? -1 : rank++;
        }

        return (rankOf, rank);
    }

    // How many spells stand where, one place on.
    private void CountIn(CitizenColumns citizens, SpellColumns spells, int firstBlock, int endBlock)
    {
        var start = spells.Start;
        var code = spells.Code;
        var municipality = citizens.Municipality;
        for (var citizen = firstBlock * _block; citizen < Math.Min(endBlock * _block, _citizens); citizen++)
        {
            var first = FirstOf(citizen) + _rankOf[municipality[citizen]] + 1;
            for (var i = start[citizen]; i < start[citizen + 1]; i++)
            {
                _start[first + ((code[i] & SpellColumns.StateMask) * _municipalities)]++;
            }
        }
    }

    private (int First, int Last) Place(CitizenColumns citizens, SpellColumns spells, int firstBlock, int endBlock)
    {
        var (firstCitizen, endCitizen) = (firstBlock * _block, Math.Min(endBlock * _block, _citizens));
        var overlapping = spells.OverlapsOf(firstCitizen, endCitizen);
        var firstPlace = FirstOf(firstCitizen);
        var next = _start[firstPlace..FirstOf(endBlock * _block)];
        var start = spells.Start;
        var from = spells.From;
        var to = spells.To;
        var code = spells.Code;
        var hours = spells.Hours;
        var municipality = citizens.Municipality;
        var (least, greatest) = ((int)Open, 0);
        // The day after the last of a citizen's spells so far, for each state.
        Span<int> covered = stackalloc int[CitizenStates.Count];
        for (var citizen = firstCitizen; citizen < endCitizen; citizen++)
        {
            var first = FirstOf(citizen) + _rankOf[municipality[citizen]] - firstPlace;
            var overlaps = overlapping is [var one, ..] && one == citizen;
            if (overlaps)
            {
                overlapping = overlapping[1..];
                covered.Clear();
            }

            for (var i = start[citizen]; i < start[citizen + 1]; i++)
            {
                var state = code[i] & SpellColumns.StateMask;
                ref var place = ref next[first + (state * _municipalities)];
                var (begin, end) = (PlaceOf(from[i]), to[i] == SpellColumns.Open ? Open : PlaceOf(to[i] + 1));
                (_wholeFrom[place], _end[place], _hours[place]) = ((ushort)begin, (ushort)end, hours[i]);
                if (overlaps)
                {
                    ref var until = ref covered[state];
                    begin = Math.Min(Math.Max(begin, until), end);
                    until = Math.Max(until, end);
                }

                _from[place] = (ushort)begin;
                (least, greatest) = (Math.Min(least, begin), Math.Max(greatest, end == Open ? begin : end));
                place++;
            }
        }

        return (least, greatest);
    }

    private int FirstOf(int citizen) => citizen / _block * CitizenStates.Count * _municipalities;
}
