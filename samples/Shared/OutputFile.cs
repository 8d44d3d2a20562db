using System.Text;
using Jobcenter.Rules.Data;

namespace Samples.Shared;

/// <summary>Writes a file whole or not at all: it has its name only when all of it is there.</summary>
public static class OutputFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file.</summary>
    /// <param name="option">The option it was asked for with.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">What it holds.</param>
    /// <exception cref="UnreadableInputException">It cannot be written; what was there before is untouched.</exception>
    public static void Write(string option, string path, string text)
    {
        try
        {
            // A file that is not there yet is no link, and cannot be asked for its target.
            var target = new FileInfo(path).LinkTarget is null
                ? Path.GetFullPath(path)
                : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            if (IsDevice(target))
            {
                File.WriteAllText(target, text, s_utf8);
                return;
            }

            if (Directory.Exists(target))
            {
                throw new UnauthorizedAccessException();
            }

            WriteAside(target, text);
        }
        catch (Exception e) when (IsOutputError(e))
        {
            var (danish, english) = Why(e);
            throw new UnreadableInputException(
                new(
                    $"{option} {path}: filen kan ikke skrives, {danish}",
                    $"{option} {path}: the file cannot be written, {english}"
                )
            );
        }
    }

    internal static bool IsOutputError(Exception e) =>
        e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static void WriteAside(string target, string text)
    {
        var aside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(aside, text, s_utf8);
            File.Move(aside, target, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }

    private static (string Danish, string English) Why(Exception e) =>
        e switch
        {
            DirectoryNotFoundException => (
                "for mappen findes ikke; opret den, eller vælg en anden",
                "for its folder does not exist; make it, or choose another"
            ),
            UnauthorizedAccessException => (
                "for der er ingen adgang, eller det er en mappe; vælg en anden",
                "for there is no access, or it is a folder; choose another"
            ),
            IOException => (
                "for disken er fuld, eller navnet kan ikke bruges; vælg en anden",
                "for the disk is full, or the name cannot be used; choose another"
            ),
            _ => ("for navnet kan ikke bruges; vælg et andet", "for the name cannot be used; choose another"),
        };

    // A device keeps its name: nothing is put in its place.
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
