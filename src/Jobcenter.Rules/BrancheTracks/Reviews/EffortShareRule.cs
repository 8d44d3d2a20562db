namespace Jobcenter.Rules.BrancheTracks.Reviews;

/// <summary>The branche effort is at least a share (<c>effortShare</c>) of the company-directed effort. Source: HEL20.</summary>
internal static class EffortShareRule
{
    private static readonly BilingualText s_turns = new(
        "svaret afhænger af virksomhedsforløb uden kendt branche",
        "the answer turns on placements of no known branche"
    );

    public static Rule<TrackEffort> Of(IReadOnlyDictionary<string, RuleLabel> labels, Parameter<Share> least) =>
        new Fact<TrackEffort, Share>(
            "effortShare",
            new("sporenes andel af de begyndte virksomhedsforløb", "the tracks' share of the placements begun"),
            (in f) => Read(f.Placements, least.On(f.Until)),
            static (in f) => f.Placements.IsKnown ? Basis(f.Placements.Value) : []
        )
            .AtLeast(ParameterFact.Of<TrackEffort, Share>(least, static (in f) => f.Until))
            .Named(labels["HEL20/effort-share"]);

    // The share among those whose branche is known; missing when the others could change the answer.
    private static Known<Share> Read(Known<Portion> placements, Known<ParameterValue<Share>> least) =>
        !placements.IsKnown ? Known.Missing<Share>(placements.Reason)
        : least.IsKnown
        && placements.Value.Unknown > 0
        && placements.Value.AtLeast(least.Value.Value) == Verdict.Unknown
            ? Known.Missing<Share>(s_turns)
        : placements.Value.Share;

    private static ImmutableArray<FactReading> Basis(Portion placements)
    {
        FactReading known = new("portion", new("virksomhedsforløb", "placements"), BilingualText.Of(placements));
        return placements.Unknown == 0
            ? [known]
            :
            [
                known,
                new(
                    "unknown",
                    new("virksomhedsforløb uden kendt branche", "placements of no known branche"),
                    BilingualText.Same($"{placements.Unknown}")
                ),
            ];
    }
}
