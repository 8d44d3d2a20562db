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

/// <summary>At least a share of a project's participants must be in placements throughout, with short pauses only.</summary>
/// <remarks>The time before the first placement and after the last one are pauses too.</remarks>
[DanishTerm("andel med sammenhængende virksomhedsforløb")]
public sealed class UnbrokenPlacementShare : ProjectShareRequirement
{
    private static readonly BilingualText s_unknown = new(
        "deltagere med virksomhedsforløb uden kendt projekt",
        "participants with placements of no known project"
    );

    /// <summary>Asks that so large a share of a project's participants have no pause longer than a number of days.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="project">The project's id, which is also the placements' programme.</param>
    /// <param name="from">The project's first day.</param>
    /// <param name="until">The project's last day: the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <param name="kinds">The kinds of placement that count; at least one, each once.</param>
    /// <param name="maxPauseDays">The longest pause allowed in days, included; 0 to 3650.</param>
    /// <exception cref="ArgumentException">The label is null, the project is blank, until is before from, or an argument is outside its bounds.</exception>
    public UnbrokenPlacementShare(
        RuleLabel label,
        string project,
        LocalDate from,
        LocalDate until,
        Share limit,
        ImmutableArray<PlacementKind> kinds,
        int maxPauseDays
    )
        : base(label, project, from, until, limit, new("andel uden for lange pauser", "share without too long pauses"))
    {
        Kinds = Guard.Against.InvalidInput(
            kinds,
            nameof(kinds),
            static k => !k.IsDefaultOrEmpty && k.Distinct().Count() == k.Length && k.All(PlacementKinds.Vocabulary.Has),
            "kinds must hold at least one kind of placement, each once."
        );
        MaxPauseDays = Guard.Against.Outside(maxPauseDays, nameof(maxPauseDays), 0, 3650);
    }

    /// <summary>The kinds of placement that count.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>The longest pause allowed in days, included.</summary>
    public int MaxPauseDays { get; }

    internal override Resultatkrav MovedBy(int years) =>
        new UnbrokenPlacementShare(
            Template,
            Project,
            From.PlusYears(years),
            Until.PlusYears(years),
            Limit,
            Kinds,
            MaxPauseDays
        );

    private protected override RequirementDocument ToKindDocument() =>
        new UnbrokenPlacementShareDocument
        {
            Project = Project,
            From = MeasuringPeriod.OfDay(From),
            Until = MeasuringPeriod.OfDay(Until),
            Limit = Limit.Value,
            Kinds = [.. Kinds],
            MaxPauseDays = MaxPauseDays,
        };

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) =>
        register
            .CountUnbrokenPlacements(Project, area, From, until, Kinds, MaxPauseDays)
            .SelectKnown(p => CountedShare.Of(p, Limit, s_unknown));
}
