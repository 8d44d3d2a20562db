namespace Jobcenter.Rules.Placements;

/// <summary>The law's numbers about placements, each with the time it holds, its source and how sure it is.</summary>
/// <remarks>The act is LAB, in force 1 January 2020 to 30 June 2025. On other days no rules are loaded.</remarks>
[DanishTerm("lovens tal for forløb")]
public sealed record PlacementLimits
{
    private static readonly LocalDate s_from = new(2020, 1, 1);
    private static readonly LocalDate s_until = new(2025, 6, 30);
    private static readonly LocalDate s_order2022 = new(2022, 1, 1);
    private static readonly BilingualText s_duration = new("varighed", "duration");
    private static readonly LocalDate s_repealed = new(2024, 1, 1);

    /// <summary>The numbers as we read them.</summary>
    public static PlacementLimits Default { get; } = new();

    /// <summary>Praktik for groups 1, 2 and 4: 4 weeks (municipal practice; LAB § 61).</summary>
    public Parameter<LegalDuration> ShortInternship { get; init; } =
        Weeks("shortInternship", 4, Sureness.MunicipalPractice, "§ 61");

    /// <summary>Praktik for the other groups: 13 weeks (municipal practice; LAB § 61).</summary>
    public Parameter<LegalDuration> LongInternship { get; init; } =
        Weeks("longInternship", 13, Sureness.MunicipalPractice, "§ 61");

    /// <summary>Praktik for the other groups after an assessment: 26 weeks (LAB § 61).</summary>
    public Parameter<LegalDuration> ExtendedInternship { get; init; } =
        Weeks("extendedInternship", 26, Sureness.Sourced, "§ 61");

    /// <summary>Each further prolongation of a praktik: 13 weeks (LAB § 61).</summary>
    public Parameter<LegalDuration> FurtherExtension { get; init; } =
        Weeks("furtherExtension", 13, Sureness.Sourced, "§ 61");

    /// <summary>Løntilskud with a private employer for groups 1, 2, 4 and the jobparate of 12: 6 months (LAB § 68).</summary>
    public Parameter<LegalDuration> PrivateSubsidy { get; init; } =
        Months("privateSubsidy", 6, Sureness.Sourced, "§ 68");

    /// <summary>Løntilskud with a public employer for the same: 4 months (LAB § 68).</summary>
    public Parameter<LegalDuration> PublicSubsidy { get; init; } = Months("publicSubsidy", 4, Sureness.Sourced, "§ 68");

    /// <summary>Løntilskud for groups 3 and 5: 6 months (municipal practice; LAB § 68).</summary>
    public Parameter<LegalDuration> ActivityReadySubsidy { get; init; } =
        Months("activityReadySubsidy", 6, Sureness.MunicipalPractice, "§ 68");

    /// <summary>Løntilskud for the groups 6, 7, 8, 10, 11 and the others of 12: 12 months (municipal practice; LAB § 68).</summary>
    public Parameter<LegalDuration> LongSubsidy { get; init; } =
        Months("longSubsidy", 12, Sureness.MunicipalPractice, "§ 68");

    /// <summary>Nytteindsats: 13 weeks, an estimate until the section is found (LAB chapter 13).</summary>
    public Parameter<LegalDuration> Nytteindsats { get; init; } =
        Weeks("nytteindsats", 13, Sureness.Estimate, "kapitel 13");

    /// <summary>The most weekly hours of a praktik: 37 (municipal practice; LAB chapter 11).</summary>
    public Parameter<WeeklyHours> InternshipHours { get; init; } =
        Of("internshipHours", new("højst", "at most"), WeeklyHours.FullTime, Sureness.MunicipalPractice, "kapitel 11");

    /// <summary>The public support before a løntilskud: 6 months at least (LAB § 69).</summary>
    public Parameter<LegalDuration> PriorSupport { get; init; } = Months("priorSupport", 6, Sureness.Sourced, "§ 69");

    /// <summary>The age from which no prior support is asked: 50 (LAB § 69). Our decision: "over 50" is from the 50th birthday.</summary>
    public Parameter<int> ExemptFromAge { get; init; } =
        new(
            "exemptFromAge",
            new("undtaget fra", "exempt from"),
            new ParameterValue<int>(
                50,
                s_from,
                s_until,
                new("LAB", "§ 69"),
                Sureness.Sourced,
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
    public Parameter<ReasonableRatio> Ratio { get; init; } =
        Orders(
            "ratio",
            new("rimelighedskravet", "the reasonable ratio"),
            ReasonableRatio.Default,
            ReasonableRatio.Default
        );

    /// <summary>How employees are counted for the ratio: heads until 31 December 2021, full-time equivalents from then until the order was repealed on 1 January 2024.</summary>
    public Parameter<RatioCounting> RatioCounting { get; init; } =
        Orders(
            "ratioCounting",
            new("ansatte tælles i", "employees are counted in"),
            Placements.RatioCounting.Heads,
            Placements.RatioCounting.FullTimeEquivalents
        );

    /// <summary>The time before the start that the full-time equivalents are the average of: 4 months, 2022 to 2023 (BEK 2636/2021 § 65). Heads are no average.</summary>
    public Parameter<LegalDuration> RatioAverage { get; init; } =
        new(
            "ratioAverage",
            s_duration,
            new ParameterValue<LegalDuration>(
                LegalDuration.Months(4),
                s_order2022,
                s_repealed.PlusDays(-1),
                new("BEK 2636/2021", "§ 65")
            )
        );

    /// <summary>The time that a løntilskud's net increase is measured against the average of: 12 months (municipal practice; LAB chapter 12).</summary>
    public Parameter<LegalDuration> NetIncreaseAverage { get; init; } =
        Months("netIncreaseAverage", 12, Sureness.MunicipalPractice, "kapitel 12");

    private static Parameter<LegalDuration> Weeks(string id, int count, Sureness sureness, string section) =>
        Of(id, s_duration, LegalDuration.Weeks(count), sureness, section);

    private static Parameter<LegalDuration> Months(string id, int count, Sureness sureness, string section) =>
        Of(id, s_duration, LegalDuration.Months(count), sureness, section);

    private static Parameter<T> Of<T>(string id, BilingualText name, T value, Sureness sureness, string section) =>
        new(id, name, new ParameterValue<T>(value, s_from, s_until, new("LAB", section), sureness));

    // The order of 2017, and that of 2021 which replaced it on 1 January 2022.
    private static Parameter<T> Orders<T>(string id, BilingualText name, T until2021, T from2022) =>
        new(
            id,
            name,
            new ParameterValue<T>(until2021, s_from, s_order2022.PlusDays(-1), new("BEK 1297/2017", "§ 92")),
            new ParameterValue<T>(from2022, s_order2022, s_repealed.PlusDays(-1), new("BEK 2636/2021", "§ 65"))
        );
}
