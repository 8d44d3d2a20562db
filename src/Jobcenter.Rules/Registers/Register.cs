namespace Jobcenter.Rules.Registers;

/// <summary>Citizens with their spells, placements, participations and interviews, sorted by citizen and date, and the period they are known for.</summary>
/// <remarks>
/// Immutable; may be read from many threads. Nothing after <see cref="KnownUntil"/> is seen: a spell that begins
/// later is ignored, a later or open end is cut there. A question that reaches before <see cref="KnownFrom"/> is
/// answered <em>unknown</em>. Built by <see cref="RegisterBuilder"/>.
/// </remarks>
[DanishTerm("register")]
public sealed partial class Register
{
    // Shards of more blocks than this have whole ones: that makes them less even by an eighth at most, and quicker to count.
    private const int BlocksForWhole = 4;

    // A number of a tally costs about as much as counting so many citizens.
    private const int CitizensForNumber = 500;
    private const int PiecesForThread = 4;

    internal Register(
        CitizenColumns citizens,
        SpellColumns spells,
        RegisterRows others,
        RowCounts rows,
        LostRows lost,
        LocalDate? knownFrom,
        LocalDate knownUntil,
        RegisterIndexes indexes
    )
    {
        Indexes = indexes;
        (Citizens, Spells, Others, Rows, Lost) = (citizens, spells, others, rows, lost);
        (KnownFrom, KnownUntil) = (knownFrom, knownUntil);
    }

    /// <summary>The first day the register tells of, included; null for no limit.</summary>
    public LocalDate? KnownFrom { get; }

    /// <summary>The last day the register tells of, included.</summary>
    public LocalDate KnownUntil { get; }

    /// <summary>How many rows it was built from, and how many were refused.</summary>
    public RowCounts Rows { get; }

    /// <summary>The number of citizens.</summary>
    public int CitizenCount => Citizens.Count;

    /// <summary>The number of spells, those after <see cref="KnownUntil"/> too.</summary>
    public int SpellCount => Spells.Count;

    internal CitizenColumns Citizens { get; }

    /// <summary>The number of placements and commitments, those after <see cref="KnownUntil"/> too.</summary>
    public int PlacementCount => Others.Placements.Count;

    /// <summary>The number of participations in projects, those after <see cref="KnownUntil"/> too.</summary>
    public int ParticipationCount => Others.Participations.Count;

    /// <summary>The number of interviews, those after <see cref="KnownUntil"/> too.</summary>
    public int InterviewCount => Others.Interviews.Count;

    /// <summary>The number of told first contacts, those after <see cref="KnownUntil"/> too.</summary>
    public int FirstContactCount => Others.Contacts.Count;

    /// <summary>The number of offers besides placements, those after <see cref="KnownUntil"/> too.</summary>
    public int OfferCount => Others.Offers.Count;

    internal SpellColumns Spells { get; }

    internal RegisterRows Others { get; }

    /// <summary>The refused rows that are lost, by kind.</summary>
    internal LostRows Lost { get; }

    /// <summary>Of all citizens, of whom these may be a run.</summary>
    internal RegisterIndexes Indexes { get; }

    /// <summary>A citizen by place. Citizens are sorted by id, letter by letter.</summary>
    /// <param name="index">The place, from 0 to before <see cref="CitizenCount"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Citizen CitizenAt(int index) => Citizens.At(CheckIndex(index));

    /// <summary>Finds a citizen by id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="index">The citizen's place, or −1.</param>
    /// <returns>Whether there is such a citizen.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryFind(string id, out int index)
    {
        index = Math.Max(Citizens.IndexOf(Guard.Against.Null(id)), -1);
        return index >= 0;
    }

    /// <summary>A citizen's spells by first day, as far as they are known.</summary>
    /// <returns>The spells that have begun; one that ends after <see cref="KnownUntil"/> is shown as still running.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ImmutableArray<Spell> SpellsOf(int index)
    {
        CheckIndex(index);
        var knownUntil = DayNumber.Of(KnownUntil);
        var spells = ImmutableArray.CreateBuilder<Spell>();
        for (var i = Spells.Start[index]; i < Spells.Start[index + 1]; i++)
        {
            if (Spells.From[i] <= knownUntil)
            {
                spells.Add(Spells.At(i, knownUntil));
            }
        }

        return spells.ToImmutable();
    }

