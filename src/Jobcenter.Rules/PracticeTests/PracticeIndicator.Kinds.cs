using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.PracticeTests;

public sealed partial class PracticeIndicator
{
    private static readonly BilingualText s_citizens = new("borgere", "citizens");
    private static readonly BilingualText s_courses = new("ydelsesforløb", "benefit courses");
    private static readonly BilingualText s_interviews = new("samtaler", "interviews");
    private static readonly BilingualText s_placements = new("virksomhedsforløb", "placements");

    /// <summary>Of the courses of a benefit that began in a time, how many had an interview within the first days.</summary>
    /// <remarks>
    /// With 14 days and a first day s, an interview held from s to s + 14, both included, is in time. A course whose days
    /// run past <see cref="Register.KnownUntil"/> is pending and takes no part; one that ended earlier takes part. Missing
    /// when a course may have begun before <see cref="Register.KnownFrom"/>. Source: HEL20: 2 weeks.
    /// </remarks>
    /// <param name="days">How many calendar days after the first day at most, included, 1 to 366.</param>
    /// <param name="benefit">The benefit; unemployment benefit by default.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">An argument is null, outside its bounds or no member of its enum.</exception>
    public static PracticeIndicator FirstInterview(
        Parameter<int> days,
        CitizenState benefit = CitizenState.UnemploymentBenefit,
        CourseBreak courseBreak = default
    ) =>
        new(
            "first-interview",
            s_courses,
            readsInterviews: true,
            CourseBodies.FirstInterview,
            PracticeNumber.Of(
                days,
                DaysForm,
                new("dage efter ydelsens første dag, højst", "days after the benefit's first day, at most"),
                PracticeNumber.Days
            )
        )
        {
            Benefit = Guard.Against.EnumOutOfRange(benefit),
            CourseBreak = Guard.Against.EnumOutOfRange(courseBreak),
            Decisions = Decision(
                "de ydelsesforløb tælles, der er begyndt i perioden, og hvis dage er gået; et forløb, der sluttede forinden, tæller med",
                "the benefit courses are counted that began in the period and whose days have passed; one that ended before that counts too"
            ),
        };

    /// <summary>Of the citizens on a benefit in a time, how many never went too many days in a row without an interview.</summary>
    /// <remarks>
    /// With 14 days, 14 days in a row on the benefit without an interview are kept and 15 are not. Only days on the benefit
    /// in the time are looked at: a day off the benefit, and the ends of the time, end the row. A citizen who has no more
    /// than 14 days in a row there takes no part, for nobody could break the criterion. Source: HEL20: every 2nd week.
    /// </remarks>
    /// <param name="days">How many calendar days in a row may pass without an interview, included, 1 to 366.</param>
    /// <param name="benefit">The benefit; unemployment benefit by default.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">An argument is null, outside its bounds or no member of its enum.</exception>
    public static PracticeIndicator InterviewCadence(
        Parameter<int> days,
        CitizenState benefit = CitizenState.UnemploymentBenefit
    ) =>
        new(
            "interview-cadence",
            s_citizens,
            readsInterviews: true,
            CourseBodies.InterviewCadence,
            PracticeNumber.Of(
                days,
                DaysForm,
                new("dage i træk uden samtale, højst", "days in a row without an interview, at most"),
                PracticeNumber.Days
            )
        )
        {
            Benefit = Guard.Against.EnumOutOfRange(benefit),
            Decisions = Decision(
                "kun dage på ydelsen i perioden tælles; en dag uden ydelsen afbryder rækken, og en borger med højst så mange dage i træk tæller ikke med",
                "only days on the benefit in the period are counted; a day off the benefit ends the row, and a citizen with no more than so many days in a row takes no part"
            ),
        };

    /// <summary>Of the citizens long on a benefit, how many have had a company-directed placement with a private employer.</summary>
    /// <remarks>
    /// With 26 weeks a citizen takes part who on some day in the time is on the benefit in the 183rd day of a course or
    /// later. A placement counts when it is in force on some day from that course's first day to the last day of the time.
    /// One whose sector is not known leaves the citizen unknown unless another one is private. Missing when a course may
    /// have begun before <see cref="Register.KnownFrom"/> and its length matters. Source: HEL20: more than 26 weeks.
    /// </remarks>
    /// <param name="weeks">More than so many weeks of 7 days, 1 to 520.</param>
    /// <param name="benefit">The benefit; unemployment benefit by default.</param>
    /// <param name="courseBreak">What ends a course; a whole calendar month by default. The days of a shorter break count as part of the course.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">An argument is null, outside its bounds or no member of its enum.</exception>
    public static PracticeIndicator PrivateCompanyEffort(
        Parameter<int> weeks,
        CitizenState benefit = CitizenState.UnemploymentBenefit,
        CourseBreak courseBreak = default
    ) =>
        new(
            "private-company-effort",
            s_citizens,
            readsInterviews: false,
            CourseBodies.PrivateCompanyEffort,
            PracticeNumber.Of(
                weeks,
                WeeksForm,
                new("ugers ledighed, mere end", "weeks of unemployment, more than"),
                PracticeNumber.Weeks
            )
        )
        {
            Benefit = Guard.Against.EnumOutOfRange(benefit),
            CourseBreak = Guard.Against.EnumOutOfRange(courseBreak),
            Decisions = Decision(
                "et forløb hos en privat virksomhed tæller fra ydelsesforløbets første dag til periodens sidste; alle slags undtagen nytteindsats er virksomhedsrettede",
                "a placement with a private employer counts from the benefit course's first day to the period's last; all kinds but nytteindsats are company-directed"
            ),
        };

