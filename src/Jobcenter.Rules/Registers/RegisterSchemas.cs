namespace Jobcenter.Rules.Registers;

/// <summary>The rows of a register, column by column.</summary>
internal static partial class RegisterSchemas
{
    public const string Citizen = "citizen";
    public const string State = "state";
    public const string Category = "category";
    public const string From = "from";
    public const string To = "to";
    public const string Hours = "hours";

    private static readonly FieldKind<CitizenState> s_state = FieldKinds.Word<CitizenState>();
    private static readonly FieldKind<VisitationCategory> s_category = FieldKinds.Word<VisitationCategory>();
    private static readonly FieldKind<Sex?> s_sex = FieldKinds.MaybeWord<Sex>();
    private static readonly FieldKind<ResidenceBasis?> s_basis = FieldKinds.MaybeWord<ResidenceBasis>();
    private static readonly FieldKind<EducationLevel?> s_education = FieldKinds.MaybeWord<EducationLevel>();

    /// <summary>All of them, in the order of <see cref="RegisterTables"/>.</summary>
    public static ImmutableArray<Schema> All =>
        [Citizens, Spells, Placements, Participations, Interviews, Contacts, Offers];

    public static SchemaOf<Citizen> Citizens { get; } =
        new(
            "citizens.csv",
            new(string.Empty, default),
            static (ref r, in v) =>
            {
                var id = r.Must(Citizen, FieldKinds.Citizen, v.Id, "borgerens id", "the citizen's id");
                var birth = r.May("birth_date", v.BirthDate, "fødselsdag", "day of birth");
                var sex = r.May("sex", s_sex, v.Sex, "køn", "sex");
                return new(
                    id,
                    r.Must("municipality", FieldKinds.Municipality, v.Municipality, "kommunen", "the municipality")
                )
                {
                    BirthDate = birth,
                    Sex = sex,
                    HousingArea = r.May("area", FieldKinds.PlaceName, v.HousingArea, "boligområde", "housing area"),
                    ArrivalDate = r.May("arrival_date", v.ArrivalDate, "ankomst", "day of arrival"),
                    ResidenceBasis = r.May(
                        "residence_basis",
                        s_basis,
                        v.ResidenceBasis,
                        "opholdsgrundlag",
                        "basis of residence"
                    ),
                    Education = r.May("education", s_education, v.Education, "uddannelse", "completed education"),
                    GraduatedOn = r.May("graduated_on", v.GraduatedOn, "dens sidste dag", "the day it was completed"),
                    IsImmigrant = r.May("immigrant", v.IsImmigrant, "indvandrer", "an immigrant"),
                    InIntroductionProgramme = InIntroduction(ref r, v.InIntroductionProgramme),
                    HasEducationOrder = HasOrder(ref r, v.HasEducationOrder),
                    IsMostVulnerable = r.May(
                        "most_vulnerable",
                        v.IsMostVulnerable,
                        "blandt de mest udsatte",
                        "among the most vulnerable"
                    ),
                };
            }
        );

    public static SchemaOf<RowOf<Spell>> Spells { get; } =
        new(
            "spells.csv",
            default,
            static (ref r, in v) =>
            {
                var citizen = CitizenOf(ref r, v.Citizen);
                var state = r.Must(State, s_state, v.Row.State, "ydelsen eller aktiviteten", "the benefit or activity");
                var category = r.May(
                    Category,
                    s_category,
                    v.Row.Category,
                    "visitationskategorien, hvor ydelsen har en",
                    "the visitation category, where the benefit has one"
                );
                return new(
                    citizen,
                    new(
                        state,
                        FirstDay(ref r, v.Row.From),
                        LastDay(ref r, v.Row.To),
                        category,
                        HoursOf(ref r, v.Row.Hours)
                    )
                );
            },
            static (in row, ref faults) =>
            {
                faults.CheckEnd(To, row.Row.From, row.Row.To);
                CheckState(row.Row.State, row.Row.Category, row.Row.From, ref faults);
            }
        );

    /// <summary>Whether anything can be wrong with a state and a category on some first day: most have nothing to look up.</summary>
    public static bool HasRule(CitizenState state, VisitationCategory category) =>
        category != VisitationCategory.NotAssessed || state.Days().Source is not null;

    /// <summary>A state that did not exist on the first day, or that cannot carry the category.</summary>
    public static void CheckState(CitizenState state, VisitationCategory category, LocalDate from, ref RowFaults faults)
    {
        if (state.Days() is var days && !days.HoldsOn(from))
        {
            faults.Add(From, FieldKinds.Iso(from), Outside(state, days, from));
        }

        if (!VisitationCategories.IsAllowed(state, category, from))
        {
            AddImpossiblePair(state, category, ref faults);
        }
    }

    private static BilingualText Outside(CitizenState state, CitizenStateDays days, LocalDate from)
    {
        var name = state.Name();
        if (days.From is { } begins && from < begins)
        {
            var first = DateText.Both(begins);
            return new(
                $"ligger før den første dag med {name.Danish}, {first.Danish}",
                $"lies before the first day of {name.English}, {first.English}"
            );
        }

        var last = DateText.Both(days.Until.GetValueOrDefault());
        var successor = days.Successor?.Name();
        return new(
            $"ligger efter den sidste dag med {name.Danish}, {last.Danish}"
                + (successor is null ? string.Empty : $"; i stedet kom {successor.Danish}"),
            $"lies after the last day of {name.English}, {last.English}"
                + (successor is null ? string.Empty : $"; {successor.English} took its place")
        );
    }

    public static void AddImpossiblePair(CitizenState state, VisitationCategory category, ref RowFaults faults) =>
        faults.Add(
            Category,
            category.Id(),
            new(
                $"kategorien kan ikke stå sammen med {state.Name().Danish}",
                $"the category cannot stand with {state.Name().English}"
            )
        );

    /// <summary>Whether a citizen is in the introduction programme, as a situation says it too.</summary>
    public static bool? InIntroduction(ref RowReader r, bool? value) =>
        r.May("introduction_programme", value, "i integrationsprogrammet", "in the introduction programme");

    /// <summary>Whether a citizen has an education order, as a situation says it too.</summary>
    public static bool? HasOrder(ref RowReader r, bool? value) =>
        r.May("education_order", value, "har uddannelsespålæg", "has an education order");

    // Rows of citizens, whose id stands before the rest.
    private static SchemaOf<RowOf<T>> OfCitizens<T>(string file, RowForm<T> form, RowRule<RowOf<T>>? rule = null)
        where T : struct =>
        new(file, default, (ref r, in v) => new(CitizenOf(ref r, v.Citizen), form(ref r, v.Row)), rule);

    private static CitizenKey CitizenOf(ref RowReader r, CitizenKey value) =>
        r.Must(Citizen, FieldKinds.CitizenKey, value, "borgerens id", "the citizen's id");

    private static LocalDate FirstDay(ref RowReader r, LocalDate value) =>
        r.Must(From, FieldKinds.Day, value, "første dag", "first day, included");

    private static LocalDate? LastDay(ref RowReader r, LocalDate? value) =>
        r.Must(To, FieldKinds.End, value, "sidste dag", "last day, included");

    private static WeeklyHours? HoursOf(ref RowReader r, WeeklyHours? value) =>
        r.May(Hours, FieldKinds.Hours, value, "timetallet", "the hours");
}
