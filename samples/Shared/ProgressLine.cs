using System.Diagnostics;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;

namespace Samples.Shared;

/// <summary>One line of a terminal, written over: the rows read, their share of the file and the time left. Short reads are not told.</summary>
public sealed class ProgressLine(TextWriter terminal, Language language) : IProgress<ReadingProgress>
{
    private const string Clear = "\r\u001B[K";

    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(1);

    private string? _file;
    private long _started;

    public void Report(ReadingProgress value)
    {
        if (!string.Equals(_file, value.File, StringComparison.Ordinal))
        {
            (_file, _started) = (value.File, Stopwatch.GetTimestamp());
        }

        var passed = Stopwatch.GetElapsedTime(_started);
        if (passed >= s_long)
        {
            terminal.Write(Clear + (value.BytesRead < value.Bytes || value.Bytes is null ? Line(value, passed) : ""));
        }
    }

    private string Line(ReadingProgress value, TimeSpan passed)
    {
        var isEnglish = language == Language.English;
        var rows =
            $"{PlainText.Escape(value.File)}: {AnswerText.Count(value.Rows, language)} {(isEnglish ? "rows" : "rækker")}";
        if (value is not { Bytes: { } bytes, BytesRead: > 0 })
        {
            return rows;
        }

        var left = (long)Math.Ceiling(passed.TotalSeconds * (bytes - value.BytesRead) / value.BytesRead);
        return $"{rows}, {value.BytesRead * 100 / bytes} %, {left} s {(isEnglish ? "left" : "tilbage")}";
    }
}
