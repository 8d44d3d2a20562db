using System.Text;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>A folder that is there for one test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("jobcenter-").FullName;

    public void Write(string file, string text, Encoding? encoding = null) =>
        File.WriteAllText(
            System.IO.Path.Combine(Path, file),
            text,
            encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
        );

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
