using System.Diagnostics;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>The samples as processes of a shell: what they say when nobody takes what they write.</summary>
public sealed class SampleProcessTests
{
    private static readonly string[] s_forms = ["table", "json", "csv", "markdown", "html"];

    public static TheoryData<string> All => EverySampleTests.All;

    [Theory]
    [MemberData(nameof(All))]
    public void A_closed_pipe_is_one_sentence_and_exit_code_2(string sample)
    {
        foreach (var form in s_forms)
        {
            // It ends before anything is written.
            var (code, output, error) = Shell(sample, $"{Short(sample)} --format {form} | true");
            AssertRefused(code, output, error, "modtageren har lukket");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_pipe_closed_after_the_first_line_is_an_answer_or_one_sentence(string sample)
    {
        foreach (var form in new[] { "table", "html" })
        {
            var (code, output, error) = Shell(sample, $"{Short(sample)} --format {form} | head -1");
            Assert.Contains(code, new[] { 0, 2 });
            Assert.NotEmpty(output);
            Assert.Equal(code == 0 ? 0 : 1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_full_disk_is_one_sentence_and_exit_code_2(string sample)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        foreach (var form in s_forms)
        {
            var (code, output, error) = Shell(sample, $"{Short(sample)} --format {form} > /dev/full");
            AssertRefused(code, output, error, "disken er fuld");
        }

        // All forms go to a file by one writer; a workbook is the one that is not text.
        foreach (var form in new[] { "table", "xlsx" })
        {
            var (code, output, error) = Shell(sample, $"{Short(sample)} --format {form} --output /dev/full");
            AssertRefused(code, output, error, "disken er fuld");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_folder_that_only_others_may_write_to_is_one_sentence_and_exit_code_2(string sample)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        File.SetUnixFileMode(
            folder.Path,
            UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute
        );
        // The machine's own user may write everywhere: then as nobody.
        var nobody = Environment.IsPrivilegedProcess
            ? "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp"
            : "";
        var (code, output, error) = Shell(sample, $"{Short(sample)} --output '{folder.Path}/svar'", nobody);
        AssertRefused(code, output, error, "ingen adgang");
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        File.SetUnixFileMode(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_closed_error_stream_is_exit_code_2(string sample)
    {
        if (!OperatingSystem.IsWindows())
        {
            var (code, output, _) = Shell(sample, "--format pdf 2>&-");
            Assert.Equal((2, ""), (code, output));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_version_is_a_line(string sample)
    {
        var (code, output, error) = Shell(sample, "--version");
        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", output);
    }

    [Fact]
    public void An_answer_of_jobindsats_is_read_through_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string Json =
            """{"columns":["Område","Periode","Dagpenge"],"rows":[["Helsingør","2020K4","363,4"],["Helsingør","2021K4",346]]}""";
        const string Options = "--format json --measure Dagpenge=ftp:uddannelseshjaelp --figures";
        foreach (var rest in new[] { $"{Options} <(printf '%s' '{Json}')", $"{Options} /dev/stdin <<< '{Json}'" })
        {
            var (code, output, error) = Shell("FollowUp", rest);
            Assert.True(code == 0, error);
            Assert.DoesNotContain("afvist", error, StringComparison.Ordinal);
            Assert.Contains("\"-87/1817\"", output, StringComparison.Ordinal);
        }
    }

    private static void AssertRefused(int code, string output, string error, string why)
    {
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    // One answer is written as all are.
    private static string Short(string sample) => sample == "Conformance" ? "--case HEL19/forloeb/pause-29" : "";

    private static (int Code, string Output, string Error) Shell(string sample, string rest, string before = "")
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(
            Library.Root,
            "samples",
            sample,
            "bin",
            built.Parent?.Name ?? "",
            built.Name,
            $"Samples.{sample}.dll"
        );
        using var shell =
            Process.Start(
                new ProcessStartInfo("bash", ["-c", $"{before} dotnet '{program}' {rest}; exit ${{PIPESTATUS[0]}}"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            ) ?? throw new InvalidOperationException("There is no shell.");
        var output = shell.StandardOutput.ReadToEndAsync();
        var error = shell.StandardError.ReadToEndAsync();
        shell.WaitForExit();
        return (shell.ExitCode, output.Result, error.Result);
    }
}
