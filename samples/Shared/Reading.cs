using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;

namespace Samples.Shared;

/// <summary>How a command reads its files.</summary>
public sealed record Reading(FileNotation Notation, bool IsStrict)
{
    /// <summary>The log of a run.</summary>
    public InputLog Log(TextWriter error, Language language, bool hidesNumbers = false) =>
        new(error, language)
        {
            IsStrict = IsStrict,
            HidesNumbers = hidesNumbers,
            Progress =
                ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected
                    ? new ProgressLine(error, language)
                    : null,
        };
}
