namespace Jobcenter.Rules.TargetGroups;

/// <summary>A citizen's target group and segments over time, day after day; answers that stay the same are one stretch.</summary>
internal static class TargetGroupTimeline
{
    public static ImmutableArray<TargetGroupSpan> Walk(
        Register register,
        int index,
        LocalDate from,
        LocalDate until,
        Segments segments
    )
    {
        var spans = ImmutableArray.CreateBuilder<TargetGroupSpan>();
        var start = RegisterSituations.Derive(register, index, DayNumber.Of(from));
        var (answer, now) = (new Verdict[segments.All.Length], new Verdict[segments.All.Length]);
        var group = AnswerTo(start, segments, answer);
        var before = start;
        ImmutableArray<FactReading> changed = [];
        for (var day = DayNumber.Of(from) + 1; day <= DayNumber.Of(until); day++)
        {
            var today = RegisterSituations.Derive(register, index, day);
            var groupToday = AnswerTo(today, segments, now);
            if (!string.Equals(groupToday, group, StringComparison.Ordinal) || !now.AsSpan().SequenceEqual(answer))
            {
                spans.Add(Span(start, before.Date, segments, changed));
                changed = Changes.Between(before, today, segments);
                (start, group) = (today, groupToday);
                (answer, now) = (now, answer);
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
        ImmutableArray<FactReading> changed
    ) =>
        new(
            start.Date,
            until,
            TargetGroupAct.AssessInForce(start),
            [.. segments.All.Where(s => s.Test(start) == Verdict.Met)],
            [.. segments.All.Where(s => s.Test(start) == Verdict.Unknown)],
            start,
            changed
        );

    // One day's answers: what the citizen is counted under, and a verdict a segment.
    private static string AnswerTo(in CitizenSituation situation, Segments segments, Span<Verdict> verdicts)
    {
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = segments.All[i].Test(situation);
        }

        return TargetGroupAct.All.ValueOn(situation.Date)?.Value is { } act
            ? act.IdOf(act.Classify(situation))
            : string.Empty;
    }
}