    /// <summary>A citizen's placements and commitments by first day, as far as they are known.</summary>
    /// <returns>
    /// Those that have begun or been agreed. What lies after <see cref="KnownUntil"/> is not seen: a placement that
    /// has only been agreed is shown without days, one that ends later as still running.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ImmutableArray<Placement> PlacementsOf(int index) => Seen(Others.Placements, index, KnownRows.TryCut);

    /// <summary>A citizen's time in projects by first day, as far as it is known.</summary>
    /// <returns>Those that have begun; one that ends after <see cref="KnownUntil"/> is shown as still running.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ImmutableArray<Participation> ParticipationsOf(int index) =>
        Seen(Others.Participations, index, KnownRows.TryCut);

    /// <summary>A citizen's interviews by day, as far as they are known.</summary>
    /// <returns>Those held on or before <see cref="KnownUntil"/>; a day of preparation after it is not seen.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ImmutableArray<Interview> InterviewsOf(int index) => Seen(Others.Interviews, index, KnownRows.TryCut);

    /// <summary>A citizen's told first contacts by day, as far as they are known.</summary>
    /// <returns>Those on or before <see cref="KnownUntil"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ImmutableArray<FirstContact> FirstContactsOf(int index) => Seen(Others.Contacts, index, KnownRows.TryCut);

    /// <summary>A citizen's offers besides placements by first day, as far as they are known.</summary>
    /// <returns>Those that have begun; one that ends after <see cref="KnownUntil"/> is shown as still running.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public ImmutableArray<ContactOffer> OffersOf(int index) => Seen(Others.Offers, index, KnownRows.TryCut);

    /// <summary>Whether at least one citizen belongs to an area; the country has all of them.</summary>
    /// <returns>True when there is one.</returns>
    public bool HasCitizenOf(Area area) =>
        area.IsCountry ? CitizenCount > 0 : Citizens.Municipality.Contains((short)area.Code);

    /// <summary>Whether a period lies wholly within the time the register tells of.</summary>
    /// <returns>Known when it does; otherwise missing, with the reason.</returns>
    public Known<MeasuringPeriod> Covers(MeasuringPeriod period) =>
        Covers(period.FirstDay, period.LastDay).Select(_ => period);

    /// <summary>The same rows, known for another period. Shares the columns.</summary>
    /// <param name="knownFrom">The first day, included; null for no limit.</param>
    /// <param name="knownUntil">The last day, included.</param>
    /// <exception cref="ArgumentException"><paramref name="knownFrom"/> is after <paramref name="knownUntil"/>.</exception>
    public Register KnownBetween(LocalDate? knownFrom, LocalDate knownUntil)
    {
        CheckKnownPeriod(knownFrom, knownUntil);
        return new(Citizens, Spells, Others, Rows, Lost, knownFrom, knownUntil, Indexes);
    }

    /// <summary>The register as a number of registers that share its columns: each has a run of the citizens, with about as many spells as the others.</summary>
    /// <param name="count">How many, 1 to 1,024. With fewer citizens than that some are empty.</param>
    /// <returns>The shards. What is counted of each and merged is what is counted of the whole. <see cref="Rows"/> of each are those of the whole.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is outside its bounds.</exception>
    public ImmutableArray<Register> InShards(int count)
    {
        Guard.Against.Outside(count, nameof(count), 1, 1024);
        var start = Spells.Start;
        var shards = ImmutableArray.CreateBuilder<Register>(count);
        var first = 0;
        for (var shard = 1; shard <= count; shard++)
        {
            var upTo = start[0] + (int)((long)Spells.Count * shard / count);
            var next = start[..^1].BinarySearch(upTo);
            // Of citizens without spells, who all begin at one place, the search may find any: that is as good.
            next = next < 0 ? ~next : next;
            next =
                shard == count ? CitizenCount
                : CitizenCount / count > BlocksForWhole * Indexes.CitizensPerBlock
                    ? Indexes.NearestBlock(Spells.FirstCitizen + next) - Spells.FirstCitizen
                : next;
            next = Math.Clamp(next, first, CitizenCount);
            shards.Add(Run(first, next - first));
            first = next;
        }

        return shards.MoveToImmutable();
    }

