using static Jobcenter.Rules.Placements.LegalRule;

namespace Jobcenter.Rules.Placements;

/// <summary>The public support that must come before a løntilskud, and who is exempt. Source: LAB § 69.</summary>
internal static class PriorSupportRule
{
    // Support before the start: of some groups always, of some only by private employers, of the others not.
    public static Rule<LegalFacts> Of(PlacementLimits limits) =>
        Rule.Any(
                Rule.Not(
                    Rule.Any(
                        LegalGroups.PriorSupport.ToRule(),
                        Rule.All(
                            LegalGroups.PriorSupportPrivate.ToRule(),
                            Answer(
                                    "sector",
                                    new("privat arbejdsgiver", "private employer"),
                                    static (in f) =>
                                        f.Placement.Sector is { } sector ? sector == PlacementSector.Private : null
                                )
                                .IsTrue()
                        )
                    )
                ),
                new Fact<LegalFacts, int>(
                    "age",
                    new("alder ved start", "age at the start"),
                    static (in f) =>
                        f.Circumstances.BirthDate is { } birth && birth <= f.From
                            ? Known.Of(Age.On(birth, f.From))
                            : Known.Missing<int>(Known.NotKnown)
                ).AtLeast(ParameterFact.Of(limits.ExemptFromAge, static (in LegalFacts f) => f.From)),
                Answer(
                        "single_provider",
                        new("enlig forsørger", "single provider"),
                        static (in f) => f.Circumstances.IsSingleProvider
                    )
                    .IsTrue(),
                Answer(
                        "qualifying_education",
                        new("har kompetencegivende uddannelse", "has a qualifying education"),
                        static (in f) => f.Circumstances.HasQualifyingEducation
                    )
                    .IsFalse(),
                new Fact<LegalFacts, LocalDate>(
                    "start",
                    new("første dag", "first day"),
                    static (in f) => Known.Of(f.From)
                ).AtLeast(
                    new Fact<LegalFacts, LocalDate>(
                        "supportedUntil",
                        new("dagen, forsørgelsen har varet længe nok", "the day the support has lasted long enough"),
                        (in f) => SupportedFrom(limits, f),
                        static (in f) =>
                            f.Circumstances.SupportSince is { } since
                                ?
                                [
                                    new(
                                        "supportSince",
                                        new("offentlig forsørgelse siden", "public support since"),
                                        new(DateText.Of(since, Language.Danish), DateText.Of(since, Language.English))
                                    ),
                                ]
                                : []
                    )
                    {
                        From =
                        [
                            ParameterFact.Slot<LegalFacts, WeeksOrMonths, WeeksOrMonths>(
                                limits.PriorSupport,
                                static (in f) => f.From,
                                static v => v
                            ),
                        ],
                    }
                )
            )
            .Named(
                Label(
                    "loentilskud/forudgaaende",
                    "{priorSupport}s offentlig forsørgelse før start, eller undtaget",
                    "{priorSupport} of public support before the start, or exempt",
                    "§ 69"
                )
            );

    /// <summary>The day the citizen is old enough to need no prior support: the birthday, 1 March for one of 29 February in a common year.</summary>
    public static Known<LocalDate> ExemptFrom(PlacementLimits limits, in LegalFacts facts)
    {
        var age = limits.ExemptFromAge.On(facts.From);
        return !age.IsKnown ? Known.Missing<LocalDate>(age.Reason)
            : facts.Circumstances.BirthDate is { } birth
                ? Known.Of(birth.PlusDays(-1).PlusYears(age.Value.Value).PlusDays(1))
            : Known.Missing<LocalDate>(Known.NotKnown);
    }

    public static Known<LocalDate> SupportedFrom(PlacementLimits limits, in LegalFacts facts)
    {
        var months = limits.PriorSupport.On(facts.From);
        return !months.IsKnown ? Known.Missing<LocalDate>(months.Reason)
            : facts.Circumstances.SupportSince is { } since
                ? Known.Of((months.Value.Value.LastDay(since) ?? since).PlusDays(1))
            : Known.Missing<LocalDate>(Known.NotKnown);
    }
}
