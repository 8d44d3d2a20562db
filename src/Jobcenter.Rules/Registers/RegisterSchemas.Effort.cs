namespace Jobcenter.Rules.Registers;

internal static partial class RegisterSchemas
{
    private static readonly BilingualText s_noPlacementDate = new(
        "mangler; skriv den første dag, eller dagen for tilsagnet i agreed_on",
        "is missing; write the first day, or the day of the commitment in agreed_on"
    );
    private static readonly BilingualText s_toWithoutFrom = new(
        "står uden en første dag",
        "stands without a first day"
    );
    private static readonly BilingualText s_missingProject = new(
        "projektet mangler; skriv projektets id",
        "the project is missing; write the project's id"
    );

    public static Schema<RowOf<Placement>> Placements { get; } =
        Schema<RowOf<Placement>>.Of(
            "placements.csv",
            static s =>
            {
                var citizen = s.Must(Citizen, FieldKinds.Citizen, r => r.Citizen, "borgerens id", "the citizen's id");
                var programme = s.May(
                    "programme",
                    FieldKinds.Text,
                    r => r.Row.Programme,
                    "den indsats eller det projekt, forløbet hører til; et projekt har samme id i participants.csv",
                    "the programme or project it belongs to; a project has the same id in participants.csv"
                );
                var kind = s.Must(
                    "kind",
                    FieldKinds.Word(PlacementKinds.Vocabulary),
                    r => r.Row.Kind,
                    "forløbstypen",
                    "the kind of placement"
                );
                var sector = s.May(
                    "sector",
                    FieldKinds.MaybeWord(Vocabulary.Of<PlacementSector>()),
                    r => r.Row.Sector,
                    "arbejdsgiverens sektor",
                    "the employer's sector"
                );
                var branche = s.May(
                    "branche",
                    FieldKinds.Text,
                    r => r.Row.Branche,
                    "branchesporets id; et andet ord er en branche uden for sporene",
                    "the branche track's id; any other word is a branche outside the tracks"
                );
                var employer = s.May(
                    "employer",
                    FieldKinds.Text,
                    r => r.Row.Employer,
                    "arbejdsgiverens id",
                    "the employer's id"
                );
                var agreed = s.Must(
                    "agreed_on",
                    FieldKinds.Date,
                    r => r.Row.AgreedOn,
                    "dagen for tilsagnet",
                    "day of the commitment (tilsagn)"
                );
                var from = s.Must(
                    From,
                    FieldKinds.Date,
                    r => r.Row.From,
                    "første dag; tom for et tilsagn uden forløb endnu, og så skal agreed_on være der",
                    "first day, included; empty for a commitment without a placement yet, which needs agreed_on"
                );
                var to = s.Must(To, FieldKinds.End, r => r.Row.To, "sidste dag", "last day, included");
                var hours = s.May(Hours, FieldKinds.Hours, r => r.Row.Hours, "timetallet", "the hours");
                var aligned = s.May(
                    "aligned_on",
                    FieldKinds.Date,
                    r => r.Row.AlignedOn,
                    "dagen for forventningsafstemning med borger og virksomhed",
                    "the day expectations were aligned with citizen and company"
                );
                var followedUp = s.May(
                    "followed_up_on",
                    FieldKinds.Date,
                    r => r.Row.FollowedUpOn,
                    "dagen for opfølgning med dem",
                    "the day it was followed up with them"
                );
                s.Rule = Check;
                return (ref row) =>
                    new(
                        row.Read(citizen),
                        new(row.Read(kind), row.Read(from), row.Read(to))
                        {
                            Programme = row.Read(programme),
                            Sector = row.Read(sector),
                            Branche = row.Read(branche),
                            Employer = row.Read(employer),
                            AgreedOn = row.Read(agreed),
                            Hours = row.Read(hours),
                            AlignedOn = row.Read(aligned),
                            FollowedUpOn = row.Read(followedUp),
                        }
                    );
            }
        );

    public static Schema<RowOf<Participation>> Participations { get; } =
        Schema<RowOf<Participation>>.Of(
            "participants.csv",
            static s =>
            {
                var project = s.Must(
                    "project",
                    FieldKinds.Required(s_missingProject),
                    r => r.Row.Project,
                    "projektets id; et projekt, ingen række nævner, er ukendt",
                    "the project's id; a project that no row names is unknown, not empty"
                );
                var citizen = s.Must(Citizen, FieldKinds.Citizen, r => r.Citizen, "borgerens id", "the citizen's id");
                var from = s.Must(From, FieldKinds.Day, r => r.Row.From, "første dag", "first day, included");
                var to = s.Must(To, FieldKinds.End, r => r.Row.To, "sidste dag", "last day, included");
                var exit = s.May(
                    "exit",
                    FieldKinds.MaybeWord(Vocabulary.Of<ProjectExit>()),
                    r => r.Row.Exit,
                    "hvad det endte med",
                    "what it ended with"
                );
                var tools = s.May(
                    "digital_tools",
                    FieldKinds.YesNo,
                    r => r.Row.UsesDigitalTools,
                    "bruger de digitale værktøjer",
                    "uses the digital tools"
                );
                s.Rule = static (in row, ref faults) => faults.CheckEnd(To, row.Row.From, row.Row.To);
                return (ref row) =>
                    new(
                        row.Read(citizen),
                        new(row.Read(project), row.Read(from), row.Read(to), row.Read(exit), row.Read(tools))
                    );
            }
        );

    public static Schema<RowOf<Interview>> Interviews { get; } =
        Schema<RowOf<Interview>>.Of(
            "interviews.csv",
            static s =>
            {
                var citizen = s.Must(Citizen, FieldKinds.Citizen, r => r.Citizen, "borgerens id", "the citizen's id");
                var held = s.Must("held_on", FieldKinds.Day, r => r.Row.HeldOn, "dagen", "the day it was held");
                var minutes = s.May(
                    "minutes",
                    FieldKinds.Minutes,
                    r => r.Row.Minutes,
                    "den planlagte tid i minutter",
                    "the minutes it was planned to take"
                );
                var preparation = s.May(
                    "preparation_minutes",
                    FieldKinds.Minutes,
                    r => r.Row.PreparationMinutes,
                    "tiden sat af til forberedelse i minutter",
                    "the minutes set aside to prepare it"
                );
                var prepared = s.May(
                    "prepared_on",
                    FieldKinds.Date,
                    r => r.Row.PreparedOn,
                    "dagen, den blev forberedt",
                    "the day it was prepared"
                );
                return (ref row) =>
                    new(
                        row.Read(citizen),
                        new(row.Read(held), row.Read(minutes), row.Read(preparation), row.Read(prepared))
                    );
            }
        );

    private static void Check(in RowOf<Placement> row, ref RowFaults faults)
    {
        var placement = row.Row;
        if (placement is { From: null, AgreedOn: null })
        {
            faults.Add(From, string.Empty, s_noPlacementDate);
        }

        if (placement is { From: null, To: { } end })
        {
            faults.Add(To, FieldKinds.Iso(end), s_toWithoutFrom);
        }

        faults.CheckEnd(To, placement.From, placement.To);
    }
}
