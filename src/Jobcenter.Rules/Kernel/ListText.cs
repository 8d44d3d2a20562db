namespace Jobcenter.Rules.Kernel;

/// <summary>Words in a row, as a rule tells them. Other words always give another text: what is told is also what is compared.</summary>
internal static class ListText
{
    /// <summary>The words with commas between; one that holds a comma or a quotation mark stands in quotation marks, doubled within.</summary>
    public static string Of(IEnumerable<string> words) =>
        string.Join(
            ", ",
            words.Select(static w =>
                w.AsSpan().ContainsAny(',', '"') ? $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : w
            )
        );
}
