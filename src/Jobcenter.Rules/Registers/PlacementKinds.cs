namespace Jobcenter.Rules.Registers;

/// <summary>Ids and names of <see cref="PlacementKind"/>.</summary>
internal static class PlacementKinds
{
    internal static readonly Vocabulary<PlacementKind> Vocabulary = Kernel.Vocabulary.Of<PlacementKind>();

    /// <summary>All kinds.</summary>
    public static ImmutableArray<PlacementKind> All => Vocabulary.Values;

    /// <summary>The company-directed kinds: all but the two of nytteindsats.</summary>
    /// <remarks>Which kinds are company-directed is our reading of HEL20.</remarks>
    public static ImmutableArray<PlacementKind> CompanyDirected { get; } = [.. All.Where(IsCompanyDirected)];

    /// <summary>The same as bits, by the kinds' numbers.</summary>
    internal static int CompanyDirectedBits { get; } =
        CompanyDirected.Aggregate(0, static (bits, kind) => bits | (1 << (int)kind));

    /// <summary>Whether a kind is company-directed.</summary>
    internal static bool IsCompanyDirected(PlacementKind kind) =>
        kind is not (PlacementKind.Nytteindsats or PlacementKind.TailoredNytteindsats);
}
