using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using static Jobcenter.Rules.BrancheTracks.BrancheColumnNames;
using Area = Jobcenter.Rules.Citizens.Area;

namespace Jobcenter.Rules.Data;

/// <summary>Reads a municipality's branche effort from a folder with <c>marks.csv</c> and <c>orders.csv</c>, and <c>meetings.csv</c>, <c>coordinators.csv</c> and <c>courses.csv</c> where they are.</summary>
public static class BrancheFiles
{
    /// <summary>Reads the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="catalogues">The catalogues.</param>
    /// <param name="municipality">Whose effort it is.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <returns>The register of the effort.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> or <paramref name="catalogues"/> is null.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column.</exception>
    public static BrancheRegister Read(
        string folder,
        BrancheCatalogues catalogues,
        Area municipality,
        InputLog? log = null
    )
    {
        Guard.Against.Null(folder);
        Guard.Against.Null(catalogues);
        log ??= InputLog.ToNobody();
        var builder = new BrancheRegisterBuilder(catalogues, municipality, log.Refused);
        CsvFile.Read(
            Path.Combine(folder, "marks.csv"),
            [Citizen, Tracks, MarkedOn],
            [WaitingSince, Available, Offer, OfferReason, OfferDecidedOn, OfferDecidedBy],
            log,
            row => builder.Add(MarkRow.FromFields(c => row[c]), row.Location)
        );
        CsvFile.Read(
            Path.Combine(folder, "orders.csv"),
            [Order, Track, Places, DueOn],
            [OrderedOn],
            log,
            row => builder.Add(OrderRow.FromFields(c => row[c]), row.Location)
        );
        ReadEffort(folder, builder, log);
        log.Count(builder.Rows);
        return builder.Build();
    }

    /// <summary>Reads catalogues of a municipality's own from a file like <c>tracks.csv</c>, beside those of the library.</summary>
    /// <param name="path">The file.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <returns>The catalogues.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a required column.</exception>
    public static BrancheCatalogues ReadCatalogues(string path, InputLog? log = null)
    {
        Guard.Against.Null(path);
        log ??= InputLog.ToNobody();
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default, log.Refused);
        CsvFile.Read(
            path,
            [Catalogue, Municipality, ValidFrom, Track, Name],
            [ValidUntil, EnglishName, Succeeds],
            log,
            row => builder.Add(TrackRow.FromFields(c => row[c]), row.Location)
        );
        var catalogues = builder.Build();
        log.Count(builder.Rows);
        return catalogues;
    }

    private static void ReadEffort(string folder, BrancheRegisterBuilder builder, InputLog log)
    {
        CsvFile.ReadIfThere(
            Path.Combine(folder, "meetings.csv"),
            [Track, HeldOn],
            [],
            log,
            row => builder.Add(MeetingRow.FromFields(c => row[c]), row.Location)
        );
        CsvFile.ReadIfThere(
            Path.Combine(folder, "coordinators.csv"),
            [Track, Coordinator, From, To],
            [],
            log,
            row => builder.Add(CoordinatorRow.FromFields(c => row[c]), row.Location)
        );
        CsvFile.ReadIfThere(
            Path.Combine(folder, "courses.csv"),
            [Course, Track, Date, Length],
            [BrancheColumnNames.Citizens],
            log,
            row => builder.Add(CourseDayRow.FromFields(c => row[c]), row.Location)
        );
    }
}
