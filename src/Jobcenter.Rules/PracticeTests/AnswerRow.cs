using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>A row of <c>answers.csv</c> as it was written: an answer, a count of how many, both, or neither yet.</summary>
[DanishTerm("svarrække")]
public sealed record AnswerRow
{
    /// <summary>The test's id, as <c>evidenstest</c> (<c>test</c>).</summary>
    public string Test
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>The criterion's id, as <c>foerste-samtale</c> (<c>criterion</c>).</summary>
    public string Criterion
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary><c>ja</c>, <c>delvist</c> or <c>nej</c>; empty for none (<c>answer</c>).</summary>
    public string Answer
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>How many live up to the criterion; empty for not counted (<c>count</c>).</summary>
    public string Count
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>Of how many; empty for not counted (<c>of</c>).</summary>
    public string Of
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;
}
