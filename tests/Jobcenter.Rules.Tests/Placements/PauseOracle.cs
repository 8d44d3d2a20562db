using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>The pause rule said slowly: day by day.</summary>
internal static class PauseOracle
{
    /// <summary>Asked with and without the placements that may be of another programme.</summary>
    public static Verdict Answer(PauseAtMost rule, PlacementSequence sequence, LocalDate asOf)
    {
        var certain = AnswerOf(rule, sequence, asOf);
        var all = AnswerOf(rule, SequenceCase.With(sequence, [.. sequence.Placements, .. sequence.Undecided]), asOf);
        return certain == all ? certain : Verdict.Unknown;
    }

    private static Verdict AnswerOf(PauseAtMost rule, PlacementSequence sequence, LocalDate asOf)
    {
        if (asOf < sequence.Start)
        {
            return Verdict.Unknown;
        }

        if (!rule.FromStart && First(rule, sequence, asOf) is null)
        {
            // Nothing to keep when the sequence is over before its first placement; otherwise one may still come.
            return IsWithin(rule, sequence, asOf.PlusDays(1), asOf.PlusDays(1)) ? Verdict.Unknown : Verdict.Met;
        }

        return Verdicts.Of(IsKept(rule, sequence, asOf, sequence.Placements));
    }

    /// <summary>The first day on which a review says that the rule is broken; null when none up to the day does.</summary>
    public static LocalDate? FirstBreach(PauseAtMost rule, PlacementSequence sequence, LocalDate asOf)
    {
        for (var day = sequence.Start; day <= asOf; day = day.PlusDays(1))
        {
            if (Answer(rule, sequence, day) == Verdict.NotMet)
            {
                return day;
            }
        }

        return null;
    }

    private static bool IsKept(
        PauseAtMost rule,
        PlacementSequence sequence,
        LocalDate asOf,
        IEnumerable<Placement> placements
    )
    {
        var (length, weekdays) = (0, 0);
        for (
            var day = First(rule, sequence, asOf) ?? sequence.Start;
            IsWithin(rule, sequence, asOf, day);
            day = day.PlusDays(1)
        )
        {
            if (placements.Any(p => rule.Kinds.Contains(p.Kind) && p.From <= day && !(p.To < day)))
            {
                (length, weekdays) = (0, 0);
                continue;
            }

            length++;
            weekdays += day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
            if (length > rule.MostDays.Values[0].Value && (!rule.WeekendsAreNone || weekdays > 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithin(PauseAtMost rule, PlacementSequence sequence, LocalDate asOf, LocalDate day) =>
        day <= asOf
        && !(day > sequence.End)
        && !(day >= sequence.Exit?.On)
        && !sequence.Placements.Any(p =>
            rule.EndsAt.Contains(p.Kind) && p.From <= day && !(p.To < sequence.Start) && IsSeen(sequence, asOf, p)
        );

    private static bool IsSeen(PlacementSequence sequence, LocalDate asOf, Placement p) =>
        p.From <= asOf && !(p.From > sequence.End) && !(p.From >= sequence.Exit?.On);

    private static LocalDate? First(PauseAtMost rule, PlacementSequence sequence, LocalDate asOf)
    {
        if (rule.FromStart)
        {
            return sequence.Start;
        }

        for (var day = sequence.Start; IsWithin(rule, sequence, asOf, day); day = day.PlusDays(1))
        {
            if (sequence.Placements.Any(p => rule.Kinds.Contains(p.Kind) && p.From <= day && !(p.To < day)))
            {
                return day;
            }
        }

        return null;
    }
}
