using System.Buffers;
using System.Text.Json;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>What the review of a quarter is made with, and its checksums: each thing as JSON, a row an array of its fields.</summary>
internal static class BrancheContent
{
    public static ExecutionReceipt ToReceipt(
        BrancheRegister register,
        Quarter quarter,
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
            [
                new("branche-register", ContentHash.Of(hash => Add(hash, register))),
                new("effort", ContentHash.Of(hash => Add(hash, effort))),
            ],
            [new("municipality", register.Municipality.ToString()), new("quarter", quarter.ToString())]
        )
        {
            AsOf = date,
            Rows = register.Rows,
        };

    private static void Add(ContentHash hash, BrancheRules rules)
    {
        foreach (
            var outline in (ReadOnlySpan<RuleOutline>)
                [
                    rules.Profile.Outline,
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
        AddRows(
            hash,
            register.Marks,
            static m =>
                [
                    m.Citizen,
                    m.Marking.Catalogue?.Id,
                    m.Marking.ToString(),
                    m.MarkedOn,
                    m.WaitingSince,
                    m.IsAvailable,
                    m.Offer.Override?.IsOffered,
                    m.Offer.Override?.Reason,
                    m.Offer.Override?.DecidedOn,
                    m.Offer.Override?.DecidedBy,
                ]
        );
        AddRows(hash, register.Orders, static o => [o.Id, o.TrackId, o.Places, o.DueOn, o.OrderedOn]);
        AddRows(hash, register.Meetings, static m => [m.TrackId, m.HeldOn]);
        AddRows(hash, register.Coordinators, static c => [c.TrackId, c.Coordinator, c.From, c.To]);
        AddRows(
            hash,
            register.GroupCourses,
            static c =>
                [c.Id, c.TrackId, c.Citizens, .. c.Days.SelectMany(static d => new object?[] { d.Date, d.IsHalf })]
        );
    }

    private static void Add(ContentHash hash, TrackEffort effort)
    {
        var placements = effort.Placements.IsKnown ? effort.Placements.Value : default(Portion?);
        hash.Add(effort.Placements.Reason);
        AddRows(hash, [placements], static p => [p?.Yes, p?.No, p?.Unknown]);
        AddRows(
            hash,
            effort.Tracks,
            static t =>
                [
                    t.TrackId,
                    t.Begun,
                    t.InForce.IsKnown ? t.InForce.Value : null,
                    t.InForce.Reason?.Danish,
                    t.InForce.Reason?.English,
                ]
        );
    }

    private static void AddRows<T>(ContentHash hash, IEnumerable<T> rows, Func<T, object?[]> fields) =>
        AddEach(
            hash,
            rows,
            (writer, row) =>
            {
                writer.WriteStartArray();
                foreach (var field in fields(row))
                {
                    switch (field)
                    {
                        case null:
                            writer.WriteNullValue();
                            break;
                        case bool answer:
                            writer.WriteBooleanValue(answer);
                            break;
                        case int number:
                            writer.WriteNumberValue(number);
                            break;
                        case LocalDate day:
                            writer.WriteStringValue($"{day:R}");
                            break;
                        default:
                            writer.WriteStringValue($"{field}");
                            break;
                    }
                }

                writer.WriteEndArray();
            }
        );

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
