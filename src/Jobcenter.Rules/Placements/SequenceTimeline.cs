using System.Text;
using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>A sequence's time, stretch by stretch, with its coverage.</summary>
internal sealed class SequenceTimeline
{
    private const char PauseSign = '·';

    private readonly ProjectExit? _exit;

    private SequenceTimeline(ImmutableArray<TimelineSpan> spans, Portion coverage, ProjectExit? exit) =>
        (Spans, Coverage, _exit) = (spans, coverage, exit);

    /// <summary>The stretches, by date and without gaps; empty when the sequence has not begun.</summary>
    public ImmutableArray<TimelineSpan> Spans { get; }

    /// <summary>The days with a company-directed placement (all kinds but nytteindsats), of the days of the sequence; a day with two counts once.</summary>
    public Portion Coverage { get; }

    /// <summary>A sequence's timeline as seen on a day.</summary>
    /// <remarks>After an exit it shows the job or the education up to the day; nothing that happens after it is seen.</remarks>
    public static SequenceTimeline Of(PlacementSequence sequence, LocalDate asOf)
    {
        Guard.Against.Null(sequence);
        DateBounds.Checked(asOf, nameof(asOf));
        var last = sequence.LastDay(asOf);
        var spans = ImmutableArray.CreateBuilder<TimelineSpan>();
        if (last >= sequence.Start)
        {
            Fill(sequence, sequence.Start, last, spans);
        }

        if (sequence.Exit is { } exit && exit.On <= asOf)
        {
            spans.Add(new(new(exit.On, LocalDate.Min(exit.Until ?? asOf, asOf)), TimelineKind.Exit));
        }

        return new(spans.ToImmutable(), CoverageOf(sequence, last), sequence.Exit?.Kind);
    }

    /// <summary>One line, a sign a week, as <see cref="SequenceReview.WeekSigns"/> says them.</summary>
    public string ToText(params ImmutableArray<SequenceBreach> breaches)
    {
        if (Spans.IsEmpty)
        {
            return string.Empty;
        }

        var (first, last) = (Spans[0].Days.Start, Spans[^1].Days.End);
        var told = breaches.IsDefault ? [] : breaches;
        foreach (var breach in told)
        {
            DateBounds.Iso(Guard.Against.Null(breach, nameof(breaches)).On, nameof(breaches));
            DateBounds.Iso(breach.Until, nameof(breaches));
        }

        // What breaks a rule on the day after the last one, as a job that was not kept, still shows.
        last = told.Select(static b => b.On).Append(last).Max();
        var broken = Broken(told, first, Week(last, first) + 1);
        var text = new StringBuilder(broken.Length);
        var next = 0;
        for (var week = 0; week < broken.Length; week++)
        {
            var from = first.PlusDays(week * NodaConstants.DaysPerWeek);
            var days = new DateInterval(from, LocalDate.Min(from.PlusDays(NodaConstants.DaysPerWeek - 1), last));
            while (next < Spans.Length && Spans[next].Days.End < from)
            {
                next++;
            }

            text.Append(broken[week] ? '!' : SignOfWeek(days, next));
        }

        return text.ToString();
    }

    private static int Week(LocalDate day, LocalDate first) =>
        Math.Max(0, DayNumber.Of(day) - DayNumber.Of(first)) / NodaConstants.DaysPerWeek;

    // Where breaches begin and end, summed up week by week; one from before the first day shows in the first week.
    private static bool[] Broken(ImmutableArray<SequenceBreach> breaches, LocalDate first, int weeks)
    {
        var changes = new int[weeks + 1];
        foreach (var breach in breaches)
        {
            changes[Week(breach.On, first)]++;
            changes[Math.Min(weeks, Week(breach.Until ?? breach.On, first) + 1)]--;
        }

        var broken = new bool[weeks];
        for (var (week, open) = (0, 0); week < weeks; week++)
        {
            open += changes[week];
            broken[week] = open > 0;
        }

        return broken;
    }

    private char SignOfWeek(DateInterval week, int firstSpan) =>
        Spans
            .Skip(firstSpan)
            .TakeWhile(s => s.Days.Start <= week.End)
            .Select(s => (Sign: SignOf(s), Days: s.Days.Intersection(week)?.Length ?? 0))
            .GroupBy(static s => s.Sign, static s => s.Days)
            .MaxBy(static g => g.Sum())
            ?.Key
        ?? PauseSign;

