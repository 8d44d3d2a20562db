namespace Jobcenter.Rules.TargetGroups;

/// <summary>Situations derived from a register at any date it tells of.</summary>
internal static class RegisterSituations
{
    private static readonly SourceReference s_register = new("register");

    /// <summary>How the facts of a situation were derived: one reading a fact, with what it rests on.</summary>
    public static ImmutableArray<FactReading> Describe(Register register, int citizen, in CitizenSituation s)
    {
        var date = s.Date;
        return
        [
            Reading(
                "states",
                new("ydelser og aktiviteter på dagen", "benefits and activities on the day"),
                s.States is { } states ? BilingualText.Of(states) : null,
                [
                    .. register
                        .SpellsOf(citizen)
                        .Where(spell => spell.From <= date && !(spell.To < date))
                        .Select(Describe),
                ]
            ),
            Reading(
                "category",
                new("visitation på dagen", "visitation on the day"),
                CategoryWithoutDecision.Of(s) is { } category ? category.Name() : null
            ),
            Reading("age", new("alder", "age"), s.AgeInYears is { } age ? BilingualText.Same($"{age}") : null),
            Reading(
                "education",
                new("uddannelse (uden dato i filen)", "education (undated in the file)"),
                s.Education is { } education ? Vocabulary.Of<EducationLevel>().Name(education) : null
            ),
            Reading("arrival", new("ankomst", "arrival"), Text(s.ArrivalDate)),
            Reading(
                "housingArea",
                new("boligområde (uden dato i filen)", "housing area (undated in the file)"),
                s.HousingArea is { } area ? BilingualText.Same(area) : null
            ),
            Reading(
                "introductionProgramme",
                new(
                    "i introduktionsprogrammet (uden dato i filen)",
                    "in the introduction programme (undated in the file)"
                ),
                YesNo(s.InIntroductionProgramme)
            ),
            Reading(
                "registeredUnemployed",
                new(
                    "registreret som ledig (udledt: ikke under beskæftigelse eller uddannelse)",
                    "registered as unemployed (derived: not while in employment or education)"
                ),
                YesNo(s.IsRegisteredUnemployed)
            ),
            Reading(
                "firstContact",
                new("første kontakt (udledt: forløbets første dag)", "first contact (derived: the course's first day)"),
                Text(s.FirstContactOn)
            ),
            Reading("birthDate", new("fødselsdag", "day of birth"), Text(s.BirthDate)),
            Reading(
                "cashAssistanceSince",
                new("kontanthjælpsforløbets første dag", "first day of the course of cash assistance"),
                Text(s.CashAssistanceSince)
            ),
            Reading(
                "cashAssistanceDays",
                ActNumbers.LongCashDays,
                s.CashAssistanceDaysInTenYears is { } days ? BilingualText.Same($"{days}") : null
            ),
            Reading(
                "ressourceforloebSince",
                new("ressourceforløbets første dag", "first day of the ressourceforløb"),
                Text(s.RessourceforloebSince)
            ),
            Reading(
                "rehabilitationSince",
                new("revalideringens første dag", "first day of the rehabilitation"),
                Text(s.RehabilitationSince)
            ),
            Reading(
                "unemployedSince",
                new("sammenhængende bruttoledig siden", "connectedly gross unemployed since"),
                Text(s.UnemployedSince)
            ),
        ];
    }

    /// <summary>Derives a situation without allocating; the register must cover the day.</summary>
    public static CitizenSituation Derive(Register register, int citizen, int day)
    {
        var today = SpellsToday.Of(register, citizen, day);
        var columns = register.Citizens;
        var states = new CitizenStateSet(today.States);
        var history = new SituationHistory(register, citizen, day);
        return new(DayNumber.ToDate(day))
        {
            States = states,
            Category = today.HasSeveralCategories ? null : today.Category,
            HasSeveralCategories = today.HasSeveralCategories,
            FirstContactOn = history.FirstContact(states),
            BirthDate = columns.BirthDate(citizen),
            Education = columns.Education(citizen),
            GraduatedOn = columns.GraduatedOn(citizen),
            // Whoever arrives later takes part in nothing yet.
            InIntroductionProgramme = columns.HasArrived(citizen, day)
                ? columns.InIntroductionProgramme(citizen)
                : false,
            HasEducationOrder = columns.HasEducationOrder(citizen),
            IsRegisteredUnemployed =
                states.Contains(CitizenState.Employment) || states.Contains(CitizenState.Education) ? false : null,
            HasResidenceBasis =
                columns.HasResidenceBasis(citizen) ? columns.HasArrived(citizen, day)
                : columns.IsImmigrant(citizen) is false ? false
                : null,
            ArrivalDate = columns.ArrivalDate(citizen),
            Sex = columns.SexOf(citizen),
            IsImmigrant = columns.IsImmigrant(citizen),
            HousingArea = columns.HousingArea(citizen),
            CashAssistanceSince = history.CourseSince(CitizenState.CashAssistance),
            CashAssistanceDaysInTenYears = history.DaysInTenYears(CitizenState.CashAssistance),
            UnemployedSince = LongTermUnemployment.Since(register, citizen, day),
            RessourceforloebSince =
                (today.States & SituationHistory.Ressourceforloeb) != 0 ? history.RessourceforloebSince() : null,
            RehabilitationSince =
                (today.States & SituationHistory.Rehabilitation) != 0 ? history.RehabilitationSince() : null,
        };
    }

    private static FactReading Reading(
        string id,
        BilingualText name,
        BilingualText? value,
        ImmutableArray<FactReading> basis = default
    ) =>
        new(
            id,
            name,
            value,
            value is null ? new("registeret siger det ikke", "the register does not say") : null,
            s_register,
            basis
        );

    private static FactReading Describe(Spell spell) =>
        new(
            "spell",
            spell.State.Name(),
            new(Days(spell, Language.Danish), Days(spell, Language.English)),
            source: s_register
        );

    private static string Days(Spell spell, Language language)
    {
        var to = spell.To is { } end ? DateText.Of(end, language) : "…";
        return $"{DateText.Of(spell.From, language)}–{to}";
    }

    private static BilingualText? YesNo(bool? answer) =>
        answer is { } known ? FactText.Of(known, extraDecimals: 0) : null;

    private static BilingualText? Text(LocalDate? date) =>
        date is { } day ? new(DateText.Of(day, Language.Danish), DateText.Of(day, Language.English)) : null;
}
