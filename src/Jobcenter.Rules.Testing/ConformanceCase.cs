namespace Jobcenter.Rules.Testing;

/// <summary>One case: what is handed in, what is asked, and the exact answer.</summary>
/// <param name="Id">The id, the same in every version.</param>
/// <param name="Title">What the case shows.</param>
/// <param name="Source">The document and section.</param>
/// <param name="Ask">The rule and its arguments by name, as texts.</param>
/// <param name="Expect">The answer by name, as texts: dates as <c>2021-12-31</c>, numbers exact as <c>59/90</c>.</param>
[DanishTerm("konformitetssag")]
public sealed record ConformanceCase(
    string Id,
    CaseTitle Title,
    string Source,
    ImmutableDictionary<string, string> Ask,
    ImmutableSortedDictionary<string, string> Expect
)
{
    /// <summary>The rows handed in, by table; each row has its fields by column.</summary>
    public ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>> Input
    {
        get;
        // The generated reader hands in null where the case has no rows.
        init => field = value ?? s_noRows;
    } = s_noRows;

    private static readonly ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>> s_noRows =
        ImmutableDictionary<string, ImmutableArray<ImmutableDictionary<string, string>>>.Empty;
}
