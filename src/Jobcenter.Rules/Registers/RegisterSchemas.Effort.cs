namespace Jobcenter.Rules.Registers;

internal static partial class RegisterSchemas
{
    private static readonly FieldKind<PlacementKind> s_kind = FieldKinds.Word<PlacementKind>();
    private static readonly FieldKind<InterviewHolder?> s_holder = FieldKinds.MaybeWord<InterviewHolder>();
    private static readonly FieldKind<PlacementSector?> s_sector = FieldKinds.MaybeWord<PlacementSector>();
    private static readonly FieldKind<ProjectExit?> s_exit = FieldKinds.MaybeWord<ProjectExit>();
    private static readonly FieldKind<string> s_project = FieldKinds.Required(
        new("projektet mangler; skriv projektets id", "the project is missing; write the project's id")
    );

    public static SchemaOf<RowOf<Placement>> Placements { get; } =
        OfCitizens<Placement>(
            "placements.csv",
            static (ref r, in p) =>
            {
                var programme = r.May(
                    "programme",
                    p.Programme,
                    "indsatsen eller projektet; et projekt har samme id i participants.csv",
                    "the programme or project; a project has the same id in participants.csv"
                );
                var kind = r.Must("kind", s_kind, p.Kind, "forløbstypen", "the kind of placement");
                var sector = r.May("sector", s_sector, p.Sector, "arbejdsgiverens sektor", "the employer's sector");
                var branche = r.May(
                    "branche",
                    p.Branche,
                    "branchesporets id; et andet ord er en branche uden for sporene",
                    "the branche track's id; any other word is a branche outside the tracks"
                );
                var employer = r.May("employer", p.Employer, "arbejdsgiverens id", "the employer's id");
                var agreed = r.Must(
                    "agreed_on",
                    FieldKinds.Date,
                    p.AgreedOn,
                    "dagen for tilsagnet",
                    "day of the commitment (tilsagn)"
                );
                var from = r.Must(
                    From,
                    FieldKinds.Date,
                    p.From,
                    "første dag; tom for et tilsagn uden forløb endnu, og så skal agreed_on være der",
                    "first day, included; empty for a commitment without a placement yet, which needs agreed_on"
                );
                return new(kind, from, LastDay(ref r, p.To))
                {
                    Programme = programme,
                    Sector = sector,
                    Branche = branche,
                    Employer = employer,
                    AgreedOn = agreed,
                    Hours = HoursOf(ref r, p.Hours),
                    AlignedOn = r.May(
                        "aligned_on",
                        p.AlignedOn,
                        "dagen for forventningsafstemning med borger og virksomhed",
                        "the day expectations were aligned with citizen and company"
                    ),
                    FollowedUpOn = r.May(
                        "followed_up_on",
                        p.FollowedUpOn,
                        "dagen for opfølgning med dem",
                        "the day it was followed up with them"
                    ),
                };
            },
            static (in row, ref faults) =>
            {
                if (row.Row is { From: null, AgreedOn: null })
                {
                    faults.Add(
                        From,
                        string.Empty,
                        new(
                            "mangler; skriv den første dag, eller dagen for tilsagnet i agreed_on",
                            "is missing; write the first day, or the day of the commitment in agreed_on"
                        )
                    );
                }

                if (row.Row is { From: null, To: { } end })
                {
                    faults.Add(To, FieldKinds.Iso(end), new("står uden en første dag", "stands without a first day"));
                }

                faults.CheckEnd(To, row.Row.From, row.Row.To);
            }
        );

    public static SchemaOf<RowOf<Participation>> Participations { get; } =
        new(
            "participants.csv",
            default,
            static (ref r, in v) =>
            {
                var p = v.Row;
                var project = r.Must(
                    "project",
                    s_project,
                    p.Project,
                    "projektets id; et projekt, ingen række nævner, er ukendt",
                    "the project's id; a project that no row names is unknown, not empty"
                );
                return new(
                    CitizenOf(ref r, v.Citizen),
                    new(
                        project,
                        FirstDay(ref r, p.From),
                        LastDay(ref r, p.To),
                        r.May("exit", s_exit, p.Exit, "hvad det endte med", "what it ended with"),
                        r.May(
                            "digital_tools",
                            p.UsesDigitalTools,
                            "bruger de digitale værktøjer",
                            "uses the digital tools"
                        )
                    )
                );
            },
            static (in row, ref faults) => faults.CheckEnd(To, row.Row.From, row.Row.To)
        );

    public static SchemaOf<RowOf<Interview>> Interviews { get; } =
        OfCitizens<Interview>(
            "interviews.csv",
            static (ref r, in i) =>
                new(
                    r.Must("held_on", FieldKinds.Day, i.HeldOn, "dagen", "the day it was held"),
                    r.May(
                        "minutes",
                        FieldKinds.Minutes,
                        i.Minutes,
                        "den planlagte tid i minutter",
                        "the minutes it was planned to take"
                    ),
                    r.May(
                        "preparation_minutes",
                        FieldKinds.Minutes,
                        i.PreparationMinutes,
                        "tiden sat af til forberedelse i minutter",
                        "the minutes set aside to prepare it"
                    ),
                    r.May("prepared_on", i.PreparedOn, "dagen, den blev forberedt", "the day it was prepared"),
                    r.May("held_by", s_holder, i.HeldBy, "hvem der holdt den", "who held it")
                )
        );
}
