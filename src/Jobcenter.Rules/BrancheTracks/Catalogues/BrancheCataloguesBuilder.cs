namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>Builds catalogues of a municipality's own from rows, beside those there are.</summary>
/// <example>
/// <code>
/// var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
/// builder.Tracks.Add(column =&gt; fields[column]); // catalogue, municipality, valid_from, track, name …
/// BrancheCatalogues catalogues = builder.Build();
/// </code>
/// </example>
[DanishTerm("branchekatalogbygger")]
public sealed class BrancheCataloguesBuilder : RowBuilder
{
    /// <summary>The most catalogues of one builder: 1,000.</summary>
    public const int MostCatalogues = 1000;

    private const string Catalogue = "catalogue";
    private const string Municipality = "municipality";
    private const string ValidFrom = "valid_from";
    private const string ValidUntil = "valid_until";
    private const string Track = "track";
    private const string Succeeds = "succeeds";

    private static readonly BilingualText s_otherHead = new(
        "er ikke det, katalogets første række siger",
        "is not what the catalogue's first row says"
    );
    private static readonly FieldKind<string> s_id = new(
        new("små bogstaver a-z, cifre og bindestreger", "lower-case letters a–z, digits and hyphens"),
        fallback: string.Empty,
        static (text, out value) =>
            BrancheTrack.IsId(value = text.ToString())
                ? null
                : new(
                    "er ikke et id; skriv små bogstaver a-z, cifre og bindestreger",
                    "is not an id; write lower-case letters a–z, digits and hyphens"
                ),
        static value => value
    );

    private static readonly SchemaOf<Fields> s_schema = new(
        "tracks.csv",
        default,
        static (ref r, in v) =>
            new(
                r.Must(Catalogue, BrancheSchemas.Id, v.Catalogue, "katalogets id", "the catalogue's id"),
                r.Must(Municipality, FieldKinds.Municipality, v.Municipality, "kommunen", "the municipality"),
                r.Must(
                    ValidFrom,
                    BrancheSchemas.Day,
                    v.ValidFrom,
                    "katalogets første dag",
                    "the catalogue's first day"
                ),
                r.May(ValidUntil, FieldKinds.End, v.ValidUntil, "dets sidste dag", "its last day, included"),
                r.Must(Track, s_id, v.Track, "sporets id", "the track's id"),
                r.Must("name", BrancheSchemas.Id, v.Name, "navnet på dansk", "the Danish name"),
                r.May(
                    "name_en",
                    v.English,
                    "på engelsk; ellers det danske",
                    "the English name, or else the Danish one"
                ),
                r.May(
                    Succeeds,
                    v.Succeeds,
                    "de spor i kommunens tidligere katalog, det afløser, med plus imellem",
                    "the tracks of the municipality's earlier catalogue it takes over from, with a plus between"
                )
            ),
        static (in row, ref faults) => faults.CheckEnd(ValidUntil, row.ValidFrom, row.ValidUntil)
    );

    private readonly BrancheCatalogues _before;
    private Dictionary<string, List<(Fields Row, RowLocation Location)>> _drafts = new(StringComparer.Ordinal);

    /// <summary>A builder without rows.</summary>
    /// <param name="before">The catalogues there are already; the new ones come beside them.</param>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> is null.</exception>
    public BrancheCataloguesBuilder(BrancheCatalogues before, Action<RefusedRow>? onRefused = null)
        : base(onRefused)
    {
        _before = Guard.Against.Null(before);
        Tracks = new IntakeOf<Fields>(this, s_schema, Take);
    }

    /// <summary>Takes in rows of <c>tracks.csv</c>, each a track of a catalogue; the catalogue, its municipality and its days stand in every row. What a track succeeds is looked up when the catalogues are built.</summary>
    public RowIntake Tracks { get; }

    /// <summary>The catalogues there were, and those of the rows. Rows of a catalogue that holds together with another, and rows that succeed what is not there, are refused now.</summary>
    /// <exception cref="InvalidOperationException">The catalogues have been built already.</exception>
    public BrancheCatalogues Build()
    {
        StartBuild();
        (var drafts, _drafts) = (_drafts, []);
        var catalogues = _before.All.ToList();
        foreach (
            var draft in drafts
                .Values.OrderBy(static d => d[0].Row.ValidFrom)
                .ThenBy(static d => d[0].Row.Catalogue, StringComparer.Ordinal)
        )
        {
            var head = draft[0].Row;
            var others = catalogues.Where(c => c.Municipality == head.Municipality).ToList();
            var earlier = others.Where(c => c.ValidFrom < head.ValidFrom).MaxBy(static c => c.ValidFrom);
            var fault = FaultOf(head, others);
            var taken = new HashSet<string>(StringComparer.Ordinal);
            BrancheTrack[] tracks =
            [
                .. draft
                    .Where(d => IsTaken(d.Row, d.Location, fault, earlier, taken))
                    .Select(static d => d.Row.ToTrack()),
            ];
            if (tracks.Length > 0)
            {
                catalogues.Add(
                    new(head.Catalogue, head.Municipality, head.ValidFrom, head.ValidUntil, new(head.Catalogue), tracks)
                );
            }
        }

        return new(catalogues);
    }

