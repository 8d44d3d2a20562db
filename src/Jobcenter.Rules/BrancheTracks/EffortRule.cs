namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The branche effort is at least {effortShare} of the company-directed effort. Source: HEL20.</summary>
internal static class EffortRule
{
    private static readonly BilingualText s_turns = new(
        "svaret afhænger af virksomhedsforløb uden kendt branche",
        "the answer turns on placements of no known branche"
    );

    public static Rule<EffortFacts> Of(Parameter<Share> least) =>
        new Fact<EffortFacts, Share>(
            "effortShare",
            new("sporenes andel af de begyndte virksomhedsforløb", "the tracks' share of the placements begun"),
            (in f) => Read(f, least.On(f.Date)),
            static (in f) => f.Placements.IsKnown ? Basis(f.Placements.Value) : []
        )
            .AtLeast(ParameterFact.Of<EffortFacts, Share>(least, static (in f) => f.Date))
            .Named(
                new(
                    "HEL20/effort-share",
                    new(
                        "Brancheindsatsen er mindst {effortShare} af den virksomhedsrettede indsats",
                        "The branche effort is at least {effortShare} of the company-directed effort"
                    ),
                    new("HEL20", "organisering"),
                    Strength.Expectation
                )
            );

    // The share among those whose branche is known; missing when the others could change the answer.
    private static Known<Share> Read(in EffortFacts facts, Known<ParameterValue<Share>> least) =>
        !facts.Placements.IsKnown ? Known.Missing<Share>(facts.Placements.Reason)
        : least.IsKnown
        && facts.Placements.Value.Unknown > 0
        && facts.Placements.Value.AtLeast(least.Value.Value) == Verdict.Unknown
            ? Known.Missing<Share>(s_turns)
        : facts.Placements.Value.Known.Share;

    private static ImmutableArray<FactReading> Basis(PartlyKnownPortion placements)
    {
        var readings = ImmutableArray.CreateBuilder<FactReading>();
        readings.Add(new("portion", new("virksomhedsforløb", "placements"), BilingualText.Of(placements.Known)));
        if (placements.Unknown > 0)
        {
            readings.Add(
                new(
                    "unknown",
                    new("virksomhedsforløb uden kendt branche", "placements of no known branche"),
                    BilingualText.Same($"{placements.Unknown}")
                )
            );
        }

        return readings.ToImmutable();
    }
}
