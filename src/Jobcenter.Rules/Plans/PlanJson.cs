using System.Collections.Immutable;
using System.Text.Json;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

/// <summary>Plans as JSON documents: a municipality writes its own plan without C#.</summary>
/// <remarks>
/// The form is that of <c>plan.schema.json</c>, which is in the package. Misspelt properties and unknown kinds are
/// errors. Reading and writing use generated code and are safe to trim.
/// </remarks>
/// <example>
/// <code>
/// EmploymentPlan plan = PlanJson.Read(File.ReadAllText("plan.json"));
/// </code>
/// </example>
public static class PlanJson
{
    private const string Root = "$";

    /// <summary>Reads a plan.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="PlanFormatException">The document is not a plan; the faults name path, value and what is allowed.</exception>
    public static EmploymentPlan Read(string json)
    {
        Guard.Against.Null(json);
        JsonElement root;
        try
        {
            using var parsed = JsonDocument.Parse(json);
            root = parsed.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw Fault(Root, $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", "well-formed JSON");
        }

        CheckKinds(root);
        return ToPlan(Deserialize(json, root), root);
    }

    /// <summary>Writes a plan, so that <see cref="Read"/> gives the same plan back.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The document, indented, with real letters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static string Write(EmploymentPlan plan)
    {
        Guard.Against.Null(plan);
        ImmutableArray<BenefitGroup> own = [.. plan.Groups.Where(static g => !DocumentGroups.IsBuiltIn(g))];
        var document = new PlanDocument
        {
            Id = plan.Id,
            Title = TextDocument.Of(plan.Title),
            Municipality = plan.Municipality,
            Year = plan.Year,
            Groups = own.IsEmpty ? null : [.. own.Select(GroupDocument.Of)],
            Requirements = [.. plan.Requirements.Select(static r => r.ToDocument())],
        };
        return JsonSerializer.Serialize(document, PlanJsonContext.Readable.PlanDocument);
    }

    private static PlanDocument Deserialize(string json, JsonElement root)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PlanJsonContext.Default.PlanDocument)
                ?? throw Fault(Root, "null", "a plan");
        }
        catch (JsonException e)
        {
            var path = e.Path ?? Root;
            throw Fault(path, JsonPath.ValueAt(root, path), DocumentWords.Allowed(e, root, path));
        }
    }

    private static void CheckKinds(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("requirements", out var requirements)
            || requirements.ValueKind != JsonValueKind.Array
        )
        {
            return;
        }

        var kinds = JsonPath.Kinds;
        var faults = ImmutableArray.CreateBuilder<PlanFault>();
        var index = 0;
        foreach (var requirement in requirements.EnumerateArray())
        {
            var path = $"{Root}.requirements[{index++}].{RequirementDocument.KindName}";
            var kind = JsonPath.Property(requirement, RequirementDocument.KindName);
            if (
                kind is not { ValueKind: JsonValueKind.String } text
                || !kinds.Contains(JsonPath.TextOf(text) ?? string.Empty, StringComparer.Ordinal)
            )
            {
                faults.Add(new(path, kind?.GetRawText() ?? JsonPath.Missing, $"one of {string.Join(", ", kinds)}"));
            }
        }

        if (faults.Count > 0)
        {
            throw new PlanFormatException(faults.ToImmutable());
        }
    }

    private static EmploymentPlan ToPlan(PlanDocument document, JsonElement root)
    {
        var faults = ImmutableArray.CreateBuilder<PlanFault>();
        var groups = ReadGroups(document, root, faults);
        var requirements = new List<Resultatkrav>();
        for (var i = 0; i < document.Requirements.Length; i++)
        {
            var requirement = document.Requirements[i];
            Try(
                root,
                $"{Root}.requirements[{i}]",
                faults,
                () => requirements.Add(requirement.ToRequirement(document.Id, groups))
            );
        }

        EmploymentPlan? plan = null;
        if (faults.Count == 0)
        {
            Try(
                root,
                Root,
                faults,
                () =>
                    plan = new(
                        document.Id,
                        document.Title.ToText(),
                        document.Municipality,
                        document.Year,
                        [.. requirements]
                    )
            );
        }

        return plan ?? throw new PlanFormatException(faults.ToImmutable());
    }

    private static DocumentGroups ReadGroups(
        PlanDocument document,
        JsonElement root,
        ImmutableArray<PlanFault>.Builder faults
    )
    {
        var own = new List<BenefitGroup>();
        GroupDocument?[] documents = document.Groups ?? [];
        for (var i = 0; i < documents.Length; i++)
        {
            var group = documents[i];
            Try(root, $"{Root}.groups[{i}]", faults, () => own.Add(ToGroup(group)));
        }

        var groups = new DocumentGroups([]);
        Try(root, $"{Root}.groups", faults, () => groups = new DocumentGroups(own));
        return groups;
    }

    private static BenefitGroup ToGroup(GroupDocument? group) =>
        group?.ToGroup() ?? throw new ArgumentException("groups held null; each must be a group.", nameof(group));

    // What the model refuses is a fault of the document: the argument's name is the property's.
    private static void Try(JsonElement root, string path, ImmutableArray<PlanFault>.Builder faults, Action read)
    {
        try
        {
            read();
        }
        catch (ArgumentException e)
        {
            var full = JsonPath.OfArgument(root, path, e.ParamName);
            faults.Add(new(full, JsonPath.ValueAt(root, full), e.Message.Split(" (Parameter")[0]));
        }
    }

    private static PlanFormatException Fault(string path, string value, string allowed) =>
        new([new PlanFault(path, value, allowed)]);
}
