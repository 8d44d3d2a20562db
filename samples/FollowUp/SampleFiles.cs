namespace Samples.Following;

/// <summary>The data shipped with the sample.</summary>
internal static class SampleFiles
{
    public static string RegisterFolder { get; } = Path.Combine(AppContext.BaseDirectory, "data", "HEL21");

    public static string Figures { get; } = Path.Combine(RegisterFolder, "figures.csv");
}
