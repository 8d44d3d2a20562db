namespace Jobcenter.Rules.Placements;

/// <summary>Which of the law's durations holds for a placement.</summary>
internal sealed class LegalDurations(PlacementLimits limits)
{
    private static readonly BilingualText s_noGroup = new("målgruppen er ikke kendt", "the target group is not known");
    private static readonly BilingualText s_noSector = new("sektoren er ikke kendt", "the sector is not known");
    private static readonly BilingualText s_notReady = new(
        "det er ikke kendt, om borgeren er jobparat",
        "it is not known whether the citizen is job ready"
    );
    private static readonly BilingualText s_none = new(
        "ingen varighed indlæst for målgruppen eller arten",
        "no duration loaded for the target group or the kind"
    );

    public Known<ParameterValue<LegalDuration>> Of(in LegalFacts facts) =>
        facts.Placement.Kind switch
        {
            PlacementKind.CompanyInternship => Internship(facts),
            PlacementKind.WageSubsidy => Subsidy(facts),
            PlacementKind.Nytteindsats => limits.Nytteindsats.On(facts.From),
            _ => Known.Missing<ParameterValue<LegalDuration>>(s_none),
        };

    /// <summary>The last day allowed, prolongations with it.</summary>
    public Known<LocalDate> LastDay(in LegalFacts facts)
    {
        var duration = Of(facts);
        if (!duration.IsKnown)
        {
            return Known.Missing<LocalDate>(duration.Reason);
        }

        var last = duration.Value.Value.LastDay(facts.CourseStart);
        var further = limits.FurtherExtension.On(facts.From);
        if (
            facts.Placement.Kind == PlacementKind.CompanyInternship
            && facts.Circumstances.IsExtended
            && further.IsKnown
            && !LegalGroups.Short.Has(facts.Circumstances.TargetGroup)
        )
        {
            for (var i = 0; i < facts.Circumstances.FurtherExtensions; i++)
            {
                last = further.Value.Value.LastDay(last.PlusDays(1));
            }
        }

        return Known.Of(last);
    }

    private Known<ParameterValue<LegalDuration>> Internship(in LegalFacts facts) =>
        facts.Circumstances.TargetGroup is not { } group ? Known.Missing<ParameterValue<LegalDuration>>(s_noGroup)
        : LegalGroups.Short.Has(group) ? limits.ShortInternship.On(facts.From)
        : facts.Circumstances.IsExtended ? limits.ExtendedInternship.On(facts.From)
        : limits.LongInternship.On(facts.From);

    private Known<ParameterValue<LegalDuration>> Subsidy(in LegalFacts facts)
    {
        var (group, isJobReady) = (facts.Circumstances.TargetGroup, facts.Circumstances.IsJobReady);
        var byReadiness = LegalGroups.ByReadiness.Has(group);
        return group is null ? Known.Missing<ParameterValue<LegalDuration>>(s_noGroup)
            : byReadiness && isJobReady is null ? Known.Missing<ParameterValue<LegalDuration>>(s_notReady)
            : LegalGroups.Short.Has(group) || (byReadiness && isJobReady == true) ? BySector(facts)
            : LegalGroups.ActivityReady.Has(group) ? limits.ActivityReadySubsidy.On(facts.From)
            : byReadiness || LegalGroups.Long.Has(group) ? limits.LongSubsidy.On(facts.From)
            : Known.Missing<ParameterValue<LegalDuration>>(s_none);
    }

    private Known<ParameterValue<LegalDuration>> BySector(in LegalFacts facts) =>
        facts.Placement.Sector switch
        {
            null => Known.Missing<ParameterValue<LegalDuration>>(s_noSector),
            PlacementSector.Private => limits.PrivateSubsidy.On(facts.From),
            _ => limits.PublicSubsidy.On(facts.From),
        };
}
