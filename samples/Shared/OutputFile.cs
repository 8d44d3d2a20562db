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
    /// <param name="text">What it holds, in UTF-8.</param>
    /// <exception cref="UnreadableInputException">It cannot be written; what was there before is untouched.</exception>
    public static void Write(string option, string path, string text) => Write(option, path, s_utf8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string, string)" />
    public static void Write(string option, string path, byte[] bytes)
    {
        try
        {
            var full = Path.GetFullPath(path);
            // A file that is not there yet is no link.
            var target =
                new FileInfo(full) is { LinkTarget: not null } link && !IsDevice(full)
                    ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full
                    : full;
            if (IsDevice(target))
            {
                using var device = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
                device.Write(bytes);
                return;
            }

            // A file somebody protected is not replaced by another of its name.
            if (Directory.Exists(target) || new FileInfo(target) is { Exists: true, IsReadOnly: true })
            {
                throw new UnauthorizedAccessException();
            }

            WriteAside(target, bytes);
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

    private static void WriteAside(string target, byte[] bytes)
    {
        var aside = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(aside, bytes);
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
                "for der er ingen adgang, den er skrivebeskyttet, eller det er en mappe; vælg en anden",
                "for there is no access, it is read-only, or it is a folder; choose another"
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