    /// <summary>The sign of a span, as a line of weeks has it.</summary>
    internal char SignOf(TimelineSpan span) =>
        span.Kind switch
        {
            // In the order of PlacementKind, and below of ProjectExit.
            TimelineKind.Placement => "PLNTIVS"[(int)(span.Placement?.Kind ?? default)],
            TimelineKind.GroupCourse => 'G',
            TimelineKind.Exit => "JUA"[(int)(_exit ?? default)],
            _ => PauseSign,
        };

    // From one change to the next: where a placement or the group course begins, and the day after it ends.
    private static void Fill(
        PlacementSequence sequence,
        LocalDate first,
        LocalDate last,
        ImmutableArray<TimelineSpan>.Builder spans
    )
    {
        var changes = new SortedSet<LocalDate> { first };
        foreach (var (from, to) in Stretches(sequence))
        {
            changes.UnionWith(new[] { from, to }.Where(d => d > first && d <= last));
        }

        LocalDate[] starts = [.. changes];
        var running = new PriorityQueue<Placement, int>();
        var next = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            var days = new DateInterval(starts[i], i + 1 < starts.Length ? starts[i + 1].PlusDays(-1) : last);
            for (; next < sequence.Placements.Length && sequence.Placements[next].From <= days.Start; next++)
            {
                running.Enqueue(sequence.Placements[next], next);
            }

            var span = At(sequence, days, running);
            if (
                spans.Count > 0
                && spans[^1] is var before
                && before.Kind == span.Kind
                && before.Placement == span.Placement
            )
            {
                spans[^1] = before with { Days = new(before.Days.Start, days.End) };
            }
            else
            {
                spans.Add(span);
            }
        }
    }

    private static IEnumerable<(LocalDate From, LocalDate After)> Stretches(PlacementSequence sequence)
    {
        foreach (var placement in sequence.Placements)
        {
            if (placement.From is { } from)
            {
                yield return (from, placement.To?.PlusDays(1) ?? LocalDate.MaxIsoValue);
            }
        }

        if (sequence.GroupCourse is { } course)
        {
            yield return (course.Start, course.End.PlusDays(1));
        }
    }

    // The first of the running placements that has not ended.
    private static TimelineSpan At(PlacementSequence sequence, DateInterval days, PriorityQueue<Placement, int> running)
    {
        while (running.TryPeek(out var placement, out _))
        {
            if (!(placement.To < days.Start))
            {
                return new(days, TimelineKind.Placement, placement);
            }

            running.Dequeue();
        }

        return new(
            days,
            sequence.GroupCourse?.Contains(days.Start) == true ? TimelineKind.GroupCourse : TimelineKind.Pause
        );
    }

    /// <summary>The covered days of all days; the pauses are added to a list where one is given.</summary>
    internal static Portion CoverageOf(PlacementSequence sequence, LocalDate last, List<int>? found = null) =>
        CoverageOf(sequence, last, PlacementKinds.CompanyDirectedBits, found);

    private static Portion CoverageOf(PlacementSequence sequence, LocalDate last, int kinds, List<int>? found)
    {
        var (from, until) = (DayNumber.Of(sequence.Start), DayNumber.Of(last));
        if (until < from)
        {
            return default;
        }

        var pauses = 0;
        for (var sweep = new PauseSweep(sequence.Days, kinds, withUndecided: false, from, until); sweep.MoveNext(); )
        {
            pauses += sweep.Until - sweep.From + 1;
            found?.Add(sweep.Until - sweep.From + 1);
        }

        return new(until - from + 1 - pauses, pauses);
    }

    /// <summary>The days with a placement of each kind there is, company-directed ones first; a day with two counts under the first of them, so that the days add up.</summary>
    internal static ImmutableArray<(PlacementKind Kind, int Days)> DaysByKind(
        PlacementSequence sequence,
        LocalDate last
    )
    {
        var days = ImmutableArray.CreateBuilder<(PlacementKind, int)>();
        var (kinds, covered) = (0, 0);
        foreach (
            var kind in PlacementKinds.CompanyDirected.Concat(
                PlacementKinds.All.Where(static k => !PlacementKinds.IsCompanyDirected(k))
            )
        )
        {
            kinds |= 1 << (int)kind;
            var with = CoverageOf(sequence, last, kinds, found: null).Yes;
            if (with > covered)
            {
                days.Add((kind, with - covered));
            }

            covered = with;
        }

        return days.ToImmutable();
    }

    /// <summary>A sign a week, without breaches.</summary>
    public override string ToString() => ToText();
}
