namespace Jobcenter.Rules.PracticeTests;

/// <summary>What a register can count for the criteria of a practice test, kind by kind.</summary>
internal static class PracticeIndicatorKinds
{
    private static readonly BilingualText s_citizens = new("borgere", "citizens");
    private static readonly BilingualText s_days = new("dag|dage", "day|days");
    private static readonly BilingualText s_minutes = new("minut|minutter", "minute|minutes");
    private static readonly WholeForm s_year = new(1, 366);
    private static readonly WholeForm s_oneDay = new(1, NodaConstants.MinutesPerDay);

    private static readonly Note s_anyBenefit = Decision(
        "alle samtaler i perioden tælles, uanset borgerens ydelse",
        "all interviews in the period are counted, whatever the citizen's benefit"
    );
    private static readonly Note s_placementsNotConsultants = Decision(
        "registeret tæller forløb; kilden spørger, om 9 af 10 konsulenter har den faste praksis",
        "the register counts placements; the source asks whether 9 of 10 consultants have the fixed practice"
    );

    public static BilingualText Interviews { get; } = new("samtaler", "interviews");

    public static BilingualText Placements { get; } = new("virksomhedsforløb", "placements");

    /// <summary>Of the courses of a benefit that began in a time, how many had an interview within the first days.</summary>
    /// <remarks>
    /// With 14 days and a first day s, an interview held from s to s + 14, both included, is in time. A course whose days
    /// run past <see cref="Register.KnownUntil"/> is pending and takes no part; one that ended earlier takes part. Missing
    /// when a course may have begun before <see cref="Register.KnownFrom"/>. Source: HEL20: 2 weeks.
    /// </remarks>
    public static PracticeIndicatorKind FirstInterview { get; } =
        new(
            "first-interview",
            new("ydelsesforløb", "benefit courses"),
            RegisterIndicators.FirstInterview,
            new PracticeIndicatorKind.Number(
                "days",
                s_year,
                new("dage efter ydelsens første dag, højst", "days after the benefit's first day, at most"),
                s_days
            )
        )
        {
            HasBenefit = true,
            HasBreak = true,
            Decisions =
            [
                Decision(
                    "de ydelsesforløb tælles, der er begyndt i perioden, og hvis dage er gået; et forløb, der sluttede forinden, tæller med",
                    "the benefit courses are counted that began in the period and whose days have passed; one that ended before that counts too"
                ),
            ],
        };

    /// <summary>Of the interviews in a time, how many had minutes set aside to prepare them on the day or shortly before.</summary>
    /// <remarks>
    /// Source: HEL20: 15 minutes, on the same day or the day before. An interview whose minutes or day of preparation are
    /// not known is unknown, unless the one that is known already says no.
    /// </remarks>
    public static PracticeIndicatorKind InterviewPreparation { get; } =
        new(
            "interview-preparation",
            Interviews,
            RegisterIndicators.InterviewPreparation,
            new PracticeIndicatorKind.Number(
                "minutes",
                s_oneDay,
                new("minutter til forberedelse, mindst", "minutes of preparation, at least"),
                s_minutes
            ),
            new PracticeIndicatorKind.Number(
                "daysBefore",
                new WholeForm(0, 31),
                new("dage før samtalen, højst", "days before the interview, at most"),
                s_days
            )
        )
        {
            Decisions = [s_anyBenefit],
        };

    /// <summary>Of the interviews in a time, how many were planned to be long enough; one whose minutes are not known is unknown. Source: HEL20: 30 minutes.</summary>
    public static PracticeIndicatorKind InterviewLength { get; } =
        new(
            "interview-length",
            Interviews,
            RegisterIndicators.InterviewLength,
            new PracticeIndicatorKind.Number(
                "minutes",
                s_oneDay,
                new("minutter til samtalen, mindst", "minutes of interview, at least"),
                s_minutes
            )
        )
        {
            Decisions = [s_anyBenefit],
        };

    /// <summary>Of the placements that began in a time, in how many expectations were aligned before they began.</summary>
    /// <remarks>A placement without a day of alignment is unknown. A commitment without a first day takes no part. Source: HEL20.</remarks>
    public static PracticeIndicatorKind ExpectationsAligned { get; } =
        new("expectations-aligned", Placements, RegisterIndicators.ExpectationsAligned)
        {
            HasKinds = true,
            ReadsPlacements = true,
            Decisions =
            [
                s_placementsNotConsultants,
                Decision(
                    "afstemt på forløbets første dag tæller som afstemt før; en dato har ikke et klokkeslæt",
                    "aligned on the placement's first day counts as aligned before; a date has no time of day"
                ),
            ],
        };

