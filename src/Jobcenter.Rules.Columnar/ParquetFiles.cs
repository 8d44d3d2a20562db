using Apache.Arrow.Types;
using ParquetSharp;
using ParquetSharp.Arrow;

namespace Jobcenter.Rules.Columnar;

/// <summary>Rows of Parquet files, and a register as Parquet files.</summary>
/// <example>
/// <code>
/// ParquetFiles.Write(register, "data");
/// Register same = ParquetFiles.Read("data", knownUntil: new LocalDate(2021, 12, 31));
/// </code>
/// </example>
public static class ParquetFiles
{
    private const string Extension = ".parquet";
    private const string Unfinished = ".tmp";
    private const int RowsPerBatch = 1 << 16;

    // A file that tells more rows than so many a byte, on top of a few, tells of none that it has.
    private const int MostRowsPerByte = 1_000;
    private const int FewRows = 1 << 20;

    /// <summary>Adds all rows of a file.</summary>
    /// <param name="path">The file; it is read where it lies, a batch at a time.</param>
    /// <param name="rows">Takes the rows, as <see cref="RegisterBuilder.Spells"/>.</param>
    /// <param name="log">Is told of columns the rows do not have, and how far a long read is; null for nobody. Refused rows are the builder's to tell.</param>
    /// <param name="threads">How many threads read it, 1 to 64: the caller's, which alone adds its rows, and others.</param>
    /// <returns>How many rows were taken so far; what depends on other rows is looked up when all are there.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="threads"/> is outside its bounds.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, is no Parquet file, is damaged, lacks a column, or has one of a type that no row is written in.</exception>
    /// <exception cref="InvalidOperationException">The builder has built.</exception>
    public static long AddTo(string path, RowIntake rows, InputLog? log = null, int threads = 1)
    {
        Guard.Against.Null(path);
        Guard.Against.Null(rows);
        Guard.Against.OutOfRange(threads, nameof(threads), 1, Data.InOrder.MostThreads);
        var name = Path.GetFileName(path);
        var length = LengthOf(path);
        using var settings = ArrowReaderProperties.GetDefault();
        using var reader = Damage.Told(name, () => Opened(path, settings));
        var total = Damage.Told(name, () => reader.ParquetReader.FileMetaData.NumRows);
        if (total < 0 || total > FewRows + (length * MostRowsPerByte))
        {
            throw Damage.Of(
                name,
                new BilingualText(
                    $"filen siger, at den har {total} rækker, men er kun {length} byte",
                    $"the file says that it has {total} rows, but is only {length} bytes"
                )
            );
        }

        var columns = Damage.Told(name, () => Columns(reader, rows, name, log));
        using var batches = Damage.Told(name, () => reader.GetRecordBatchReader(columns: columns));
        return ArrowRows.AddTo(
            batches,
            rows,
            log: null,
            name,
            threads,
            read =>
            {
                if (total >= FewRows)
                {
                    log?.Progress?.Report(new(name, read, (long)((Int128)length * read / total), length));
                }
            }
        );
    }

    /// <summary>Reads a register from a folder with <c>citizens.parquet</c> and <c>spells.parquet</c>, and <c>placements.parquet</c>, <c>participants.parquet</c>, <c>interviews.parquet</c>, <c>contacts.parquet</c> and <c>offers.parquet</c> where they are.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="knownUntil">The last day the register is known until.</param>
    /// <param name="knownFrom">The first day it is known from; null for no limit.</param>
    /// <param name="log">Is told of refused rows and ignored columns; null for nobody.</param>
    /// <param name="threads">How many threads read the files, 1 to 64; the register is the same on any number.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="knownFrom"/> is after <paramref name="knownUntil"/>, or <paramref name="threads"/> is outside its bounds.</exception>
    /// <exception cref="UnreadableInputException">A file cannot be read, or lacks a required column.</exception>
    public static Register Read(
        string folder,
        LocalDate knownUntil,
        LocalDate? knownFrom = null,
        InputLog? log = null,
        int threads = 1
    )
    {
        Guard.Against.Null(folder);
        Guard.Against.OutOfRange(threads, nameof(threads), 1, Data.InOrder.MostThreads);
        var builder = new RegisterBuilder(log is null ? null : log.Refused);
        foreach (var table in RegisterTable.All)
        {
            var path = PathOf(folder, table);
            if (table == RegisterTable.Citizens || table == RegisterTable.Spells || File.Exists(path))
            {
                AddTo(path, table.IntakeOf(builder), log, threads);
            }
        }

        var register = builder.Build(knownUntil, knownFrom, threads);
        foreach (var remark in builder.Remarks)
        {
            log?.Warn(remark);
        }

        log?.Count(register.Rows);
        return register;
    }

