using Jobcenter.Rules.Documents;
using NodaTime.Text;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    /// <summary>What law is loaded: every act, target group, contradiction, state, limit of placements, duty about contact and other number, with its days, source and sureness.</summary>
    /// <param name="on">Only what holds on a day; all days when null.</param>
    /// <param name="targetGroup">Only what is about a target group (LAB § 6), 1 to 13; all when null.</param>
    /// <returns>
    /// The answer: a table a part, then one of what is not simply what its source says, one of what we decided, and one of what was
    /// looked for and not found, of which answers are unknown.
    /// </returns>
    /// <exception cref="ArgumentException">The day is of another calendar than ISO.</exception>
    public static Answer OfLaw(LocalDate? on = null, int? targetGroup = null)
    {
        if (on is { } asked)
        {
            Guard.Against.OtherCalendar(asked);
        }

        ImmutableArray<LoadedLaw> all =
        [
            .. LoadedLaw.All.Where(r =>
                !(on < r.From)
                && !(on > r.Until)
                && (targetGroup is not { } number || r.Groups.IsEmpty || r.Groups.Contains(number))
            ),
        ];
        var parts = Vocabulary.Of<LoadedPart>();
        return Of(
            "law",
            on is { } day
                ? new(
                    $"Hvad der er indlæst af loven den {DateText.Of(day, Language.Danish)}",
                    $"What law is loaded on {DateText.Of(day, Language.English)}"
                )
                : new("Hvad der er indlæst af loven", "What law is loaded"),
            [
                .. parts.Values.Select(p => LawTable(parts.Id(p), Heading(parts.Name(p)), all.Where(r => r.Part == p))),
                LawTable(
                    "unsure",
                    new(
                        "Efter sikkerhed: hvad kilden ikke blot siger",
                        "By sureness: what its source does not simply say"
                    ),
                    all.Where(static r => r.Sureness != Sureness.Sourced).OrderBy(static r => r.Sureness)
                ),
                LawTable(
                    "decisions",
                    new("Vores beslutninger", "Our decisions"),
                    all.Where(static r => r.Notes.Any(static n => n.Kind == NoteKind.Decision))
                ),
                LawTable(
                    "notFound",
                    new(
                        "Ikke fundet eller ikke indlæst: svaret er ukendt",
                        "Not found or not loaded: the answer is unknown"
                    ),
                    all.Where(static r => r.NotFound is not null)
                ),
            ]
        );
    }

    private static BilingualText Heading(BilingualText name) =>
        new($"{char.ToUpperInvariant(name.Danish[0])}{name.Danish[1..]}", name.English);

    private static Answer LawTable(string id, BilingualText title, IEnumerable<LoadedLaw> rows) =>
        Table(id, title, rows.Select(LawRow));

    private static Answer LawRow(LoadedLaw row) =>
        Row(
            row.Id,
            row.Title,
            AnswerCell.Text("what", new("Hvad", "What"), row.Title, isTitle: true),
            AnswerCell.Text("rule", new("Id", "Id"), BilingualText.Same(row.Id)),
            AnswerCell.Text(
                "targetGroups",
                new("Målgruppe nr.", "Target group no."),
                BilingualText.Same(row.Groups.IsEmpty ? Nothing : string.Join(", ", row.Groups))
            ),
            ValueOf(row, new("Værdi", "Value")),
            AnswerCell.Day("from", new("Fra", "From"), row.From),
            AnswerCell.Day("until", new("Til", "Until"), row.Until),
            AnswerCell.Text("source", new("Kilde", "Source"), BilingualText.Same(row.Source?.ToString() ?? Nothing)),
            AnswerCell.Text("sureness", new("Sikkerhed", "Sureness"), SurenessOf(row)),
            AnswerCell.Told(
                new("Noter", "Notes"),
                Both(l => NotesOf(row, l)),
                (writer, language) =>
                {
                    AnswerJson.WriteNotes(writer, row.Notes, language);
                    AnswerJson.WriteText(writer, "notFound", row.NotFound?.ToText(language));
                }
            )
        );

    // A number of the law may be a day.
    private static AnswerCell ValueOf(LoadedLaw row, BilingualText name) =>
        LocalDatePattern.Iso.Parse(row.Value?.Danish ?? Nothing) is { Success: true, Value: var day }
            ? AnswerCell.Day("value", name, day)
            : AnswerCell.Text("value", name, row.Value ?? BilingualText.Same(Nothing));

    private static BilingualText SurenessOf(LoadedLaw row)
    {
        var name = Vocabulary.Of<Sureness>().Name(row.Sureness);
        return row.NotFound is null ? name
            : row.IsPartly ? new($"{name.Danish}; resten ikke fundet", $"{name.English}; the rest not found")
            : new("ikke fundet", "not found");
    }

    private static string NotesOf(LoadedLaw row, Language language)
    {
        var notFound = row.NotFound is { } why
            ? new[] { $"{(language == Language.English ? "Not found" : "Ikke fundet")}: {why.ToText(language)}" }
            : [];
        var notes = row.Notes.Where(n => !n.Text.Equals(row.NotFound)).Select(n => AnswerText.Of(n, language));
        return string.Join(" ", notFound.Concat(notes).DefaultIfEmpty(Nothing));
    }
}
