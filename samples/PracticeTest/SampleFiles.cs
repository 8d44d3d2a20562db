namespace Samples.Practice;

/// <summary>The data shipped with the sample.</summary>
internal static class SampleFiles
{
    public static string Answers { get; } = Path.Combine(AppContext.BaseDirectory, "data", "HEL20", "answers.csv");
}
