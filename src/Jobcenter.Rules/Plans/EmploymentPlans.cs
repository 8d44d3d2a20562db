using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

/// <summary>The plans of the sources: <c>HEL21</c>, <c>HEL19</c>, <c>FRE15</c>, <c>VOK15</c> and <c>HEL20</c>, read from the documents in the library; and a municipality's own, written without C#.</summary>
/// <remarks>
/// The form of a document is that of <c>RuleDocument.Schema</c>, which is in the package as <c>rules.schema.json</c>. Comments and a
/// comma after the last value are read over; misspelt properties and unknown kinds are faults. Other parts of a rule document may
/// stand beside the plan; a number may be named by the parameter that has it. No reflection: safe to trim.
/// </remarks>
/// <example>
/// <code>
/// EmploymentPlan plan = EmploymentPlans.Get("HEL21");
/// EmploymentPlan own = EmploymentPlans.Read(File.ReadAllText("plan.json"));
/// </code>
/// </example>
public static partial class EmploymentPlans
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<EmploymentPlan> All { get; } =
    [.. new[] { "HEL21", "HEL19", "FRE15", "VOK15", "HEL20" }.Select(Load)];

    /// <summary>Finds a plan by id.</summary>
    /// <param name="id">The id, as <c>HEL21</c>.</param>
    /// <returns>The plan; null when there is none with that id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static EmploymentPlan? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
    }

    /// <summary>A plan by id.</summary>
    /// <param name="id">The id, as <c>HEL21</c>.</param>
    /// <exception cref="ArgumentException">There is none with that id; the text names those there are.</exception>
    public static EmploymentPlan Get(string id) =>
        Find(id)
        ?? throw new ArgumentException(
            $"id was {Excerpt.Of(id)}; the plans are {string.Join(", ", All.Select(static p => p.Id))}.",
            nameof(id)
        );

    /// <summary>The plan of a document, whose parameters have been read; null when it asks nothing, or after its faults have been told.</summary>
    internal static EmploymentPlan? Of(DocumentParts parts, DocumentReading reading, BrancheCatalogues catalogues) =>
        parts[DocumentParts.Requirements].IsEmpty ? null : PlanDocument.Read(parts, reading, catalogues);

    private static EmploymentPlan Load(string id)
    {
        var (parts, reading) = (SourceDocuments.Of(id), new DocumentReading());
        parts.ReadParameters(reading);
        return Of(parts, reading, BrancheCatalogues.Default) ?? throw new DocumentFormatException(reading.Faults);
    }
}
