namespace Samples.Conforming;

/// <summary>The cases that come with the library.</summary>
public static class ShippedCases
{
    /// <summary>The files, by name.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data", "conformance"), "*.json")
            .Order(StringComparer.Ordinal),
    ];
}
