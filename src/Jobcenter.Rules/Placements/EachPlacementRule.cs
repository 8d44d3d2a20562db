namespace Jobcenter.Rules.Placements;

/// <summary>Something that must have happened with every placement by a day of its own.</summary>
[DanishTerm("regel om hvert forløb")]
public abstract class EachPlacementRule : PolicyRule
{
    private readonly int _kinds;
    private readonly Parameter<int>? _days;
    private readonly BilingualText _late;
    private readonly BilingualText _notKnown;
    private readonly BilingualText _what;

    private protected EachPlacementRule(
        RuleLabel label,
        ImmutableArray<PlacementKind> kinds,
        Parameter<int>? days,
        BilingualText late,
        BilingualText notKnown,
        BilingualText what
    )
        : base(label)
    {
        Kinds = kinds;
        _kinds = Mask(kinds, nameof(kinds));
        (_days, _late, _notKnown, _what) = (days, late, notKnown, what);
    }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    internal override ImmutableArray<RuleSetting> Settings =>
        _days is null
            ? [RuleSetting.Kinds(Kinds)]
            :
            [
                RuleSetting.Kinds(Kinds),
                new("daysBefore", new("dage før sidste dag", "days before the last day"), _days),
            ];

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, int>("late", _late, Pass(Read, static (in _, n) => n == 0), Readings)
        {
            From = _days is null ? [] : [Told(_days)],
        }.AtMost(0);

    /// <summary>The day it happened; null when not known or not yet.</summary>
    private protected abstract LocalDate? HappenedOn(in Placement placement);

    /// <summary>The last day it is in time on; null while there is none.</summary>
    private protected abstract LocalDate? Deadline(in Placement placement, int days);

    private Known<int> Read(in SequenceFacts facts)
    {
        var days = 0;
        if (_days is not null)
        {
            var told = On(_days, facts);
            if (!told.IsKnown)
            {
                return Known.Missing<int>(told.Reason);
            }

            days = told.Value.Value;
        }

        var (late, isUnknown) = (0, false);
        LocalDate? next = null;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (
                !IsOf(_kinds, placement.Kind)
                || !facts.Sequence.HasDayOf(placement, LocalDate.MaxIsoValue)
                || Deadline(placement, days) is not { } deadline
            )
            {
                continue;
            }

            var happened = HappenedOn(placement) is { } day && day <= facts.AsOf ? day : (LocalDate?)null;
            late += happened > deadline ? 1 : 0;
            // Before its last day what has not happened may still come; after it, a day that nobody wrote is not known.
            isUnknown |= happened is null && deadline < facts.AsOf && placement.From <= facts.AsOf;
            if (
                happened is null
                && deadline >= facts.AsOf
                && (placement.From <= facts.AsOf || !(placement.AgreedOn > facts.AsOf))
                && !(next <= deadline)
            )
            {
                next = deadline;
            }

            Tell(facts, placement, happened, deadline);
        }

        if (late == 0 && isUnknown)
        {
            return Known.Missing<int>(_notKnown);
        }

        if (late == 0 && next is { } latest)
        {
            facts.Trace?.SaveBy(latest, _what);
        }

        return Known.Of(late);
    }

    private static void Tell(in SequenceFacts facts, in Placement placement, LocalDate? happened, LocalDate deadline)
    {
        if (facts.Trace is not { } trace)
        {
            return;
        }

        var kind = placement.Kind.Name();
        var name = placement.From is { } from ? SequenceTrace.Since(kind, from) : kind;
        var by = SequenceTrace.Text(deadline);
        var told = happened is { } on ? SequenceTrace.Text(on) : new BilingualText("ikke registreret", "not recorded");
        trace.Read(
            facts,
            name,
            new($"{told.Danish}, senest {by.Danish}", $"{told.English}, by {by.English}"),
            "placement"
        );
        if (happened > deadline)
        {
            // One too short for its days is late from its first day on.
            var late = LocalDate.Max(deadline.PlusDays(1), placement.From ?? deadline);
            trace.Broken(facts, LocalDate.Max(late, facts.Sequence.Start), until: null, name);
        }
    }
}
