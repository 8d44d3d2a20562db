using System.Buffers;
using System.Text.Json;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What the review of a quarter is made with, and its checksums: each thing as JSON, a row an array of its fields.</summary>
internal static class BrancheContent
{
    public static ExecutionReceipt ToReceipt(
        BrancheRegister register,
        MeasuringPeriod quarter,
        LocalDate date,
        TrackEffort effort
    ) =>
        new(
            "track-review",
            [
                new("branche-rules", ContentHash.Of(hash => Add(hash, register.BrancheRules))),
                new(
                    "catalogues",
                    ContentHash.Of(hash =>
                        AddEach(hash, register.Catalogues.All, static (w, c) => CatalogueForms.Catalogue.Write(w, c))
                    )
                ),
            ],
            [ToPart(register), new("effort", ContentHash.Of(hash => Add(hash, effort)))],
            [new("municipality", register.Municipality.ToString()), new("quarter", quarter.ToString())]
        )
        {
            AsOf = date,
            Rows = register.Rows,
        };

    public static KeyValuePair<string, string> ToPart(BrancheRegister register) =>
        new("branche-register", ContentHash.Of(hash => Add(hash, register)));

    private static void Add(ContentHash hash, BrancheRules rules)
    {
        foreach (
            var outline in (ReadOnlySpan<RuleOutline>)
                [
                    rules.Profile,
                    rules.Marking.Outline,
                    rules.Candidate.Outline,
                    rules.GroupCourse.Outline,
                    rules.CompleteTrack.Outline,
                    rules.ClusterMeetings.Outline,
                    rules.Coordinators.Outline,
                    rules.Effort.Outline,
                ]
        )
        {
            hash.Add(outline);
        }

        AddEach(hash, rules.Written(), static (w, p) => WrittenParameter.Form.Write(w, p));
    }

    private static void Add(ContentHash hash, BrancheRegister register)
    {
        AddRows(hash, BrancheSchemas.Marks, register.Marks.Select(static m => MarkFields.Of(m)));
        AddRows(hash, BrancheSchemas.Orders, register.Orders.Select(OrderFields.Of));
        AddRows(hash, BrancheSchemas.Meetings, register.Meetings);
        AddRows(hash, BrancheSchemas.Coordinators, register.Coordinators);
        AddRows(hash, BrancheSchemas.Courses, register.GroupCourses.SelectMany(CourseFields.Of));
    }

    private static void Add(ContentHash hash, TrackEffort effort)
    {
        hash.Add(effort.Placements.Reason);
        hash.Add(effort.Placements.IsKnown ? $"{effort.Placements.Value}" : null);
        AddEach(
            hash,
            effort.Tracks,
            static (w, t) =>
                Write(w, [t.TrackId, $"{t.Begun}", $"{t.InForce}", t.InForce.Reason?.Danish, t.InForce.Reason?.English])
        );
    }

    private static void AddRows<T>(ContentHash hash, SchemaOf<T> schema, IEnumerable<T> rows) =>
        AddEach(hash, rows, (writer, row) => Write(writer, schema.Write(row)));

    private static void Write(Utf8JsonWriter writer, IEnumerable<string?> fields)
    {
        writer.WriteStartArray();
        foreach (var field in fields)
        {
            writer.WriteStringValue(field);
        }

        writer.WriteEndArray();
    }

    private static void AddEach<T>(ContentHash hash, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        hash.AddEach(
            values,
            (part, value) =>
            {
                buffer.ResetWrittenCount();
                writer.Reset();
                write(writer, value);
                writer.Flush();
                part.AddAll(buffer.WrittenSpan);
            }
        );
    }
}
