using System.Text.Json;
using System.Text.Json.Serialization;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Json;

/// <summary>The answers: they are written as <see cref="AnswerJson"/> writes them, in Danish, and not read.</summary>
internal static class AnswerValues
{
    public static ImmutableArray<JsonValue> All { get; } =
    [
        Value<Assessment>(static (writer, a) => AnswerJson.Write(writer, a, Language.Danish)),
        Value<ExecutionReceipt>(AnswerJson.Write),
        Value<Answer>(static a => a),
        Value<FollowUp>(static a => Answer.Of(a)),
        Value<RequirementOutcome>(Answer.Of),
        Value<TargetGroupAnswer>(Answer.Of),
        Value<SegmentAnswer>(Answer.Of),
        Value<SequenceReview>(static a => Answer.Of(a)),
        Value<PolicyReview>(Answer.Of),
        Value<RuleReview>(Answer.Of),
        Value<NextMove>(Answer.Of),
        Value<PlacementCohort>(Answer.Of),
        Value<TrackReview>(static a => Answer.Of(a)),
        Value<OrderAssignment>(Answer.Of),
        Value<FilledOrder>(static a => Answer.Of(a)),
        Value<CandidatePool>(Answer.Of),
        Value<PracticeTestResult>(static a => Answer.Of(a)),
        Value<CriterionOutcome>(Answer.Of),
    ];

    private static JsonValue Value<T>(Func<T, Answer> of)
        where T : class => Value<T>((writer, value) => AnswerJson.Write(writer, of(value)));

    private static JsonValue Value<T>(Action<Utf8JsonWriter, T> write)
        where T : class => JsonValue.Of(new Converter<T>(write));

    private sealed class Converter<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new JsonException($"A {typeof(T).Name} is an answer: it is written, and made again from its facts.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            write(writer, value);
    }
}
