using Jobcenter.Rules.Indicators;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What counts a participation as <c>"begun"</c>.</summary>
internal sealed class ParticipationEventConverter()
    : WordConverter<ParticipationEvent>(
        new(
            (ParticipationEvent.Begun, "begun", new("begyndt", "begun")),
            (ParticipationEvent.Completed, "completed", new("gennemført", "completed"))
        )
    );
