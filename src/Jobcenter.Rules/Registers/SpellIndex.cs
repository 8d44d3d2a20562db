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
    /// <summary>How many citizens are a block: few enough for their spells to be put in order within the processor's caches.</summary>
    public const int CitizensPerBlock = 1 << 16;

    private const ushort Open = ushort.MaxValue;

    private readonly int _citizens;
    private readonly short[] _municipalities;

    // Where the spells of a block, state and municipality begin, in that order, and the end.
    private readonly int[] _start;
    private readonly ushort[] _from;
    private readonly ushort[] _wholeFrom;
    private readonly ushort[] _end;
    private readonly ushort[] _hours;
    private readonly AreaCitizens _overlapping;

    public SpellIndex(ReadOnlySpan<short> municipality, ReadOnlySpan<short> municipalities, SpellColumns spells)
    {
        _citizens = municipality.Length;
        _municipalities = municipalities.ToArray();
        var overlapping = spells.OverlapsOf(0, _citizens).ToArray();
        _overlapping = new(municipality, overlapping);
        _from = new ushort[spells.Count];
        _wholeFrom = spells.RepeatedRun(0, _citizens).Length == 0 ? _from : new ushort[spells.Count];
        _end = new ushort[spells.Count];
        _hours = new ushort[spells.Count];
        var rank = new ushort[_citizens];
        for (var i = 0; i < _citizens; i++)
        {
            rank[i] = (ushort)municipalities.BinarySearch(municipality[i]);
        }

        _start = Starts(spells, rank);
        Place(spells, rank, overlapping);
        (FirstPlace, LastPlace) = (Open, 0);
        for (var i = 0; i < _from.Length; i++)
        {
            FirstPlace = Math.Min(FirstPlace, _from[i]);
            LastPlace = Math.Max(LastPlace, _end[i] == Open ? _from[i] : _end[i]);
        }
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

    /// <summary>Where the block begins that begins nearest to a citizen.</summary>
    public static int NearestBlock(int citizen) =>
        (int)(((long)citizen + (CitizensPerBlock / 2)) / CitizensPerBlock * CitizensPerBlock);

    /// <summary>The spells of a block, state and area.</summary>
    public SpellIndexRun Run(int block, int state, Area area)
    {
        var place = ((block * CitizenStates.Count) + state) * _municipalities.Length;
        if (area.IsCountry)
        {
            return Run(_start[place], _start[place + _municipalities.Length]);
        }

        var rank = _municipalities.AsSpan().BinarySearch((short)area.Code);
        return rank < 0 ? default : Run(_start[place + rank], _start[place + rank + 1]);
    }

    /// <summary>The citizens of a part and an area who have two spells on a day, by their place among all.</summary>
    public ReadOnlySpan<int> OverlapsOf(Register register, IndexedPart part, Area area)
    {
        var first = register.Spells.FirstCitizen;
        return area.IsCountry
            ? register.Spells.OverlapsOf(part.First, part.End)
            : _overlapping.Of(area, first + part.First, first + part.End).Span;
    }

    private SpellIndexRun Run(int first, int end) =>
        new(
            _from.AsSpan(first..end),
            _wholeFrom.AsSpan(first..end),
            _end.AsSpan(first..end),
            _hours.AsSpan(first..end)
        );

    private int[] Starts(SpellColumns spells, ushort[] rank)
    {
        var blocks = (_citizens + CitizensPerBlock - 1) / CitizensPerBlock;
        var starts = new int[(blocks * CitizenStates.Count * _municipalities.Length) + 1];
        var start = spells.Start;
        var code = spells.Code;
        for (var citizen = 0; citizen < _citizens; citizen++)
        {
            var first = FirstOf(citizen) + rank[citizen] + 1;
            for (var i = start[citizen]; i < start[citizen + 1]; i++)
            {
                starts[first + ((code[i] & SpellColumns.StateMask) * _municipalities.Length)]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        return starts;
    }

    private void Place(SpellColumns spells, ushort[] rank, ReadOnlySpan<int> overlapping)
    {
        var next = _start.ToArray();
        var start = spells.Start;
        var from = spells.From;
        var to = spells.To;
        var code = spells.Code;
        var hours = spells.Hours;
        // The day after the last of a citizen's spells so far, for each state.
        Span<int> covered = stackalloc int[CitizenStates.Count];
        for (var citizen = 0; citizen < _citizens; citizen++)
        {
            var first = FirstOf(citizen) + rank[citizen];
            var overlaps = overlapping is [var one, ..] && one == citizen;
            if (overlaps)
            {
                overlapping = overlapping[1..];
                covered.Clear();
            }

            for (var i = start[citizen]; i < start[citizen + 1]; i++)
            {
                var state = code[i] & SpellColumns.StateMask;
                ref var place = ref next[first + (state * _municipalities.Length)];
                var (begin, end) = (PlaceOf(from[i]), to[i] == SpellColumns.Open ? Open : PlaceOf(to[i] + 1));
                (_wholeFrom[place], _end[place], _hours[place]) = ((ushort)begin, (ushort)end, hours[i]);
                if (overlaps)
                {
                    ref var until = ref covered[state];
                    begin = Math.Min(Math.Max(begin, until), end);
                    until = Math.Max(until, end);
                }

                _from[place] = (ushort)begin;
                place++;
            }
        }
    }

    private int FirstOf(int citizen) => citizen / CitizensPerBlock * CitizenStates.Count * _municipalities.Length;
}
