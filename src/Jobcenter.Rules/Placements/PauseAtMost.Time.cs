using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Placements;

public sealed partial class PauseAtMost
{
    private PauseSweep Sweep(in SequenceFacts facts)
    {
        var (first, last) = Bounds(facts);
        return new(facts.Sequence.Days, _kinds, facts.IncludesUndecided, first, last);
    }

    // The time that is looked at; int.MaxValue as first day when there is no placement to begin with.
    private (int First, int Last) Bounds(in SequenceFacts facts)
    {
        var (first, last) = PauseSweep.Window(facts);
        if (IsEndedBy(facts, out var end) && end <= last)
        {
            last = end - 1;
        }

        if (FromStart)
        {
            return (first, last);
        }

        foreach (ref readonly var placement in facts.Sequence.Days)
        {
            if (
                (placement.IsCertain || facts.IncludesUndecided)
                && (placement.Kind & _kinds) != 0
                && placement.To >= first
            )
            {
                return placement.From <= last ? (Math.Max(first, placement.From), last) : (int.MaxValue, last);
            }
        }

        return (int.MaxValue, last);
    }

    // The first placement of a kind that ends the sequence for this rule.
    private bool IsEndedBy(in SequenceFacts facts, out int day)
    {
        var (first, last) = PauseSweep.Window(facts);
        foreach (ref readonly var placement in facts.Sequence.Days)
        {
            if (
                (placement.IsCertain || facts.IncludesUndecided)
                && (placement.Kind & _endsAt) != 0
                && placement.To >= first
                && placement.From <= last
            )
            {
                day = Math.Max(placement.From, first);
                return true;
            }
        }

        day = int.MaxValue;
        return false;
    }

    private int? LastCoveredDay(in SequenceFacts facts, int first)
    {
        int? covered = null;
        var asOf = DayNumber.Of(facts.AsOf);
        foreach (ref readonly var placement in facts.Sequence.Days)
        {
            if (
                (placement.IsCertain || facts.IncludesUndecided)
                && (placement.Kind & _kinds) != 0
                && placement.From <= asOf
                && placement.To >= first
                && !(covered >= placement.To)
            )
            {
                covered = placement.To;
            }
        }

        return covered;
    }

    private bool IsBreach(int from, int until) => until >= BreachDay(from);

    // The first day on which a pause that began on a day is too long: a placement that starts that very day still keeps the rule.
    private int BreachDay(int from)
    {
        var day = from + MostDays;
        while (WeekendsAreNone && !PauseSweep.HasWeekday(from, day))
        {
            day++;
        }

        return day;
    }
}
