using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>A catalogue in a rule document.</summary>
internal static class CatalogueForms
{
    private static readonly Form<string> s_trackId = new ValueForm<string>(
        new("små bogstaver a-z, cifre og bindestreger", "lower-case letters a–z, digits and hyphens"),
        static (place, out id) => BrancheTrack.IsId(id = place.Text ?? string.Empty),
        static (writer, id) => writer.WriteStringValue(id),
        static () => Pattern("^[a-z0-9-]+$")
    );

    private static readonly Form<BrancheTrack> s_track = new ObjectForm<BrancheTrack>(static v =>
        new(v.Get<string>("id"), v.Get<BilingualText>("name"), v.Get<ImmutableArray<string>>("succeeds").AsSpan())
    )
        .Has("id", s_trackId, static t => t.Id)
        .Has("name", LabelForms.Text, static t => t.Name)
        .Some("succeeds", Each(s_trackId), static t => t.Succeeds)
        .AsForm();

    public static Form<BrancheCatalogue> Catalogue { get; } =
        new ObjectForm<BrancheCatalogue>(static v =>
            new(
                v.Get<string>("id"),
                v.Get<Area>("municipality"),
                v.Get<LocalDate>("from"),
                v.Find<LocalDate>("until"),
                v.Get<SourceReference>("source"),
                v.Get<ImmutableArray<BrancheTrack>>("tracks").AsSpan()
            )
            {
                Notes = v.Get<ImmutableArray<Note>>("notes"),
            }
        )
            .HasId(static c => c.Id)
            .Has("municipality", Municipality, static c => c.Municipality)
            .HasDays(static c => c.ValidFrom, static c => c.ValidUntil)
            .Has("source", LabelForms.Source, static c => c.Source)
            .Has("tracks", new ListForm<BrancheTrack>(s_track, least: 1, isUnique: false), static c => c.Tracks)
            .Some("notes", LabelForms.Notes, static c => c.Notes)
            .When(
                "tracks",
                new(
                    $"1 til {BrancheCatalogue.MaxTracks} spor, hvert id én gang",
                    $"1 to {BrancheCatalogue.MaxTracks} tracks, each id once"
                ),
                static v => BrancheCatalogue.CanHold(v.Get<ImmutableArray<BrancheTrack>>("tracks"))
            )
            .AsForm();

    /// <summary>The catalogues of a document. What does not fit together is told as the document's faults are.</summary>
    public static BrancheCatalogues Read(DocumentParts parts, DocumentReading reading)
    {
        var places = parts[DocumentParts.Catalogues]
            .ToDictionary(static e => e.Id, e => DocumentParts.Place(e, reading), StringComparer.Ordinal);
        var all = new BrancheCatalogues([]);
        foreach (
            var catalogue in BrancheCatalogues.Sorted(
                parts.ReadAll(DocumentParts.Catalogues, Catalogue, reading),
                nameof(parts)
            )
        )
        {
            if (all.FaultOf(catalogue) is var (property, allowed))
            {
                places[catalogue.Id].Find(property).Tell(allowed);
            }
            else
            {
                all = all.And(catalogue);
            }
        }

        return all;
    }
}