    /// <summary>Writes a register's rows as Parquet files, those after its last known day too; a table without rows is not written, but citizens and spells are. They are as delicate as the rows. No file in the folder is touched before all are written beside them.</summary>
    /// <param name="register">The register.</param>
    /// <param name="folder">The folder; files of the same names in it are replaced.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(Register register, string folder)
    {
        Guard.Against.Null(register);
        Guard.Against.Null(folder);
        var aside = new List<(string Aside, string Path)>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var table in RegisterTable.All.Where(t => IsWritten(t, register)))
            {
                var path = PathOf(folder, table);
                // What the native writer says of a folder is not as clear.
                File.Create(path + Unfinished).Dispose();
                aside.Add((path + Unfinished, path));
                Write(table, register, path + Unfinished);
            }

            foreach (var (from, to) in aside)
            {
                File.Move(from, to, overwrite: true);
            }

            // One of another register would be read as rows of this one.
            foreach (var table in RegisterTable.All.Where(t => !IsWritten(t, register)))
            {
                File.Delete(PathOf(folder, table));
            }
        }
        catch (Exception e) when (e is ParquetException or UnauthorizedAccessException)
        {
            throw new IOException(e.Message, e);
        }
        finally
        {
            foreach (var (left, _) in aside)
            {
                File.Delete(left);
            }
        }
    }

    private static bool IsWritten(RegisterTable table, Register register) =>
        table == RegisterTable.Citizens || table == RegisterTable.Spells || table.CountOf(register) > 0;

    private static void Write(RegisterTable table, Register register, string path)
    {
        using var properties = new WriterPropertiesBuilder().Compression(Compression.Snappy).Build();
        using var writer = new FileWriter(path, table.Schema, properties);
        foreach (var batch in table.Of(register))
        {
            using (batch)
            {
                writer.WriteRecordBatch(batch, batch.Length);
            }
        }

        writer.Close();
    }

    private static string PathOf(string folder, RegisterTable table) => Path.Combine(folder, table.Name + Extension);

    // The native reader opens the file itself: one that calls back into managed code can outlive what it calls.
    private static long LengthOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.CanSeek)
            {
                return ParquetMarks.CheckedLength(file);
            }

            throw Unreadable(
                path,
                new(
                    "den er et rør; Parquet læses fra begge ender, så den skal være en fil",
                    "it is a pipe; Parquet is read from both ends, so it must be a file"
                )
            );
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unreadable(
                path,
                e switch
                {
                    FileNotFoundException or DirectoryNotFoundException => new("den findes ikke", "it does not exist"),
                    UnauthorizedAccessException => new(
                        "ingen adgang, eller det er en mappe",
                        "no access, or it is a folder"
                    ),
                    _ => new(
                        "navnet kan ikke bruges, eller disken svarer ikke",
                        "the name cannot be used, or the disk does not answer"
                    ),
                }
            );
        }
    }

    private static UnreadableInputException Unreadable(string path, BilingualText why) =>
        new(new($"{path}: filen kan ikke læses ({why.Danish})", $"{path}: the file cannot be read ({why.English})"));

    internal static FileReader Opened(string path, ArrowReaderProperties settings)
    {
        using var plain = ReaderProperties.GetDefaultReaderProperties();
        settings.UseThreads = false;
        settings.BatchSize = RowsPerBatch;
        // A column of a group of rows as it is needed, not all of the file's at once.
        settings.PreBuffer = false;
        plain.EnableBufferedStream();
        using (var look = new FileReader(path, plain, settings))
        {
            foreach (var column in look.SchemaManifest.SchemaFields)
            {
                if (
                    column is { ColumnIndex: >= 0 and var index, Field.DataType.TypeId: ArrowTypeId.String }
                    && LiesInDictionaries(look.ParquetReader, index)
                )
                {
                    settings.SetReadDictionary(index, readDictionary: true);
                }
            }
        }

        return new(path, plain, settings);
    }

    // Texts that lie in dictionaries are taken as that; of others the reader would have to make one.
    private static bool LiesInDictionaries(ParquetFileReader reader, int column)
    {
        for (var group = 0; group < reader.FileMetaData.NumRowGroups; group++)
        {
            using var rows = reader.RowGroup(group);
            using var chunk = rows.MetaData.GetColumnChunkMetaData(column);
            if (!chunk.Encodings.Any(static e => e is Encoding.PlainDictionary or Encoding.RleDictionary))
            {
                return false;
            }
        }

        return true;
    }

    // Only what the rows have is read. Null for all columns, where one is none that lies by itself: its type is then told.
    private static int[]? Columns(FileReader reader, RowIntake rows, string name, InputLog? log)
    {
        var columns = new List<int>();
        foreach (var column in reader.SchemaManifest.SchemaFields)
        {
            var field = column.Field.Name.Trim();
            if (rows.Schema.Columns.Any(c => string.Equals(c.Name, field, StringComparison.Ordinal)))
            {
                columns.Add(column.ColumnIndex);
            }
            else if (field.Length > 0)
            {
                log?.IgnoredColumn(name, field);
            }
        }

        return columns.Count == 0 || columns.Contains(-1) ? null : [.. columns];
    }
}
