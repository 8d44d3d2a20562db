namespace Jobcenter.Rules.Placements.Policies;

/// <summary>Something that must have happened with every placement by a day of its own.</summary>
internal abstract class EachPlacementRule(
    RuleLabel label,
    ImmutableArray<PlacementKind> kinds,
    BilingualText late,
    BilingualText notKnown,
    BilingualText what
) : PolicyRule(label, kinds)
{
    private static readonly BilingualText s_none = new("intet forløb at se på", "no placement to look at");

    /// <summary>The day it happened; null when not known or not yet.</summary>
    private protected abstract LocalDate? HappenedOn(in Placement placement);

    /// <summary>The last day it is in time on; null while there is none.</summary>
    private protected abstract LocalDate? Deadline(in Placement placement, int days);

    private protected Rule<SequenceFacts> NoneLate(
        FactReader<SequenceFacts, Known<int>> read,
        params ImmutableArray<ParameterSlot<SequenceFacts>> told
    ) =>
        new Fact<SequenceFacts, int>("late", late, Pass(read, static (_, n) => n == 0), Readings)
        {
            From = told,
            Words = InWords,
        }.AtMost(0);

    private protected Known<int> Late(in SequenceFacts facts, int days)
    {
        var (count, isUnknown, isAny) = (0, false, false);
        LocalDate? next = null;
        foreach (ref readonly var placement in facts.Placements.AsSpan())
        {
            if (!Counts(placement) || !IsKnown(facts, placement) || Deadline(placement, days) is not { } deadline)
            {
                continue;
            }

            isAny = true;
            var happened = HappenedOn(placement) is { } day && day <= facts.AsOf ? day : (LocalDate?)null;
            count += happened > deadline ? 1 : 0;
            // Before its last day what has not happened may still come; after it, a day that nobody wrote is not known.
            isUnknown |= happened is null && deadline < facts.AsOf && placement.From <= facts.AsOf;
            if (happened is null && deadline >= facts.AsOf && !(next <= deadline))
            {
                next = deadline;
            }

            Tell(facts, placement, happened, deadline);
        }

        if (!isAny && !facts.IncludesUndecided)
        {
            facts.Trace?.Words = s_none;
        }

        if (count == 0 && isUnknown)
        {
            return Known.Missing<int>(notKnown);
        }

        if (count == 0 && next is { } latest)
        {
            facts.SaveBy(latest, what);
        }

        return Known.Of(count);
    }

    // It runs on a day of the sequence, and has begun, been agreed on by the day, or is planned without a day of commitment.
    private static bool IsKnown(in SequenceFacts facts, in Placement placement) =>
        (placement.From <= facts.AsOf || !(placement.AgreedOn > facts.AsOf))
        && facts.Sequence.Start <= facts.LastDayKnown
        && placement.From <= facts.LastDayKnown
        && !(placement.To < facts.Sequence.Start);

    private static void Tell(in SequenceFacts facts, in Placement placement, LocalDate? happened, LocalDate deadline)
    {
        if (facts.Trace is not { } trace)
        {
            return;
        }

        var kind = placement.Kind.Name();
        var name = placement.From is { } from ? SequenceTrace.Since(kind, from) : kind;
        var by = SequenceTrace.Text(deadline);
        var told = happened is { } day
            ? SequenceTrace.Text(day)
            : new BilingualText("ikke registreret", "not recorded");
        trace.Read(
            facts,
            name,
            new($"{told.Danish}, senest {by.Danish}", $"{told.English}, by {by.English}"),
            "placement"
        );
        if (happened > deadline)
        {
            // One too short for its days is late from its first day on.
            var on = LocalDate.Max(deadline.PlusDays(1), placement.From ?? deadline);
            facts.Break(LocalDate.Max(on, facts.Sequence.Start), until: null, name);
        }
    }
}
