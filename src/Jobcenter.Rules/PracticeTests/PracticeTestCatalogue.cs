namespace Jobcenter.Rules.PracticeTests;

/// <summary>The practice tests of the sources.</summary>
/// <example>
/// <code>
/// PracticeTest? test = PracticeTestCatalogue.Find("god-praksis");
/// </code>
/// </example>
public static class PracticeTestCatalogue
{
    private static readonly BilingualText s_targetGroup = new(
        "dagpengemodtagere, alle ledige",
        "recipients of unemployment benefit, all unemployed"
    );

    /// <summary>The Evidenstest (<c>evidenstest</c>): eight criteria that research supports. Source: HEL20.</summary>
    public static PracticeTest EvidenceTest { get; } =
        new(
            "evidenstest",
            new("Evidenstest", "Evidence test"),
            s_targetGroup,
            EvidenceCriteria.Source,
            EvidenceCriteria.All
        );

    /// <summary>The God praksis test (<c>god-praksis</c>): sixteen criteria of good practice. Source: HEL20.</summary>
    public static PracticeTest GoodPractice { get; } =
        new(
            "god-praksis",
            new("God praksis-test", "Good practice test"),
            s_targetGroup,
            GoodPracticeCriteria.Source,
            GoodPracticeCriteria.All
        );

    /// <summary>All of them.</summary>
    public static ImmutableArray<PracticeTest> All { get; } = [EvidenceTest, GoodPractice];

    /// <summary>Finds a test by id.</summary>
    /// <param name="id">The id, as <c>evidenstest</c>.</param>
    /// <returns>The test; null when there is none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static PracticeTest? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal));
    }
}
