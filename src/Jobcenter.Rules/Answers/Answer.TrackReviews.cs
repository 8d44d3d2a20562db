using System.Text;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static readonly BilingualText s_begun = new("Begyndte forløb", "Placements begun");
    private static readonly BilingualText s_cluster = new("Klynge", "Cluster");
    private static readonly BilingualText s_groupCourse = new("Gruppeforløb", "Group course");
    private static readonly BilingualText s_companyCourses = new("Virksomhedsforløb", "Company courses");
    private static readonly BilingualText s_meeting = new("Møde i kvartalet", "Meeting in the quarter");
    private static readonly BilingualText s_coordinators = new("Tovholdere", "Coordinators");

    /// <summary>The answer of a quarter's review of the tracks: a part a track, then the group courses that fall short, then the effort.</summary>
    /// <param name="review">The review.</param>
    /// <param name="rules">The rules it was made with, whose numbers are said; the library's own by default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static Answer Of(TrackReview review, BrancheRules? rules = null)
    {
        Guard.Against.Null(review);
        var title = Both(l =>
            l == Language.English
                ? $"Review of {review.Quarter.ToText(l)}, {DateText.Of(review.Date, l)}"
                : $"Gennemgang af {review.Quarter.ToText(l)}, {DateText.Of(review.Date, l)}"
        );
        var effort = new Answer(review.Quarter.ToString(), title, review.Catalogue.Source)
        {
            Judged = review.Effort,
            Status = Both(l =>
                $"{(l == Language.English ? "share of placements in tracks" : "andel af forløb i spor")}: {AnswerText.Of(review.Effort.Verdict).ToText(l)}"
            ),
        };
        var remarks = Short(review);
        // The share may be met where a track or a group course falls short: the quarter is then no good one.
        var whole = remarks.IsEmpty
            ? effort
            : effort with
            {
                Mark = AnswerText.Mark(Kernel.Verdict.NotMet),
                StatusId = Ids.Of(Kernel.Verdict.NotMet),
                Status = Both(l =>
                    $"{effort.Status.ToText(l)}; {(l == Language.English ? "tracks or group courses fall short" : "spor eller gruppeforløb mangler noget")}"
                ),
            };
        return whole with
        {
            Line = title.ToText,
            Remarks = remarks,
            Receipt = review.Receipt,
            Body = l => BodyOf(review, l),
            PartsName = "tracks",
            Parts = [.. review.Tracks.Select(t => Of(t, rules ?? BrancheRules.Default))],
            Typed = (writer, language) =>
            {
                writer.WriteString("catalogue", review.Catalogue.Id);
                writer.WriteString("quarter", review.Quarter.ToString());
                AnswerJson.WriteDate(writer, "date", review.Date);
                AnswerJson.WriteEach(
                    writer,
                    "groupCourses",
                    review.GroupCourses,
                    course =>
                    {
                        writer.WriteStartObject();
                        writer.WriteString("id", course.Course.Id);
                        writer.WriteString("track", course.Course.TrackId);
                        AnswerJson.WriteNumber(
                            writer,
                            "citizens",
                            course.Course.Citizens is { } n ? new Fraction(n) : null
                        );
                        writer.WriteNumber("days", course.Course.Days.Length);
                        writer.WritePropertyName("explanation");
                        AnswerJson.Write(writer, course.Answer, language);
                        writer.WriteEndObject();
                    }
                );
            },
        };
    }

    // The tracks that fall short, and of what: the one answer beside the title does not say it.
    private static ImmutableArray<BilingualText> Short(TrackReview review)
    {
        ImmutableArray<(TrackReviewLine Line, ImmutableArray<BilingualText> Of)> tracks =
        [
            .. review.Tracks.Select(static t => (t, ShortOf(t))).Where(static t => !t.Item2.IsEmpty),
        ];
        string Named(Language l) =>
            string.Join(
                "; ",
                tracks.Select(t =>
                    $"{t.Line.Track.Name.ToText(l)} ({string.Join(", ", t.Of.Select(o => o.ToText(l).ToLowerInvariant()))})"
                )
            );
        var courses = review
            .GroupCourses.SelectMany(static c =>
                c.Answer.Parts.Where(static p => p.Verdict == Kernel.Verdict.NotMet)
                    .Select(p => (c.Course.Id, Title: (p.Label ?? c.Answer.Label)?.Title))
            )
            .ToList();
        string Courses(Language l) =>
            string.Join("; ", courses.Select(c => c.Title is { } title ? $"{c.Id} ({title.ToText(l)})" : c.Id));
        return
        [
            .. tracks.IsEmpty
                ? Enumerable.Empty<BilingualText>()
                :
                [
                    new(
                        $"Spor, der mangler noget: {Named(Language.Danish)}",
                        $"Tracks that lack something: {Named(Language.English)}"
                    ),
                ],
            .. courses.Count == 0
                ? Enumerable.Empty<BilingualText>()
                :
                [
                    new(
                        $"Gruppeforløb, der ikke er opfyldt: {Courses(Language.Danish)}",
                        $"Group courses that are not met: {Courses(Language.English)}"
                    ),
                ],
        ];
    }

    private static ImmutableArray<BilingualText> ShortOf(TrackReviewLine line) =>
        [
            .. new (BilingualText Name, Assessment Answer)[]
            {
                (s_cluster, line.Activities.Parts[0]),
                (s_groupCourse, line.Activities.Parts[1]),
                (s_companyCourses, line.Activities.Parts[2]),
                (s_meeting, line.Meetings),
                (s_coordinators, line.Coordinators),
            }
                .Where(static a => a.Answer.Verdict == Kernel.Verdict.NotMet)
                .Select(static a => a.Name),
        ];

    private static Answer Of(TrackReviewLine line, BrancheRules rules)
    {
        var facts = line.Facts;
        return new(line.Track.Id, line.Track.Name)
        {
            Cells =
            [
                new(s_track, line.Track.Name.ToText, AnswerCellKind.Title),
                Judgement(s_cluster, line.Activities.Parts[0], facts.MeetingsSoFar),
                Judgement(s_groupCourse, line.Activities.Parts[1], facts.GroupCourses),
                Judgement(s_companyCourses, line.Activities.Parts[2], facts.CompanyCourses),
                new(new("Alle tre", "All three"), _ => AnswerText.Mark(line.Activities.Verdict)),
                Judgement(s_meeting, line.Meetings, facts.Meetings),
                new(s_coordinators, l => Coordinators(line, rules, l)),
                facts.Begun is { IsKnown: true, Value: var begun }
                    ? Count(s_begun, begun)
                    : new(s_begun, static _ => "?", AnswerCellKind.Number),
            ],
            Typed = (writer, language) =>
            {
                AnswerJson.WriteCount(writer, "meetingsSoFar", facts.MeetingsSoFar);
                AnswerJson.WriteCount(writer, "meetings", facts.Meetings);
                AnswerJson.WriteCount(writer, "groupCourses", facts.GroupCourses);
                AnswerJson.WriteCount(writer, "companyCourses", facts.CompanyCourses);
                AnswerJson.WriteCount(writer, "fewestCoordinators", facts.FewestCoordinators);
                AnswerJson.WriteCount(writer, "mostCoordinators", facts.MostCoordinators);
                AnswerJson.WriteCount(writer, "begun", line.Facts.Begun);
                AnswerJson.WriteEach(
                    writer,
                    "explanations",
                    [line.Activities, line.Meetings, line.Coordinators],
                    a => AnswerJson.Write(writer, a, language)
                );
            },
        };
    }

    private static AnswerCell Judgement(BilingualText name, Assessment answer, Known<int> count) =>
        new(
            name,
            _ =>
                count.IsKnown
                    ? FormattableString.Invariant($"{AnswerText.Mark(answer.Verdict)} {count.Value}")
                    : AnswerText.Mark(answer.Verdict)
        );

    // Three are met with a remark: more than advised.
    private static string Coordinators(TrackReviewLine line, BrancheRules rules, Language language)
    {
        var (fewest, most) = (line.Facts.FewestCoordinators, line.Facts.MostCoordinators);
        var to = language == Language.English ? '–' : '-';
        var count =
            !most.IsKnown ? string.Empty
            : fewest.Value == most.Value ? FormattableString.Invariant($"{most.Value}")
            : FormattableString.Invariant($"{fewest.Value}{to}{most.Value}");
        var least = rules.FewestCoordinators.On(line.Facts.Date).Or(rules.FewestCoordinators.Values[^1]).Value;
        var advised = rules.AdvisedCoordinators.On(line.Facts.Date).Or(rules.AdvisedCoordinators.Values[^1]).Value;
        var isAdvisedAgainst =
            line.Coordinators.Verdict == Kernel.Verdict.Met
            && line.Coordinators.Parts[1].Verdict == Kernel.Verdict.NotMet;
        var remark =
            !isAdvisedAgainst ? string.Empty
            : language == Language.English ? $" ({least}{to}{advised} are advised)"
            : $" ({least}{to}{advised} anbefales)";
        return $"{AnswerText.Mark(line.Coordinators.Verdict)} {count}{remark}".TrimEnd();
    }

    private static string BodyOf(TrackReview review, Language language)
    {
        var text = new StringBuilder();
        foreach (var (course, answer) in review.GroupCourses.Where(static c => c.Answer.Verdict != Kernel.Verdict.Met))
        {
            var (citizens, days) = (course.Citizens is { } number ? $"{number}" : "?", course.Days.Length);
            AnswerText.Line(
                text,
                0,
                language == Language.English
                    ? $"The group course {course.Id} ({citizens} citizens, {days} {(days == 1 ? "day" : "days")}):"
                    : $"Gruppeforløbet {course.Id} ({citizens} borgere, {days} {(days == 1 ? "dag" : "dage")}):"
            );
            foreach (var part in answer.Parts.Where(static p => p.Verdict != Kernel.Verdict.Met))
            {
                AnswerText.Write(text, part, 1, status: null, language);
            }
        }

        return text.ToString();
    }
}
