using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A remark, decision or estimate: <c>{"kind": "decision", "text": {…}}</c>.</summary>
internal sealed record NoteDocument
{
    public required NoteKind Kind { get; init; }

    public required TextDocument Text { get; init; }

    public static NoteDocument[]? Of(ImmutableArray<Note> notes) => notes.IsEmpty ? null : [.. notes.Select(Of)];

    public static NoteDocument Of(Note note) => new() { Kind = note.Kind, Text = TextDocument.Of(note.Text) };

    public Note ToNote() => new(Kind, Text.ToText());
}
