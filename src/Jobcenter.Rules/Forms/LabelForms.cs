using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Forms;

/// <summary>What everything in a rule document has alike: texts in both languages, sources, notes, days and labels.</summary>
internal static class LabelForms
{
    /// <summary>A text in both languages.</summary>
    public static Form<BilingualText> Text { get; } =
        new ObjectForm<BilingualText>(static v => new(v.Get<string>("da"), v.Get<string>("en")))
            .Has("da", ValueForms.Text, static t => t.Danish)
            .Has("en", ValueForms.Text, static t => t.English)
            .AsForm();

    public static Form<SourceReference> Source { get; } =
        new ObjectForm<SourceReference>(static v =>
            new(v.Get<string>("document"), v.FindText("section") ?? string.Empty)
        )
            .Has("document", ValueForms.Text, static s => s.Document)
            .May("section", ValueForms.Text, static s => s.Section.Length == 0 ? null : s.Section)
            .AsForm();

    public static Form<ImmutableArray<Note>> Notes { get; } =
        Any(
            new ObjectForm<Note>(static v => new(v.Get<NoteKind>("kind"), v.Get<BilingualText>("text")))
                .Has("kind", Word(Vocabulary.Of<NoteKind>()), static n => n.Kind)
                .Has("text", Text, static n => n.Text)
                .AsForm()
        );

    /// <summary>A label alone: what a document says of a rule whose kind is known by its id.</summary>
    public static Form<RuleLabel> OfRule { get; } =
        new ObjectForm<RuleLabel>(static v => v.Label(v.Get<string>("id")))
            .HasId(static l => l.Id)
            .HasLabel(static l => l)
            .AsForm();

    /// <summary>The id, and the one it is put before where it is new in its list.</summary>
    public static ObjectForm<T> HasId<T>(this ObjectForm<T> form, Func<T, string> id, Form<string>? written = null)
        where T : notnull =>
        form.Has("id", written ?? ValueForms.Text, id).May("before", ValueForms.Text, static _ => null);

    /// <summary>The properties of a label: title, source, strength and notes; the id is a property of the owner's own.</summary>
    public static ObjectForm<T> HasLabel<T>(this ObjectForm<T> form, Func<T, RuleLabel> label)
        where T : notnull =>
        form.Has("title", Text, o => label(o).Title)
            .Has("source", Source, o => label(o).Source)
            .May("strength", Word(Vocabulary.Of<Strength>()), o => label(o).Strength, default(Strength))
            .Some("notes", Notes, o => label(o).Notes);

    /// <summary>The label that <see cref="HasLabel"/> describes.</summary>
    public static RuleLabel Label(this FieldValues values, string id) =>
        new(
            id,
            values.Get<BilingualText>("title"),
            values.Get<SourceReference>("source"),
            values.Get<Strength>("strength"),
            values.Get<ImmutableArray<Note>>("notes")
        );

    /// <summary>The first day and, where there is one, the last day that something holds.</summary>
    public static ObjectForm<T> HasDays<T>(this ObjectForm<T> form, Func<T, LocalDate> from, Func<T, LocalDate?> until)
        where T : notnull => form.Has("from", Day, o => from(o)).May("until", Day, o => until(o)).WithDaysInOrder();

    /// <summary>With a last day that is not before the first.</summary>
    public static ObjectForm<T> WithDaysInOrder<T>(this ObjectForm<T> form)
        where T : notnull =>
        form.When(
            "until",
            new("en dag, der ikke ligger før from", "a day that is not before from"),
            static v => !(v.Find<LocalDate>("until") < v.Get<LocalDate>("from"))
        );
}
