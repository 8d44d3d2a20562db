using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>Situations that meet the edges of the acts: birthdays, missing facts, several benefits, both acts and neither.</summary>
public static class SituationArbitraries
{
    private static readonly LocalDate[] s_dates =
    [
        new(2015, 6, 1),
        new(2018, 5, 4),
        new(2019, 12, 31),
        new(2020, 1, 1),
        new(2021, 2, 28),
        new(2021, 3, 1),
        new(2024, 2, 29),
        new(2025, 6, 30),
        new(2025, 7, 1),
        new(2026, 1, 31),
        new(2026, 2, 1),
        new(2026, 7, 1),
        new(2026, 12, 31),
        new(2027, 1, 1),
    ];

    public static Arbitrary<CitizenSituation> Situations() =>
        Arb.From(
            from date in Gen.Elements(s_dates)
            from known in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
            from states in States()
            from category in Maybe(Gen.Elements(Enum.GetValues<VisitationCategory>()))
            from several in Gen.Frequency((12, Gen.Constant(false)), (1, Gen.Constant(true)))
            from birth in Maybe(Birth(date))
            from education in Maybe(Gen.Elements(Enum.GetValues<EducationLevel>()))
            from answers in Maybe(Gen.Elements(true, false)).ListOf(6)
            from contact in Maybe(Gen.Choose(0, 120).Select(d => date.PlusDays(-d)))
            from since in Maybe(Gen.Choose(0, 800).Select(d => date.PlusDays(-d)))
            from days in Maybe(Gen.Elements(0, 2921, 2922, 2923, 3652))
            from months in Maybe(Gen.Elements(0, 3, 4, 12, 13))
            select new CitizenSituation(date)
            {
                States = known ? states : null,
                Category = several ? null : category,
                HasSeveralCategories = several,
                BirthDate = birth,
                Education = education,
                GraduatedOn = since,
                InIntroductionProgramme = answers[0],
                IsRegisteredUnemployed = answers[1],
                NeedsEffort = answers[2],
                HasResidenceBasis = answers[3],
                IsImmigrant = answers[4],
                HasLittleSchooling = answers[5],
                FirstContactOn = contact,
                CashAssistanceSince = since,
                UnemployedSince = contact,
                CashAssistanceDaysInTenYears = days,
                ExpectedMonths = months,
                RessourceforloebSince = since,
                RehabilitationSince = contact,
                HasEducationOrder = answers[5],
                Sex = answers[4] is true ? Sex.Woman : null,
                HousingArea = answers[3] is true ? "Nøjsomhed" : null,
            }
        );

    /// <summary>The situation with some of its missing facts filled in, and nothing else changed.</summary>
    public static CitizenSituation FilledIn(CitizenSituation s, int seed)
    {
        var random = new Random(seed);
        T? Fill<T>(T? known, T filled)
            where T : struct => known ?? (random.Next(2) == 0 ? filled : null);
        return s with
        {
            States = Fill(s.States, new CitizenStateSet((CitizenState)random.Next(16))),
            Category = s.HasSeveralCategories ? null : Fill(s.Category, (VisitationCategory)random.Next(5)),
            BirthDate = Fill(s.BirthDate, s.Date.PlusYears(-random.Next(70)).PlusDays(-1)),
            Education = Fill(s.Education, (EducationLevel)random.Next(3)),
            InIntroductionProgramme = Fill(s.InIntroductionProgramme, random.Next(2) == 0),
            IsRegisteredUnemployed = Fill(s.IsRegisteredUnemployed, random.Next(2) == 0),
            NeedsEffort = Fill(s.NeedsEffort, random.Next(2) == 0),
            HasResidenceBasis = Fill(s.HasResidenceBasis, random.Next(2) == 0),
            IsImmigrant = Fill(s.IsImmigrant, random.Next(2) == 0),
            FirstContactOn = Fill(s.FirstContactOn, s.Date.PlusDays(-random.Next(200))),
            CashAssistanceSince = Fill(s.CashAssistanceSince, s.Date.PlusDays(-random.Next(900))),
            UnemployedSince = Fill(s.UnemployedSince, s.Date.PlusDays(-random.Next(900))),
            CashAssistanceDaysInTenYears = Fill(s.CashAssistanceDaysInTenYears, random.Next(3652)),
            HasEducationOrder = Fill(s.HasEducationOrder, random.Next(2) == 0),
            RessourceforloebSince = Fill(s.RessourceforloebSince, s.Date.PlusDays(-random.Next(900))),
            RehabilitationSince = Fill(s.RehabilitationSince, s.Date.PlusDays(-random.Next(900))),
            GraduatedOn = Fill(s.GraduatedOn, s.Date.PlusDays(-random.Next(900))),
        };
    }

    private static Gen<CitizenStateSet> States() =>
        Gen.Frequency(
            (1, Gen.Constant(default(CitizenStateSet))),
            (
                7,
                Gen.Frequency(
                        (
                            5,
                            Gen.Elements(
                                CitizenState.CashAssistance,
                                CitizenState.EducationAssistance,
                                CitizenState.SelfSupportAndReturnBenefit
                            )
                        ),
                        (4, Gen.Elements(CitizenStates.All.AsEnumerable()))
                    )
                    .Select(s => new CitizenStateSet(s))
            ),
            (3, Gen.Elements(CitizenStates.All.AsEnumerable()).ListOf(2).Select(s => new CitizenStateSet([.. s])))
        );

    private static Gen<LocalDate> Birth(LocalDate date) =>
        from years in Gen.Elements(17, 18, 24, 25, 29, 30, 45, 49, 50)
        from days in Gen.Choose(-1, 1)
        select date.PlusYears(-years).PlusDays(days);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((7, gen.Select(v => (T?)v)), (2, Gen.Constant((T?)null)));
}
