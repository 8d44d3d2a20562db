namespace Jobcenter.Rules.BrancheTracks.Catalogues;

/// <summary>Catalogues by municipality and time. A track says which tracks of the catalogue before it takes over from.</summary>
/// <example>
/// <code>
/// var ours = new BrancheCatalogues([.. BrancheCatalogues.Default.All, myCatalogue]);
/// Known&lt;BrancheCatalogue&gt; catalogue = ours.On(date, municipality);
/// </code>
/// </example>
[DanishTerm("branchekataloger")]
public sealed partial class BrancheCatalogues
{
    private static readonly string[] s_sources = ["HEL21", "HEL20", "HEL19"];

    /// <summary>Catalogues, in any order.</summary>
    /// <param name="catalogues">The catalogues, each id once; of one municipality at most one on any day.</param>
    /// <exception cref="ArgumentException">A catalogue is null, an id stands twice, two hold at once, or a track takes over from one that is not of the catalogue before, or that another takes over from too.</exception>
    public BrancheCatalogues(IEnumerable<BrancheCatalogue> catalogues)
    {
        All = [];
        foreach (var catalogue in Sorted(Guard.Against.Null(catalogues), nameof(catalogues)))
        {
            if (FaultOf(catalogue) is var (property, allowed))
            {
                throw new ArgumentException(
                    $"catalogues held {catalogue.Id}; its {property} must be {allowed.English}.",
                    nameof(catalogues)
                );
            }

            All = All.Add(catalogue);
        }
    }

    private BrancheCatalogues(ImmutableArray<BrancheCatalogue> all) => All = all;

    /// <summary>Those of the sources: Helsingør's of 2019 (<c>HEL19</c>), 2020 (<c>HEL20</c>) and 2021 (<c>HEL21</c>).</summary>
    public static BrancheCatalogues Default { get; } = SourceDocuments.Read(Sources, CatalogueForms.Read);

    /// <summary>The documents that hold catalogues.</summary>
    internal static ReadOnlySpan<string> Sources => s_sources;

    /// <summary>The catalogues by municipality and first day.</summary>
    public ImmutableArray<BrancheCatalogue> All { get; }

    /// <summary>The catalogue with an id, as <c>HEL20</c>.</summary>
    /// <exception cref="ArgumentException">The id is null, or of no catalogue.</exception>
    public BrancheCatalogue this[string id] =>
        Find(id)
        ?? throw new ArgumentException(
            $"id was {id}; there are {string.Join(", ", All.Select(static c => c.Id))}.",
            nameof(id)
        );

    /// <summary>Finds a catalogue.</summary>
    /// <param name="id">The id, as <c>HEL20</c>.</param>
    /// <returns>The catalogue; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public BrancheCatalogue? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));
    }

    /// <summary>The catalogue that holds on a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="municipality">Whose.</param>
    /// <returns>The catalogue; missing when none is loaded for the date and the municipality, never the nearest one.</returns>
    public Known<BrancheCatalogue> On(LocalDate date, Area municipality)
    {
        foreach (var catalogue in All)
        {
            if (catalogue.Municipality == municipality && catalogue.HoldsOn(date))
            {
                return Known.Of(catalogue);
            }
        }

        return Known.Missing<BrancheCatalogue>(
            new(
                $"intet branchekatalog indlæst for {municipality.ToText(Language.Danish)} den {DateText.Of(date, Language.Danish)}",
                $"no catalogue of branches loaded for {municipality.ToText(Language.English)} on {DateText.Of(date, Language.English)}"
            )
        );
    }

    /// <summary>The catalogues with the days they hold.</summary>
    public override string ToString() => string.Join(", ", All);

    /// <summary>The catalogue that names of a day are read in: the one in force, or where none is the first one after it.</summary>
    internal BrancheCatalogue? NamedIn(LocalDate date, Area municipality) =>
        All.FirstOrDefault(c => c.Municipality == municipality && !(c.ValidUntil < date));

    /// <summary>Why a catalogue cannot stand behind those there are: the property that is wrong, and what it must be; null when it can.</summary>
    internal (string Property, BilingualText Allowed)? FaultOf(BrancheCatalogue added)
    {
        if (Find(added.Id) is not null)
        {
            return ("id", new("et, der ikke har stået før", "one that has not stood before"));
        }

        if (All.FirstOrDefault(added.Overlaps) is { } other)
        {
            return (
                "from",
                new($"en dag, hvor {other} ikke gælder i kommunen", $"a day on which {other} does not hold there")
            );
        }

        var earlier = Before(added);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return added.Tracks.All(t => t.Succeeds.All(id => earlier?.IndexOf(id) >= 0 && taken.Add(id)))
            ? null
            : (
                "tracks",
                new(
                    $"spor, der afløser spor i {earlier?.Id ?? "intet katalog"}, hvert af dem højst én gang",
                    $"tracks that take over from those of {earlier?.Id ?? "no catalogue"}, from each at most once"
                )
            );
    }

    /// <summary>These and one behind them, for which there is no fault.</summary>
    internal BrancheCatalogues And(BrancheCatalogue added) => new(All.Add(added));

    internal static IEnumerable<BrancheCatalogue> Sorted(IEnumerable<BrancheCatalogue> catalogues, string name) =>
        catalogues
            .Select(c => Guard.Against.Null(c, name))
            .OrderBy(static c => c.Municipality.Code)
            .ThenBy(static c => c.ValidFrom)
            .ThenBy(static c => c.Id, StringComparer.Ordinal);
}
