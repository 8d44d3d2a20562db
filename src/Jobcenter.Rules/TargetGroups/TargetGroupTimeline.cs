using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>A citizen's target group and segments over time, with what changed at each break.</summary>
/// <example>
/// <code>
/// foreach (TargetGroupSpan span in register.TargetGroupTimelineOf(index, from, until).Value)
/// {
///     Console.WriteLine($"{span.From}: {string.Join(", ", span.Changed.Select(c => c.ToText(Language.Danish)))}");
/// }
/// </code>
/// </example>
public static class TargetGroupTimeline
{
    /// <summary>The stretches of constant answers from one day to another.</summary>
    /// <param name="register">The register.</param>
    /// <param name="index">The citizen's place.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="segments">The segments; the defaults when null.</param>
    /// <returns>The stretches by date, together all the days; missing when the register does not cover them.</returns>
    /// <remarks>What a case system needs to act on: each break names the facts that changed that day. Days are asked one after the other; answers that stay the same are one stretch.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such citizen, or until is before from.</exception>
    public static Known<ImmutableArray<TargetGroupSpan>> TargetGroupTimelineOf(
        this Register register,
        int index,
        LocalDate from,
        LocalDate until,
        Segments? segments = null
    )
    {
        Guard.Against.Null(register);
        Guard.Against.Outside(index, nameof(index), 0, register.CitizenCount - 1);
        Guard.Against.EndBeforeStart(until, from);
        var wanted = segments ?? Segments.Default;
        return register.Covers(from, until).Select(_ => Walk(register, index, from, until, wanted));
    }

    private static ImmutableArray<TargetGroupSpan> Walk(
        Register register,
        int index,
        LocalDate from,
        LocalDate until,
        Segments segments
    )
    {
        var spans = ImmutableArray.CreateBuilder<TargetGroupSpan>();
        var start = RegisterSituations.Derive(register, index, DayNumber.Of(from));
        var answer = DayAnswer.Of(start, segments);
        var before = start;
        ImmutableArray<FactChange> changed = [];
        for (var day = DayNumber.Of(from) + 1; day <= DayNumber.Of(until); day++)
        {
            var today = RegisterSituations.Derive(register, index, day);
            var now = DayAnswer.Of(today, segments);
            if (now != answer)
            {
                spans.Add(Span(start, before.Date, segments, changed));
                changed = Changes.Between(before, today);
                (start, answer) = (today, now);
            }

            before = today;
        }

        spans.Add(Span(start, until, segments, changed));
        return spans.ToImmutable();
    }

    private static TargetGroupSpan Span(
        CitizenSituation start,
        LocalDate until,
        Segments segments,
        ImmutableArray<FactChange> changed
    ) =>
        new(
            start.Date,
            until,
            TargetGroupActs.Assess(start),
            [.. segments.All.Where(s => s.Test(start) == Verdict.Met)],
            [.. segments.All.Where(s => s.Test(start) == Verdict.Unknown)],
            start,
            changed
        );

    // One day's answers as a value: act and place in it, and two bits a segment.
    private readonly record struct DayAnswer(TargetGroupAct? Act, int Place, UInt128 Segments)
    {
        public static DayAnswer Of(in CitizenSituation situation, Segments segments)
        {
            var act = TargetGroupActs.All.On(situation.Date);
            UInt128 bits = 0;
            foreach (var segment in segments.All)
            {
                bits = (bits << 2) | (uint)segment.Test(situation);
            }

            return act.IsKnown
                ? new(act.Value.Value, act.Value.Value.Classify(situation), bits)
                : new(Act: null, TargetGroupAct.MissingFacts, bits);
        }
    }
}
