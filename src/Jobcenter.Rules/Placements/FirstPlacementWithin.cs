using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>The first placement begins within a number of days after the start or the arrival, the last of them included.</summary>
[DanishTerm("første forløb inden for")]
public sealed class FirstPlacementWithin : PolicyRule
{
    private const int MaxDays = 3650;

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

    private readonly int _kinds;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="days">How many calendar days after the day counted from, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="from">The day counted from.</param>
    /// <exception cref="ArgumentException">The label is null, or an argument is outside its bounds.</exception>
    public FirstPlacementWithin(
        RuleLabel label,
        int days,
        ImmutableArray<PlacementKind> kinds,
        SequenceAnchor from = SequenceAnchor.Start
    )
        : base(label)
    {
        MostDays = Guard.Against.Outside(days, nameof(days), 0, MaxDays);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        From = Guard.Against.EnumOutOfRange(from);
        Rule = new Fact<SequenceFacts, int>(
            "firstPlacementDays",
            from == SequenceAnchor.Arrival
                ? new("dage fra ankomst til det første virksomhedsforløb", "days from arrival to the first placement")
                : new("dage fra start til det første virksomhedsforløb", "days from the start to the first placement"),
            Bracketed<int>(Read, d => d <= MostDays)
        )
            .AtMost(MostDays)
            .Named(label);
    }

    /// <summary>How many calendar days after the day counted from, included.</summary>
    public int MostDays { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>The day counted from.</summary>
    public SequenceAnchor From { get; }

    /// <inheritdoc />
    public override Rule<SequenceFacts> Rule { get; }

    /// <inheritdoc />
    public override ImmutableArray<FactReading> Parameters =>
        [RuleSettings.MostDays(MostDays), RuleSettings.From(From), RuleSettings.Kinds(Kinds)];

    private protected override ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts) =>
        Rule.Test(facts) == Verdict.NotMet && Anchor(facts) is { } anchor
            ?
            [
                new(
                    anchor.PlusDays(MostDays + 1),
                    Until: null,
                    new("intet virksomhedsforløb inden fristen", "no placement in time")
                ),
            ]
            : [];

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts) =>
        Rule.Test(facts) switch
        {
            Verdict.Met => default,
            Verdict.NotMet => SequenceCure.TooLate,
            _ when Anchor(facts)?.PlusDays(MostDays) is { } latest
                    && Anchor(facts) <= facts.AsOf
                    && facts.AsOf <= latest
                    && facts.Sequence.Undecided.IsEmpty =>
            // What ends by the last day needs none.
            facts.Sequence.LastDay(LocalDate.MaxIsoValue) <= latest
                ? default
                : SequenceCure.By(latest, s_what),
            _ => SequenceCure.Unknown,
        };

    private LocalDate? Anchor(in SequenceFacts facts) =>
        From == SequenceAnchor.Arrival ? facts.Sequence.ArrivalDate : facts.Sequence.Start;

    private Known<int> Read(in SequenceFacts facts)
    {
        if (Anchor(facts) is not { } anchor)
        {
            return Known.Missing<int>(s_noAnchor);
        }

        if (facts.AsOf < anchor)
        {
            return Known.Missing<int>(NotBegun);
        }

        var start = DayNumber.Of(anchor);
        var last = DayNumber.Of(facts.Sequence.LastDay(facts.AsOf));
        var first = First(facts, start, last);
        // Without a placement the days so far are a lower bound that already decides; a sequence that is over needs none.
        var soFar = Math.Max(0, (first ?? last) - start);
        return first is not null || soFar > MostDays || !facts.Sequence.GoesOnAfter(facts.AsOf)
            ? Known.Of(first is { } from ? from - start : soFar)
            : Known.Missing<int>(s_notYet);
    }

    // One that runs when the counting begins has begun in time.
    private int? First(in SequenceFacts facts, int start, int last)
    {
        foreach (ref readonly var placement in facts.Sequence.Days)
        {
            if (
                (placement.IsCertain || facts.IncludesUndecided)
                && (placement.Kind & _kinds) != 0
                && placement.To >= start
                && placement.From <= last
            )
            {
                return placement.From;
            }
        }

        return null;
    }
}
