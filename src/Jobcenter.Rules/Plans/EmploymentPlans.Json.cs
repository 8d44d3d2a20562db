using System.Text.Json.Nodes;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Plans;

public static partial class EmploymentPlans
{
    /// <summary>Reads a plan.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="DocumentFormatException">The document is not a plan; each fault names path, value and what is allowed.</exception>
    public static EmploymentPlan Read(string json)
    {
        Guard.Against.Null(json);
        var reading = new DocumentReading();
        var parts = DocumentParts.Read(json, name: string.Empty, reading);
        if (reading.Count == 0 || parts != DocumentParts.Empty)
        {
            parts.ReadParameters(reading);
            // A requirement can count those of a segment of the document's own, which is read where it is asked for.
            reading.State<SegmentReading>().Take(parts);
            if (PlanDocument.Read(parts, reading) is { } plan && reading.Count == 0)
            {
                return plan;
            }
        }

        throw new DocumentFormatException(reading.Faults);
    }

    /// <summary>Writes a plan, so that <see cref="Read"/> gives the same plan back; a segment of its document's own by its id, for it stands in the document.</summary>
    /// <returns>The document, indented, with real letters.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static string Write(EmploymentPlan plan)
    {
        Guard.Against.Null(plan);
        return DocumentText.Write(writer => PlanDocument.Write(writer, plan));
    }

    internal static JsonObject SchemaOfPlan() => PlanDocument.Schema();
}
