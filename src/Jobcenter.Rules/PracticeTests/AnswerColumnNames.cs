namespace Jobcenter.Rules.PracticeTests;

/// <summary>The names of the columns in <c>answers.csv</c>.</summary>
public static class AnswerColumnNames
{
    /// <summary>The test's id.</summary>
    public const string Test = "test";

    /// <summary>The criterion's id.</summary>
    public const string Criterion = "criterion";

    /// <summary>The answer itself.</summary>
    public const string Answer = "answer";

    /// <summary>How many live up to the criterion.</summary>
    public const string Count = "count";

    /// <summary>Of how many.</summary>
    public const string Of = "of";
}
