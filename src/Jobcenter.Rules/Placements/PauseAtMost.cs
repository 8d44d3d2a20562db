using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>No pause is longer than a number of days. A pause is a run of days without a placement; adjoining placements have none.</summary>
[DanishTerm("længste pause")]
public sealed partial class PauseAtMost : PolicyRule
{
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
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="days">The longest pause in calendar days, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <exception cref="ArgumentException">The label is null, or an argument is outside its bounds.</exception>
    public PauseAtMost(RuleLabel label, int days, ImmutableArray<PlacementKind> kinds)
        : this(label, days, kinds, fromStart: true, weekendsAreNone: false, endsAt: []) { }

    /// <summary>A rule with its details.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="days">The longest pause in calendar days, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="fromStart">Whether the time from the start to the first placement is a pause too; otherwise pauses are counted from the first placement on.</param>
    /// <param name="weekendsAreNone">Whether a run of Saturdays and Sundays only is no pause.</param>
    /// <param name="endsAt">Kinds whose first placement ends the sequence for this rule, as an exit does; may be empty.</param>
    /// <exception cref="ArgumentException">The label is null, or an argument is outside its bounds.</exception>
    public PauseAtMost(
        RuleLabel label,
        int days,
        ImmutableArray<PlacementKind> kinds,
        bool fromStart,
        bool weekendsAreNone,
        ImmutableArray<PlacementKind> endsAt
    )
        : base(label)
    {
        MostDays = Guard.Against.Outside(days, nameof(days), 0, MaxDays);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        FromStart = fromStart;
        WeekendsAreNone = weekendsAreNone;
        EndsAt = endsAt.IsDefault ? [] : endsAt;
        _endsAt = EndsAt.IsEmpty ? 0 : Mask(EndsAt, nameof(endsAt));
        Rule = new Fact<SequenceFacts, int>(
            "longestPause",
            new("længste pause i dage", "longest pause in days"),
            Bracketed<int>(Read, days => days <= MostDays),
            Describe
        )
            .AtMost(MostDays)
            .Named(label);
    }

    /// <summary>The longest pause in calendar days, included.</summary>
    public int MostDays { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>Whether the time from the start to the first placement is a pause too.</summary>
    public bool FromStart { get; }

    /// <summary>Whether a run of Saturdays and Sundays only is no pause.</summary>
    public bool WeekendsAreNone { get; }

    /// <summary>Kinds whose first placement ends the sequence for this rule.</summary>
    public ImmutableArray<PlacementKind> EndsAt { get; }

    /// <inheritdoc />
    public override Rule<SequenceFacts> Rule { get; }

    /// <inheritdoc />
    public override ImmutableArray<FactReading> Parameters =>
        [
            RuleSettings.MostDays(MostDays),
            RuleSettings.Kinds(Kinds),
            RuleSettings.FromStart(FromStart),
            RuleSettings.WeekendsAreNone(WeekendsAreNone),
            RuleSettings.EndsAt(EndsAt),
        ];

    private protected override ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts)
    {
        var breaches = ImmutableArray.CreateBuilder<SequenceBreach>();
        // Only what is a breach whatever the undecided placements are.
        for (var sweep = Sweep(facts with { IncludesUndecided = true }); sweep.MoveNext(); )
        {
            if (IsBreach(sweep.From, sweep.Until))
            {
                var days = Days(sweep.Until - sweep.From + 1);
                var from = PauseSweep.Date(sweep.From);
                breaches.Add(
                    new(
                        PauseSweep.Date(BreachDay(sweep.From)),
                        PauseSweep.Date(sweep.Until),
                        new(
                            $"{days.Danish} uden virksomhedsforløb fra {DateText.Of(from, Language.Danish)}",
                            $"{days.English} without a placement from {DateText.Of(from, Language.English)}"
                        )
                    )
                );
            }
        }

        return breaches.ToImmutable();
    }

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts)
    {
        if (!HasBegun(facts))
        {
            return default;
        }

        switch (Rule.Test(facts))
        {
            case Verdict.NotMet:
                return SequenceCure.TooLate;
            case Verdict.Unknown when !facts.Sequence.Undecided.IsEmpty:
                return SequenceCure.Unknown;
        }

        var (first, last) = Bounds(facts);
        if (last < first || !facts.Sequence.GoesOnAfter(facts.AsOf) || IsEndedBy(facts, out _))
        {
            return default;
        }

        // What follows the last covered day must not become too long.
        var free = LastCoveredDay(facts, first) is { } covered ? covered : first - 1;
        return free == PlacementDays.Open ? default : NextBy(facts, BreachDay(free + 1));
    }

    // A pause that the end of the sequence cuts off before it is too long needs nothing.
    private static SequenceCure NextBy(in SequenceFacts facts, int day) =>
        PauseSweep.Date(day) is var latest && latest > facts.Sequence.LastDay(LocalDate.MaxIsoValue)
            ? default
            : SequenceCure.By(latest, s_next);

    private Known<int> Read(in SequenceFacts facts)
    {
        if (!HasBegun(facts))
        {
            return Known.Missing<int>(NotBegun);
        }

        if (Bounds(facts).First == int.MaxValue)
        {
            // Between no placements there is no pause, once none can come.
            return IsEndedBy(facts, out _) || !facts.Sequence.GoesOnAfter(facts.AsOf)
                ? Known.Of(0)
                : Known.Missing<int>(s_noneYet);
        }

        return Known.Of(Longest(facts));
    }

    // With nothing but weekends to count, the pause is none.
    private int Longest(in SequenceFacts facts)
    {
        var longest = 0;
        for (var sweep = Sweep(facts); sweep.MoveNext(); )
        {
            if (!WeekendsAreNone || PauseSweep.HasWeekday(sweep.From, sweep.Until))
            {
                longest = Math.Max(longest, sweep.Until - sweep.From + 1);
            }
        }

        return longest;
    }

    private ImmutableArray<FactReading> Describe(in SequenceFacts facts)
    {
        var pauses = ImmutableArray.CreateBuilder<FactReading>();
        for (var sweep = Sweep(facts); sweep.MoveNext(); )
        {
            var (from, until) = (PauseSweep.Date(sweep.From), PauseSweep.Date(sweep.Until));
            var days = Days(sweep.Until - sweep.From + 1);
            pauses.Add(
                new(
                    "pause",
                    new(
                        $"pause {DateText.Of(from, Language.Danish)} – {DateText.Of(until, Language.Danish)}",
                        $"pause {DateText.Of(from, Language.English)} – {DateText.Of(until, Language.English)}"
                    ),
                    days
                )
            );
        }

        return pauses.ToImmutable();
    }
}
