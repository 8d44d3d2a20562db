using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Documents;

/// <summary>All that one source says, as one JSON document: a plan's requirements, track catalogues, placement policies, segments and steps, duties about contact and practice tests, with the numbers they share.</summary>
/// <remarks>
/// The library's own are <c>HEL19</c>, <c>HEL20</c>, <c>HEL21</c>, <c>FRE15</c> and <c>VOK15</c>. A municipality writes its
/// own: it has an id and a title, any part may be left out, and <see cref="With"/> lays one over another, so that an id replaces what had it. All
/// faults of a document are told at once, each by its path. Safe to trim.
/// </remarks>
/// <example>
/// <code>
/// RuleDocument ours = RuleDocument.Read(File.ReadAllText("strandby.json"));
/// RuleDocument stricter = ours.With("""{ "parameters": [ … ] }""");
/// </code>
/// </example>
[DanishTerm("regeldokument")]
public sealed class RuleDocument
{
    private static readonly string[] s_sources = ["FRE15", "HEL19", "HEL20", "HEL21", "LAW", "VOK15"];

    // What only the law says is read from the law's own document.
    private static readonly string[] s_lawOnly = [DocumentParts.Acts, DocumentParts.Readiness];

    private static readonly DocumentParts s_catalogues = SourceDocuments.Read(
        BrancheCatalogues.Sources,
        static (parts, _) => parts.Only(DocumentParts.Catalogues)
    );

    private readonly DocumentParts _parts;

    private RuleDocument(DocumentParts parts, DocumentReading reading)
    {
        _parts = parts;
        Id = parts.ReadHead("id", ValueForms.Text, reading) as string ?? string.Empty;
        var title = parts.ReadHead("title", LabelForms.Text, reading) as BilingualText;
        parts.ReadParameters(reading);
        Policies = PlacementPolicy.Of(parts, reading);
        Segments = Segments.Of(parts, reading);
        // A track may take over from one of another source.
        Catalogues = CatalogueForms.Read(s_catalogues.With(parts.Only(DocumentParts.Catalogues), reading), reading);
        BrancheRules = BrancheRules.Default.With(parts, reading);
        Duties = parts.ReadAll(DocumentParts.Contacts, ContactForms.Duty, reading);
        PracticeTests = PracticeTest.Of(parts, reading);
        Plan = EmploymentPlans.Of(parts, reading, Catalogues);
        if (title is null || reading.Count > 0)
        {
            throw new DocumentFormatException(reading.Faults);
        }

        Title = title;
    }

    /// <summary>The library's own documents, one a source and one for the law (<c>LAW</c>), by id.</summary>
    public static ImmutableArray<RuleDocument> All { get; } =
    [.. s_sources.Select(static id => new RuleDocument(SourceDocuments.Of(id), new DocumentReading()))];

    /// <summary>The document's id, as <c>HEL21</c>.</summary>
    public string Id { get; }

    /// <summary>What the document is.</summary>
    public BilingualText Title { get; }

    /// <summary>The plan, whose branche effort is counted by <see cref="Catalogues"/>; null where the document holds no requirements.</summary>
    public EmploymentPlan? Plan { get; }

    /// <summary>The policies about placements.</summary>
    public ImmutableArray<PlacementPolicy> Policies { get; }

    /// <summary>The segments and next steps.</summary>
    public Segments Segments { get; }

    /// <summary>The catalogues of branche tracks: the library's with the document's own over them, for a track may take over from one of another source.</summary>
    public BrancheCatalogues Catalogues { get; }

    /// <summary>The branche rules with the document's numbers and words over the library's.</summary>
    public BrancheRules BrancheRules { get; }

    /// <summary>The duties about contact; <see cref="ContactLaw.With"/> lays them over the law's.</summary>
    public ImmutableArray<ContactDuty> Duties { get; }

    /// <summary>The practice tests.</summary>
    public ImmutableArray<PracticeTest> PracticeTests { get; }

    /// <summary>The JSON Schema of rule documents (draft 2020-12), made from the descriptions that read them; in the package as <c>rules.schema.json</c>.</summary>
    /// <remarks>What holds between two parts, as that a parameter is there, is told by <see cref="Read"/> alone.</remarks>
    public static string Schema { get; } = RuleSchema.Write();

    /// <summary>Finds one of the library's own documents.</summary>
    /// <param name="id">The id, as <c>HEL21</c>.</param>
    /// <returns>The document; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static RuleDocument? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Reads a document.</summary>
    /// <returns>What it says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">It cannot be read; all faults are told at once, each by its path.</exception>
    public static RuleDocument Read(string json)
    {
        var reading = new DocumentReading();
        return new(Own(json, reading), reading);
    }

    /// <summary>This document with another on top: what has the same id is replaced, the rest is added.</summary>
    /// <param name="json">The document on top; it may build on what is here.</param>
    /// <returns>Another document; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">It cannot be read; all faults are told at once, each by its path.</exception>
    public RuleDocument With(string json)
    {
        var reading = new DocumentReading();
        return new(_parts.With(Own(json, reading), reading), reading);
    }

    /// <summary>The document as JSON, which <see cref="Read"/> reads as the same.</summary>
    /// <returns>The document, indented, with real letters.</returns>
    public string ToJson() => _parts.ToJson();

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id}: {Title.Danish}";

    private static DocumentParts Own(string json, DocumentReading reading)
    {
        var parts = DocumentParts.Read(Guard.Against.Null(json), string.Empty, reading);
        if (ReferenceEquals(parts, DocumentParts.Empty))
        {
            // Of what is no JSON object nothing can be said to be missing.
            throw new DocumentFormatException(reading.Faults);
        }

        foreach (var part in s_lawOnly.Where(parts.Has))
        {
            reading.Tell(
                $"$.{part}",
                part,
                new(
                    "kun i lovens eget dokument; egne målgrupper skrives i C#",
                    "only in the law's own document; own target groups are written in C#"
                )
            );
        }

        return parts;
    }
}
