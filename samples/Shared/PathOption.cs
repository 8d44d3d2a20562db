using System.CommandLine;
using Jobcenter.Rules.Kernel;

namespace Samples.Shared;

/// <summary>An option that names files or a folder, and what can be seen to be wrong with them before they are opened.</summary>
/// <param name="Option">The option.</param>
/// <param name="Use">What it names.</param>
internal sealed record PathOption(Option Option, PathUse Use)
{
    /// <summary>What is wrong with a path, with the way out; null where nothing is to be seen.</summary>
    public BilingualText? FaultOf(string path) =>
        Why(path) is { } why
            ? new($"{Option.Name} {path}: {why.Danish}", $"{Option.Name} {path}: {why.English}")
            : null;

    /// <summary>A line about a path of the option, with the option before it; null for a line about something else.</summary>
    public string? Named(string line, string path) =>
        new[] { path, Path.GetFileName(path) }.Any(p =>
            p.Length > 0
            && line.StartsWith(p, StringComparison.Ordinal)
            && line.AsSpan(p.Length) is [':' or '/' or '\\', ..]
        )
            ? $"{Option.Name} {line}"
            : null;

    private BilingualText? Why(string path) =>
        Use switch
        {
            PathUse.File when Directory.Exists(path) => new(
                "det er en mappe; skriv navnet på en fil i den",
                "it is a folder; write the name of a file in it"
            ),
            PathUse.File when !File.Exists(path) => new(
                "filen findes ikke; ret navnet, eller læg filen der",
                "the file does not exist; mend the name, or put the file there"
            ),
            PathUse.Folder when File.Exists(path) => new(
                "det er en fil; skriv den mappe, den ligger i",
                "it is a file; write the folder that it is in"
            ),
            PathUse.Folder when !Directory.Exists(path) => new(
                "mappen findes ikke; ret navnet, eller opret den",
                "the folder does not exist; mend the name, or make it"
            ),
            PathUse.Output when Directory.Exists(path) => new(
                "det er en mappe; skriv navnet på en fil i den",
                "it is a folder; write the name of a file in it"
            ),
            PathUse.Output when Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder) =>
                new(
                    "mappen findes ikke; opret den, eller vælg en anden",
                    "its folder does not exist; make it, or choose another"
                ),
            _ => null,
        };
}

/// <summary>What an option names.</summary>
internal enum PathUse
{
    /// <summary>Files that are read.</summary>
    File,

    /// <summary>A folder with files that are read.</summary>
    Folder,

    /// <summary>A file that is written.</summary>
    Output,
}
