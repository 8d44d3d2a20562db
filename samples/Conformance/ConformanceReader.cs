using System.Text.Json;
using System.Text.Json.Serialization;
using Samples.Shared;

namespace Samples.Conforming;

/// <summary>Reads files of cases.</summary>
public static class ConformanceReader
{
    /// <summary>The form this sample reads.</summary>
    public const string Form = "jobcenter-conformance-1";

    private const long MaxBytes = 32 << 20;

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The cases.</returns>
    /// <exception cref="UnreadableInputException">The file cannot be read, or is no such file.</exception>
    public static ConformanceFile Read(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new UnreadableInputException(new("en fil mangler sit navn", "a file lacks its name"));
        }

        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                throw Unreadable(path, $"er større end {MaxBytes} byte", $"is larger than {MaxBytes} bytes");
            }

            using var stream = File.OpenRead(path);
            var file = JsonSerializer.Deserialize<ConformanceFile>(stream, s_options);
            if (
                file is null
                || !string.Equals(file.Form, Form, StringComparison.Ordinal)
                || file.Cases.IsDefaultOrEmpty
                || file.Cases.Any(static c => c is null)
            )
            {
                throw Unreadable(
                    path,
                    $"$.form skal være {Form}, og $.cases en liste, der ikke er tom",
                    $"$.form must be {Form}, and $.cases a list that is not empty"
                );
            }

            var repeated = file
                .Cases.GroupBy(static c => c.Id, StringComparer.Ordinal)
                .FirstOrDefault(static g => g.Skip(1).Any());
            return repeated is null
                ? file
                : throw Unreadable(path, $"to sager hedder {repeated.Key}", $"two cases are named {repeated.Key}");
        }
        catch (JsonException e)
        {
            throw Unreadable(path, $"er ikke en fil med sager: {e.Message}", $"is no file of cases: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Unreadable(path, "kan ikke læses", "cannot be read");
        }
    }

    private static UnreadableInputException Unreadable(string path, string danish, string english) =>
        new(new($"{path}: {danish}", $"{path}: {english}"));
}
