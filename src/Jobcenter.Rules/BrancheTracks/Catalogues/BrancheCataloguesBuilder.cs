using NodaTime.Text;

namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>Builds catalogues of a municipality's own from rows, beside those there are. A bad row is refused with its reason; the good ones stay.</summary>
/// <remarks>Not thread-safe. The first <see cref="KeptRefusals"/> refused rows are kept in <see cref="Refused"/>.</remarks>
/// <example>
/// <code>
/// var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default);
/// builder.Add(new TrackRow { Catalogue = "FRE22", Municipality = "250", ValidFrom = "2022-01-01", Track = "lager", Name = "lager" });
/// BrancheCatalogues catalogues = builder.Build();
/// </code>
/// </example>
[DanishTerm("branchekatalogbygger")]
public sealed class BrancheCataloguesBuilder
{
    /// <summary>How many refused rows are kept: 1,000.</summary>
    public const int KeptRefusals = Refusals.Kept;

    /// <summary>The most catalogues of one builder: 1,000.</summary>
    public const int MostCatalogues = 1000;

    private static readonly BilingualText s_badId = new(
        "er ikke et id; skriv små bogstaver a-z, cifre og bindestreger",
        "is not an id; write lower-case letters a–z, digits and hyphens"
    );
    private static readonly BilingualText s_otherHead = new(
        "er ikke det, katalogets første række siger",
        "is not what the catalogue's first row says"
    );
    private static readonly BilingualText s_tooMany = new(
        $"er et spor for meget; et katalog har højst {BrancheCatalogue.MaxTracks}",
        $"is a track too many; a catalogue has at most {BrancheCatalogue.MaxTracks}"
    );
    private static readonly BilingualText s_tooManyCatalogues = new(
        $"er et katalog for meget; en fil har højst {MostCatalogues}",
        $"is a catalogue too many; a file has at most {MostCatalogues}"
    );
    private static readonly BilingualText s_twice = new(
        "har allerede en efterfølger i en anden række",
        "has a successor in another row already"
    );
    private static readonly BilingualText s_known = new(
        "er et katalog, der allerede er indlæst",
        "is a catalogue that is loaded already"
    );

    private readonly BrancheCatalogues _before;
    private readonly Refusals _refusals;
    private readonly Dictionary<string, CatalogueDraft> _drafts = new(StringComparer.Ordinal);
    private bool _isBuilt;

    /// <summary>A builder without rows.</summary>
    /// <param name="before">The catalogues there are already; the new ones come beside them.</param>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <exception cref="ArgumentNullException"><paramref name="before"/> is null.</exception>
    public BrancheCataloguesBuilder(BrancheCatalogues before, Action<RefusedRow>? onRefused = null)
    {
        _before = Guard.Against.Null(before);
        _refusals = new(onRefused);
    }

    /// <summary>How many rows have been added, and how many of them refused.</summary>
    public RowCounts Rows => _refusals.Rows;

    /// <summary>The first <see cref="KeptRefusals"/> refused rows.</summary>
    public ImmutableArray<RefusedRow> Refused => _refusals.First;

    /// <summary>Adds a track as written in a file.</summary>
    /// <param name="row">The fields.</param>
    /// <param name="location">Where the row stands.</param>
    /// <returns>Whether the row was taken so far; what it succeeds is looked up when the set is built.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The set has been built.</exception>
    public bool Add(TrackRow row, RowLocation location = default)
    {
        Guard.Against.Null(row);
        CheckNotBuilt();
        var reader = default(RowReader);
        var draft = ReadHead(ref reader, row);
        if (!BrancheTrack.IsId(row.Track))
        {
            reader.Refuse(BrancheColumnNames.Track, row.Track, s_badId);
        }

        if (string.IsNullOrWhiteSpace(row.Name))
        {
            reader.Refuse(BrancheColumnNames.Name, row.Name, BrancheReasons.Missing);
        }

        if (draft.Rows.Any(r => string.Equals(r.Track.Id, row.Track, StringComparison.Ordinal)))
        {
            reader.Refuse(BrancheColumnNames.Track, row.Track, BrancheReasons.Duplicate);
        }

        if (draft.Rows.Count == BrancheCatalogue.MaxTracks)
        {
            reader.Refuse(BrancheColumnNames.Track, row.Track, s_tooMany);
        }

        if (reader.Reason is not null)
        {
            return _refusals.Refuse(location, ref reader);
        }

        if (draft.Rows.Count == 0)
        {
            _drafts.Add(draft.Id, draft);
        }

        var english = string.IsNullOrWhiteSpace(row.EnglishName) ? row.Name : row.EnglishName;
        string[] succeeds = row.Succeeds.Length == 0 ? [] : row.Succeeds.Split('+');
        draft.Rows.Add((new(row.Track, new(row.Name, english), succeeds), location));
        return true;
    }

