namespace Jobcenter.Rules.Placements;

/// <summary>What the law asks of the citizen.</summary>
internal static class CitizenRules
{
    /// <summary>The rules of the day are loaded.</summary>
    public static Rule<LegalFacts> Loaded(PlacementLimits limits) =>
        LegalRule.Flag(limits.Rules, isReason: true).IsTrue();

    public static Rule<LegalFacts> Group() =>
        new Fact<LegalFacts, bool>(
            "target_group",
            new("i en målgruppe efter loven", "in a target group of the act"),
            static (in f) =>
                f.Circumstances.TargetGroup is not null ? Known.Of(value: true) : Known.Missing<bool>(Known.NotKnown),
            static (in f) =>
                f.Circumstances.TargetGroup is { } group
                    ? [new("target_group", new("målgruppe", "target group"), new($"nr. {group}", $"no. {group}"))]
                    : []
        ).IsTrue();

    public static Rule<LegalFacts> Exists(Parameter<WeeksOrMonths> duration) =>
        new Fact<LegalFacts, bool>(
            "kind",
            new("arten findes i loven", "the act has the kind"),
            (in f) => duration.On(f.From).Select(static _ => true),
            (in f) => LegalRule.Told("duration", duration.Name, duration.On(f.From))
        ).IsTrue();

    public static Rule<LegalFacts> NoRules() =>
        new Fact<LegalFacts, bool>(
            "noRules",
            new("regler indlæst for arten", "rules loaded for the kind"),
            static (in _) => Known.Missing<bool>(new("ingen regler indlæst for arten", "no rules loaded for the kind"))
        ).IsTrue();

    public static Rule<LegalFacts> SubsidyGroup() =>
        Rule.All(
                Rule.Not(LegalGroups.FlexJob.ToRule()),
                Rule.Not(LegalGroups.Under18.ToRule()),
                Rule.Not(
                    Rule.All(
                        LegalGroups.EducationReady.ToRule(),
                        LegalRule
                            .Answer(
                                "clearly_education_ready",
                                new("åbenlyst uddannelsesparat", "clearly education ready"),
                                static (in f) => f.Circumstances.IsClearlyEducationReady
                            )
                            .IsTrue()
                    )
                )
            )
            .Named(
                LegalRule.Label(
                    "loentilskud/maalgruppe",
                    "Ikke åbenlyst uddannelsesparate, nr. 9 og nr. 13",
                    "Not the clearly education ready, no. 9 and no. 13",
                    "§ 66"
                )
            );
}
