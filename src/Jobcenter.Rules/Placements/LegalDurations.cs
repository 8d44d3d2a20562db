namespace Jobcenter.Rules.Placements;

/// <summary>Which of the law's durations holds for a placement. The days already used with the same employer are counted in <see cref="LegalFacts"/>.</summary>
internal sealed class LegalDurations(PlacementLimits limits)
{
    private static readonly BilingualText s_noGroup = new("målgruppen er ikke kendt", "the target group is not known");
    private static readonly BilingualText s_none = new(
        "ingen varighed indlæst for målgruppen eller arten",
        "no duration loaded for the target group or the kind"
    );

    public Known<ParameterValue<WeeksOrMonths>> Of(in LegalFacts facts)
    {
        if (limits.Rules.ValueOn(facts.From) is { Value: false } notLoaded)
        {
            return Known.Missing<ParameterValue<WeeksOrMonths>>(LegalRule.NoteOf(notLoaded) ?? s_none);
        }

        var parameter = ParameterOf(facts);
        return parameter.IsKnown
            ? parameter.Value.On(facts.From)
            : Known.Missing<ParameterValue<WeeksOrMonths>>(parameter.Reason);
    }

    /// <summary>The last day allowed, prolongations with it; missing where the duration is, or where it has no limit.</summary>
    public Known<LocalDate> LastDay(in LegalFacts facts) =>
        End(facts)
            .SelectKnown(static end =>
                end.Day is { } day ? Known.Of(day) : Known.Missing<LocalDate>(NextMove.Unlimited)
            );

    /// <summary>The same, and no limit as one.</summary>
    public Known<PlacementEnd> End(in LegalFacts facts)
    {
        var duration = Of(facts);
        if (!duration.IsKnown)
        {
            return Known.Missing<PlacementEnd>(duration.Reason);
        }

        if (duration.Value.Value.LastDay(facts.CourseStart) is not { } last)
        {
            return Known.Of(PlacementEnd.None);
        }

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
                last = further.Value.Value.LastDay(last.PlusDays(1)) ?? last;
            }
        }

        return Known.Of(PlacementEnd.On(last.PlusDays(-facts.UsedDays)));
    }

    private Known<Parameter<WeeksOrMonths>> ParameterOf(in LegalFacts facts) =>
        facts.Placement.Kind switch
        {
            PlacementKind.CompanyInternship => Internship(facts.Circumstances),
            PlacementKind.WageSubsidy => Subsidy(facts),
            PlacementKind.Nytteindsats => Known.Of(limits.Nytteindsats),
            PlacementKind.TailoredNytteindsats => Known.Of(limits.TailoredNytteindsats),
            _ => Known.Missing<Parameter<WeeksOrMonths>>(s_none),
        };

    private Known<Parameter<WeeksOrMonths>> Internship(PlacementCircumstances circumstances) =>
        circumstances.TargetGroup is not { } group ? Known.Missing<Parameter<WeeksOrMonths>>(s_noGroup)
        : LegalGroups.Short.Has(group) ? Known.Of(limits.ShortInternship)
        : circumstances.IsExtended ? Known.Of(limits.ExtendedInternship)
        : Known.Of(limits.LongInternship);

    private Known<Parameter<WeeksOrMonths>> Subsidy(in LegalFacts facts)
    {
        var (group, isJobReady) = (facts.Circumstances.TargetGroup, facts.Circumstances.IsJobReady);
        var byReadiness = LegalGroups.ByReadiness.Has(group);
        return group is null ? Known.Missing<Parameter<WeeksOrMonths>>(s_noGroup)
            : byReadiness && isJobReady is null
                ? Known.Missing<Parameter<WeeksOrMonths>>(
                    new(
                        "det er ikke kendt, om borgeren er jobparat",
                        "it is not known whether the citizen is job ready"
                    )
                )
            : LegalGroups.Short.Has(group) || (byReadiness && isJobReady == true) ? BySector(facts.Placement.Sector)
            : LegalGroups.ActivityReady.Has(group)
                ? Known.Of(facts.Circumstances.IsSubsidyExtended ? limits.ExtendedSubsidy : limits.ActivityReadySubsidy)
            : LegalGroups.Pension.Has(group) ? Known.Of(limits.PensionSubsidy)
            : byReadiness || LegalGroups.Long.Has(group) ? Known.Of(limits.LongSubsidy)
            : Known.Missing<Parameter<WeeksOrMonths>>(s_none);
    }

    private Known<Parameter<WeeksOrMonths>> BySector(PlacementSector? sector) =>
        sector switch
        {
            null => Known.Missing<Parameter<WeeksOrMonths>>(new("sektoren er ikke kendt", "the sector is not known")),
            PlacementSector.Private => Known.Of(limits.PrivateSubsidy),
            _ => Known.Of(limits.PublicSubsidy),
        };
}
