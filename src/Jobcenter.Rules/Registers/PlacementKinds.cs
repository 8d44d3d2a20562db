using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.Registers;

/// <summary>Ids and names of <see cref="PlacementKind"/>.</summary>
public static class PlacementKinds
{
    internal static readonly Vocabulary<PlacementKind> Vocabulary = Kernel.Vocabulary.Of<PlacementKind>();

    /// <summary>All kinds.</summary>
    public static ImmutableArray<PlacementKind> All => Vocabulary.Values;

    /// <summary>The company-directed kinds: all but <see cref="PlacementKind.Nytteindsats"/>.</summary>
    /// <remarks>Which kinds are company-directed is our reading of HEL20.</remarks>
    public static ImmutableArray<PlacementKind> CompanyDirected { get; } =
    [.. All.Where(static k => k != PlacementKind.Nytteindsats)];

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