    private void Take(in Fields row, RowLocation location, ref RowFaults faults)
    {
        if (_before.Find(row.Catalogue) is not null)
        {
            faults.Add(
                Catalogue,
                row.Catalogue,
                new("er et katalog, der allerede er indlæst", "is a catalogue that is loaded already")
            );
        }
        else if (!_drafts.TryGetValue(row.Catalogue, out var rows))
        {
            if (_drafts.Count == MostCatalogues)
            {
                faults.Add(
                    Catalogue,
                    row.Catalogue,
                    new(
                        $"er et katalog for meget; en fil har højst {MostCatalogues}",
                        $"is a catalogue too many; a file has at most {MostCatalogues}"
                    )
                );
                return;
            }

            _drafts.Add(row.Catalogue, [(row, location)]);
        }
        else
        {
            CheckSame(row, rows, ref faults);
            if (!faults.Any)
            {
                rows.Add((row, location));
            }
        }
    }

    private static void CheckSame(in Fields row, List<(Fields Row, RowLocation Location)> rows, ref RowFaults faults)
    {
        var (id, head) = (row.Track, rows[0].Row);
        if (head.Municipality != row.Municipality)
        {
            faults.Add(Municipality, $"{row.Municipality}", s_otherHead);
        }

        if (head.ValidFrom != row.ValidFrom)
        {
            faults.Add(ValidFrom, FieldKinds.Iso(row.ValidFrom), s_otherHead);
        }

        if (head.ValidUntil != row.ValidUntil)
        {
            faults.Add(ValidUntil, FieldKinds.End.Write(row.ValidUntil), s_otherHead);
        }

        if (rows.Exists(r => string.Equals(r.Row.Track, id, StringComparison.Ordinal)))
        {
            faults.Add(Track, id, BrancheSchemas.Duplicate);
        }
        else if (rows.Count == BrancheCatalogue.MaxTracks)
        {
            faults.Add(
                Track,
                id,
                new(
                    $"er et spor for meget; et katalog har højst {BrancheCatalogue.MaxTracks}",
                    $"is a track too many; a catalogue has at most {BrancheCatalogue.MaxTracks}"
                )
            );
        }
    }

    // Between two catalogues of which the one takes over from the other there is no room.
    private static BilingualText? FaultOf(Fields head, List<BrancheCatalogue> others)
    {
        if (others.Find(c => !(c.ValidUntil < head.ValidFrom) && !(head.ValidUntil < c.ValidFrom)) is { } other)
        {
            return new(
                $"{other.Id} gælder allerede på samme tid i den kommune",
                $"{other.Id} holds already at the same time in that municipality"
            );
        }

        var later = others.Where(c => c.ValidFrom > head.ValidFrom).MinBy(static c => c.ValidFrom);
        return later?.Tracks.Any(static t => !t.Succeeds.IsEmpty) == true
            ? new(
                $"{later.Id} afløser allerede det katalog, der gælder før",
                $"{later.Id} takes over already from the catalogue that holds before"
            )
            : null;
    }

    private bool IsTaken(
        in Fields row,
        RowLocation location,
        BilingualText? fault,
        BrancheCatalogue? earlier,
        HashSet<string> succeeded
    )
    {
        if (fault is not null)
        {
            return Refuse(location, ValidFrom, FieldKinds.Iso(row.ValidFrom), fault);
        }

        var ids = row.ToTrack().Succeeds;
        if (ids.FirstOrDefault(id => !(earlier?.IndexOf(id) >= 0)) is { } unknown)
        {
            var of = earlier?.Id;
            var reason = new BilingualText(
                $"er ikke et spor i kommunens tidligere katalog ({of ?? "intet"})",
                $"is not a track of the municipality's earlier catalogue ({of ?? "none"})"
            );
            return Refuse(location, Succeeds, unknown, reason);
        }

        var repeated = ids.Where((id, i) => succeeded.Contains(id) || ids.IndexOf(id) < i).FirstOrDefault();
        if (repeated is not null)
        {
            return Refuse(
                location,
                Succeeds,
                repeated,
                new("har allerede en efterfølger i en anden række", "has a successor in another row already")
            );
        }

        succeeded.UnionWith(ids);
        return true;
    }

    private readonly record struct Fields(
        string Catalogue,
        Area Municipality,
        LocalDate ValidFrom,
        LocalDate? ValidUntil,
        string Track,
        string Name,
        string? English,
        string? Succeeds
    )
    {
        public BrancheTrack ToTrack() =>
            new(
                Track,
                new(Name, string.IsNullOrWhiteSpace(English) ? Name : English),
                Succeeds is null ? [] : Succeeds.Split('+')
            );
    }
}
