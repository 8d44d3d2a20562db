namespace Jobcenter.Rules.Registers;

/// <summary>A row of a citizen's.</summary>
internal readonly record struct RowOf<T>(string Citizen, T Row)
    where T : struct;

/// <summary>The rows of a register, column by column.</summary>
internal static partial class RegisterSchemas
{
    public const string Citizen = "citizen";
    public const string Municipality = "municipality";
    public const string State = "state";
    public const string Category = "category";
    public const string From = "from";
    public const string To = "to";
    public const string Hours = "hours";

    public static Schema<Citizen> Citizens { get; } =
        Schema<Citizen>.Of(
            "citizens.csv",
            static s =>
            {
                var id = s.Must(Citizen, FieldKinds.Citizen, c => c.Id, "borgerens id", "the citizen's id");
                var birth = s.May("birth_date", FieldKinds.Date, c => c.BirthDate, "fødselsdag", "day of birth");
                var sex = s.May("sex", FieldKinds.MaybeWord(Vocabulary.Of<Sex>()), c => c.Sex, "køn", "sex");
                var municipality = s.Must(
                    Municipality,
                    FieldKinds.Municipality,
                    c => c.Municipality,
                    "kommunen, den seneste, der kendes",
                    "the municipality, the last one known"
                );
                var area = s.May("area", FieldKinds.Text, c => c.HousingArea, "boligområde", "housing area");
                var arrival = s.May(
                    "arrival_date",
                    FieldKinds.Date,
                    c => c.ArrivalDate,
                    "dagen for ankomsten",
                    "day of arrival"
                );
                var basis = s.May(
                    "residence_basis",
                    FieldKinds.MaybeWord(Vocabulary.Of<ResidenceBasis>()),
                    c => c.ResidenceBasis,
                    "opholdsgrundlag",
                    "basis of residence"
                );
                var education = s.May(
                    "education",
                    FieldKinds.MaybeWord(Vocabulary.Of<EducationLevel>()),
                    c => c.Education,
                    "fuldført uddannelse",
                    "completed education"
                );
                var graduated = s.May(
                    "graduated_on",
                    FieldKinds.Date,
                    c => c.GraduatedOn,
                    "dagen, den blev fuldført",
                    "the day it was completed"
                );
                var immigrant = s.May("immigrant", FieldKinds.YesNo, c => c.IsImmigrant, "indvandrer", "an immigrant");
                var programme = s.May(
                    "introduction_programme",
                    FieldKinds.YesNo,
                    c => c.InIntroductionProgramme,
                    "i integrationsprogrammet",
                    "in the introduction programme"
                );
                var order = s.May(
                    "education_order",
                    FieldKinds.YesNo,
                    c => c.HasEducationOrder,
                    "har uddannelsespålæg",
                    "has an education order"
                );
                var vulnerable = s.May(
                    "most_vulnerable",
                    FieldKinds.YesNo,
                    c => c.IsMostVulnerable,
                    "blandt de mest udsatte",
                    "among the most vulnerable"
                );
                return (ref row) =>
                    new(row.Read(id), row.Read(municipality))
                    {
                        BirthDate = row.Read(birth),
                        Sex = row.Read(sex),
                        HousingArea = row.Read(area),
                        ArrivalDate = row.Read(arrival),
                        ResidenceBasis = row.Read(basis),
                        Education = row.Read(education),
                        GraduatedOn = row.Read(graduated),
                        IsImmigrant = row.Read(immigrant),
                        InIntroductionProgramme = row.Read(programme),
                        HasEducationOrder = row.Read(order),
                        IsMostVulnerable = row.Read(vulnerable),
                    };
            }
        );

    public static Schema<RowOf<Spell>> Spells { get; } =
        Schema<RowOf<Spell>>.Of(
            "spells.csv",
            static s =>
            {
                var citizen = s.Must(Citizen, FieldKinds.Citizen, r => r.Citizen, "borgerens id", "the citizen's id");
                var state = s.Must(
                    State,
                    FieldKinds.Word(CitizenStates.Vocabulary),
                    r => r.Row.State,
                    "ydelsen eller aktiviteten",
                    "the benefit or activity"
                );
                var category = s.May(
                    Category,
                    FieldKinds.Word(VisitationCategories.Vocabulary),
                    r => r.Row.Category,
                    "visitationskategorien, hvor ydelsen har en",
                    "the visitation category, where the benefit has one"
                );
                var from = s.Must(From, FieldKinds.Day, r => r.Row.From, "første dag", "first day, included");
                var to = s.Must(To, FieldKinds.End, r => r.Row.To, "sidste dag", "last day, included");
                var hours = s.May(Hours, FieldKinds.Hours, r => r.Row.Hours, "timetallet", "the hours");
                s.Rule = static (in row, ref faults) =>
                {
                    faults.CheckEnd(To, row.Row.From, row.Row.To);
                    if (!VisitationCategories.IsAllowed(row.Row.State, row.Row.Category))
                    {
                        AddImpossiblePair(row.Row.State, row.Row.Category, ref faults);
                    }
                };
                return (ref row) =>
                    new(
                        row.Read(citizen),
                        new(row.Read(state), row.Read(from), row.Read(to), row.Read(category), row.Read(hours))
                    );
            }
        );

    public static void AddImpossiblePair(CitizenState state, VisitationCategory category, ref RowFaults faults) =>
        faults.Add(
            Category,
            category.Id(),
            new(
                $"kategorien kan ikke stå sammen med {state.Name().Danish}",
                $"the category cannot stand with {state.Name().English}"
            )
        );
}
