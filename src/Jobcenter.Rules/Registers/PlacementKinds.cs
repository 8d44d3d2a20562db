using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.Registers;

/// <summary>Ids and names of <see cref="PlacementKind"/>.</summary>
public static class PlacementKinds
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

    /// <summary>Reads the id of a kind.</summary>
    /// <param name="id">The id, as <c>loentilskud</c>.</param>
    /// <param name="kind">The kind, or the default.</param>
    /// <returns>Whether the id is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? id, out PlacementKind kind)
    {
        kind = default;
        return id is not null && Vocabulary.TryParse(id, out kind);
    }
}
