namespace Jobcenter.Rules.Placements.Policies;

/// <summary>No pause is longer than a number of days. A pause is a run of days without a placement; adjoining placements have none.</summary>
internal sealed class PauseAtMost : PolicyRule
{
    private static readonly BilingualText s_noneYet = new(
        "der er intet virksomhedsforløb endnu",
        "there is no placement yet"
    );

    private readonly int _endsAt;

    public PauseAtMost(
        RuleLabel label,
        Parameter<int> days,
        ImmutableArray<PlacementKind> kinds,
        bool fromStart = true,
        bool weekendsAreNone = false,
        ImmutableArray<PlacementKind> endsAt = default
    )
        : base(label, kinds)
    {
        MostDays = PolicyBounds.Days.Guard(days, nameof(days));
        (FromStart, WeekendsAreNone) = (fromStart, weekendsAreNone);
        EndsAt = endsAt.IsDefault ? [] : endsAt;
        _endsAt = EndsAt.IsEmpty ? 0 : Mask(EndsAt, nameof(endsAt));
    }

    public Parameter<int> MostDays { get; }

    public bool FromStart { get; }

    public bool WeekendsAreNone { get; }

    public ImmutableArray<PlacementKind> EndsAt { get; }

    internal override ImmutableArray<PlacementKind> StartingKinds => Kinds;

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, int>("longestPause", NameOf(KindsText), UpTo(MostDays, Longest), Readings).AtMost(
            Limit(MostDays)
        );

    private BilingualText NameOf(BilingualText kinds) =>
        Kinds.Length == PlacementKinds.All.Length
            ? new("længste pause i dage", "longest pause in days")
            : new($"længste pause i dage, uden {kinds.Danish}", $"longest pause in days, without {kinds.English}");

    private Known<int> Longest(in SequenceFacts facts, int most)
    {
        if (!facts.HasBegun)
        {
            facts.Trace?.NeedNothing();
            return Known.Missing<int>(NotBegun);
        }

        var (first, last) = (DayNumber.Of(facts.Sequence.Start), DayNumber.Of(facts.LastDay));
        var end = _endsAt == 0 ? null : PauseSweep.FirstOf(facts, _endsAt, first, last);
        last = Math.Min(last, Math.Max(first, end ?? int.MaxValue) - 1);
        if (!FromStart && PauseSweep.FirstOf(facts, KindBits, first, last) is var begun)
        {
            if (begun is null)
            {
                return NoPause(facts, end is null && facts.GoesOn);
            }

            first = Math.Max(first, begun.Value);
        }

        var longest = 0;
        var sweep = new PauseSweep(facts.Sequence.Days, KindBits, facts.IncludesUndecided, first, last);
        while (sweep.MoveNext())
        {
            // With nothing but weekends to count, the pause is none.
            if (!WeekendsAreNone || PauseSweep.HasWeekday(sweep.From, sweep.Until))
            {
                longest = Math.Max(longest, sweep.Until - sweep.From + 1);
            }

            if (facts.Trace is not null)
            {
                Tell(facts, sweep.From, sweep.Until, most);
            }
        }

        if (facts.Trace is not null && end is null && first <= last && facts.GoesOn)
        {
            Await(facts, sweep.CoveredUntil(), most);
        }

        return Known.Of(longest);
    }

    // What follows the last covered day must not become too long. A pause that the end of the sequence cuts off before it
    // is too long needs nothing.
    private void Await(in SequenceFacts facts, int covered, int most)
    {
        if (
            covered != PlacementDays.Open
            && PauseSweep.Date(BreachDay(covered + 1, most)) is var latest
            && latest <= facts.LastDayKnown
        )
        {
            var kinds = KindsText;
            facts.SaveBy(latest, new($"næste {kinds.Danish} begynder senest", $"the next {kinds.English} starts by"));
        }
    }

    // Between no placements there is no pause, once none can come.
    private static Known<int> NoPause(in SequenceFacts facts, bool goesOn)
    {
        if (!goesOn)
        {
            return Known.Of(0);
        }

        if (!facts.HasUndecided)
        {
            facts.Trace?.NeedNothing();
        }

        return Known.Missing<int>(s_noneYet);
    }

    private void Tell(in SequenceFacts facts, int from, int until, int most)
    {
        var (first, last) = (PauseSweep.Date(from), PauseSweep.Date(until));
        var days = Days(until - from + 1);
        var (firstText, lastText, kinds) = (SequenceTrace.Text(first), SequenceTrace.Text(last), KindsText);
        facts.Trace?.Read(
            facts,
            new(
                $"uden {kinds.Danish} {firstText.Danish} – {lastText.Danish}",
                $"without {kinds.English} {firstText.English} – {lastText.English}"
            ),
            days,
            "pause"
        );
        var on = BreachDay(from, most);
        if (until >= on)
        {
            var text = new BilingualText(
                $"{days.Danish} uden {kinds.Danish}",
                $"{days.English} without {kinds.English}"
            );
            facts.Break(PauseSweep.Date(on), last, SequenceTrace.Since(text, first), isMendedByMore: true);
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