    /// <summary>The register in pieces for threads to share: whole blocks, for they are quick to count, and more of them than threads where a tally costs little.</summary>
    /// <param name="threads">How many threads.</param>
    /// <param name="numbers">How many numbers a tally of each piece has.</param>
    internal ImmutableArray<Register> InPieces(int threads, int numbers)
    {
        var block = Indexes.CitizensPerBlock;
        var (firstOfAll, endOfAll) = (Spells.FirstCitizen, Spells.FirstCitizen + CitizenCount);
        var firstBlock = firstOfAll / block;
        var blocks = ((endOfAll + block - 1) / block) - firstBlock;
        if (threads == 1 || blocks < threads)
        {
            return InShards(threads);
        }

        var count = Math.Clamp(CitizenCount / (numbers * CitizensForNumber), threads, PiecesForThread * threads);
        count = Math.Min(count, blocks);
        var pieces = ImmutableArray.CreateBuilder<Register>(count);
        var first = 0;
        for (var piece = 1; piece <= count; piece++)
        {
            var end = Math.Min(CitizenCount, ((firstBlock + (blocks * piece / count)) * block) - firstOfAll);
            pieces.Add(Run(first, end - first));
            first = end;
        }

        return pieces.MoveToImmutable();
    }

    /// <summary>A run of the citizens, who are counted from 0 anew; the columns are shared.</summary>
    internal Register Run(int first, int citizens) =>
        new(
            Citizens.Of(first, citizens),
            Spells.Of(first, citizens),
            Others.Of(first, citizens),
            Rows,
            Lost,
            KnownFrom,
            KnownUntil,
            Indexes
        );

    internal static void CheckKnownPeriod(LocalDate? knownFrom, LocalDate knownUntil)
    {
        if (knownFrom > knownUntil)
        {
            throw new ArgumentException(
                $"{nameof(knownFrom)} was {knownFrom:R}; it must not be after {nameof(knownUntil)}, {knownUntil:R}.",
                nameof(knownFrom)
            );
        }
    }

    internal Known<LocalDate> Covers(LocalDate first, LocalDate last)
    {
        if (KnownFrom is { } from && first < from)
        {
            return Known.Missing<LocalDate>(
                new(
                    $"registeret kendes først fra {DateText.Of(from, Language.Danish)}",
                    $"the register is known only from {DateText.Of(from, Language.English)}"
                )
            );
        }

        return last <= KnownUntil
            ? Known.Of(last)
            : Known.Missing<LocalDate>(
                new(
                    $"registeret kendes kun til {DateText.Of(KnownUntil, Language.Danish)}",
                    $"the register is known only until {DateText.Of(KnownUntil, Language.English)}"
                )
            );
    }

    private ImmutableArray<T> Seen<T>(CitizenRows<T> rows, int index, RowCut<T> tryCut)
        where T : struct
    {
        var seen = ImmutableArray.CreateBuilder<T>();
        foreach (ref readonly var row in rows.Of(CheckIndex(index)))
        {
            if (tryCut(row, KnownUntil, out var known))
            {
                seen.Add(known);
            }
        }

        return seen.ToImmutable();
    }

    private int CheckIndex(int index) =>
        index >= 0 && index < CitizenCount
            ? index
            : throw new ArgumentOutOfRangeException(
                nameof(index),
                $"index was {index}; it must lie from 0 to before {CitizenCount}."
            );

    /// <summary>How much it holds, and until when.</summary>
    public override string ToString() => $"{CitizenCount} citizens, {SpellCount} spells, known until {KnownUntil:R}";
}
