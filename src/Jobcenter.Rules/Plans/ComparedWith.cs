namespace Jobcenter.Rules.Plans;

/// <summary>Whom a municipality is compared with. The kinds are the nested types.</summary>
[DanishTerm("sammenligningsgrundlag")]
internal abstract record ComparedWith
{
    private ComparedWith() { }

    /// <summary>One municipality, or the whole country.</summary>
    [DanishTerm("ét område")]
    internal sealed record One(Area Area) : ComparedWith { }

    /// <summary>Several municipalities as one: the sum of their numerators over the sum of their denominators.</summary>
    /// <param name="Areas">The municipalities; at least two, each once. The followed-up one may be among them.</param>
    [DanishTerm("flere områder samlet")]
    internal sealed record Together(ImmutableArray<Area> Areas) : ComparedWith
    {
        public ImmutableArray<Area> Areas { get; init; } = Several(Areas);
    }

    /// <summary>Each of several municipalities: better than the best of them.</summary>
    /// <param name="Areas">The municipalities; at least two, each once. Not the one that is followed up, which cannot be better than itself.</param>
    [DanishTerm("den bedste af flere områder")]
    internal sealed record EachOf(ImmutableArray<Area> Areas) : ComparedWith
    {
        public ImmutableArray<Area> Areas { get; init; } = Several(Areas);
    }

    /// <summary>The country without the municipality that is followed up.</summary>
    [DanishTerm("resten af landet")]
    internal sealed record RestOfCountry : ComparedWith { }

    /// <summary>A number that somebody publishes for the others, as the figure <c>figure:&lt;id&gt;</c> of the municipality itself.</summary>
    /// <param name="Figure">The figure's id.</param>
    /// <param name="Name">Whose number it is.</param>
    [DanishTerm("et offentliggjort tal for de andre")]
    internal sealed record Published(string Figure, BilingualText Name) : ComparedWith
    {
        public string Figure { get; init; } = FigureMeasure.Own(Figure).Argument;

        public BilingualText Name { get; init; } = Guard.Against.Null(Name);
    }

    /// <summary>Whom a municipality may be compared with one by one.</summary>
    internal static BilingualText Others { get; } =
        new(
            "andre kommuner end planens egen: den kan ikke være bedre end sig selv (sammen med andre kan den stå i together)",
            "other municipalities than the plan's own, which cannot be better than itself (with others it may stand in together)"
        );

    /// <summary>Where a municipality stands among those it would be compared with one by one; null where it does not.</summary>
    internal int? IndexOf(Area municipality) =>
        this switch
        {
            One { Area: var area } when area == municipality => 0,
            EachOf { Areas: var areas } when areas.IndexOf(municipality) is >= 0 and var index => index,
            _ => null,
        };

    internal static bool AreSeveral(ImmutableArray<Area> areas) =>
        !areas.IsDefault && areas.Length >= 2 && areas.Distinct().Count() == areas.Length;

    private static ImmutableArray<Area> Several(ImmutableArray<Area> areas) =>
        AreSeveral(areas)
            ? areas
            : throw new ArgumentException(
                "areas held fewer than two, or one twice; it must hold two or more, each once.",
                nameof(areas)
            );
}
