using Jobcenter.Rules.Data;
using Jobcenter.Rules.Testing;

namespace Samples.Conforming;

/// <summary>A file of cases, and where it was read.</summary>
internal sealed record ReadCases(string Path, ConformanceFile File);

/// <summary>Reads files of cases from the disk.</summary>
internal static class CaseFiles
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The cases.</returns>
    /// <exception cref="UnreadableInputException">The file cannot be read, or is no such file.</exception>
    public static ReadCases Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new(path, ConformanceFile.Read(stream));
        }
        catch (ConformanceFormatException e)
        {
            throw Unreadable(
                path,
                $"{e.Reason.Danish}; de medfølgende filer viser formen",
                $"{e.Reason.English}; the shipped files show the form"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Unreadable(path, "kan ikke læses; vælg en anden fil", "cannot be read; choose another file");
        }
    }

    private static UnreadableInputException Unreadable(string path, string danish, string english) =>
        new(new($"{path}: {danish}", $"{path}: {english}"));
}
