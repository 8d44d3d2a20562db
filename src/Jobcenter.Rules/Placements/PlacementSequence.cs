namespace Jobcenter.Rules.Placements;

/// <summary>One citizen's placements and commitments in a programme, with the programme's start and the exit. Immutable.</summary>
/// <remarks>
/// The time of a sequence runs from <see cref="Start"/> to its last day: <see cref="End"/>, the day before the exit, or
/// the day a review is made on, whichever is first. Dates lie from 1900 to 2100. Rows stand in any order; overlapping placements are allowed.
/// </remarks>
/// <example>
/// <code>
/// var sequence = new PlacementSequence(
///     "anna",
///     start: new LocalDate(2019, 5, 1),
///     new Placement(PlacementKind.CompanyInternship, new(2019, 5, 20), new LocalDate(2019, 6, 16)) { AgreedOn = new LocalDate(2019, 5, 10) }
/// );
/// SequenceReview review = SequenceReview.Of(sequence, new LocalDate(2019, 8, 1), PlacementPolicy.On(sequence.Start));
/// </code>
/// </example>
[DanishTerm("sammenhængende virksomhedsforløb")]
public sealed class PlacementSequence
{
    private readonly PlacementDays[] _days;
    private readonly ImmutableArray<Placement> _all;

    /// <summary>A sequence.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="start">The programme's first day for the citizen.</param>
    /// <param name="placements">The placements and commitments of the programme. One without a programme is of it.</param>
    /// <exception cref="ArgumentException">The id is blank, a placement has neither a first day nor a day of commitment, ends before it begins, or ends without beginning.</exception>
    public PlacementSequence(string citizen, LocalDate start, params IEnumerable<Placement> placements)
        : this(citizen, start, placements, []) { }

    /// <summary>A sequence of which some placements may belong to another programme.</summary>
    /// <param name="citizen">The citizen's id.</param>
    /// <param name="start">The programme's first day for the citizen.</param>
    /// <param name="placements">The placements and commitments of the programme.</param>
    /// <param name="undecided">Placements of which nobody knows whether they are of the programme: where an answer turns on them, it is unknown.</param>
    /// <exception cref="ArgumentException">The id is blank, or a placement makes no sense.</exception>
    public PlacementSequence(
        string citizen,
        LocalDate start,
        IEnumerable<Placement> placements,
        IEnumerable<Placement> undecided
    )
    {
        Citizen = Guard.Against.Blank(citizen);
        Start = DateBounds.Checked(start, nameof(start));
        Placements = Sort(placements, nameof(placements));
        Undecided = Sort(undecided, nameof(undecided));
        _all = Undecided.IsEmpty ? Placements : Sort([.. Placements, .. Undecided], nameof(undecided));
        _days =
        [
            .. Placements
                .Select(static (p, i) => DaysOf(p, i, isCertain: true))
                .Concat(Undecided.Select(static (p, i) => DaysOf(p, i, isCertain: false)))
                .OfType<PlacementDays>()
                .OrderBy(static d => d.From),
        ];
    }

    internal PlacementSequence(PlacementSequence other)
    {
        (Citizen, Start, Placements, Undecided) = (other.Citizen, other.Start, other.Placements, other.Undecided);
        (_days, _all, Programme, End) = (other._days, other._all, other.Programme, other.End);
        (WhyProvisional, WhyProvisionalTogether) = (other.WhyProvisional, other.WhyProvisionalTogether);
    }

    /// <summary>The citizen's id.</summary>
    public string Citizen { get; }

    /// <summary>The programme's first day for the citizen.</summary>
    public LocalDate Start { get; }

    /// <summary>The placements and commitments, by first day; commitments without a placement stand last.</summary>
    public ImmutableArray<Placement> Placements { get; }

    /// <summary>Placements of which nobody knows whether they are of the programme.</summary>
    public ImmutableArray<Placement> Undecided { get; }

    /// <summary>Why what is answered of it can still change: rows of a register that were refused and are the citizen's, or may be.</summary>
    internal ImmutableArray<BilingualText> WhyProvisional { get; init; } = [];

    /// <summary>The same of what is counted of all the register's sequences.</summary>
    internal ImmutableArray<BilingualText> WhyProvisionalTogether { get; init; } = [];

    /// <summary>The programme's id; null when not known.</summary>
    public string? Programme { get; init; }

    /// <summary>The programme's last day for the citizen, included; null while none is set.</summary>
    /// <exception cref="ArgumentException">It is before <see cref="Start"/>.</exception>
    public LocalDate? End
    {
        get;
        init =>
            field = value is { } end
                ? Guard.Against.EndBeforeStart(DateBounds.Checked(end, nameof(End)), Start, nameof(End))
                : null;
    }

