using static Jobcenter.Rules.Citizens.CitizenState;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>How many target groups the benefits of one day belong to, where an act itself does not say which one counts.</summary>
internal static class BenefitGroups
{
    /// <summary>The number as a fact.</summary>
    public static Fact<CitizenSituation, int> Count { get; } =
        new(
            "benefitGroups",
            new("målgrupper, dagens ydelser hører til", "target groups the day's benefits belong to"),
            static (in s) =>
                s.States is { } states
                    ? Known.Of(Of(states))
                    : Known.Missing<int>(new("ydelserne er ikke kendt", "the benefits are not known")),
            static (in s) =>
                s.States is { } states
                    ?
                    [
                        new(
                            "states",
                            new("ydelser og aktiviteter", "benefits and activities"),
                            BilingualText.Of(states)
                        ),
                    ]
                    : []
        )
        {
            Reads = (int)SituationParts.States,
        };

    private static int Of(CitizenStateSet states)
    {
        var sick = states.Contains(SicknessBenefit);
        var rehabilitation =
            states.Contains(CitizenState.Rehabilitation) || (states.Contains(PreRehabilitation) && !sick);
        var cash = states.Contains(CashAssistance);
        var education = states.Contains(EducationAssistance);
        var flex = states.Contains(Ledighedsydelse) || states.Contains(FlexJob);
        ReadOnlySpan<bool> groups =
        [
            states.Contains(UnemploymentBenefit),
            // SHO-ydelse goes with either assistance and is a group of its own only without them.
            cash || (!education && states.Contains(SelfSupportAndReturnBenefit)),
            education,
            sick,
            states.Contains(JobClarification),
            states.Contains(Ressourceforloeb),
            flex && !rehabilitation,
            rehabilitation,
            states.Contains(DisabilityPension),
        ];
        var count = 0;
        foreach (var isOf in groups)
        {
            count += isOf ? 1 : 0;
        }

        return count;
    }
}
