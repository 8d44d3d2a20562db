using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>Something that must have happened with every placement by a day of its own.</summary>
[DanishTerm("regel om hvert forløb")]
public abstract class EachPlacementRule : PolicyRule
{
    private readonly int _kinds;
    private readonly BilingualText _notKnown;
    private readonly BilingualText _what;

    private protected EachPlacementRule(
        RuleLabel label,
        ImmutableArray<PlacementKind> kinds,
        BilingualText late,
        BilingualText notKnown,
        BilingualText what
    )
        : base(label)
    {
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        (_notKnown, _what) = (notKnown, what);
        Rule = new Fact<SequenceFacts, int>("late", late, Bracketed<int>(Read, static n => n == 0), Describe)
            .AtMost(0)
            .Named(label);
    }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <inheritdoc />
    public override Rule<SequenceFacts> Rule { get; }

    /// <inheritdoc />
    public override ImmutableArray<FactReading> Parameters => [RuleSettings.Kinds(Kinds), .. OwnParameters];

    /// <summary>What one kind of rule adds.</summary>
    private protected virtual ImmutableArray<FactReading> OwnParameters => [];

    private protected override ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts)
    {
        var breaches = ImmutableArray.CreateBuilder<SequenceBreach>();
        foreach (var placement in facts.Sequence.Placements)
        {
            if (AnswerOf(placement, facts) == Verdict.NotMet && Deadline(placement) is { } deadline)
            {
                // One too short for its days is late from its first day on.
                var on = LocalDate.Max(deadline.PlusDays(1), placement.From ?? deadline);
                breaches.Add(new(LocalDate.Max(on, facts.Sequence.Start), Until: null, Name(placement)));
            }
        }

        return [.. breaches.OrderBy(static b => b.On)];
    }

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts)
    {
        LocalDate? next = null;
        var verdict = Rule.Test(facts);
        foreach (var placement in facts.Sequence.Placements)
        {
            if (
                Counts(placement, facts)
                && !(HappenedOn(placement) <= facts.AsOf)
                && (placement.From <= facts.AsOf || !(placement.AgreedOn > facts.AsOf))
                && Deadline(placement) is { } deadline
                && deadline >= facts.AsOf
                && !(next <= deadline)
            )
            {
                next = deadline;
            }
        }

        return verdict == Verdict.NotMet ? SequenceCure.TooLate
            : verdict == Verdict.Unknown ? SequenceCure.Unknown
            : next is { } latest ? SequenceCure.By(latest, _what)
            : default;
    }

    /// <summary>The day it happened; null when not known or not yet.</summary>
    private protected abstract LocalDate? HappenedOn(in Placement placement);

    /// <summary>The last day it is in time on; null while there is none.</summary>
    private protected abstract LocalDate? Deadline(in Placement placement);

    private bool Counts(in Placement placement, in SequenceFacts facts) =>
        IsOf(_kinds, placement.Kind) && facts.Sequence.HasDayOf(placement, LocalDate.MaxIsoValue);

    // Before its last day what has not happened may still come; after it, a day that nobody wrote is not known.
    private Verdict AnswerOf(in Placement placement, in SequenceFacts facts)
    {
        if (!Counts(placement, facts) || Deadline(placement) is not { } deadline)
        {
            return Verdict.Met;
        }

        var day = HappenedOn(placement) is { } happened && happened <= facts.AsOf ? happened : (LocalDate?)null;
        return day is { } on ? Verdicts.Of(on <= deadline)
            : deadline < facts.AsOf && placement.From <= facts.AsOf ? Verdict.Unknown
            : Verdict.Met;
    }

    private Known<int> Read(in SequenceFacts facts)
    {
        var (late, unknown) = (0, 0);
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            var answer = AnswerOf(placement, facts);
            late += answer == Verdict.NotMet ? 1 : 0;
            unknown += answer == Verdict.Unknown ? 1 : 0;
        }

        return late == 0 && unknown > 0 ? Known.Missing<int>(_notKnown) : Known.Of(late);
    }

    private ImmutableArray<FactReading> Describe(in SequenceFacts facts)
    {
        var readings = ImmutableArray.CreateBuilder<FactReading>();
        foreach (var placement in facts.Sequence.Placements)
        {
            if (Counts(placement, facts) && Deadline(placement) is { } deadline)
            {
                var day = HappenedOn(placement) is { } happened && happened <= facts.AsOf ? happened : (LocalDate?)null;
                var by = DateText.Of(deadline, Language.Danish);
                var byEnglish = DateText.Of(deadline, Language.English);
                readings.Add(
                    new(
                        "placement",
                        Name(placement),
                        day is { } on
                            ? new(
                                $"{DateText.Of(on, Language.Danish)}, senest {by}",
                                $"{DateText.Of(on, Language.English)}, by {byEnglish}"
                            )
                            : new($"ikke registreret, senest {by}", $"not recorded, by {byEnglish}")
                    )
                );
            }
        }

        return readings.ToImmutable();
    }

    private static BilingualText Name(in Placement placement)
    {
        var name = placement.Kind.Name();
        return placement.From is { } from
            ? new(
                $"{name.Danish} fra {DateText.Of(from, Language.Danish)}",
                $"{name.English} from {DateText.Of(from, Language.English)}"
            )
            : name;
    }
}
