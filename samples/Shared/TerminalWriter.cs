using System.Globalization;
using System.Text;
using Jobcenter.Rules.Reports;
using Microsoft.Win32.SafeHandles;

namespace Samples.Shared;

/// <summary>Standard output, with what its terminal can show; a closed pipe is an error to it.</summary>
public sealed class TerminalWriter : StreamWriter
{
    private const int UsualWidth = 80;

    private TerminalWriter(Stream stream, Screen screen)
        : base(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) => Screen = screen;

    /// <summary>What the terminal can show.</summary>
    public Screen Screen { get; }

    /// <summary>Runs a sample with the console's output and error.</summary>
    /// <param name="args">What the user wrote.</param>
    /// <param name="sample">The sample.</param>
    /// <returns>Its exit code; 2 where there is no output to write to.</returns>
    public static int Run(string[] args, Func<string[], TextWriter, TextWriter, int> sample)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var output = new TerminalWriter(
            Open(),
            ScreenOf(Environment.GetEnvironmentVariable, Console.IsOutputRedirected ? null : Console.WindowWidth)
        );
        try
        {
            return sample(args, output, Console.Error);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not even the error could be written.
            return ExitCode.NothingAnswered;
        }
    }

    /// <summary>What a terminal can show that says of itself what these variables say.</summary>
    /// <param name="variable">The variables; <c>COLUMNS</c> goes before what the terminal itself says.</param>
    /// <param name="columns">How many columns the terminal says it has, 0 where it does not say; null for no terminal.</param>
    public static Screen ScreenOf(Func<string, string?> variable, int? columns)
    {
        if (columns is not { } wide)
        {
            return new();
        }

        if (
            int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            && asked > 0
        )
        {
            wide = asked;
        }

        var terminal = variable("TERM");
        // The old Windows console has neither colours nor the glyphs unless it is asked; the newer ones say who they are.
        var isModern =
            !OperatingSystem.IsWindows()
            || !string.IsNullOrEmpty(variable("WT_SESSION"))
            || !string.IsNullOrEmpty(variable("TERM_PROGRAM"))
            || !string.IsNullOrEmpty(terminal);
        var isPlain = terminal is "dumb" or "linux";
        return new()
        {
            Width = Math.Max(Screen.MinWidth, wide > 0 ? wide : UsualWidth),
            HasColours = isModern && terminal is not "dumb" && string.IsNullOrEmpty(variable("NO_COLOR")),
            HasGlyphs = isModern && !isPlain,
        };
    }

    // The console's own stream says nothing of a pipe that was closed; a file that is also the error's is left to it.
    private static Stream Open()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
    }
}
