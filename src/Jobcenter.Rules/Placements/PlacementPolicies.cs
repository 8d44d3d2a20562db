namespace Jobcenter.Rules.Placements;

/// <summary>The policies of the sources, and policies as JSON documents: a municipality writes its own without C#.</summary>
/// <remarks>
/// A document holds <c>parameters</c> (each number once, with its days, source and how sure it is) and <c>policies</c>, whose
/// rules name a parameter by its id; a title says a parameter as <c>{pauseDays|dag|dage}</c>. The sources' own documents
/// are read from the library. Reading is safe to trim.
/// </remarks>
/// <example>
/// <code>
/// ImmutableArray&lt;PlacementPolicy&gt; policies = PlacementPolicies.On(new LocalDate(2021, 3, 1));
/// ImmutableArray&lt;PlacementPolicy&gt; ours = PlacementPolicies.Read(File.ReadAllText("policies.json"));
/// </code>
/// </example>
public static class PlacementPolicies
{
    // The documents, by year.
    private static readonly string[] s_documents = ["VOK15", "HEL19", "HEL20", "HEL21"];

    /// <summary>All of them, by year.</summary>
    public static ImmutableArray<PlacementPolicy> All { get; } = [.. s_documents.SelectMany(static d => Read(Text(d)))];

    /// <summary>HEL19: a commitment for praktik or løntilskud within the first four weeks; an aim.</summary>
    public static PlacementPolicy Commitment2019 { get; } = Of("HEL19/tilsagn");

    /// <summary>HEL19: throughout in praktik or løntilskud, at most four weeks between; a success criterion.</summary>
    public static PlacementPolicy Throughout2019 { get; } = Of("HEL19/forloeb");

    /// <summary>HEL21: continuous company courses without pauses until job, ordinary hours, apprenticeship or education; an aim.</summary>
    public static PlacementPolicy Continuous2021 { get; } = Of("HEL21/kontinuerlige");

    /// <summary>HEL21: refugees in a company-directed effort within four weeks of arrival, then throughout.</summary>
    public static PlacementPolicy Refugees2021 { get; } = Of("HEL21/flygtninge");

    /// <summary>HEL21: activity-ready young people have 1 to 37 hours a week.</summary>
    public static PlacementPolicy Young2021 { get; } = Of("HEL21/unge");

    /// <summary>HEL20, the Evidenstest: expectations aligned before the start, followed up in good time before the end.</summary>
    public static PlacementPolicy Evidence2020 { get; } = Of("HEL20/evidens");

    /// <summary>VOK15, Superb: a four-week group course first, then praktik; at most nine months in all.</summary>
    public static PlacementPolicy Superb2015 { get; } = Of("VOK15/superb");

    /// <summary>VOK15: a job is kept when it lasts more than three months.</summary>
    public static PlacementPolicy Retention2015 { get; } = Of("VOK15/fastholdelse");

    /// <summary>The policies about sequences that start on a day.</summary>
    /// <param name="start">The sequence's first day.</param>
    /// <returns>The policies, by year.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public static ImmutableArray<PlacementPolicy> On(LocalDate start) =>
        DateBounds.Iso(start, nameof(start)) is var day ? [.. All.Where(p => p.HoldsOn(day))] : [];

    /// <summary>Finds a policy.</summary>
    /// <param name="id">The id, as <c>HEL19/forloeb</c>.</param>
    /// <returns>The policy; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static PlacementPolicy? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(p => string.Equals(p.Label.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Reads policies from a document.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The policies, in the order of the document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">The document is not one of policies; it holds every fault, with path, value and what is allowed.</exception>
    public static ImmutableArray<PlacementPolicy> Read(string json) => PolicyReader.Read(Guard.Against.Null(json));

    /// <summary>Writes policies as a document, which <see cref="Read"/> reads as the same.</summary>
    /// <param name="policies">The policies, each id once.</param>
    /// <returns>The document, indented, with real letters.</returns>
    /// <exception cref="ArgumentException">An argument is null, an id stands twice, or two parameters share an id.</exception>
    public static string Write(IEnumerable<PlacementPolicy> policies) =>
        PolicyWriter.Write([
            .. Guard.Against.Null(policies).Select(static p => Guard.Against.Null(p, nameof(policies))),
        ]);

    private static PlacementPolicy Of(string id) =>
        Find(id) ?? throw new InvalidOperationException($"The library's documents hold no policy {id}.");

    private static string Text(string document)
    {
        using var stream =
            typeof(PlacementPolicies).Assembly.GetManifestResourceStream($"{document}.policies.json")
            ?? throw new InvalidOperationException($"The library has no document {document}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
