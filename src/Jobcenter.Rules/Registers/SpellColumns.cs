namespace Jobcenter.Rules.Registers;

/// <summary>The spells as columns, sorted by citizen and date: eleven bytes a spell, and one start a citizen.</summary>
internal sealed class SpellColumns
{
    /// <summary>The last day of a spell that is still running.</summary>
    public const int Open = int.MaxValue;

    public const ushort HoursNotKnown = 0;

    /// <summary>The bits of a code that are the state; those above are the category.</summary>
    public const int StateMask = 15;

    private const int CategoryShift = 4;

    private readonly int[] _from;
    private readonly int[] _to;
    private readonly byte[] _code;
    private readonly ushort[] _hours;

    // The spells of citizen i are those from Start[i] to before Start[i + 1].
    private readonly int[] _start;
    private readonly int _firstCitizen;
    private readonly int _citizens;
    private readonly RepeatedDays _repeated;
    private readonly int[] _overlaps;

    // Columns that were made before.
    private SpellColumns(int[] start, int[] from, int[] to, byte[] code, ushort[] hours, int threads)
    {
        (_start, _from, _to, _code, _hours) = (start, from, to, code, hours);
        _citizens = start.Length - 1;
        _overlaps = CitizenOverlaps.Of(this, threads);
        _repeated = new(this, _overlaps);
    }

    public void Write(ImageWriter writer)
    {
        var start = Start;
        var all = start[0]..start[^1];
        writer.Number(Count);
        for (var i = 1; i < start.Length; i++)
        {
            writer.Number(start[i] - start[0]);
        }

        writer.Column(From[all]);
        writer.Column(To[all]);
        writer.Column(Code[all]);
        writer.Column(Hours[all]);
    }

    /// <summary>Reads columns; they are made use of once their checksum is known to fit.</summary>
    public static SpellImage Read(ImageReader reader, int citizens)
    {
        var count = reader.Count();
        return new(
            [0, .. reader.Column<int>(citizens)],
            reader.Column<int>(count),
            reader.Column<int>(count),
            reader.Column<byte>(count),
            reader.Column<ushort>(count)
        );
    }

    /// <summary>Columns that are filled spell by spell, each citizen's side by side.</summary>
    internal readonly struct Columns(int[] start)
    {
        // Every place is put, so none is cleared first.
        private readonly int[] _from = GC.AllocateUninitializedArray<int>(start[^1]);
        private readonly int[] _to = GC.AllocateUninitializedArray<int>(start[^1]);
        private readonly byte[] _code = GC.AllocateUninitializedArray<byte>(start[^1]);
        private readonly ushort[] _hours = GC.AllocateUninitializedArray<ushort>(start[^1]);

        public void Put(int place, in SpellDraft spell)
        {
            (_from[place], _to[place], _hours[place]) = (spell.From, spell.To, spell.Hours);
            _code[place] = (byte)(spell.State | (spell.Category << CategoryShift));
        }

        /// <summary>The columns.</summary>
        /// <param name="isSorted">Whether the spells of each citizen were put there by date; else they are sorted now.</param>
        /// <param name="threads">On how many threads.</param>
        public SpellColumns Made(bool isSorted, int threads)
        {
            if (!isSorted)
            {
                Ranges.Each(start.Length - 1, threads, Sort);
            }

            return new(start, _from, _to, _code, _hours, threads);
        }

        private void Sort(int firstCitizen, int endCitizen)
        {
            var own = Array.Empty<SpellDraft>();
            for (var citizen = firstCitizen; citizen < endCitizen; citizen++)
            {
                var (first, count) = (start[citizen], start[citizen + 1] - start[citizen]);
                if (own.Length < count)
                {
                    own = new SpellDraft[Math.Max(count, own.Length * 2)];
                }

                for (var i = 0; count > 1 && i < count; i++)
                {
                    var code = _code[first + i];
                    own[i] = new(
                        0,
                        _from[first + i],
                        _to[first + i],
                        (byte)(code & StateMask),
                        CategoryOf(code),
                        _hours[first + i]
                    );
                }

                own.AsSpan(0, count).Sort();
                for (var i = 0; count > 1 && i < count; i++)
                {
                    Put(first + i, own[i]);
                }
            }
        }
    }

