using System.Text.Json;

namespace Jobcenter.Rules.Testing;

/// <summary>A file of cases: its form, what it is about, and the cases.</summary>
/// <param name="Form">The form and its version: <see cref="FormName"/>.</param>
/// <param name="Version">The version of the cases; a changed answer is a new one.</param>
/// <param name="Title">What the cases are about.</param>
/// <param name="Cases">The cases, at least one, each with an id of its own.</param>
/// <example>
/// <code>
/// using FileStream stream = File.OpenRead("conformance/indicators.json");
/// foreach (ConformanceCase @case in ConformanceFile.Read(stream).Cases)
/// {
///     Console.WriteLine($"{@case.Id}: {string.Join("; ", CaseResult.Of(@case).Differences.Select(d => d.English))}");
/// }
/// </code>
/// </example>
[DanishTerm("fil med sager")]
public sealed record ConformanceFile(
    string Form,
    string Version,
    CaseTitle Title,
    ImmutableArray<ConformanceCase> Cases
)
{
    /// <summary>The form that is read: <c>jobcenter-conformance-1</c>.</summary>
    public const string FormName = "jobcenter-conformance-1";

    /// <summary>The most bytes that are read: 33,554,432.</summary>
    public const long MaxBytes = 32 << 20;

    /// <summary>Reads a file of cases: UTF-8, as those in the package's folder <c>conformance/</c>.</summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ConformanceFormatException">It is no such file; the exception says why, in both languages.</exception>
    public static ConformanceFile Read(Stream stream)
    {
        Guard.Against.Null(stream);
        if (stream.CanSeek && stream.Length > MaxBytes)
        {
            throw Fault($"er større end {MaxBytes} byte", $"is larger than {MaxBytes} bytes");
        }

        try
        {
            var file = JsonSerializer.Deserialize(stream, ConformanceJsonContext.Default.ConformanceFile);
            if (
                file is null
                || !string.Equals(file.Form, FormName, StringComparison.Ordinal)
                || file.Cases.IsDefaultOrEmpty
                || file.Cases.Any(static c => c is null)
            )
            {
                throw Fault(
                    $"$.form skal være {FormName}, og $.cases en liste, der ikke er tom",
                    $"$.form must be {FormName}, and $.cases a list that is not empty"
                );
            }

            var repeated = file
                .Cases.GroupBy(static c => c.Id, StringComparer.Ordinal)
                .FirstOrDefault(static g => g.Skip(1).Any());
            return repeated is null
                ? file
                : throw Fault($"to sager hedder {repeated.Key}", $"two cases are named {repeated.Key}");
        }
        catch (JsonException e)
        {
            var (danish, english) = Where(e);
            throw Fault($"er ikke en fil med sager: {danish}", $"is no file of cases: {english}");
        }
    }

    // The machine's own words are English, and name types of ours.
    private static (string Danish, string English) Where(JsonException e)
    {
        var (line, column) = ((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        return e.Path is { Length: > 0 } path
            ? (
                $"{path} (linje {line}, tegn {column}) mangler noget eller er noget andet, end det skal være",
                $"{path} (line {line}, byte {column}) lacks something or is something else than it must be"
            )
            : ($"JSON er brudt ved linje {line}, tegn {column}", $"the JSON is broken at line {line}, byte {column}");
    }

    private static ConformanceFormatException Fault(string danish, string english) =>
        new(new BilingualText(danish, english));
}
