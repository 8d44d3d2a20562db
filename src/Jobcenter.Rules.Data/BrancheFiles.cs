using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
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
    /// <param name="notation">How the files are written, where it cannot be seen; the defaults when null.</param>
    /// <returns>The register of the effort.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> or <paramref name="catalogues"/> is null.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column; all that do are told.</exception>
    public static BrancheRegister Read(
        string folder,
        BrancheCatalogues catalogues,
        Area municipality,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(folder);
        Guard.Against.Null(catalogues);
        log ??= InputLog.ToNobody();
        var builder = new BrancheRegisterBuilder(catalogues, municipality, log.Refused);
        CsvFile.ReadAll(
            folder,
            [builder.Marks, builder.Orders],
            [builder.Meetings, builder.Coordinators, builder.Courses],
            log,
            notation
        );
        log.Count(builder.Rows);
        return builder.Build();
    }

    /// <summary>Reads the job orders alone, from <c>orders.csv</c> of a folder, as a plan's hit rate needs them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="catalogues">The catalogues.</param>
    /// <param name="municipality">Whose effort it is.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <param name="notation">How the file is written, where it cannot be seen; the defaults when null.</param>
    /// <returns>The register of the orders, without any when the file has a header alone; null when the folder has no such file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> or <paramref name="catalogues"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a required column.</exception>
    public static BrancheRegister? ReadOrders(
        string folder,
        BrancheCatalogues catalogues,
        Area municipality,
        InputLog? log = null,
        FileNotation? notation = null
    )
    {
        Guard.Against.Null(folder);
        Guard.Against.Null(catalogues);
        log ??= InputLog.ToNobody();
        var builder = new BrancheRegisterBuilder(catalogues, municipality, log.Refused);
        // A file with a header alone is there: it has no orders.
        if (InputFile.Find(folder, builder.Orders.Schema.File) is not { } path)
        {
            return null;
        }

        CsvFile.Read(path, builder.Orders, log, notation);
        log.Count(builder.Rows);
        return builder.Build();
    }

    /// <summary>Reads catalogues of a municipality's own from a file like <c>tracks.csv</c>, beside those of the library.</summary>
    /// <param name="path">The file.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <param name="notation">How the file is written, where it cannot be seen; the defaults when null.</param>
    /// <returns>The catalogues.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or lacks a required column.</exception>
    public static BrancheCatalogues ReadCatalogues(string path, InputLog? log = null, FileNotation? notation = null)
    {
        Guard.Against.Null(path);
        log ??= InputLog.ToNobody();
        var builder = new BrancheCataloguesBuilder(BrancheCatalogues.Default, log.Refused);
        CsvFile.Read(path, builder.Tracks, log, notation);
        var catalogues = builder.Build();
        log.Count(builder.Rows);
        return catalogues;
    }
}
