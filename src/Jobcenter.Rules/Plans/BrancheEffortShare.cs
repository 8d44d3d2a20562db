using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of the company-directed placements that begin in a period must be in a branche track.</summary>
/// <remarks>The value is the share among those whose branche is known. Where the others could change the answer, it is unknown.</remarks>
[DanishTerm("brancheindsatsens andel")]
public sealed class BrancheEffortShare : ShareRequirement
{
    private static readonly BilingualText s_placements = new("virksomhedsforløb", "placements");
    private static readonly BilingualText s_unknown = new(
        "virksomhedsforløb uden kendt branche",
        "placements of no known branche"
    );

    /// <summary>Asks for so large a share of the placements begun in a period in a branche track.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period that is measured; its last day is the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <param name="tracks">The ids of the tracks, as <c>placements.csv</c> writes them; at least one, each once, none blank.</param>
    /// <exception cref="ArgumentException">The label is null, or an argument is outside its bounds.</exception>
    public BrancheEffortShare(RuleLabel label, MeasuringPeriod period, Share limit, ImmutableArray<string> tracks)
        : base(
            label,
            period,
            limit,
            new(
                "branchesporenes andel af de virksomhedsrettede forløb",
                "the branche tracks' share of the company-directed placements"
            )
        ) =>
        Tracks = Guard.Against.InvalidInput(
            tracks,
            nameof(tracks),
            static t =>
                !t.IsDefaultOrEmpty
                && !t.Any(string.IsNullOrWhiteSpace)
                && t.Distinct(StringComparer.Ordinal).Count() == t.Length,
            "tracks must hold at least one id, each once and none blank."
        );

    /// <summary>The ids of the tracks.</summary>
    public ImmutableArray<string> Tracks { get; }

    internal override Resultatkrav MovedBy(int years) =>
        new BrancheEffortShare(Template, Period.PlusYears(years), Limit, Tracks);

    private protected override CounterfactualUnit Counted => CounterfactualUnit.Placements;

    private protected override RequirementDocument ToKindDocument() =>
        new BrancheEffortShareDocument
        {
            Period = Period,
            Limit = Limit.Value,
            Tracks = [.. Tracks],
        };

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) =>
        register
            .CountBranchePlacements(area, Period.FirstDay, until, Tracks)
            .SelectKnown(p => CountedShare.Of(p, Limit, s_unknown, s_placements));
}
