namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The first placement begins within a number of days after the start or the arrival, the last of them included.</summary>
internal sealed class FirstPlacementWithin(
    RuleLabel label,
    Parameter<int> days,
    ImmutableArray<PlacementKind> kinds,
    bool fromArrival = false
) : PolicyRule(label, kinds)
{
    private static readonly BilingualText s_noAnchor = new(
        "dagen, der tælles fra, er ikke kendt",
        "the day to count from is not known"
    );
    private static readonly WithinTexts s_texts = new(
        new(
            "der er intet virksomhedsforløb endnu, og fristen er ikke udløbet",
            "there is no placement yet, and the time is not up"
        ),
        new("det første virksomhedsforløb begynder senest", "the first placement starts by"),
        new("intet virksomhedsforløb inden fristen", "no placement in time"),
        new("intet virksomhedsforløb", "no placement")
    );

    public Parameter<int> MostDays { get; } = PolicyBounds.Days.Guard(days, nameof(days));

    public bool FromArrival => fromArrival;

    internal override ImmutableArray<PlacementKind> StartingKinds => Kinds;

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, int>(
            "firstPlacementDays",
            FromArrival
                ? new("dage fra ankomst til det første virksomhedsforløb", "days from arrival to the first placement")
                : new("dage fra start til det første virksomhedsforløb", "days from the start to the first placement"),
            UpTo(MostDays, DaysToFirst)
        )
        {
            Words = InWords,
        }.AtMost(Limit(MostDays));

    private Known<int> DaysToFirst(in SequenceFacts facts, int most)
    {
        if ((FromArrival ? facts.Sequence.ArrivalDate : facts.Sequence.Start) is not { } anchor)
        {
            return Known.Missing<int>(s_noAnchor);
        }

        if (facts.AsOf < anchor)
        {
            return Known.Missing<int>(NotBegun);
        }

        var (start, last) = (DayNumber.Of(anchor), DayNumber.Of(facts.LastDay));
        // One that runs when the counting begins has begun in time.
        var first = PauseSweep.FirstOf(facts, KindBits, start, last);
        // Without a placement the days so far are a lower bound that already decides; a sequence that is over needs none.
        var passed = first is { } from ? from - start : Math.Max(0, last - start);
        return SequenceTrace.Within(facts, passed, hasCome: first is not null, (most, anchor.PlusDays(most)), s_texts);
    }
}
