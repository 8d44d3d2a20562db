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
    private static readonly LocalDate s_repealed = new(2024, 1, 1);

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
    public DatedValues<LegalValue<WeeklyHours>> InternshipHours { get; init; } =
        Of(new LegalValue<WeeklyHours>(WeeklyHours.FullTime, LegalBasis.MunicipalPractice), "kapitel 11");

    /// <summary>The public support before a løntilskud: 6 months at least (LAB § 69).</summary>
    public DatedValues<LegalDuration> PriorSupport { get; init; } = Months(6, LegalBasis.Law, "§ 69");

    /// <summary>The age from which no prior support is asked: 50 (LAB § 69). Our decision: "over 50" is from the 50th birthday.</summary>
    public DatedValues<LegalValue<int>> ExemptFromAge { get; init; } =
        new(
            new DatedValue<LegalValue<int>>(
                new(50, LegalBasis.Law),
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

    /// <summary>The ratio of placed citizens to ordinary employees (BEK 1297/2017 § 92; BEK 2636/2021 § 65).</summary>
    public DatedValues<LegalValue<ReasonableRatio>> Ratio { get; init; } =
        Orders<LegalValue<ReasonableRatio>>(
            new(ReasonableRatio.Default, LegalBasis.Law),
            new(ReasonableRatio.Default, LegalBasis.Law)
        );

    /// <summary>How employees are counted for the ratio: heads until 31 December 2021, full-time equivalents from then until the order was repealed on 1 January 2024.</summary>
    public DatedValues<LegalValue<RatioCounting>> RatioCounting { get; init; } =
        Orders<LegalValue<RatioCounting>>(
            new(Placements.RatioCounting.Heads, LegalBasis.Law),
            new(Placements.RatioCounting.FullTimeEquivalents, LegalBasis.Law)
        );

    /// <summary>The time before the start that the full-time equivalents are the average of: 4 months, 2022 to 2023 (BEK 2636/2021 § 65). Heads are no average.</summary>
    public DatedValues<LegalDuration> RatioAverage { get; init; } =
        new(
            new DatedValue<LegalDuration>(
                new(4, DurationUnit.Months, LegalBasis.Law),
                s_order2022,
                s_repealed.PlusDays(-1),
                new("BEK 2636/2021", "§ 65")
            )
        );

    /// <summary>The time that a løntilskud's net increase is measured against the average of: 12 months (municipal practice; LAB chapter 12).</summary>
    public DatedValues<LegalDuration> NetIncreaseAverage { get; init; } =
        Months(12, LegalBasis.MunicipalPractice, "kapitel 12");

    private static DatedValues<LegalDuration> Weeks(int count, LegalBasis basis, string section) =>
        Of(new LegalDuration(count, DurationUnit.Weeks, basis), section);

    private static DatedValues<LegalDuration> Months(int count, LegalBasis basis, string section) =>
        Of(new LegalDuration(count, DurationUnit.Months, basis), section);

    private static DatedValues<T> Of<T>(T value, string section) =>
        new(new DatedValue<T>(value, s_from, s_until, new("LAB", section)));

    // The order of 2017, and that of 2021 which replaced it on 1 January 2022.
    private static DatedValues<T> Orders<T>(T until2021, T from2022) =>
        new(
            new DatedValue<T>(until2021, s_from, s_order2022.PlusDays(-1), new("BEK 1297/2017", "§ 92")),
            new DatedValue<T>(from2022, s_order2022, s_repealed.PlusDays(-1), new("BEK 2636/2021", "§ 65"))
        );
}