    /// <summary>The catalogues there were, and those of the rows. Rows of a catalogue that holds together with another, and rows that succeed what is not there, are refused now.</summary>
    /// <returns>The set.</returns>
    /// <exception cref="InvalidOperationException">The set has been built.</exception>
    public BrancheCatalogues Build()
    {
        CheckNotBuilt();
        _isBuilt = true;
        var catalogues = _before.All.ToList();
        foreach (
            var draft in _drafts
                .Values.OrderBy(static d => d.ValidFrom)
                .ThenBy(static d => d.Id, StringComparer.Ordinal)
        )
        {
            var others = catalogues.Where(c => c.Municipality == draft.Municipality).ToList();
            var earlier = others.Where(c => c.ValidFrom < draft.ValidFrom).MaxBy(static c => c.ValidFrom);
            var later = others.Where(c => c.ValidFrom > draft.ValidFrom).MinBy(static c => c.ValidFrom);
            var inTheWay =
                others.FirstOrDefault(draft.OverlapsWith)
                // Between two of which the one takes over from the other there is no room.
                ?? (later?.Tracks.Any(static t => !t.Succeeds.IsEmpty) == true ? later : null);
            var taken = new HashSet<string>(StringComparer.Ordinal);
            BrancheTrack[] tracks =
            [
                .. draft.Rows.Where(r => IsTaken(r, inTheWay, earlier, draft, taken)).Select(static r => r.Track),
            ];
            if (tracks.Length > 0)
            {
                catalogues.Add(
                    new(draft.Id, draft.Municipality, draft.ValidFrom, draft.ValidUntil, new(draft.Id), tracks)
                );
            }
        }

        return new(catalogues);
    }

    private bool IsTaken(
        (BrancheTrack Track, RowLocation Location) row,
        BrancheCatalogue? inTheWay,
        BrancheCatalogue? earlier,
        CatalogueDraft draft,
        HashSet<string> succeeded
    )
    {
        if (inTheWay is not null)
        {
            return _refusals.Refuse(
                row.Location,
                BrancheColumnNames.ValidFrom,
                LocalDatePattern.Iso.Format(draft.ValidFrom),
                draft.OverlapsWith(inTheWay)
                    ? new(
                        $"{inTheWay.Id} gælder allerede på samme tid i den kommune",
                        $"{inTheWay.Id} holds already at the same time in that municipality"
                    )
                    : new(
                        $"{inTheWay.Id} afløser allerede det katalog, der gælder før",
                        $"{inTheWay.Id} takes over already from the catalogue that holds before"
                    )
            );
        }

        var ids = row.Track.Succeeds;
        if (ids.FirstOrDefault(id => !(earlier?.IndexOf(id) >= 0)) is { } unknown)
        {
            return _refusals.Refuse(
                row.Location,
                BrancheColumnNames.Succeeds,
                unknown,
                new(
                    $"er ikke et spor i kommunens tidligere katalog ({earlier?.Id ?? "intet"})",
                    $"is not a track of the municipality's earlier catalogue ({earlier?.Id ?? "none"})"
                )
            );
        }

        var repeated =
            ids.FirstOrDefault(succeeded.Contains)
            ?? ids.GroupBy(static i => i, StringComparer.Ordinal).FirstOrDefault(static g => g.Skip(1).Any())?.Key;
        if (repeated is not null)
        {
            return _refusals.Refuse(row.Location, BrancheColumnNames.Succeeds, repeated, s_twice);
        }

        succeeded.UnionWith(ids);
        return _refusals.Take();
    }

    private CatalogueDraft ReadHead(ref RowReader reader, TrackRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Catalogue))
        {
            reader.Refuse(BrancheColumnNames.Catalogue, row.Catalogue, BrancheReasons.Missing);
        }

        if (_before.Find(row.Catalogue) is not null)
        {
            reader.Refuse(BrancheColumnNames.Catalogue, row.Catalogue, s_known);
        }

        var municipality = reader.Municipality(BrancheColumnNames.Municipality, row.Municipality);
        var from = reader.Date(BrancheColumnNames.ValidFrom, row.ValidFrom);
        if (from is not { } first || !RegisterLimits.Allows(first))
        {
            reader.Refuse(
                BrancheColumnNames.ValidFrom,
                row.ValidFrom,
                from is null ? BrancheReasons.Missing : RefusalReasons.OutsideLimits
            );
            first = RegisterLimits.FirstDate;
        }

        var until = reader.End(BrancheColumnNames.ValidUntil, row.ValidUntil);
        if (until is { } last && !RegisterLimits.Allows(last))
        {
            reader.Refuse(BrancheColumnNames.ValidUntil, row.ValidUntil, RefusalReasons.OutsideLimits);
        }

        if (until < first)
        {
            reader.Refuse(BrancheColumnNames.ValidUntil, row.ValidUntil, RefusalReasons.ToBeforeFrom(first));
        }

        if (_drafts.TryGetValue(row.Catalogue, out var draft))
        {
            CheckHead(ref reader, row, draft, new(draft.Id, municipality, first, until));
        }
        else if (_drafts.Count == MostCatalogues)
        {
            reader.Refuse(BrancheColumnNames.Catalogue, row.Catalogue, s_tooManyCatalogues);
        }

        return draft ?? new(row.Catalogue, municipality, first, until);
    }

    private static void CheckHead(ref RowReader reader, TrackRow row, CatalogueDraft draft, CatalogueDraft read)
    {
        if (draft.Municipality != read.Municipality)
        {
            reader.Refuse(BrancheColumnNames.Municipality, row.Municipality, s_otherHead);
        }

        if (draft.ValidFrom != read.ValidFrom)
        {
            reader.Refuse(BrancheColumnNames.ValidFrom, row.ValidFrom, s_otherHead);
        }

        if (draft.ValidUntil != read.ValidUntil)
        {
            reader.Refuse(BrancheColumnNames.ValidUntil, row.ValidUntil, s_otherHead);
        }
    }

    private void CheckNotBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("The set has been built; use a new builder for another one.");
        }
    }
}
