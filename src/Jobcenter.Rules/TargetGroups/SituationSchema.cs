namespace Jobcenter.Rules.TargetGroups;

/// <summary>A citizen with a situation, as a row says it: of two categories at once the situation holds none.</summary>
internal readonly record struct SituationRow(
    string Citizen,
    CitizenSituation Situation,
    ImmutableArray<VisitationCategory> Categories
);

/// <summary>The rows of a file of situations, column by column.</summary>
internal static class SituationSchema
{
    private const string Category = "category";
    private const int MaxNumber = 10_000;

    private static readonly FieldKind<int?> s_number = FieldKinds.Number(
        MaxNumber,
        new($"er ikke et helt tal fra 0 til {MaxNumber}", $"is not a whole number from 0 to {MaxNumber}")
    );

    // Ten years hold at most three leap days: one for each four years begun.
    private static readonly int s_maxCashDays =
        (365 * ActNumbers.LongCashWindowYears) + ((ActNumbers.LongCashWindowYears + 3) / 4);
    private static readonly FieldKind<Sex?> s_sex = FieldKinds.MaybeWord<Sex>();
    private static readonly FieldKind<EducationLevel?> s_education = FieldKinds.MaybeWord<EducationLevel>();

    public static SchemaOf<SituationRow> Rows { get; } =
        new("situations.csv", new(string.Empty, new(RegisterLimits.FirstDate), []), Form, Check);

    private static SituationRow Form(ref RowReader r, in SituationRow v)
    {
        var s = v.Situation;
        var citizen = r.Must("citizen", FieldKinds.Citizen, v.Citizen, "borgerens id", "the citizen's id");
        var date = r.Must("date", FieldKinds.Day, s.Date, "dagen, der spørges om", "the day that is asked about");
        var states = r.Must(
            "states",
            SituationFields.States,
            s.States,
            "ydelser og aktiviteter",
            "benefits and activities"
        );
        var categories = r.May(
            Category,
            SituationFields.Categories,
            v.Categories,
            "visitationskategorien",
            "the visitation category"
        );
        return new(
            citizen,
            new CitizenSituation(date)
            {
                States = states,
                Category = categories is [var only] ? only : null,
                HasSeveralCategories = categories.Length > 1,
                BirthDate = r.May("birth_date", s.BirthDate, "fødselsdag", "day of birth"),
                Sex = r.May("sex", s_sex, s.Sex, "køn", "sex"),
                HousingArea = r.May("area", FieldKinds.PlaceName, s.HousingArea, "boligområde", "housing area"),
                ArrivalDate = r.May("arrival_date", s.ArrivalDate, "dagen for ankomsten", "day of arrival"),
                HasResidenceBasis = r.May(
                    "residence_basis",
                    s.HasResidenceBasis,
                    "flygtning eller familiesammenført",
                    "a refugee or family reunified"
                ),
                Education = r.May("education", s_education, s.Education, "fuldført uddannelse", "completed education"),
                GraduatedOn = r.May(
                    "graduated_on",
                    s.GraduatedOn,
                    "dagen, den blev fuldført",
                    "the day it was completed"
                ),
                IsImmigrant = r.May("immigrant", s.IsImmigrant, "indvandrer", "an immigrant"),
                InIntroductionProgramme = RegisterSchemas.InIntroduction(ref r, s.InIntroductionProgramme),
                HasEducationOrder = RegisterSchemas.HasOrder(ref r, s.HasEducationOrder),
                FirstContactOn = r.May(
                    "first_contact",
                    s.FirstContactOn,
                    "dagen for første henvendelse",
                    "day of the first contact"
                ),
                IsRegisteredUnemployed = r.May(
                    "registered_unemployed",
                    s.IsRegisteredUnemployed,
                    "tilmeldt som ledig",
                    "registered as unemployed"
                ),
                NeedsEffort = r.May("needs_effort", s.NeedsEffort, "har behov for en indsats", "needs an effort"),
                CashAssistanceSince = r.May(
                    "cash_since",
                    s.CashAssistanceSince,
                    "første dag i det løbende kontanthjælpsforløb",
                    "first day of the running course of cash assistance"
                ),
                CashAssistanceDaysInTenYears = r.May(
                    "cash_days",
                    s_number,
                    s.CashAssistanceDaysInTenYears,
                    $"dage på kontanthjælp i de {ActNumbers.LongCashWindowYears} år op til date, begge med; højst {s_maxCashDays}",
                    $"days on cash assistance in the {ActNumbers.LongCashWindowYears} years up to date, both ends included; at most {s_maxCashDays}"
                ),
                UnemployedSince = r.May(
                    "unemployed_since",
                    s.UnemployedSince,
                    "første dag i den sammenhængende bruttoledighed",
                    "first day of the connected gross unemployment"
                ),
                RessourceforloebSince = r.May(
                    "ressourceforloeb_since",
                    s.RessourceforloebSince,
                    "første dag i det løbende ressourceforløb",
                    "first day of the running ressourceforløb"
                ),
                RehabilitationSince = r.May(
                    "rehabilitation_since",
                    s.RehabilitationSince,
                    "første dag i den løbende (for)revalidering",
                    "first day of the running (pre-)rehabilitation"
                ),
                SicknessNoticeOn = r.May(
                    "sickness_notice",
                    s.SicknessNoticeOn,
                    "dagen for sygemeldingen",
                    "day of the sickness notice"
                ),
                ExpectedMonths = r.May(
                    "expected_months",
                    s_number,
                    s.ExpectedMonths,
                    "måneder til job eller uddannelse, som sagsbehandleren venter",
                    "months until work or education, as the caseworker expects"
                ),
                HasProblemsBeyondUnemployment = r.May(
                    "problems_beyond",
                    s.HasProblemsBeyondUnemployment,
                    "har problemer ud over ledighed",
                    "has problems beyond unemployment"
                ),
                IsBetweenCategories = r.May(
                    "between_categories",
                    s.IsBetweenCategories,
                    "på grænsen mellem jobparat og aktivitetsparat",
                    "on the border between job ready and activity ready"
                ),
                HasLittleSchooling = r.May(
                    "little_schooling",
                    s.HasLittleSchooling,
                    "har kun lidt skolegang",
                    "brings little schooling"
                ),
                IsOffender = r.May("offender", s.IsOffender, "har begået kriminalitet", "has committed offences"),
                LacksFewModules = r.May(
                    "few_modules",
                    s.LacksFewModules,
                    "mangler kun få moduler",
                    "lacks only a few modules"
                ),
            },
            categories
        );
    }

    private static void Check(in SituationRow row, ref RowFaults faults)
    {
        if (row.Situation.CashAssistanceDaysInTenYears is { } days && days > s_maxCashDays)
        {
            faults.Add(
                "cash_days",
                $"{days}",
                new(
                    $"er flere dage, end {ActNumbers.LongCashWindowYears} år har ({s_maxCashDays})",
                    $"is more days than {ActNumbers.LongCashWindowYears} years have ({s_maxCashDays})"
                )
            );
        }

        var date = row.Situation.Date;
        foreach (var category in row.Categories.Where(static c => c != VisitationCategory.NotAssessed))
        {
            if (
                row.Situation.States is { } states
                && !states.States.Any(s => VisitationCategories.IsAllowed(s, category, date))
            )
            {
                faults.Add(
                    Category,
                    category.Id(),
                    new(
                        "kategorien kan ikke stå sammen med nogen af ydelserne",
                        "the category cannot stand with any of the benefits"
                    )
                );
            }
        }
    }
}