    /// <summary>Of the placements that ended in a time, how many were followed up in good time before their last day.</summary>
    /// <remarks>
    /// With 14 days: followed up on the last day − 14 or earlier. HEL20 names no number, so its 14 is an <em>estimate</em>.
    /// A placement without a day of follow-up is unknown. One too short for the days can only be followed up too late.
    /// </remarks>
    public static PracticeIndicatorKind FollowUpInTime { get; } =
        new(
            "follow-up-in-time",
            Placements,
            RegisterIndicators.FollowUpInTime,
            new PracticeIndicatorKind.Number(
                "daysBefore",
                new WholeForm(0, 366),
                new("dage før den sidste dag, mindst", "days before the last day, at least"),
                s_days
            )
        )
        {
            HasKinds = true,
            ReadsPlacements = true,
            Decisions = [s_placementsNotConsultants],
            Estimated = static days =>
                new(
                    $"\"i god tid\" er her mindst {days} dage før den sidste dag; kilden nævner intet tal",
                    $"\"in good time\" is here at least {days} days before the last day; the source names no number"
                ),
        };

    /// <summary>Of the citizens on a benefit in a time, how many never went too many days in a row without an interview.</summary>
    /// <remarks>
    /// With 14 days, 14 days in a row on the benefit without an interview are kept and 15 are not. Only days on the benefit
    /// in the time are looked at: a day off the benefit, and the ends of the time, end the row. A citizen who has no more
    /// than 14 days in a row there takes no part, for nobody could break the criterion. Source: HEL20: every 2nd week.
    /// </remarks>
    public static PracticeIndicatorKind InterviewCadence { get; } =
        new(
            "interview-cadence",
            s_citizens,
            RegisterIndicators.InterviewCadence,
            new PracticeIndicatorKind.Number(
                "days",
                s_year,
                new("dage i træk uden samtale, højst", "days in a row without an interview, at most"),
                s_days
            )
        )
        {
            HasBenefit = true,
            Decisions =
            [
                Decision(
                    "kun dage på ydelsen i perioden tælles; en dag uden ydelsen afbryder rækken, og en borger med højst så mange dage i træk tæller ikke med",
                    "only days on the benefit in the period are counted; a day off the benefit ends the row, and a citizen with no more than so many days in a row takes no part"
                ),
            ],
        };

    /// <summary>Of the citizens long on a benefit, how many have had a company-directed placement with a private employer.</summary>
    /// <remarks>
    /// With 26 weeks a citizen takes part who on some day in the time is on the benefit in the 183rd day of a course or
    /// later. A placement counts when it is in force on some day from that course's first day to the last day of the time.
    /// One whose sector is not known leaves the citizen unknown unless another one is private. Missing when a course may
    /// have begun before <see cref="Register.KnownFrom"/> and its length matters. The days of a break too short to end a
    /// course count as part of it. Source: HEL20: more than 26 weeks.
    /// </remarks>
    public static PracticeIndicatorKind PrivateCompanyEffort { get; } =
        new(
            "private-company-effort",
            s_citizens,
            RegisterIndicators.PrivateCompanyEffort,
            new PracticeIndicatorKind.Number(
                "weeks",
                new WholeForm(1, 520),
                new("ugers ledighed, mere end", "weeks of unemployment, more than"),
                new("uge|uger", "week|weeks")
            )
        )
        {
            HasBenefit = true,
            HasBreak = true,
            ReadsPlacements = true,
            Decisions =
            [
                Decision(
                    "et forløb hos en privat virksomhed tæller fra ydelsesforløbets første dag til periodens sidste; alle slags undtagen nytteindsats er virksomhedsrettede",
                    "a placement with a private employer counts from the benefit course's first day to the period's last; all kinds but nytteindsats are company-directed"
                ),
            ],
        };

    public static ImmutableArray<PracticeIndicatorKind> All { get; } =
    [
        FirstInterview,
        InterviewPreparation,
        InterviewLength,
        ExpectationsAligned,
        FollowUpInTime,
        InterviewCadence,
        PrivateCompanyEffort,
    ];

    private static Note Decision(string danish, string english) => new(NoteKind.Decision, new(danish, english));
}
