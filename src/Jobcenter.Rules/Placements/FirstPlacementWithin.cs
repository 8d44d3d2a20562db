namespace Jobcenter.Rules.Placements;

/// <summary>The first placement begins within a number of days after the start or the arrival, the last of them included.</summary>
[DanishTerm("første forløb inden for")]
public sealed class FirstPlacementWithin : PolicyRule
{
    internal const string KindId = "first-placement-within";

    private static readonly BilingualText s_noAnchor = new(
        "dagen, der tælles fra, er ikke kendt",
        "the day to count from is not known"
    );
    private static readonly BilingualText s_notYet = new(
        "der er intet virksomhedsforløb endnu, og fristen er ikke udløbet",
        "there is no placement yet, and the time is not up"
    );
    private static readonly BilingualText s_what = new(
        "det første virksomhedsforløb begynder senest",
        "the first placement starts by"
    );
    private static readonly BilingualText s_late = new("intet virksomhedsforløb inden fristen", "no placement in time");

    private readonly int _kinds;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the parameter.</param>
    /// <param name="days">How many calendar days after the day counted from, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="fromArrival">Whether the day of arrival in the municipality is counted from; the programme's first day by default.</param>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public FirstPlacementWithin(
        RuleLabel label,
        Parameter<int> days,
        ImmutableArray<PlacementKind> kinds,
        bool fromArrival = false
    )
        : base(label)
    {
        MostDays = Within(days, nameof(days), 0, PauseAtMost.MaxDays);
        (Kinds, FromArrival) = (kinds, fromArrival);
        _kinds = Mask(kinds, nameof(kinds));
    }

    /// <summary>How many calendar days after the day counted from, included.</summary>
    public Parameter<int> MostDays { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>Whether the day of arrival is counted from.</summary>
    public bool FromArrival { get; }

    internal override string Kind => KindId;

    internal override ImmutableArray<RuleSetting> Settings =>
        [RuleSetting.Days(MostDays), RuleSetting.From(FromArrival), RuleSetting.Kinds(Kinds)];

    internal override ImmutableArray<PlacementKind> StartingKinds => Kinds;

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, int>(
            "firstPlacementDays",
            FromArrival
                ? new("dage fra ankomst til det første virksomhedsforløb", "days from arrival to the first placement")
                : new("dage fra start til det første virksomhedsforløb", "days from the start to the first placement"),
            Pass(Read, UpTo(MostDays))
        ).AtMost(Limit(MostDays));

    private Known<int> Read(in SequenceFacts facts)
    {
        var most = On(MostDays, facts);
        var sequence = facts.Sequence;
        if ((FromArrival ? sequence.ArrivalDate : sequence.Start) is not { } anchor)
        {
            return Known.Missing<int>(s_noAnchor);
        }

        if (!most.IsKnown || facts.AsOf < anchor)
        {
            return Known.Missing<int>(most.IsKnown ? NotBegun : most.Reason);
        }

        var latest = anchor.PlusDays(most.Value.Value);
        var start = DayNumber.Of(anchor);
        var last = DayNumber.Of(sequence.LastDay(facts.AsOf));
        // One that runs when the counting begins has begun in time.
        var first = PauseSweep.FirstOf(facts, _kinds, start, last);
        // Without a placement the days so far are a lower bound that already decides; a sequence that is over needs none.
        var days = first is { } from ? from - start : Math.Max(0, last - start);
        if (first is null && days <= most.Value.Value && sequence.GoesOnAfter(facts.AsOf))
        {
            facts.Trace?.Await(facts, latest, s_what);
            return Known.Missing<int>(s_notYet);
        }

        if (days > most.Value.Value)
        {
            facts.Trace?.Broken(facts, latest.PlusDays(1), until: null, s_late, isMendedByMore: true);
        }

        return Known.Of(days);
    }
}
