using System.Text;
using Jobcenter.Rules.BrancheTracks;
using NodaTime.Text;

namespace Jobcenter.Rules.Answers;

public sealed partial class Answer
{
    private const int NamedCandidates = 5;

    private static readonly BilingualText s_track = new("Spor", "Track");

    /// <summary>The answer of a quarter's review of the tracks: a part a track, then the group courses that fall short, then the effort.</summary>
    /// <param name="review">The review.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static Answer Of(TrackReview review)
    {
        Guard.Against.Null(review);
        var title = Both(l =>
            l == Language.English
                ? $"Review of {review.Quarter.ToText(l)}, {DateText.Of(review.Date, l)}"
                : $"Gennemgang af {review.Quarter.ToText(l)}, {DateText.Of(review.Date, l)}"
        );
        return new(review.Quarter.ToString(), title, review.Catalogue.Source)
        {
            Judged = review.Effort,
            Line = title.ToText,
            Receipt = review.Receipt,
            Body = l => BodyOf(review, l),
            PartsName = "tracks",
            Parts = [.. review.Tracks.Select(Of)],
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
                        AnswerJson.WriteNumber(writer, "citizens", course.Course.Citizens is { } n ? new Fraction(n) : null);
                        writer.WriteNumber("days", course.Course.Days.Length);
                        writer.WritePropertyName("explanation");
                        AnswerJson.Write(writer, course.Answer, language);
                        writer.WriteEndObject();
                    }
                );
            },
        };
    }

    /// <summary>The answer of an assignment: a part a job order, and why those are short that are.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assignment"/> is null.</exception>
    public static Answer Of(OrderAssignment assignment)
    {
        Guard.Against.Null(assignment);
        var places = assignment.Orders.Sum(static o => (long)o.Order.Places);
        BilingualText title = assignment.Orders.IsEmpty
            ? new("Ingen jobordrer er åbne den dag.", "No job orders are open on that day.")
            : new(
                $"Jobordrer: {assignment.Filled} af {places} pladser fyldt",
                $"Job orders: {assignment.Filled} of {places} places filled"
            );
        return new("job-orders", title, assignment.Catalogue.Source)
        {
            Remarks = [.. assignment.Orders.Select(o => WhyShort(assignment, o)).OfType<BilingualText>(), .. Train(assignment)],
            PartsName = "orders",
            Parts = [.. assignment.Orders.Select(o => Of(o, assignment))],
            Typed = (writer, _) =>
            {
                writer.WriteString("catalogue", assignment.Catalogue.Id);
                writer.WriteNumber("places", places);
                writer.WriteNumber("filled", assignment.Filled);
                writer.WriteStartObject("toTrain");
                foreach (var (track, citizens) in assignment.ToTrain())
                {
                    writer.WriteNumber(track.Id, citizens);
                }

                writer.WriteEndObject();
            },
        };
    }

    /// <summary>The answer of an extraction for one job order: who, and why not the others.</summary>
    /// <param name="extraction">The extraction.</param>
    /// <param name="order">How the candidates were ordered; nothing is said of it when null.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="extraction"/> is null.</exception>
    public static Answer Of(Extraction extraction, CandidateOrder? order = null)
    {
        Guard.Against.Null(extraction);
        var job = extraction.Order;
        string By(Language l) => order is null ? string.Empty : $" ({order.Name.ToText(l)})";
        var title = Both(l =>
            l == Language.English
                ? $"{job.Id}: {extraction.Candidates.Length} of {job.Places} places, {extraction.Shortfall} short{By(l)}"
                : $"{job.Id}: {extraction.Candidates.Length} af {job.Places} pladser, mangler {extraction.Shortfall}{By(l)}"
        );
        ImmutableArray<LeftOutReason> reasons = [.. LeftOutReasons.All.Where(r => extraction.CountLeftOut(r) > 0)];
        return new(job.Id, title)
        {
            Remarks =
            [
                .. extraction.Candidates.Select(static c => Both(l => Named(c, l))),
                new("Ikke udtrukket:", "Not extracted:"),
                .. reasons.Select(r => Counted(extraction.CountLeftOut(r), r.Name())),
            ],
            Typed = (writer, _) =>
            {
                writer.WriteString("track", job.TrackId);
                writer.WriteNumber("places", job.Places);
                writer.WriteNumber("shortfall", extraction.Shortfall);
                AnswerJson.WriteTexts(writer, "candidates", extraction.Candidates.Select(static c => c.Citizen));
                writer.WriteStartObject("leftOut");
                foreach (var reason in reasons)
                {
                    writer.WriteNumber(Ids.Of(reason), extraction.CountLeftOut(reason));
                }

                writer.WriteEndObject();
            },
        };
    }

    /// <summary>The answer of a pool: how many can be extracted, and why the others cannot.</summary>
    /// <param name="pool">The pool.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pool"/> is null.</exception>
    public static Answer Of(CandidatePool pool)
    {
        Guard.Against.Null(pool);
        var (can, all) = (pool.Candidates.Length, pool.Candidates.Length + pool.LeftOut.Length);
        ImmutableArray<KeyValuePair<LeftOutReason, int>> reasons =
        [
            .. pool.LeftOut.ToArray().CountBy(static l => l.Reason).OrderBy(static r => r.Key),
        ];
        return new(
            "candidates",
            new(
                $"{all} markerede borgere, {can} kan udtrækkes ({pool.Order.Name.Danish}).",
                $"{all} marked citizens, {can} can be extracted ({pool.Order.Name.English})."
            ),
            pool.Catalogue.Source
        )
        {
            Remarks = [.. reasons.Select(static r => Counted(r.Value, r.Key.Name()))],
            Typed = (writer, _) =>
            {
                writer.WriteString("catalogue", pool.Catalogue.Id);
                AnswerJson.WriteDate(writer, "date", pool.Date);
                writer.WriteNumber("marked", all);
                writer.WriteNumber("candidates", can);
                writer.WriteStartObject("leftOut");
                foreach (var (reason, count) in reasons)
                {
                    writer.WriteNumber(Ids.Of(reason), count);
                }

                writer.WriteEndObject();
            },
        };
    }

    private static Answer Of(TrackReviewLine line)
    {
        var facts = line.Facts;
        return new(line.Track.Id, line.Track.Name)
        {
            Cells =
            [
                new(s_track, line.Track.Name.ToText, AnswerCellKind.Title),
                Judgement(new("Klynge", "Cluster"), line.Activities.Parts[0], facts.MeetingsSoFar),
                Judgement(new("Gruppeforløb", "Group course"), line.Activities.Parts[1], facts.GroupCourses),
                Judgement(new("Virksomhedsforløb", "Company courses"), line.Activities.Parts[2], facts.CompanyCourses),
                new(new("Alle tre", "All three"), _ => Words.Mark(line.Activities.Verdict)),
                Judgement(new("Møde i kvartalet", "Meeting in the quarter"), line.Meetings, facts.Meetings),
                new(new("Tovholdere", "Coordinators"), l => Coordinators(line, l)),
                new(
                    new("Begyndte forløb", "Placements begun"),
                    _ => line.Begun.IsKnown ? FormattableString.Invariant($"{line.Begun.Value}") : "?"
                ),
            ],
            Typed = (writer, language) =>
            {
                AnswerJson.WriteCount(writer, "meetingsSoFar", facts.MeetingsSoFar);
                AnswerJson.WriteCount(writer, "meetings", facts.Meetings);
                AnswerJson.WriteCount(writer, "groupCourses", facts.GroupCourses);
                AnswerJson.WriteCount(writer, "companyCourses", facts.CompanyCourses);
                AnswerJson.WriteCount(writer, "fewestCoordinators", facts.FewestCoordinators);
                AnswerJson.WriteCount(writer, "mostCoordinators", facts.MostCoordinators);
                AnswerJson.WriteCount(writer, "begun", line.Begun);
                AnswerJson.WriteEach(
                    writer,
                    "explanations",
                    [line.Activities, line.Meetings, line.Coordinators],
                    a => AnswerJson.Write(writer, a, language)
                );
            },
        };
    }

    private static Answer Of(FilledOrder filled, OrderAssignment assignment)
    {
        var named = string.Join(", ", filled.Candidates.Take(NamedCandidates).Select(static c => c.Citizen));
        var track = assignment.Catalogue.Find(filled.Order.TrackId)?.Name;
        return new(filled.Order.Id, BilingualText.Same(filled.Order.Id))
        {
            Cells =
            [
                new(new("Jobordre", "Job order"), _ => filled.Order.Id, AnswerCellKind.Title),
                new(s_track, l => track?.ToText(l) ?? filled.Order.TrackId),
                new(new("Frist", "Due"), _ => LocalDatePattern.Iso.Format(filled.Order.DueOn)),
                Count(new("Pladser", "Places"), filled.Order.Places),
                Count(new("Fyldt", "Filled"), filled.Candidates.Length),
                Count(new("Mangler", "Short"), filled.Shortfall),
                new(
                    new("Udtrukket, i rækkefølge", "Extracted, in order"),
                    _ => filled.Candidates.Length > NamedCandidates ? $"{named} …" : named
                ),
            ],
            Typed = (writer, _) =>
            {
                writer.WriteString("track", filled.Order.TrackId);
                AnswerJson.WriteDate(writer, "dueOn", filled.Order.DueOn);
                writer.WriteNumber("places", filled.Order.Places);
                writer.WriteNumber("shortfall", filled.Shortfall);
                AnswerJson.WriteTexts(writer, "candidates", filled.Candidates.Select(static c => c.Citizen));
                if (assignment.BottleneckOf(filled.Order.Id) is { } why)
                {
                    writer.WriteStartObject("bottleneck");
                    AnswerJson.WriteTexts(writer, "tracks", why.Tracks.Select(static t => t.Id));
                    writer.WriteNumber("places", why.Places);
                    writer.WriteNumber("marked", why.Marked);
                    writer.WriteEndObject();
                }
            },
        };
    }

    private static BilingualText? WhyShort(OrderAssignment assignment, FilledOrder filled)
    {
        if (assignment.BottleneckOf(filled.Order.Id) is not { } why)
        {
            return null;
        }

        string Tracks(Language l, string and) => string.Join(and, why.Tracks.Select(t => $"\"{t.Name.ToText(l)}\""));
        return new(
            $"Hvorfor {filled.Order.Id} mangler {filled.Shortfall}: i {Tracks(Language.Danish, " og ")} er der {why.Places} pladser og kun {why.Marked} markerede, der kan udtrækkes.",
            $"Why {filled.Order.Id} is {filled.Shortfall} short: in {Tracks(Language.English, " and ")} there are {why.Places} places and only {why.Marked} marked who can be extracted."
        );
    }

    private static ImmutableArray<BilingualText> Train(OrderAssignment assignment)
    {
        var train = assignment.ToTrain();
        string Tracks(Language l, string to) =>
            string.Join(", ", train.Select(t => $"{t.Citizens} {to} {t.Track.Name.ToText(l)}"));
        return train.IsEmpty
            ? []
            :
            [
                new(
                    $"For at fylde alle pladser: opkvalificér {Tracks(Language.Danish, "til")}.",
                    $"To fill all places: train {Tracks(Language.English, "for")}."
                ),
            ];
    }

    private static string Named(JobCandidate candidate, Language language)
    {
        var (marked, marking) = (LocalDatePattern.Iso.Format(candidate.MarkedOn), candidate.Marking.ToText(language));
        var since = candidate.WaitingSince is { } day ? LocalDatePattern.Iso.Format(day) : null;
        return language == Language.English
            ? $"  {candidate.Citizen}  waiting since {since ?? "not known"}, marked {marked}: {marking}"
            : $"  {candidate.Citizen}  venter siden {since ?? "ikke kendt"}, markeret {marked}: {marking}";
    }

    private static BilingualText Counted(int count, BilingualText what) =>
        Both(l => FormattableString.Invariant($"{count, 6}  {what.ToText(l)}"));

    private static AnswerCell Judgement(BilingualText name, Assessment answer, Known<int> count) =>
        new(
            name,
            _ =>
                count.IsKnown
                    ? FormattableString.Invariant($"{Words.Mark(answer.Verdict)} {count.Value}")
                    : Words.Mark(answer.Verdict)
        );

    // Three are met with a remark: more than advised.
    private static string Coordinators(TrackReviewLine line, Language language)
    {
        var (fewest, most) = (line.Facts.FewestCoordinators, line.Facts.MostCoordinators);
        var count =
            !most.IsKnown ? string.Empty
            : fewest.Value == most.Value ? FormattableString.Invariant($"{most.Value}")
            : FormattableString.Invariant($"{fewest.Value}-{most.Value}");
        var isAdvisedAgainst =
            line.Coordinators.Verdict == Kernel.Verdict.Met && line.Coordinators.Parts[1].Verdict == Kernel.Verdict.NotMet;
        var remark =
            !isAdvisedAgainst ? string.Empty
            : language == Language.English ? " (1–2 are advised)"
            : " (1-2 anbefales)";
        return $"{Words.Mark(line.Coordinators.Verdict)} {count}{remark}".TrimEnd();
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
