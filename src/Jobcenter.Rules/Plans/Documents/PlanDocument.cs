using System.Text.Json;
using System.Text.Json.Nodes;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A plan as a part of a rule document: whose it is, its own groups and its requirements.</summary>
internal static class PlanDocument
{
    private const string Owner = "municipality";
    private const string Year = "year";
    private const string LastYear = "lastYear";

    private static readonly WholeForm s_year = new(RegisterLimits.FirstDate.Year, RegisterLimits.LastDate.Year);

    private static readonly ObjectForm<BenefitGroup> s_group = new ObjectForm<BenefitGroup>(GroupOf)
        .HasId(static g => g.Id)
        .Has("name", LabelForms.Text, static g => g.Name)
        .Has("states", Each(Word(CitizenStates.Vocabulary)), static g => g.States)
        .When(
            "id",
            new("små bogstaver a-z, cifre og bindestreger", "lower-case letters a–z, digits and hyphens"),
            static v =>
                v.Get<string>("id").All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        )
        .When(
            "id",
            new("et id, som ingen anden gruppe eller ydelse har", "an id that no other group or state has"),
            static v => !v.Place.Reading.State<PlanReading>().Groups.ContainsKey(v.Get<string>("id"))
        );

    // A plan as it is written, and what the schema says of it.
    private static readonly ObjectForm<EmploymentPlan> s_plan = new ObjectForm<EmploymentPlan>(static _ =>
        throw new InvalidOperationException("A plan is read part by part.")
    )
        .May("$schema", Text, static _ => null)
        .Has("id", Text, static p => p.Id)
        .Has("title", LabelForms.Text, static p => p.Title)
        .Has(Owner, Municipality, static p => p.Municipality)
        .Has(Year, s_year, static p => p.Year)
        .May(LastYear, s_year, static p => p.LastYear == p.Year ? null : p.LastYear)
        .May(DocumentParts.Parameters, Any(WrittenParameter.Form), static _ => null)
        .May(
            DocumentParts.Groups,
            Any(s_group.AsForm()),
            static p => OwnGroups(p) is { IsEmpty: false } own ? own : null
        )
        .Has(
            DocumentParts.Requirements,
            Any(RequirementForm.Line),
            static p => ImmutableArray.CreateRange(p.Requirements, static r => ImmutableArray.Create(r))
        );

    /// <summary>Reads the plan of a document, whose parameters have been read; null after its faults have been told.</summary>
    public static EmploymentPlan? Read(
        DocumentParts parts,
        DocumentReading reading,
        BrancheCatalogues? catalogues = null
    )
    {
        var before = reading.Count;
        var id = parts.ReadHead("id", Text, reading) as string;
        var title = parts.ReadHead("title", LabelForms.Text, reading) as BilingualText;
        var owner = parts.ReadHead(Owner, Municipality, reading) as Area?;
        var year = parts.ReadHead(Year, s_year, reading) as int?;
        var known = reading.State<PlanReading>();
        (known.PlanId, known.Owner) = (id ?? known.PlanId, owner);
        var lastYear = parts.HasHead(LastYear) ? parts.ReadHead(LastYear, s_year, reading) as int? : year;
        if (lastYear < year)
        {
            parts.TellHead(LastYear, new($"et år fra {year}", $"a year from {year}"), reading);
        }

        reading.LastDay = lastYear is { } last ? new(last, 12, 31) : reading.LastDay;
        if (!parts.Has(DocumentParts.Requirements))
        {
            new Place(reading, default).TellMissing(DocumentParts.Requirements, new("en liste", "an array"));
        }

        known.ReadGroups(parts, s_group.AsForm(), reading);
        var lines = parts.ReadAll(DocumentParts.Requirements, RequirementForm.Line, reading);
        ImmutableArray<Resultatkrav> requirements = [.. lines.SelectMany(static l => l)];
        foreach (var twice in requirements.GroupBy(static r => r.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            reading.Tell(
                $"$.{DocumentParts.Requirements}",
                twice.Key,
                new(
                    "et id, som kun ét krav har, også med det, each og goals føjer til",
                    "an id that one requirement has alone, with what each and goals add too"
                )
            );
        }

        return reading.Count == before && id is not null && title is not null && owner is { } area && year is { } y
            ? new(id, title, area, y, requirements.AsSpan())
            {
                Catalogues = catalogues ?? BrancheCatalogues.Default,
                LastYear = lastYear ?? y,
            }
            : null;
    }

    public static void Write(Utf8JsonWriter writer, EmploymentPlan plan) => s_plan.AsForm().Write(writer, plan);

    public static JsonObject Schema() => s_plan.Schema();

    private static ImmutableArray<BenefitGroup> OwnGroups(EmploymentPlan plan) =>
        [.. plan.Groups.Where(static g => !g.Equals(new PlanReading().Groups.GetValueOrDefault(g.Id)))];

    // Reading a group makes it known to the requirements after it.
    private static BenefitGroup GroupOf(FieldValues values)
    {
        var group = new BenefitGroup(
            values.Get<string>("id"),
            values.Get<BilingualText>("name"),
            [.. values.Get<ImmutableArray<CitizenState>>("states")]
        );
        values.Place.Reading.State<PlanReading>().Groups.Add(group.Id, group);
        return group;
    }
}
