using Jobcenter.Rules.Placements.Policies;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Placements;

public sealed partial class PlacementPolicy
{
    // The documents, by year.
    private static readonly string[] s_documents = ["VOK15", "HEL19", "HEL20", "HEL21"];

    /// <summary>All of them, by year.</summary>
    public static ImmutableArray<PlacementPolicy> All { get; } =
    [.. s_documents.SelectMany(static d => Load(_ => SourceDocuments.Of(d), []))];

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

    /// <summary>What a rule was built with: its numbers, the kinds of placement that count, and its choices.</summary>
    /// <returns>A reading a property of the document, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static ImmutableArray<FactReading> ParametersOf(PolicyRule rule) =>
        PolicyForms.Readings(Guard.Against.Null(rule));

    /// <summary>Reads the policies of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="kinds">Kinds of rules of one's own that it may use; none by default.</param>
    /// <returns>The policies, in the order of the document.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="DocumentFormatException">The document holds no policy, or something in it is wrong; it holds every fault, with path, value and what is allowed.</exception>
    public static ImmutableArray<PlacementPolicy> Read(string json, params ImmutableArray<PolicyKind> kinds)
    {
        Guard.Against.Null(json);
        return Load(reading => DocumentParts.Read(json, name: string.Empty, reading), kinds);
    }

    /// <summary>Writes policies as a document, which <see cref="Read"/> reads as the same.</summary>
    /// <param name="policies">The policies, each id once.</param>
    /// <returns>The document, indented, with real letters.</returns>
    /// <exception cref="ArgumentException">An argument is null, an id stands twice, or two parameters share an id.</exception>
    public static string Write(IEnumerable<PlacementPolicy> policies)
    {
        ImmutableArray<PlacementPolicy> all =
        [
            .. Guard.Against.Null(policies).Select(static p => Guard.Against.Null(p, nameof(policies))),
        ];
        var rules = all.SelectMany(static p => p.Rules).ToArray();
        var parameters = rules.SelectMany(PolicyForms.ParametersOf).DistinctBy(static p => p.Same).ToArray();
        foreach (var id in Twice(all.Select(static p => p.Label.Id)))
        {
            throw new ArgumentException($"policies held {id} twice; each id stands once.", nameof(policies));
        }

        foreach (var id in Twice(parameters.Select(static p => p.Id)))
        {
            throw new ArgumentException(
                $"policies held two parameters named {id}; in a document each id is one parameter.",
                nameof(policies)
            );
        }

        var policy = PolicyForms.Policy(rules.OfType<OwnRule>().Select(static r => r.Kind).Distinct());
        return DocumentText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName(DocumentParts.Parameters);
            Any(WrittenParameter.Form).Write(writer, parameters.Select(static p => p.Written()).ToImmutableArray());
            writer.WritePropertyName(DocumentParts.Policies);
            Any(policy).Write(writer, all);
            writer.WriteEndObject();
        });
    }

    /// <summary>A policy of the library's kinds of rules in a document.</summary>
    internal static Form<PlacementPolicy> Form => PolicyForms.Policy([]);

    /// <summary>The policies of a document whose parameters the reading has; what is wrong is told to the reading.</summary>
    internal static ImmutableArray<PlacementPolicy> Of(
        DocumentParts parts,
        DocumentReading reading,
        params ImmutableArray<PolicyKind> kinds
    ) => parts.ReadAll(DocumentParts.Policies, PolicyForms.Policy(kinds.IsDefault ? [] : kinds), reading);

    private static ImmutableArray<PlacementPolicy> Load(
        Func<DocumentReading, DocumentParts> open,
        ImmutableArray<PolicyKind> kinds
    )
    {
        var reading = new DocumentReading();
        var parts = open(reading);
        parts.ReadParameters(reading);
        var policies = Of(parts, reading, kinds);
        if (policies.IsEmpty && reading.Count == 0)
        {
            reading.Tell(
                $"$.{DocumentParts.Policies}",
                value: null,
                new("en liste med mindst én", "an array of at least one")
            );
        }

        return reading.Count == 0 ? policies : throw new DocumentFormatException(reading.Faults);
    }

    private static IEnumerable<string> Twice(IEnumerable<string> ids) =>
        ids.GroupBy(static id => id, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key);
}