    internal readonly record struct SpellImage(int[] Start, int[] From, int[] To, byte[] Code, ushort[] Hours)
    {
        /// <summary>The columns.</summary>
        public SpellColumns Made()
        {
            var (first, last) = (DayNumber.Of(RegisterLimits.FirstDate), DayNumber.Of(RegisterLimits.LastDate));
            var isGood = Start[^1] == From.Length;
            for (var i = 1; i < Start.Length; i++)
            {
                isGood &= Start[i] >= Start[i - 1] && Start[i] <= From.Length;
                for (var j = Start[i - 1] + 1; isGood && j < Start[i]; j++)
                {
                    isGood = From[j] >= From[j - 1];
                }
            }

            for (var i = 0; i < From.Length; i++)
            {
                isGood &=
                    From[i] >= first
                    && From[i] <= last
                    && To[i] >= From[i]
                    && (To[i] <= last || To[i] == Open)
                    && (Code[i] & StateMask) < CitizenStates.Count
                    && Hours[i] <= WeeklyHours.FullTimeHundredths
                    && VisitationCategories.IsAllowed(
                        (CitizenState)(Code[i] & StateMask),
                        (VisitationCategory)CategoryOf(Code[i]),
                        DayNumber.ToDate(From[i])
                    );
            }

            return isGood ? new(Start, From, To, Code, Hours, threads: 1) : throw new InvalidDataException();
        }
    }

    // A run of the citizens of others: the same columns.
    private SpellColumns(SpellColumns whole, int firstCitizen, int citizens)
    {
        (_from, _to, _code, _hours, _start) = (whole._from, whole._to, whole._code, whole._hours, whole._start);
        (_firstCitizen, _citizens) = (whole._firstCitizen + firstCitizen, citizens);
        _repeated = whole._repeated;
        _overlaps = whole._overlaps;
    }

    /// <summary>How many spells the citizens have.</summary>
    public int Count => Start[^1] - Start[0];

    public ReadOnlySpan<int> From => _from;

    public ReadOnlySpan<int> To => _to;

    /// <summary>State and category in one byte; see <see cref="StateMask"/>.</summary>
    public ReadOnlySpan<byte> Code => _code;

    public ReadOnlySpan<ushort> Hours => _hours;

    /// <summary>One more than there are citizens: where each one's spells begin in the columns.</summary>
    public ReadOnlySpan<int> Start => _start.AsSpan(_firstCitizen, _citizens + 1);

    /// <summary>The spells of a run of citizens, from one to before another.</summary>
    public SpellRun Run(int first, int end)
    {
        var start = Start;
        var run = start[first]..start[end];
        return new(From[run], To[run], Code[run], Hours[run]);
    }

    /// <summary>The days that spells of one state have in common, of a run of citizens, from one to before another.</summary>
    public SpellRun RepeatedRun(int first, int end) => _repeated.Run(_firstCitizen + first, _firstCitizen + end);

    /// <summary>Of a run of citizens, from one to before another, those who have two spells on a day; of all others the hours simply add up.</summary>
    /// <returns>Their places among all citizens: <see cref="FirstCitizen"/> more than here.</returns>
    public ReadOnlySpan<int> OverlapsOf(int first, int end)
    {
        ReadOnlySpan<int> all = _overlaps;
        var begin = all.BinarySearch(_firstCitizen + first);
        var after = all.BinarySearch(_firstCitizen + end);
        return all[(begin < 0 ? ~begin : begin)..(after < 0 ? ~after : after)];
    }

    /// <summary>The place of the first citizen among all, of whom these may be a run.</summary>
    public int FirstCitizen => _firstCitizen;

    public byte StateAt(int index) => (byte)(_code[index] & StateMask);

    public byte CategoryAt(int index) => CategoryOf(_code[index]);

    public static byte CategoryOf(byte code) => (byte)(code >> CategoryShift);

    /// <summary>The spells of a run of citizens, who are counted from 0 anew.</summary>
    public SpellColumns Of(int firstCitizen, int citizens) => new(this, firstCitizen, citizens);

    /// <summary>A spell as it looks when nothing after a day is known: a later end is still running.</summary>
    public Spell At(int index, int knownUntil) =>
        new(
            (CitizenState)StateAt(index),
            DayNumber.ToDate(_from[index]),
            _to[index] > knownUntil ? null : DayNumber.ToDate(_to[index]),
            (VisitationCategory)CategoryAt(index),
            _hours[index] == HoursNotKnown ? null : WeeklyHours.FromHundredths(_hours[index])
        );
}
