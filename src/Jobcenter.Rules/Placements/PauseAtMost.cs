namespace Jobcenter.Rules.Placements;

/// <summary>No pause is longer than a number of days. A pause is a run of days without a placement; adjoining placements have none.</summary>
[DanishTerm("længste pause")]
public sealed class PauseAtMost : PolicyRule
{
    internal const string KindId = "pause-at-most";
    internal const int MaxDays = 3650;

    private static readonly BilingualText s_noneYet = new(
        "der er intet virksomhedsforløb endnu",
        "there is no placement yet"
    );
    private static readonly BilingualText s_next = new(
        "næste virksomhedsforløb begynder senest",
        "the next placement starts by"
    );

    private readonly int _kinds;
    private readonly int _endsAt;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the parameter.</param>
    /// <param name="days">The longest pause in calendar days, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="fromStart">Whether the time from the start to the first placement is a pause too; otherwise pauses are counted from the first placement on.</param>
    /// <param name="weekendsAreNone">Whether a run of Saturdays and Sundays only is no pause.</param>
    /// <param name="endsAt">Kinds whose first placement ends the sequence for this rule, as an exit does; none by default.</param>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public PauseAtMost(
        RuleLabel label,
        Parameter<int> days,
        ImmutableArray<PlacementKind> kinds,
        bool fromStart = true,
        bool weekendsAreNone = false,
        ImmutableArray<PlacementKind> endsAt = default
    )
        : base(label)
    {
        MostDays = Within(days, nameof(days), 0, MaxDays);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        (FromStart, WeekendsAreNone) = (fromStart, weekendsAreNone);
        EndsAt = endsAt.IsDefault ? [] : endsAt;
        _endsAt = EndsAt.IsEmpty ? 0 : Mask(EndsAt, nameof(endsAt));
    }

    /// <summary>The longest pause in calendar days, included.</summary>
    public Parameter<int> MostDays { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>Whether the time from the start to the first placement is a pause too.</summary>
    public bool FromStart { get; }

    /// <summary>Whether a run of Saturdays and Sundays only is no pause.</summary>
    public bool WeekendsAreNone { get; }

    /// <summary>Kinds whose first placement ends the sequence for this rule.</summary>
    public ImmutableArray<PlacementKind> EndsAt { get; }

    internal override string Kind => KindId;

    internal override ImmutableArray<RuleSetting> Settings =>
        [
            RuleSetting.Days(MostDays),
            RuleSetting.Kinds(Kinds),
            new(
                "fromStart",
                new("også fra start til første forløb", "from the start to the first placement too"),
                FromStart
            ),
            new(
                "weekendsAreNone",
                new("lørdage og søndage alene er ingen pause", "Saturdays and Sundays alone are none"),
                WeekendsAreNone
            ),
            new(
                "endsAt",
                new("slutter med det første forløb af arten", "ends at the first placement of the kind"),
                EndsAt
            ),
        ];

    internal override ImmutableArray<PlacementKind> StartingKinds => Kinds;

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, int>(
            "longestPause",
            new("længste pause i dage", "longest pause in days"),
            Pass(Read, UpTo(MostDays)),
            Readings
        ).AtMost(Limit(MostDays));

    private Known<int> Read(in SequenceFacts facts)
    {
        if (!HasBegun(facts))
        {
            facts.Trace?.NeedNothing();
            return Known.Missing<int>(NotBegun);
        }

        var most = On(MostDays, facts);
        if (!most.IsKnown)
        {
            return Known.Missing<int>(most.Reason);
        }

        var (first, last) = PauseSweep.Window(facts);
        var end = _endsAt == 0 ? null : PauseSweep.FirstOf(facts, _endsAt, first, last);
        last = Math.Min(last, Math.Max(first, end ?? int.MaxValue) - 1);
        if (!FromStart && PauseSweep.FirstOf(facts, _kinds, first, last) is var begun)
        {
            if (begun is null)
            {
                return NoPause(facts, end is null && facts.Sequence.GoesOnAfter(facts.AsOf));
            }

            first = Math.Max(first, begun.Value);
        }

        var longest = 0;
        var sweep = new PauseSweep(facts.Sequence.Days, _kinds, facts.IncludesUndecided, first, last);
        while (sweep.MoveNext())
        {
            // With nothing but weekends to count, the pause is none.
            if (!WeekendsAreNone || PauseSweep.HasWeekday(sweep.From, sweep.Until))
            {
                longest = Math.Max(longest, sweep.Until - sweep.From + 1);
            }

            Tell(facts, sweep.From, sweep.Until, most.Value.Value);
        }

        if (facts.Trace is { } trace && end is null && first <= last && facts.Sequence.GoesOnAfter(facts.AsOf))
        {
            Await(trace, facts, sweep.CoveredUntil(), most.Value.Value);
        }

        return Known.Of(longest);
    }

    // What follows the last covered day must not become too long. A pause that the end of the sequence cuts off before it
    // is too long needs nothing.
    private void Await(SequenceTrace trace, in SequenceFacts facts, int covered, int most)
    {
        if (covered == PlacementDays.Open)
        {
            return;
        }

        var latest = PauseSweep.Date(BreachDay(covered + 1, most));
        if (latest <= facts.Sequence.LastDay(LocalDate.MaxIsoValue))
        {
            trace.SaveBy(latest, s_next);
        }
    }

    // Between no placements there is no pause, once none can come.
    private static Known<int> NoPause(in SequenceFacts facts, bool goesOn)
    {
        if (!goesOn)
        {
            return Known.Of(0);
        }

        if (facts.Sequence.Undecided.IsEmpty)
        {
            facts.Trace?.NeedNothing();
        }

        return Known.Missing<int>(s_noneYet);
    }

    private void Tell(in SequenceFacts facts, int from, int until, int most)
    {
        if (facts.Trace is not { } trace)
        {
            return;
        }

        var (first, last) = (PauseSweep.Date(from), PauseSweep.Date(until));
        var days = Days(until - from + 1);
        trace.Read(
            facts,
            new(
                $"pause {DateText.Of(first, Language.Danish)} – {DateText.Of(last, Language.Danish)}",
                $"pause {DateText.Of(first, Language.English)} – {DateText.Of(last, Language.English)}"
            ),
            days,
            "pause"
        );
        var on = BreachDay(from, most);
        if (until >= on)
        {
            var text = new BilingualText(
                $"{days.Danish} uden virksomhedsforløb",
                $"{days.English} without a placement"
            );
            trace.Broken(facts, PauseSweep.Date(on), last, SequenceTrace.Since(text, first), isMendedByMore: true);
        }
    }

    // The first day on which a pause that began on a day is too long: a placement that starts that very day still keeps the rule.
    private int BreachDay(int from, int most)
    {
        var day = from + most;
        while (WeekendsAreNone && !PauseSweep.HasWeekday(from, day))
        {
            day++;
        }

        return day;
    }
}
