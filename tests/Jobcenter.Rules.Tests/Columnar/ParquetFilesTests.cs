using DuckDB.NET.Data;
using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Columnar;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Columnar;

/// <summary>A register is the same when it comes back from Parquet, a file of another writer is read as its CSV, and a damaged one is refused with its reason.</summary>
public sealed class ParquetFilesTests : IDisposable
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("jobcenter-parquet").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Property(MaxTest = 40)]
    public void It_is_the_same_after_the_round_trip(PositiveInt seed)
    {
        var register = RandomRegister.Of(new Random(seed.Get));
        ParquetFiles.Write(register, _folder);
        var again = ParquetFiles.Read(_folder, register.KnownUntil, register.KnownFrom, threads: 1 + (seed.Get % 8));
        Assert.Equal(register.ToPart().Value, again.ToPart().Value);
        Assert.Equal(0, again.Rows.Refused);
    }

    [Theory]
    [InlineData("parquet", "SNAPPY")]
    [InlineData("parquet", "ZSTD")]
    [InlineData("parquet", "GZIP")]
    public void A_file_of_another_writer_is_read_as_its_csv(string format, string compression)
    {
        File.WriteAllText(
            Path.Combine(_folder, "citizens.csv"),
            "citizen;municipality;immigrant;birth_date\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 500)
                        .Select(i => $"ø{i:D3};{101 + i};{(i % 3 == 0 ? "ja" : "")};19{50 + (i % 40)}-02-03\n")
                )
        );
        File.WriteAllText(
            Path.Combine(_folder, "spells.csv"),
            "citizen;state;from;to;hours\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 4000)
                        .Select(i =>
                            $"ø{i % 501:D3};{(i % 7 == 0 ? "fleksjob" : "dagpenge")};{new LocalDate(2015, 1, 1).PlusDays(i):uuuu-MM-dd};{(i % 5 == 0 ? "" : $"{new LocalDate(2015, 1, 1).PlusDays(i + 30):uuuu-MM-dd}")};{(i % 4 == 0 ? "12.5" : "")}\n"
                        )
                )
        );
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"""
            COPY (SELECT citizen, municipality::INTEGER AS municipality, immigrant = 'ja' AS immigrant, birth_date::TIMESTAMP AS birth_date
              FROM read_csv('{_folder}/citizens.csv', delim=';', header=true, all_varchar=true)) TO '{_folder}/citizens.parquet' (FORMAT {format}, COMPRESSION {compression});
            COPY (SELECT citizen, state, "from"::DATE AS "from", "to"::DATE AS "to", hours::DECIMAL(5, 2) AS hours
              FROM read_csv('{_folder}/spells.csv', delim=';', header=true, all_varchar=true)) TO '{_folder}/spells.parquet' (FORMAT {format}, COMPRESSION {compression}, ROW_GROUP_SIZE 2048);
            """;
        command.ExecuteNonQuery();
        var csv = RegisterFiles.Read(_folder, s_until);
        using var told = new StringWriter();
        var log = new InputLog(told);
        var parquet = ParquetFiles.Read(_folder, s_until, log: log);
        Assert.Equal(csv.ToPart().Value, parquet.ToPart().Value);
        Assert.Equal(csv.Rows, parquet.Rows);
        Assert.Equal(csv.Rows, log.Rows);
        Assert.InRange(csv.Rows.Refused, 1, 20);
        Assert.Contains(
            "afvist: spells.parquet:501 citizen \"ø***\": der er ingen borger med det id",
            told.ToString(),
            StringComparison.Ordinal
        );
    }

    [Property(MaxTest = 300)]
    public void A_damaged_file_ends_in_rows_or_in_the_one_fault(PositiveInt seed, NonNegativeInt at, byte change)
    {
        var random = new Random(seed.Get);
        ParquetFiles.Write(RandomRegister.Of(new Random(1 + (seed.Get % 20))), _folder);
        var path = Path.Combine(_folder, "spells.parquet");
        var bytes = File.ReadAllBytes(path);
        bytes[at.Get % bytes.Length] ^= (byte)(change | 1);
        for (var i = 0; i < random.Next(10); i++)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        File.WriteAllBytes(path, random.Next(5) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        var builder = new RegisterBuilder();
        try
        {
            ParquetFiles.AddTo(path, builder.Spells, threads: 1 + (seed.Get % 3));
        }
        catch (UnreadableInputException e)
        {
            ArrowRowsTests.AssertOwnWords("spells.parquet", e);
        }

        builder.Build(s_until);
    }

    [Fact]
    public void What_is_no_parquet_file_says_so()
    {
        var builder = new RegisterBuilder();
        File.WriteAllText(Path.Combine(_folder, "spells.csv"), "citizen;state\na;dagpenge\n");
        Assert.Equal(
            "spells.csv: kolonnerne kan ikke læses: filen er ingen Parquet-fil, for den begynder ikke med PAR1",
            Fault("spells.csv").Danish
        );
        ParquetFiles.Write(RandomRegister.Of(new Random(3)), _folder);
        var whole = File.ReadAllBytes(Path.Combine(_folder, "spells.parquet"));
        File.WriteAllBytes(Path.Combine(_folder, "kort.parquet"), whole[..^20]);
        Assert.Contains("filens slutning mangler", Fault("kort.parquet").Danish, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(_folder, "skjult.parquet"), [.. whole[..^1], (byte)'E']);
        Assert.Contains("the file is encrypted", Fault("skjult.parquet").English, StringComparison.Ordinal);
        Assert.Contains("it does not exist", Fault("nix.parquet").English, StringComparison.Ordinal);
        Assert.Contains("no access, or it is a folder", Fault(".").English, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "tom.parquet"), "");
        Assert.Contains("ingen Parquet-fil", Fault("tom.parquet").Danish, StringComparison.Ordinal);
        Assert.Contains(
            "spells.parquet",
            Assert
                .Throws<UnreadableInputException>(() =>
                {
                    ParquetFiles.Write(new RegisterBuilder().Build(s_until), _folder);
                    File.Delete(Path.Combine(_folder, "spells.parquet"));
                    ParquetFiles.Read(_folder, s_until);
                })
                .Text.English,
            StringComparison.Ordinal
        );
        Assert.Equal(0, builder.Rows.Read);

        BilingualText Fault(string name) =>
            Assert
                .Throws<UnreadableInputException>(() => ParquetFiles.AddTo(Path.Combine(_folder, name), builder.Spells))
                .Text;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_cannot_be_written_leaves_the_files_as_they_were(bool isFull)
    {
        if (isFull && !OperatingSystem.IsLinux())
        {
            return;
        }

        ParquetFiles.Write(RandomRegister.Of(new Random(7)), _folder);
        var before = Contents();
        var aside = Path.Combine(_folder, "spells.parquet.tmp");
        if (isFull)
        {
            // The native writer finds no room.
            File.CreateSymbolicLink(aside, "/dev/full");
        }
        else
        {
            Directory.CreateDirectory(aside);
        }

        Assert.Throws<IOException>(() => ParquetFiles.Write(RandomRegister.Of(new Random(8)), _folder));
        Assert.Equal(before, Contents());

        string[] Contents() =>
            [
                .. Directory
                    .EnumerateFiles(_folder)
                    .Order(StringComparer.Ordinal)
                    .Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(File.ReadAllBytes(f))}"),
            ];
    }

    [Fact]
    public void A_table_that_a_register_has_no_rows_of_is_taken_away()
    {
        ParquetFiles.Write(RandomRegister.Of(new Random(7)), _folder);
        ParquetFiles.Write(new RegisterBuilder().Build(s_until), _folder);
        Assert.Equal(
            ["citizens.parquet", "spells.parquet"],
            Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(0, ParquetFiles.Read(_folder, s_until).CitizenCount);
    }
}
