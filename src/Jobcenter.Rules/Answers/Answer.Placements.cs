using System.Text;
using System.Text.Json;
using Jobcenter.Rules.Placements;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    // As "30. september 2020".
    private const int LongestDate = 18;

    // Which kinds cover a day is our reading of HEL20.
    private static readonly BilingualText s_covers = new("nytteindsats dækker ikke", "nytteindsats does not cover");

    /// <summary>The answer of a placement sequence: a part a policy, and of each a part a rule.</summary>
    /// <param name="review">The review.</param>
    /// <param name="moves">What may begin next; nothing by default.</param>
    /// <param name="isUnfolded">Whether a text has the reasons of each policy below it; not by default. Other forms have them in any case.</param>
    /// <returns>The answer. Its line is the citizen with a sign a week.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static Answer Of(SequenceReview review, ImmutableArray<NextMove> moves = default, bool isUnfolded = false)
    {
        Guard.Against.Null(review);
        var next = moves.IsDefault ? [] : moves;
        var sequence = review.Sequence;
        var answer = new Answer(sequence.Citizen, Both(l => $"{sequence.Citizen}, {DateText.Of(sequence.Start, l)}"))
        {
            Line = l => $"{sequence.Citizen, -7} {DateText.Of(sequence.Start, l), -LongestDate} {review.WeekSigns}",
            Body = l => BodyOf(review, next, l),
            Spans = [.. review.Timeline.Spans.Select(s => SpanOf(s, review))],
            IsUnfolded = isUnfolded,
            PartsName = "policies",
            Parts = [.. review.Policies.Select(p => Of(p).Asterisked(sequence.WhyProvisional))],
            Typed = (writer, language) =>
            {
                writer.WriteString("citizen", sequence.Citizen);
                AnswerJson.WriteDate(writer, "start", sequence.Start);
                AnswerJson.WriteDate(writer, "asOf", review.AsOf);
                writer.WriteNumber("coveredDays", review.Coverage.Yes);
                writer.WriteNumber("days", review.Coverage.Whole);
                AnswerJson.WriteCount(writer, "daysToFirstPlacement", review.DaysToFirstPlacement);
                AnswerJson.WriteCount(writer, "daysToJob", review.DaysToJob);
                WriteTruth(writer, "jobKept", review.IsJobKept);
                WriteTruth(writer, "hasProgressed", review.HasProgressed);
                AnswerJson.WriteEach(writer, "moves", next, m => AnswerJson.Write(writer, Of(m), language));
            },
        };
        return answer.Provisional(sequence.WhyProvisional);
    }

    /// <summary>The answer of a policy: a part a rule.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static Answer Of(PolicyReview review)
    {
        Guard.Against.Null(review);
        return new(review.Policy.Label)
        {
            Judged = review.Assessment,
            PartsName = "rules",
            Parts = [.. review.Rules.Select(Of)],
            Typed = (writer, _) => writer.WriteBoolean("inForce", review.IsInForce),
        };
    }

    /// <summary>The answer of a rule of a policy, with its breaches and its cure.</summary>
    /// <returns>The answer; the reasons stand in the policy's tree.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static Answer Of(RuleReview review)
    {
        Guard.Against.Null(review);
        return new(review.Rule.Label)
        {
            Judged = review.Assessment,
            IsExplained = false,
            Cures = review.Cure is { Kind: CureKind.ByDate, Latest: { } latest, What: { } what }
                ? [Both(l => $"{what.ToText(l)} {DateText.Of(latest, l)}")]
                : [],
            Body = l => BodyOf(review, l),
            Typed = (writer, language) =>
            {
                AnswerJson.WriteEach(
                    writer,
                    "breaches",
                    review.Breaches,
                    breach =>
                    {
                        writer.WriteStartObject();
                        AnswerJson.WriteDate(writer, "on", breach.On);
                        AnswerJson.WriteDate(writer, "until", breach.Until);
                        writer.WriteString("text", breach.Text.ToText(language));
                        writer.WriteEndObject();
                    }
                );
                writer.WriteStartObject("cure");
                writer.WriteString("kind", Ids.Of(review.Cure.Kind));
                AnswerJson.WriteDate(writer, "latest", review.Cure.Latest);
                AnswerJson.WriteText(writer, "what", review.Cure.What?.ToText(language));
                writer.WriteEndObject();
            },
        };
    }

    private static AnswerSpan SpanOf(TimelineSpan span, SequenceReview review)
    {
        var title = span switch
        {
            { Kind: TimelineKind.Placement, Placement: { } placement } => placement.Kind.Name(),
            { Kind: TimelineKind.Exit } when review.Sequence.Exit is { } exit => exit.Kind.Name(),
            { Kind: TimelineKind.GroupCourse } => new("gruppeforløb", "group course"),
            _ => new("pause", "pause"),
        };
        return new(span.Days.Start, span.Days.End, review.Timeline.SignOf(span), title);
    }

    private static AnswerCell Count(BilingualText name, long count) =>
        new(name, l => AnswerText.Count(count, l), AnswerCellKind.Number)
        {
            Quantity = new(new Fraction(count), QuantityUnit.Persons),
        };

    private static void WriteTruth(Utf8JsonWriter writer, string name, Known<bool> truth)
    {
        if (truth.IsKnown)
        {
            writer.WriteBoolean(name, truth.Value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static string BodyOf(SequenceReview review, ImmutableArray<NextMove> moves, Language language)
    {
        var isEnglish = language == Language.English;
        var text = new StringBuilder();
        foreach (var line in DaysOf(review, language))
        {
            AnswerText.Line(text, 1, line);
        }

        foreach (var rule in review.Policies.SelectMany(static p => p.Rules))
        {
            text.Append(BodyOf(rule, language, review.Sequence.GoesOnAfter(review.AsOf)));
        }

        var open = moves.Where(static m => m.Verdict == Kernel.Verdict.Met);
        foreach (var same in open.GroupBy(m => Range(m, language), StringComparer.Ordinal))
        {
            var names = same.GroupBy(static m => m.Kind)
                .Select(g => NameOf(g.Key, g.First().Sector, isBoth: g.Count() == 2, language));
            AnswerText.Line(text, 1, $"→ {string.Join(", ", names)}: {same.Key}");
        }

        // What may not start, or what nobody knows of, with the first part that says so.
        var others = moves.Where(static m => m.Verdict != Kernel.Verdict.Met && m.Duration.IsKnown);
        foreach (var same in others.GroupBy(static m => m.Kind))
        {
            var move = same.First();
            var name = NameOf(move.Kind, move.Sector, isBoth: same.Count() != 1, language);
            var why = WhyNot(move, language) ?? (isEnglish ? "not known" : "ikke kendt");
            AnswerText.Line(text, 1, $"{AnswerText.Mark(move.Verdict)} {name}: {why}");
        }

        return text.ToString();
    }

    // All days by what they were spent on, so that they add up; then which of them cover.
    private static IEnumerable<string> DaysOf(SequenceReview review, Language language)
    {
        var isEnglish = language == Language.English;
        var coverage = review.Coverage;
        if (coverage.Whole == 0)
        {
            yield return isEnglish ? "no day has passed yet" : "endnu er ingen dag gået";
            yield break;
        }

        var last = review.Sequence.LastDay(review.AsOf);
        var kinds = SequenceTimeline.DaysByKind(review.Sequence, last);
        var (from, until) = (DateText.Of(review.Sequence.Start, language), DateText.Of(last, language));
        var parts = kinds
            .Select(k => $"{AnswerText.Count(k.Days, language)} {k.Kind.Name().ToText(language)}")
            .Append(
                $"{AnswerText.Count(coverage.Whole - kinds.Sum(static k => k.Days), language)} {(isEnglish ? "without a placement" : "uden forløb")}"
            );
        var whole = CountedDays(coverage.Whole, isEnglish);
        yield return isEnglish
            ? $"{whole} from {from} to {until}: {string.Join(", ", parts)}"
            : $"{whole} fra {from} til {until}: {string.Join(", ", parts)}";
        var covered = coverage.Share.IsKnown ? coverage.Share.Value.ToText(language) : Nothing;
        var days = Days(review, isEnglish);
        yield return isEnglish
            ? $"covered {AnswerText.Count(coverage.Yes, language)} of {whole} ({covered}; {s_covers.English}){days}"
            : $"dækket {AnswerText.Count(coverage.Yes, language)} af {whole} ({covered}; {s_covers.Danish}){days}";
    }

    private static string CountedDays(long days, bool isEnglish) =>
        (days, isEnglish) switch
        {
            (1, true) => "1 day",
            (1, _) => "1 dag",
            (_, true) => $"{AnswerText.Count(days, Language.English)} days",
            _ => $"{AnswerText.Count(days)} dage",
        };

    private static string Days(SequenceReview review, bool isEnglish)
    {
        var text = new StringBuilder();
        if (review is { DaysToFirstPlacement: { IsKnown: true, Value: var first }, FirstKind: { } kind })
        {
            var (name, days) = (
                kind.Name().ToText(isEnglish ? Language.English : Language.Danish),
                CountedDays(first, isEnglish)
            );
            text.Append(
                isEnglish
                    ? $", first placement ({name}) {days} after the start"
                    : $", første forløb ({name}) {days} efter start"
            );
        }

        if (review.DaysToJob is { IsKnown: true, Value: var job })
        {
            var days = CountedDays(job, isEnglish);
            text.Append(isEnglish ? $", job {days} after the start" : $", job {days} efter start");
        }

        if (review.IsJobKept is { IsKnown: true, Value: var isKept })
        {
            text.Append(
                (isKept, isEnglish) switch
                {
                    (true, true) => ", the job is kept",
                    (true, _) => ", jobbet er fastholdt",
                    (_, true) => ", the job is not kept",
                    _ => ", jobbet er ikke fastholdt",
                }
            );
        }

        if (review.HasProgressed is { IsKnown: true, Value: true })
        {
            text.Append(isEnglish ? ", more ordinary hours" : ", flere ordinære timer");
        }

        return text.ToString();
    }

    private static string BodyOf(RuleReview review, Language language, bool goesOn = true)
    {
        var isEnglish = language == Language.English;
        var title = review.Rule.Label.Title.ToText(language);
        var text = new StringBuilder();
        foreach (var breach in review.Breaches)
        {
            AnswerText.Line(
                text,
                1,
                $"✗ {DateText.Of(breach.On, language)} · {title} ({review.Rule.Label.Source}): {breach.Text.ToText(language)}"
            );
        }

        if (review.Cure.Kind == CureKind.TooLate && goesOn)
        {
            AnswerText.Line(
                text,
                2,
                isEnglish ? "too late: nothing can undo it" : "for sent: intet kan gøre det godt igen"
            );
        }

        if (review.Cure is { Kind: CureKind.ByDate, Latest: { } latest, What: { } what })
        {
            var keptIf = isEnglish ? "is kept if" : "overholdes, hvis";
            AnswerText.Line(text, 1, $"… {title}: {keptIf} {what.ToText(language)} {DateText.Of(latest, language)}");
        }
        else if (review.Assessment.Verdict == Kernel.Verdict.Unknown)
        {
            var reasons = review
                .Assessment.MissingFacts()
                .Select(f => (f.Reason ?? f.Name).ToText(language))
                .Distinct(StringComparer.Ordinal);
            AnswerText.Line(text, 1, $"? {title}: {string.Join("; ", reasons)}");
        }

        return text.ToString();
    }
}
