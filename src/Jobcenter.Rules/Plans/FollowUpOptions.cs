using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>How a plan is followed up.</summary>
[DanishTerm("opfølgningsvalg")]
public sealed record FollowUpOptions
{
    /// <summary>The defaults: the plan's municipality, known until the as-of date, Jobindsats.</summary>
    public static FollowUpOptions Default { get; } = new();

    /// <summary>The municipality to follow up; null for the plan's own.</summary>
    /// <exception cref="ArgumentException">The area is the whole country.</exception>
    public Area? Municipality
    {
        get;
        init =>
            field = Guard.Against.InvalidInput(
                value,
                nameof(Municipality),
                static m => m is not { IsCountry: true },
                $"{nameof(Municipality)} was {Area.Country}; a plan is followed up for a municipality."
            );
    }

    /// <summary>The last day the figures tell of, included; null for the as-of date. A period that ends later is not complete.</summary>
    public LocalDate? KnownUntil { get; init; }

    /// <summary>The job orders that a hit rate is counted from; null when none are told. Those of another municipality than the one followed up are not looked at.</summary>
    public BrancheRegister? Orders { get; init; }

    /// <summary>How full-time persons are counted from a register; Jobindsats by default.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public CountingOptions Counting
    {
        get;
        init => field = Guard.Against.Null(value, nameof(Counting));
    } = CountingOptions.Jobindsats;
}
