using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The kind of a note as <c>"decision"</c>.</summary>
internal sealed class NoteKindConverter()
    : WordConverter<NoteKind>(
        new(
            (NoteKind.Remark, "remark", new("bemærkning", "remark")),
            (NoteKind.Decision, "decision", new("beslutning", "decision")),
            (NoteKind.Estimate, "estimate", new("skøn", "estimate"))
        )
    );
