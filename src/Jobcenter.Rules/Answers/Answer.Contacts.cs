using System.Text;
using Jobcenter.Rules.Contacts;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static readonly BilingualText s_citizen = new("Borger", "Citizen");

    /// <summary>The answer to a duty about contact, with its deadline and what must still happen.</summary>
    /// <param name="answer">What the duty answers about a course.</param>
    /// <returns>The answer; one that can still be kept is pending.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static Answer Of(ContactAnswer answer)
    {
        Guard.Against.Null(answer);
        return new(answer.Label)
        {
            Judged = answer.Assessment,
            Mark = answer.IsDue ? "…" : AnswerText.Mark(answer.Verdict),
            Status = Both(answer.ToText),
            StatusId = answer.IsDue ? "due" : Ids.Of(answer.Verdict),
            Cures = answer.Cure is { } cure ? [cure] : [],
            Due = answer.Deadline.OrNull(),
            Typed = (writer, _) => AnswerJson.WriteDate(writer, "deadline", answer.Deadline.OrNull()),
        };
    }

    /// <summary>The answer of a citizen's contact course: a part a duty.</summary>
    /// <returns>The answer; its text has the reasons of every duty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    public static Answer Of(ContactReview review) =>
        Among(Guard.Against.Null(review)).Provisional(review.WhyProvisional);

    private static Answer Among(ContactReview review)
    {
        var (course, next) = (review.Course, review.Next);
        var parts = review.Answers.Select(Of).ToImmutableArray();
        return new(review.Citizen, Both(l => TitleOf(review, l)))
        {
            Mark = MarkOf(review),
            Status = Both(l => StatusOf(review, l)),
            StatusId = StatusIdOf(review),
            Body = l => string.Concat(parts.Select(p => Indented(p, l))),
            PartsName = "duties",
            Parts = parts,
            Due = next?.Deadline.Value,
            Typed = (writer, language) =>
            {
                writer.WriteString("citizen", review.Citizen);
                AnswerJson.WriteNumber(
                    writer,
                    "targetGroup",
                    course.TargetGroup is { } number ? new Fraction(number) : null
                );
                AnswerJson.WriteText(writer, "reason", review.Reason?.ToText(language));
                AnswerJson.WriteDate(writer, "firstDay", course.FirstDay);
                AnswerJson.WriteDate(writer, "lastDay", course.LastDay);
                AnswerJson.WriteDate(writer, "asOf", course.AsOf);
                AnswerJson.WriteDate(writer, "nextDeadline", next?.Deadline.Value);
                AnswerJson.WriteText(writer, "nextDuty", next?.Duty.Id);
            },
        };
    }

    /// <summary>The caseworker's list: who must be seen by when, what is overdue, what is not known, and who may be exempted.</summary>
    /// <returns>The answer, with a table of each; JSON has every course with its duties besides.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    public static Answer Of(ContactList list)
    {
        Guard.Against.Null(list);
        ImmutableArray<BilingualText> warnings =
        [
            .. AnswerText.Provisional(
                list.Reviews.SelectMany(static r => r.WhyProvisional).Concat(list.WhyProvisional)
            ),
        ];
        var courses = list.Reviews.Select(static r => Among(r).Asterisked(r.WhyProvisional)).ToImmutableArray();
        return new(
            "contacts",
            Both(l =>
                l == Language.English
                    ? $"Contact on {DateText.Of(list.AsOf, l)}: {list.Reviews.Length} running courses"
                    : $"Kontakt den {DateText.Of(list.AsOf, l)}: {list.Reviews.Length} løbende forløb"
            )
        )
        {
            IsCollection = true,
            PartsName = "tables",
            Parts =
            [
                Table(
                    "overdue",
                    new("Overskredet", "Overdue"),
                    [.. list.Reviews.SelectMany(r => r.Overdue.Select(a => Row(r, a)))]
                ),
                Table(
                    "due",
                    new("Skal ses", "Must be seen"),
                    [
                        .. list
                            .Reviews.SelectMany(static r => r.Due.Select(a => (Review: r, Duty: a)))
                            .OrderBy(static d => d.Duty.Deadline.Value)
                            .Select(static d => DueRow(d.Review, d.Duty)),
                    ]
                ),
                Table(
                    "unknown",
                    new("Ukendt", "Unknown"),
                    [
                        .. list.Reviews.SelectMany(r =>
                            r.Reason is { } reason ? [Row(r, reason)] : r.NotKnown.Select(a => Row(r, a))
                        ),
                    ]
                ),
                Table(
                    "exemptions",
                    new("Fritagelse", "Exemption"),
                    [.. list.Exemptions.Select(e => Of(e).Asterisked(list.WhyProvisional))]
                ),
            ],
            WhyProvisional = list.WhyProvisional,
            Remarks = [.. warnings, .. NotesOf(list)],
            Warnings = warnings,
            Typed = (writer, language) =>
            {
                AnswerJson.WriteDate(writer, "asOf", list.AsOf);
                writer.WriteString("area", list.Area.ToString());
                AnswerJson.WriteEach(writer, "courses", courses, c => AnswerJson.Write(writer, c, language));
            },
        };
    }

    private static Answer Table(string id, BilingualText title, ImmutableArray<Answer> rows) =>
        new(id, title)
        {
            Lead = rows.IsEmpty ? new("Ingen.", "None.") : null,
            PartsName = "rows",
            Parts = rows,
        };

    // Every duty that is due has a row of its own: of two on one day both are to be seen.
    private static Answer DueRow(ContactReview review, ContactAnswer duty)
    {
        var course = review.Course;
        var answer = Of(duty);
        return new Answer(review.Citizen, duty.Label.Title, duty.Label.Source)
        {
            Judged = duty.Assessment,
            Mark = answer.Mark,
            Status = answer.Status,
            StatusId = answer.StatusId,
            Cures = answer.Cures,
            Due = answer.Due,
            Cells =
            [
                new(s_citizen, _ => review.Citizen, AnswerCellKind.Title),
                new(new("Nr.", "No."), _ => Number(course.TargetGroup), AnswerCellKind.Number),
                AnswerCell.Day(new("Forløb fra", "Course from"), course.FirstDay),
                AnswerCell.Day(new("Senest", "By"), answer.Due),
                new(new("Hvad", "What"), duty.ToText, AnswerCellKind.Status),
                new(new("Hvorfor", "Why"), l => $"{duty.Label.Title.ToText(l)} ({duty.Label.Source})"),
            ],
            Typed = (writer, _) =>
            {
                writer.WriteString("citizen", review.Citizen);
                AnswerJson.WriteCount(
                    writer,
                    "targetGroup",
                    course.TargetGroup is { } number ? Known.Of(number) : default
                );
                AnswerJson.WriteDate(writer, "firstDay", course.FirstDay);
                writer.WriteString("duty", duty.Duty.Id);
                AnswerJson.WriteDate(writer, "deadline", answer.Due);
            },
        }.Asterisked(review.WhyProvisional);
    }

    private static Answer Row(ContactReview review, ContactAnswer answer) =>
        (
            Row(review, answer.Label, answer.Deadline, Both(answer.ToText), answer.Duty.Id) with
            {
                Judged = answer.Assessment,
                Status = Both(answer.ToText),
                IsExplained = false,
            }
        ).Asterisked(review.WhyProvisional);

    private static Answer Row(ContactReview review, BilingualText reason) =>
        Row(review, label: null, Known.Missing<LocalDate>(), reason, duty: null).Asterisked(review.WhyProvisional);

    private static Answer Row(
        ContactReview review,
        RuleLabel? label,
        Known<LocalDate> deadline,
        BilingualText status,
        string? duty
    )
    {
        var title = label?.Title ?? new("målgruppe", "target group");
        return new(review.Citizen, title, label?.Source)
        {
            Verdict = Kernel.Verdict.Unknown,
            StatusId = Ids.Of(Kernel.Verdict.Unknown),
            Status = status,
            Due = deadline.OrNull(),
            Cells =
            [
                new(s_citizen, _ => review.Citizen, AnswerCellKind.Title),
                new(new("Pligt", "Duty"), l => label is null ? title.ToText(l) : $"{title.ToText(l)} ({label.Source})"),
                AnswerCell.Day(new("Frist", "Deadline"), deadline.OrNull()),
                new(new("Svar", "Answer"), status.ToText, AnswerCellKind.Status),
            ],
            Typed = (writer, language) =>
            {
                writer.WriteString("citizen", review.Citizen);
                AnswerJson.WriteText(writer, "duty", duty);
                AnswerJson.WriteDate(writer, "deadline", deadline.OrNull());
                writer.WriteString("answer", status.ToText(language));
            },
        };
    }

    private static ImmutableArray<BilingualText> NotesOf(ContactList list) =>
        [
            .. list
                .Reviews.SelectMany(static r => r.Answers)
                .SelectMany(static a => a.Label.Notes)
                .Select(static n => Both(l => AnswerText.Of(n, l)))
                .DistinctBy(static t => t.Danish, StringComparer.Ordinal)
                .OrderBy(static t => t.Danish, StringComparer.Ordinal),
        ];

    private static string TitleOf(ContactReview review, Language language)
    {
        var (course, isEnglish) = (review.Course, language == Language.English);
        var group =
            course.TargetGroup is { } number ? $"{(isEnglish ? "no." : "nr.")} {number}"
            : isEnglish ? "group not known"
            : "målgruppe ikke kendt";
        var from = DateText.Of(course.FirstDay, language);
        return isEnglish ? $"{review.Citizen}, {group}, from {from}" : $"{review.Citizen}, {group}, fra {from}";
    }

    private static string StatusOf(ContactReview review, Language language) =>
        review.Due.Any() ? string.Join("; ", review.Due.Select(d => d.ToText(language)))
        : review.Reason is { } reason ? reason.ToText(language)
        : review.Overdue.Any() ? (language == Language.English ? "overdue" : "overskredet")
        : review.NotKnown.FirstOrDefault() is { } unknown ? unknown.ToText(language)
        : language == Language.English ? "nothing is due"
        : "intet mangler";

    private static string StatusIdOf(ContactReview review) =>
        review.Next is not null ? "due"
        : review.Overdue.Any() ? Ids.Of(Kernel.Verdict.NotMet)
        : review.Reason is not null || review.NotKnown.Any() ? Ids.Of(Kernel.Verdict.Unknown)
        : Ids.Of(Kernel.Verdict.Met);

    private static string MarkOf(ContactReview review) =>
        review.Overdue.Any() ? AnswerText.Mark(Kernel.Verdict.NotMet)
        : review.Next is not null ? "…"
        : review.Reason is not null || review.NotKnown.Any() ? AnswerText.Mark(Kernel.Verdict.Unknown)
        : AnswerText.Mark(Kernel.Verdict.Met);

    private static string Number(int? number) => number is { } known ? FormattableString.Invariant($"{known}") : "?";

    // A duty with its tree, a step in.
    private static string Indented(Answer answer, Language language)
    {
        var text = new StringBuilder();
        foreach (var line in AnswerText.Write(answer, language).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            AnswerText.Line(text, 1, line);
        }

        return text.ToString();
    }
}
