namespace Jobcenter.Rules.Placements;

/// <summary>What the objects of a document have in common: labels, notes, sources, texts in both languages and days. What is missing is a fault, and stands as a question mark.</summary>
internal static class DocumentLabels
{
    public static BilingualText Once { get; } = new("et id, der ikke har stået før", "an id that has not stood before");

    private static readonly BilingualText s_order = new(
        "en dato, der ikke ligger før validFrom",
        "a date that is not before validFrom"
    );

    public static RuleLabel Label(DocumentNode node, HashSet<string> ids)
    {
        var id = node.Text("id");
        if (id.Length > 0 && !ids.Add(id))
        {
            node.Fault("id", Once);
        }

        return new(
            id.Length > 0 ? id : "?",
            Bilingual(node.Child("title")),
            Source(node),
            node.Word("strength", Strength.Requirement),
            Notes(node)
        );
    }

    public static ImmutableArray<Note> Notes(DocumentNode node) =>
        [
            .. node.Children("notes", isRequired: false)
                .Select(static n =>
                {
                    var note = new Note(n.Word("kind", NoteKind.Remark), Bilingual(n.Child("text")));
                    n.Done();
                    return note;
                }),
        ];

    public static SourceReference Source(DocumentNode node)
    {
        var source = node.Child("source");
        var (document, section) = (source?.Text("document"), source?.OptionalText("section"));
        source?.Done();
        return new(string.IsNullOrWhiteSpace(document) ? "?" : document, section ?? string.Empty);
    }

    public static BilingualText Bilingual(DocumentNode? node)
    {
        var (danish, english) = (node?.Text("da"), node?.Text("en"));
        node?.Done();
        return new(
            string.IsNullOrWhiteSpace(danish) ? "?" : danish,
            string.IsNullOrWhiteSpace(english) ? "?" : english
        );
    }

    public static (LocalDate From, LocalDate? Until) Days(DocumentNode node)
    {
        var (from, until) = (node.Date("validFrom", isRequired: true), node.Date("validUntil"));
        if (until < from)
        {
            node.Fault("validUntil", s_order);
            until = from;
        }

        return (from ?? RegisterLimits.FirstDate, until);
    }
}