    /// <summary>The exit; null while there is none.</summary>
    /// <exception cref="ArgumentException">It is before <see cref="Start"/>, or ends before it begins.</exception>
    public SequenceExit? Exit
    {
        get;
        init
        {
            if (value is { } exit)
            {
                Guard.Against.EndBeforeStart(DateBounds.Checked(exit.On, nameof(Exit)), Start, nameof(Exit));
                Guard.Against.EndBeforeStart(
                    DateBounds.Checked(exit.Until ?? exit.On, nameof(Exit)),
                    exit.On,
                    nameof(Exit)
                );
                Guard.Against.EnumOutOfRange(exit.Kind, nameof(Exit));
            }

            field = value;
        }
    }

    /// <summary>The id of the target group at the start, as <c>LAB/5</c>; null when not known.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>The day of arrival in the municipality; null when not known or when the citizen did not arrive.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public LocalDate? ArrivalDate
    {
        get;
        init => field = DateBounds.Checked(value, nameof(ArrivalDate));
    }

    /// <summary>The group course that comes first; null when not known or when there is none.</summary>
    /// <exception cref="ArgumentException">It lies outside 1900 to 2100.</exception>
    public DateInterval? GroupCourse
    {
        get;
        init
        {
            if (value is not null)
            {
                DateBounds.Checked(value.Start, nameof(GroupCourse));
                DateBounds.Checked(value.End, nameof(GroupCourse));
            }

            field = value;
        }
    }

    /// <summary>The placements, those nobody knows of among them when asked for.</summary>
    internal ImmutableArray<Placement> PlacementsOf(bool withUndecided) => withUndecided ? _all : Placements;

    internal ReadOnlySpan<PlacementDays> Days => _days;

    /// <summary>The last day of the sequence as seen on a day.</summary>
    /// <returns>The programme's end, the day before the exit, or the day itself, whichever is first; it lies before <see cref="Start"/> when the sequence has not begun or ended at once.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public LocalDate LastDay(LocalDate asOf)
    {
        var last = End is { } end
            ? LocalDate.Min(DateBounds.Iso(asOf, nameof(asOf)), end)
            : DateBounds.Iso(asOf, nameof(asOf));
        return Exit is { } exit && exit.On <= last ? exit.On.PlusDays(-1) : last;
    }

    /// <summary>Whether the sequence goes on after a day: nothing has ended it by then.</summary>
    /// <returns>False when it has ended or ends that day.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public bool GoesOnAfter(LocalDate asOf) =>
        !(End <= DateBounds.Iso(asOf, nameof(asOf))) && !(Exit?.On <= asOf.PlusDays(1));

    /// <summary>The exit as far as it is known on a day: one that has come by the day after it; null otherwise.</summary>
    internal SequenceExit? ExitKnownOn(LocalDate asOf) => Exit is { } exit && exit.On <= asOf.PlusDays(1) ? exit : null;

    /// <summary>The last day as far as it is known on a day: a planned end is seen, an exit to come is not, nor the end that is only its.</summary>
    internal LocalDate LastDayKnownOn(LocalDate asOf)
    {
        var end = Exit is { } exit && ExitKnownOn(asOf) is null && End == exit.On.PlusDays(-1) ? null : End;
        var last = end ?? LocalDate.MaxIsoValue;
        return ExitKnownOn(asOf) is { } known && known.On <= last ? known.On.PlusDays(-1) : last;
    }

    /// <summary>Whether a placement runs on a day of the sequence as seen on a day. A sequence that has not begun, or ended at once, has none.</summary>
    internal bool HasDayOf(in Placement placement, LocalDate asOf) =>
        LastDay(asOf) is var last && Start <= last && placement.From <= last && !(placement.To < Start);

    private static ImmutableArray<Placement> Sort(IEnumerable<Placement> placements, string name)
    {
        Placement[] all = [.. Guard.Against.Null(placements, name)];
        foreach (var placement in all)
        {
            foreach (var day in new[] { placement.From, placement.To, placement.AgreedOn })
            {
                DateBounds.Checked(day ?? RegisterLimits.FirstDate, name);
            }

            Guard.Against.EnumOutOfRange(placement.Kind, name);
            if (
                placement is { From: null, AgreedOn: null } or { From: null, To: not null }
                || placement.To < placement.From
            )
            {
                throw new ArgumentException(
                    $"{name} held a placement from {placement.From:R} to {placement.To:R} agreed on {placement.AgreedOn:R}; it has a first day or a day of commitment, and does not end before it begins.",
                    name
                );
            }
        }

        return
        [
            .. all.OrderBy(static p => p.From is null)
                .ThenBy(static p => p.From ?? p.AgreedOn)
                .ThenBy(static p => p.To ?? LocalDate.MaxIsoValue)
                .ThenBy(static p => p.Kind),
        ];
    }

    private static PlacementDays? DaysOf(in Placement placement, int index, bool isCertain) =>
        placement.From is { } from
            ? new(
                DayNumber.Of(from),
                placement.To is { } to ? DayNumber.Of(to) : PlacementDays.Open,
                1 << (int)placement.Kind,
                isCertain,
                index
            )
            : null;

    /// <summary>The citizen, the first day and how many placements.</summary>
    public override string ToString() => $"{PlainText.Mask(Citizen)} from {Start:R}: {Placements.Length} placements";
}
