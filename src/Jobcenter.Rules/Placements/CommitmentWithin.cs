namespace Jobcenter.Rules.Placements;

/// <summary>A commitment to a placement is given within a number of days after the start, the last of them included.</summary>
/// <remarks>
/// One given before the start is in time. A placement whose day of commitment is not known was agreed on its first day
/// at the latest; where that is not early enough, the answer is unknown.
/// </remarks>
[DanishTerm("tilsagn inden for")]
public sealed class CommitmentWithin : PolicyRule
{
    internal const string KindId = "commitment-within";

    private static readonly BilingualText s_notYet = new(
        "der er intet tilsagn endnu, og fristen er ikke udløbet",
        "there is no commitment yet, and the time is not up"
    );
    private static readonly BilingualText s_dayUnknown = new(
        "et tilsagns dag er ikke kendt",
        "the day of a commitment is not known"
    );
    private static readonly BilingualText s_what = new("et tilsagn er givet senest", "a commitment is given by");
    private static readonly BilingualText s_late = new("intet tilsagn inden fristen", "no commitment in time");
    private static readonly BilingualText s_start = new("start", "start");
    private static readonly BilingualText s_first = new("første tilsagn", "first commitment");

    private readonly int _kinds;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the parameter.</param>
    /// <param name="days">How many calendar days after the start, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <exception cref="ArgumentException">The label or the parameter is null, or an argument is outside its bounds.</exception>
    public CommitmentWithin(RuleLabel label, Parameter<int> days, ImmutableArray<PlacementKind> kinds)
        : base(label)
    {
        MostDays = Within(days, nameof(days), 0, PauseAtMost.MaxDays);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
    }

    /// <summary>How many calendar days after the start, included.</summary>
    public Parameter<int> MostDays { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    internal override string Kind => KindId;

    internal override ImmutableArray<RuleSetting> Settings => [RuleSetting.Days(MostDays), RuleSetting.Kinds(Kinds)];

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, int>(
            "commitmentDays",
            new("dage fra start til det første tilsagn", "days from the start to the first commitment"),
            Pass(Read, UpTo(MostDays)),
            Readings
        ).AtMost(Limit(MostDays));

    private Known<int> Read(in SequenceFacts facts)
    {
        var most = On(MostDays, facts);
        var start = facts.Sequence.Start;
        var first = First(facts, out var isDayUnknown);
        facts.Trace?.Read(facts, s_start, SequenceTrace.Text(start), "start");
        if (first is { } told)
        {
            facts.Trace?.Read(facts, s_first, SequenceTrace.Text(told), "commitment");
        }

        if (!most.IsKnown || !HasBegun(facts))
        {
            return Known.Missing<int>(most.IsKnown ? NotBegun : most.Reason);
        }

        var latest = start.PlusDays(most.Value.Value);
        if (first <= latest)
        {
            return Known.Of(Period.DaysBetween(start, first.Value));
        }

        if (isDayUnknown)
        {
            return Known.Missing<int>(s_dayUnknown);
        }

        // Without a commitment the days so far are a lower bound that already decides; a sequence that is over needs none.
        var days = Math.Max(0, Period.DaysBetween(start, first ?? facts.Sequence.LastDay(facts.AsOf)));
        if (first is null && days <= most.Value.Value && facts.Sequence.GoesOnAfter(facts.AsOf))
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

    // The first commitment as far as it is known; one whose day nobody wrote was given by its first day.
    private LocalDate? First(in SequenceFacts facts, out bool isDayUnknown)
    {
        LocalDate? first = null;
        isDayUnknown = false;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (
                IsOf(_kinds, placement.Kind)
                && !(placement.To < facts.Sequence.Start)
                && (placement.AgreedOn ?? placement.From) is { } day
                && day <= facts.Sequence.LastDay(facts.AsOf)
            )
            {
                isDayUnknown |= placement.AgreedOn is null;
                first = first <= day ? first : day;
            }
        }

        return first;
    }
}
