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

    /// <summary>A row from fields by column, wherever they come from.</summary>
    /// <param name="field">The text of a column, by its name in <see cref="AnswerColumnNames"/>; empty where there is none.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="field"/> is null.</exception>
    public static AnswerRow FromFields(Func<string, string> field)
    {
        Guard.Against.Null(field);
        return new()
        {
            Test = field(AnswerColumnNames.Test),
            Criterion = field(AnswerColumnNames.Criterion),
            Answer = field(AnswerColumnNames.Answer),
            Count = field(AnswerColumnNames.Count),
            Of = field(AnswerColumnNames.Of),
        };
    }
}
