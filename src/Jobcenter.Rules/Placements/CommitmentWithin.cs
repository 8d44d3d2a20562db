using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>A commitment to a placement is given within a number of days after the start, the last of them included.</summary>
/// <remarks>
/// One given before the start is in time. A placement whose day of commitment is not known was agreed on its first day
/// at the latest; where that is not early enough, the answer is unknown.
/// </remarks>
[DanishTerm("tilsagn inden for")]
public sealed class CommitmentWithin : PolicyRule
{
    private const int MaxDays = 3650;

    private static readonly BilingualText s_notYet = new(
        "der er intet tilsagn endnu, og fristen er ikke udløbet",
        "there is no commitment yet, and the time is not up"
    );
    private static readonly BilingualText s_dayUnknown = new(
        "et tilsagns dag er ikke kendt",
        "the day of a commitment is not known"
    );
    private static readonly BilingualText s_what = new("et tilsagn er givet senest", "a commitment is given by");

    private readonly int _kinds;

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="days">How many calendar days after the start, included, 0 to 3,650.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <exception cref="ArgumentException">The label is null, or an argument is outside its bounds.</exception>
    public CommitmentWithin(RuleLabel label, int days, ImmutableArray<PlacementKind> kinds)
        : base(label)
    {
        MostDays = Guard.Against.Outside(days, nameof(days), 0, MaxDays);
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        Rule = new Fact<SequenceFacts, int>(
            "commitmentDays",
            new("dage fra start til det første tilsagn", "days from the start to the first commitment"),
            Bracketed<int>(Read, days => days <= MostDays),
            Describe
        )
            .AtMost(MostDays)
            .Named(label);
    }

    /// <summary>How many calendar days after the start, included.</summary>
    public int MostDays { get; }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <inheritdoc />
    public override Rule<SequenceFacts> Rule { get; }

    /// <inheritdoc />
    public override ImmutableArray<FactReading> Parameters =>
        [RuleSettings.MostDays(MostDays), RuleSettings.Kinds(Kinds)];

    private protected override ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts) =>
        Rule.Test(facts) == Verdict.NotMet
            ?
            [
                new(
                    Deadline(facts).PlusDays(1),
                    Until: null,
                    new("intet tilsagn inden fristen", "no commitment in time")
                ),
            ]
            : [];

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts)
    {
        var deadline = Deadline(facts);
        return Rule.Test(facts) switch
        {
            Verdict.Met => default,
            Verdict.NotMet => SequenceCure.TooLate,
            _ when HasBegun(facts) && facts.AsOf <= deadline && facts.Sequence.Undecided.IsEmpty =>
            // What ends by the last day needs no commitment.
            facts.Sequence.LastDay(LocalDate.MaxIsoValue) <= deadline
                ? default
                : SequenceCure.By(deadline, s_what),
            _ => SequenceCure.Unknown,
        };
    }

    private LocalDate Deadline(in SequenceFacts facts) => facts.Sequence.Start.PlusDays(MostDays);

    private Known<int> Read(in SequenceFacts facts)
    {
        if (!HasBegun(facts))
        {
            return Known.Missing<int>(NotBegun);
        }

        var first = First(facts, out var isDayUnknown);
        if (first is { } agreed && Period.DaysBetween(facts.Sequence.Start, agreed) is var days && days <= MostDays)
        {
            return Known.Of(days);
        }

        if (isDayUnknown)
        {
            return Known.Missing<int>(s_dayUnknown);
        }

        // Without a commitment the days so far are a lower bound that already decides; a sequence that is over needs none.
        var last = facts.Sequence.LastDay(facts.AsOf);
        var soFar = Math.Max(0, Period.DaysBetween(facts.Sequence.Start, first ?? last));
        return first is not null || soFar > MostDays || !facts.Sequence.GoesOnAfter(facts.AsOf)
            ? Known.Of(soFar)
            : Known.Missing<int>(s_notYet);
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

    private ImmutableArray<FactReading> Describe(in SequenceFacts facts)
    {
        var first = First(facts, out _);
        return
        [
            Day("start", new("start", "start"), facts.Sequence.Start),
            .. first is { } day
                ? (ReadOnlySpan<FactReading>)[Day("commitment", new("første tilsagn", "first commitment"), day)]
                : [],
        ];
    }

    private static FactReading Day(string id, BilingualText name, LocalDate date) =>
        new(id, name, new(DateText.Of(date, Language.Danish), DateText.Of(date, Language.English)));
}