    /// <summary>Of the interviews in a time, whatever the citizen's benefit, how many were planned to be long enough.</summary>
    /// <remarks>Source: HEL20: 30 minutes. An interview whose minutes are not known is unknown.</remarks>
    /// <param name="minutes">How many minutes at least, included, 1 to 1,440.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">The number is null or outside its bounds.</exception>
    public static PracticeIndicator InterviewLength(Parameter<int> minutes) =>
        OfInterviews(
            "interview-length",
            RowBodies.InterviewLength,
            PracticeNumber.Of(
                minutes,
                MinutesForm,
                new("minutter til samtalen, mindst", "minutes of interview, at least"),
                PracticeNumber.Minutes
            )
        );

    /// <summary>Of the interviews in a time, whatever the citizen's benefit, how many had minutes set aside to prepare them on the day or shortly before.</summary>
    /// <remarks>
    /// Source: HEL20: 15 minutes, on the same day or the day before. An interview whose minutes or day of preparation are
    /// not known is unknown, unless the one that is known already says no.
    /// </remarks>
    /// <param name="minutes">How many minutes at least, included, 1 to 1,440.</param>
    /// <param name="daysBefore">How many calendar days before the interview at most, included, 0 to 31.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">A number is null or outside its bounds.</exception>
    public static PracticeIndicator InterviewPreparation(Parameter<int> minutes, Parameter<int> daysBefore) =>
        OfInterviews(
            "interview-preparation",
            RowBodies.InterviewPreparation,
            PracticeNumber.Of(
                minutes,
                MinutesForm,
                new("minutter til forberedelse, mindst", "minutes of preparation, at least"),
                PracticeNumber.Minutes
            ),
            PracticeNumber.Of(
                daysBefore,
                DaysBeforeForm,
                new("dage før samtalen, højst", "days before the interview, at most"),
                PracticeNumber.Days
            )
        );

    /// <summary>Of the placements that began in a time, whatever the citizen's benefit, in how many expectations were aligned before they began.</summary>
    /// <remarks>
    /// Aligned on the first day or earlier: dates have no time of day, so the same day counts. A placement without a day of
    /// alignment is unknown. A commitment without a first day takes no part. Source: HEL20.
    /// </remarks>
    /// <param name="kinds">The kinds of placement that are counted, each once.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">There is no kind, one stands twice, or one is not a member of the enum.</exception>
    public static PracticeIndicator ExpectationsAligned(ImmutableArray<PlacementKind> kinds) =>
        OfPlacements(
            "expectations-aligned",
            RowBodies.ExpectationsAligned,
            kinds,
            Decision(
                "afstemt på forløbets første dag tæller som afstemt før; en dato har ikke et klokkeslæt",
                "aligned on the placement's first day counts as aligned before; a date has no time of day"
            )
        );

    /// <summary>Of the placements that ended in a time, whatever the citizen's benefit, how many were followed up in good time before their last day.</summary>
    /// <remarks>
    /// With 14 days: followed up on the last day − 14 or earlier. HEL20 names no number, so its 14 is an <em>estimate</em>.
    /// A placement without a day of follow-up is unknown. One too short for the days can only be followed up too late.
    /// </remarks>
    /// <param name="daysBefore">How many calendar days before the last day at least, included, 0 to 366.</param>
    /// <param name="kinds">The kinds of placement that are counted, each once.</param>
    /// <returns>The indicator.</returns>
    /// <exception cref="ArgumentException">
    /// The number is null or outside its bounds, there is no kind, one stands twice, or one is not a member of the enum.
    /// </exception>
    public static PracticeIndicator FollowUpInTime(Parameter<int> daysBefore, ImmutableArray<PlacementKind> kinds) =>
        OfPlacements(
            "follow-up-in-time",
            RowBodies.FollowUpInTime,
            kinds,
            [],
            PracticeNumber.Of(
                daysBefore,
                DaysBeforeEndForm,
                new("dage før den sidste dag, mindst", "days before the last day, at least"),
                PracticeNumber.Days
            )
        );

    private static PracticeIndicator OfInterviews(
        string kind,
        Body body,
        params ImmutableArray<PracticeNumber> numbers
    ) =>
        new(kind, s_interviews, readsInterviews: true, body, numbers)
        {
            Decisions = Decision(
                "alle samtaler i perioden tælles, uanset borgerens ydelse",
                "all interviews in the period are counted, whatever the citizen's benefit"
            ),
        };

    private static PracticeIndicator OfPlacements(
        string kind,
        Body body,
        ImmutableArray<PlacementKind> kinds,
        ImmutableArray<Note> decisions,
        params ImmutableArray<PracticeNumber> numbers
    ) =>
        new(kind, s_placements, readsInterviews: false, body, numbers)
        {
            Kinds = Guard.Against.InvalidInput(
                kinds,
                nameof(kinds),
                static k =>
                    !k.IsDefaultOrEmpty && k.Distinct().Count() == k.Length && k.All(PlacementKinds.Vocabulary.Has),
                $"{nameof(kinds)} must hold at least one kind of placement, each once."
            ),
            Decisions =
            [
                .. Decision(
                    "registeret tæller forløb; kilden spørger, om 9 af 10 konsulenter har den faste praksis",
                    "the register counts placements; the source asks whether 9 of 10 consultants have the fixed practice"
                ),
                .. decisions,
            ],
            Estimated = static days =>
                new(
                    $"\"i god tid\" er her mindst {days} dage før den sidste dag; kilden nævner intet tal",
                    $"\"in good time\" is here at least {days} days before the last day; the source names no number"
                ),
        };

    private static ImmutableArray<Note> Decision(string danish, string english) =>
        [new(NoteKind.Decision, new(danish, english))];
}
