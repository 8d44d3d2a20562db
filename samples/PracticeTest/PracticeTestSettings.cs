using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Samples.Practice;

/// <summary>What the command was asked to do.</summary>
internal sealed record PracticeTestSettings
{
    public required string AnswerFile { get; init; }

    /// <summary>Whether the answers are those shipped with the sample.</summary>
    public required bool IsPublished { get; init; }

    public required RegisterQuestion? Register { get; init; }

    public required string? Explain { get; init; }

    /// <summary>Which register to ask, of whom, and in what time.</summary>
    internal sealed record RegisterQuestion(
        string Folder,
        Area Area,
        LocalDate From,
        LocalDate To,
        LocalDate? KnownFrom,
        LocalDate KnownUntil
    );
}
