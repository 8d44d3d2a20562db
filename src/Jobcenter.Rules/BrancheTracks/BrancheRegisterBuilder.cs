using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Builds a <see cref="BrancheRegister"/> from rows, in any order. A bad row is refused with its reason; the good ones stay.</summary>
/// <remarks>
/// Not thread-safe. The first <see cref="KeptRefusals"/> refused rows are kept in <see cref="Refused"/>; all of them are
/// counted, and all of them are handed to the callback as they come. A track must be of the catalogue that holds on the
/// row's own day (an order without a day may name a track of the catalogue before the one it is due in, and a coordinator who
/// began before the first catalogue one of that); where no catalogue is loaded for that day, the row is refused.
/// </remarks>
/// <example>
/// <code>
/// var builder = new BrancheRegisterBuilder(BrancheCatalogues.Default, Area.Municipality(217));
/// builder.Add(new OrderRow { Order = "1", Track = "rengoering", Places = "40", DueOn = "2020-06-30" });
/// BrancheRegister branche = builder.Build();
/// </code>
/// </example>
[DanishTerm("brancheregisterbygger")]
public sealed partial class BrancheRegisterBuilder
{
    /// <summary>How many refused rows are kept: 1,000.</summary>
    public const int KeptRefusals = Refusals.Kept;

    private readonly Refusals _refusals;

    /// <summary>A builder without rows.</summary>
    /// <param name="catalogues">The catalogues.</param>
    /// <param name="municipality">Whose rows they are.</param>
    /// <param name="onRefused">Is told of every refused row as it comes; null for nobody.</param>
    /// <param name="rules">The rules; those of the sources by default.</param>
    /// <exception cref="ArgumentException">The catalogues are null, or the municipality is the country.</exception>
    public BrancheRegisterBuilder(
        BrancheCatalogues catalogues,
        Area municipality,
        Action<RefusedRow>? onRefused = null,
        BrancheRules? rules = null
    )
    {
        Catalogues = Guard.Against.Null(catalogues);
        Municipality = Guard.Against.InvalidInput(
            municipality,
            nameof(municipality),
            static m => !m.IsCountry,
            $"municipality was {municipality}; the effort belongs to a municipality."
        );
        BrancheRules = rules ?? BrancheRules.Default;
        _refusals = new(onRefused);
    }

    /// <summary>How many rows have been added, and how many of them refused.</summary>
    public RowCounts Rows => _refusals.Rows;

    /// <summary>The first <see cref="KeptRefusals"/> refused rows.</summary>
    public ImmutableArray<RefusedRow> Refused => _refusals.First;

    internal BrancheCatalogues Catalogues { get; }

    internal Area Municipality { get; }

    internal BrancheRules BrancheRules { get; }

    /// <summary>The rows added so far. More may be added afterwards for another register.</summary>
    /// <returns>The register.</returns>
    public BrancheRegister Build() => new(this);

    // A date that must be there, within the limits of a register.
    private static LocalDate Required(ref RowReader reader, string column, string text)
    {
        if (text.Length == 0)
        {
            reader.Refuse(column, text, BrancheReasons.Missing);
        }

        return Optional(ref reader, column, text) ?? RegisterLimits.FirstDate;
    }

    private static LocalDate? Optional(ref RowReader reader, string column, string text)
    {
        var date = reader.Date(column, text);
        CheckDate(ref reader, column, date);
        return date;
    }

    private static void CheckDate(ref RowReader reader, string column, LocalDate? date)
    {
        if (date is { } day && !RegisterLimits.Allows(day))
        {
            reader.Refuse(column, Iso(day), RefusalReasons.OutsideLimits);
        }
    }

    private static void CheckText(ref RowReader reader, string column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            reader.Refuse(column, text ?? string.Empty, BrancheReasons.Missing);
        }
    }

    // The catalogue of a row's own day; null when the row is refused for it.
    private BrancheCatalogue? CatalogueOn(ref RowReader reader, string column, LocalDate date)
    {
        var catalogue = Catalogues.On(date, Municipality);
        if (!catalogue.IsKnown)
        {
            reader.Refuse(column, Iso(date), catalogue.Reason ?? BrancheReasons.Missing);
            return null;
        }

        return catalogue.Value;
    }

    private void CheckTrack(
        ref RowReader reader,
        string trackId,
        string dateColumn,
        LocalDate date,
        BrancheCatalogue? alsoOf = null
    )
    {
        CheckText(ref reader, BrancheColumnNames.Track, trackId);
        if (
            reader.Reason is null
            && alsoOf?.Find(trackId) is null
            && CatalogueOn(ref reader, dateColumn, date) is { } catalogue
            && catalogue.IndexOf(trackId) < 0
        )
        {
            reader.Refuse(BrancheColumnNames.Track, trackId, BrancheReasons.NotInForce(catalogue, date));
        }
    }

    private bool Finish<T>(List<T> rows, T row, RowLocation location, ref RowReader reader)
    {
        if (reader.Reason is not null)
        {
            return _refusals.Refuse(location, ref reader);
        }

        rows.Add(row);
        return _refusals.Take();
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
