namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The catalogues of the sources.</summary>
/// <example>
/// <code>
/// Known&lt;BrancheCatalogue&gt; catalogue = BrancheCatalogues.On(new LocalDate(2020, 5, 14), Area.Municipality(217));
/// </code>
/// </example>
public static class BrancheCatalogues
{
    private static readonly Area s_helsingoer = Area.Municipality(217);

    /// <summary>Helsingør's five branches of 2019.</summary>
    public static BrancheCatalogue Helsingoer2019 { get; } =
        Of(
            2019,
            new("HEL19"),
            new("butik-og-detail", new("butik og detail", "shops and retail")),
            new("koekken-og-kantine", new("køkken og kantine", "kitchen and canteen")),
            new("rengoering", new("rengøring", "cleaning")),
            new("social-og-sundhed", new("social og sundhed", "social and health")),
            new("transport", new("transport", "transport"))
        );

    /// <summary>Helsingør's six tracks of 2020.</summary>
    public static BrancheCatalogue Helsingoer2020 { get; } =
        Of(
            2020,
            new("HEL20"),
            new("hotel-restauration-turisme", new("hotel, restauration og turisme", "hotel, restaurant and tourism")),
            new("rengoering", new("rengøring", "cleaning")),
            new("omsorg-og-pleje", new("omsorg og pleje", "care")),
            new("detailhandel", new("detailhandel", "retail")),
            new("industri-produktion-lager", new("industri, produktion og lager", "industry, production and storage")),
            new("bygge-og-anlaeg", new("bygge og anlæg", "construction"))
        );

    /// <summary>Helsingør's six tracks of 2021.</summary>
    public static BrancheCatalogue Helsingoer2021 { get; } =
        Of(
            2021,
            new("HEL21", "4"),
            new("hotel-restauration-turisme", new("hotel, restauration, turisme", "hotel, restaurant, tourism")),
            new("rengoering-og-ejendomsservice", new("rengøring og ejendomsservice", "cleaning and property service")),
            new("omsorg-og-pleje", new("omsorg og pleje", "care")),
            new("detailhandel", new("detailhandel", "retail")),
            new("industri-og-produktion", new("industri og produktion", "industry and production")),
            new("bygge-og-anlaeg", new("bygge og anlæg", "construction"))
        );

    /// <summary>All of them, with which track became which.</summary>
    public static BrancheCatalogueSet All { get; } =
        new(
            [Helsingoer2019, Helsingoer2020, Helsingoer2021],
            [
                TrackSuccession.FromHelsingoer2019(Helsingoer2019, Helsingoer2020),
                TrackSuccession.FromHelsingoer2020(Helsingoer2020, Helsingoer2021),
            ]
        );

    /// <summary>The catalogue that holds on a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="municipality">Whose.</param>
    /// <returns>The catalogue; missing when none is loaded for the date and the municipality.</returns>
    public static Known<BrancheCatalogue> On(LocalDate date, Area municipality) => All.On(date, municipality);

    private static BrancheCatalogue Of(int year, SourceReference source, params ReadOnlySpan<BrancheTrack> tracks) =>
        new(source.Document, s_helsingoer, new(year, 1, 1), new LocalDate(year, 12, 31), source, tracks);
}
