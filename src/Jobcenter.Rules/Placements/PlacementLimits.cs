using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>The law's numbers about placements, each with the time it holds, its source and how sure it is.</summary>
/// <remarks>The act is LAB, in force 1 January 2020 to 30 June 2025. On other days no rules are loaded.</remarks>
[DanishTerm("lovens tal for forløb")]
public sealed record PlacementLimits
{
    private static readonly LocalDate s_from = new(2020, 1, 1);
    private static readonly LocalDate s_until = new(2025, 6, 30);
    private static readonly LocalDate s_order2022 = new(2022, 1, 1);

    private static readonly Note s_municipalPractice = new(
        NoteKind.Remark,
        new(
            "Kommunal praksis; lovens egen tekst kunne ikke læses.",
            "Municipal practice; the act's own text could not be read."
        )
    );

    /// <summary>The numbers as we read them.</summary>
    public static PlacementLimits Default { get; } = new();

    /// <summary>Praktik for groups 1, 2 and 4: 4 weeks (municipal practice; LAB § 61).</summary>
    public DatedValues<LegalDuration> ShortInternship { get; init; } = Weeks(4, LegalBasis.MunicipalPractice, "§ 61");

    /// <summary>Praktik for the other groups: 13 weeks (municipal practice; LAB § 61).</summary>
    public DatedValues<LegalDuration> LongInternship { get; init; } = Weeks(13, LegalBasis.MunicipalPractice, "§ 61");

    /// <summary>Praktik for the other groups after an assessment: 26 weeks (LAB § 61).</summary>
    public DatedValues<LegalDuration> ExtendedInternship { get; init; } = Weeks(26, LegalBasis.Law, "§ 61");

    /// <summary>Each further prolongation of a praktik: 13 weeks (LAB § 61).</summary>
    public DatedValues<LegalDuration> FurtherExtension { get; init; } = Weeks(13, LegalBasis.Law, "§ 61");

    /// <summary>Løntilskud with a private employer for groups 1, 2, 4 and the jobparate of 12: 6 months (LAB § 68).</summary>
    public DatedValues<LegalDuration> PrivateSubsidy { get; init; } = Months(6, LegalBasis.Law, "§ 68");

    /// <summary>Løntilskud with a public employer for the same: 4 months (LAB § 68).</summary>
    public DatedValues<LegalDuration> PublicSubsidy { get; init; } = Months(4, LegalBasis.Law, "§ 68");

    /// <summary>Løntilskud for groups 3 and 5: 6 months (municipal practice; LAB § 68).</summary>
    public DatedValues<LegalDuration> ActivityReadySubsidy { get; init; } =
        Months(6, LegalBasis.MunicipalPractice, "§ 68");

    /// <summary>Løntilskud for the groups 6, 7, 8, 10, 11 and the others of 12: 12 months (municipal practice; LAB § 68).</summary>
    public DatedValues<LegalDuration> LongSubsidy { get; init; } = Months(12, LegalBasis.MunicipalPractice, "§ 68");

    /// <summary>Nytteindsats: 13 weeks, an estimate until the section is found (LAB chapter 13).</summary>
    public DatedValues<LegalDuration> Nytteindsats { get; init; } = Weeks(13, LegalBasis.Estimate, "kapitel 13");

    /// <summary>The most weekly hours of a praktik: 37 (municipal practice; LAB chapter 11).</summary>
    public DatedValues<WeeklyHours> InternshipHours { get; init; } =
        new(
            new DatedValue<WeeklyHours>(
                WeeklyHours.FullTime,
                s_from,
                s_until,
                new("LAB", "kapitel 11"),
                [s_municipalPractice]
            )
        );

    /// <summary>The public support before a løntilskud: 6 months at least (LAB § 69).</summary>
    public DatedValues<LegalDuration> PriorSupport { get; init; } = Months(6, LegalBasis.Law, "§ 69");

    /// <summary>The age from which no prior support is asked: 50 (LAB § 69). Our decision: "over 50" is from the 50th birthday.</summary>
    public DatedValues<int> ExemptFromAge { get; init; } =
        new(
            new DatedValue<int>(
                50,
                s_from,
                s_until,
                new("LAB", "§ 69"),
                [
                    new(
                        NoteKind.Decision,
                        new(
                            "\"Over 50 år\" er læst som fra den dag, man fylder 50.",
                            "\"Over 50\" is read as from the day one turns 50."
                        )
                    ),
                ]
            )
        );

    /// <summary>The ratio of placed citizens to ordinary employees.</summary>
    public DatedValues<ReasonableRatio> Ratio { get; init; } =
        new(
            new DatedValue<ReasonableRatio>(
                ReasonableRatio.Default,
                s_from,
                s_order2022.PlusDays(-1),
                new("BEK 1297/2017", "§ 92")
            ),
            new DatedValue<ReasonableRatio>(
                ReasonableRatio.Default,
                s_order2022,
                new LocalDate(2023, 12, 31),
                new("BEK 2636/2021", "§ 65")
            )
        );

    /// <summary>How employees are counted for the ratio: heads until 31 December 2021, full-time equivalents from then until the order was repealed on 1 January 2024.</summary>
    public DatedValues<RatioCounting> RatioCounting { get; init; } =
        new(
            new DatedValue<RatioCounting>(
                Placements.RatioCounting.Heads,
                s_from,
                s_order2022.PlusDays(-1),
                new("BEK 1297/2017", "§ 92")
            ),
            new DatedValue<RatioCounting>(
                Placements.RatioCounting.FullTimeEquivalents,
                s_order2022,
                new LocalDate(2023, 12, 31),
                new("BEK 2636/2021", "§ 65")
            )
        );

    private static DatedValues<LegalDuration> Weeks(int count, LegalBasis basis, string section) =>
        Of(new(count, DurationUnit.Weeks, basis), section);

    private static DatedValues<LegalDuration> Months(int count, LegalBasis basis, string section) =>
        Of(new(count, DurationUnit.Months, basis), section);

    private static DatedValues<LegalDuration> Of(LegalDuration duration, string section) =>
        new(new DatedValue<LegalDuration>(duration, s_from, s_until, new("LAB", section)));
}
