namespace Jobcenter.Rules.Placements.Policies;

/// <summary>A commitment to a placement is given within a number of days after the start, the last of them included.</summary>
internal sealed class CommitmentWithin(RuleLabel label, Parameter<int> days, ImmutableArray<PlacementKind> kinds)
    : PolicyRule(label, kinds)
{
    private static readonly WithinTexts s_texts = new(
        new(
            "der er intet tilsagn endnu, og fristen er ikke udløbet",
            "there is no commitment yet, and the time is not up"
        ),
        new("et tilsagn er givet senest", "a commitment is given by"),
        new("intet tilsagn inden fristen", "no commitment in time"),
        new("intet tilsagn", "no commitment")
    );
    private static readonly BilingualText s_dayUnknown = new(
        "et tilsagns dag er ikke kendt",
        "the day of a commitment is not known"
    );
    private static readonly BilingualText s_start = new("start", "start");
    private static readonly BilingualText s_first = new("første tilsagn", "first commitment");

    public Parameter<int> MostDays { get; } = PolicyBounds.Days.Guard(days, nameof(days));

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, int>(
            "commitmentDays",
            new("dage fra start til det første tilsagn", "days from the start to the first commitment"),
            UpTo(MostDays, DaysToFirst),
            Readings
        )
        {
            Words = InWords,
        }.AtMost(Limit(MostDays));

    private Known<int> DaysToFirst(in SequenceFacts facts, int most)
    {
        var start = facts.Sequence.Start;
        var first = First(facts, out var isDayUnknown);
        facts.Trace?.Read(facts, s_start, SequenceTrace.Text(start), "start");
        if (first is { } told)
        {
            facts.Trace?.Read(facts, s_first, SequenceTrace.Text(told), "commitment");
        }

        if (!facts.HasBegun)
        {
            return Known.Missing<int>(NotBegun);
        }

        var latest = start.PlusDays(most);
        if (first <= latest)
        {
            return Known.Of(Period.DaysBetween(start, first.Value));
        }

        if (isDayUnknown)
        {
            return Known.Missing<int>(s_dayUnknown);
        }

        // Without a commitment the days so far are a lower bound that already decides; a sequence that is over needs none.
        var passed = Math.Max(0, Period.DaysBetween(start, first ?? facts.LastDay));
        return SequenceTrace.Within(facts, passed, hasCome: first is not null, (most, latest), s_texts);
    }

    // The first commitment as far as it is known; one whose day nobody wrote was given by its first day.
    private LocalDate? First(in SequenceFacts facts, out bool isDayUnknown)
    {
        LocalDate? first = null;
        isDayUnknown = false;
        var last = facts.LastDay;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (
                Counts(placement)
                && !(placement.To < facts.Sequence.Start)
                && (placement.AgreedOn ?? placement.From) is { } day
                && day <= last
            )
            {
                isDayUnknown |= placement.AgreedOn is null;
                first = first <= day ? first : day;
            }
        }

        return first;
    }
}
