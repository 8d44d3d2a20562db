using System.Data.Common;
using DuckDB.NET.Data;
using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;
using Xunit.Abstractions;

namespace Jobcenter.Rules.Tests.Data;

/// <summary>Rows of a database are those of the files: the same register, and the same refusals.</summary>
public sealed class DatabaseRowsTests : IDisposable
{
    /// <summary>How to reach a PostgreSQL that tests may write to; .ci/run starts one. Without it those tests say that they were skipped.</summary>
    private const string Postgres = "JOBCENTER_RULES_POSTGRES";

    private static readonly LocalDate s_until = new(2021, 12, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("jobcenter-db").FullName;
    private readonly DbConnection _sqlite = new SqliteConnection("Data Source=:memory:");
    private readonly DbConnection _duck = new DuckDBConnection("DataSource=:memory:");
    private readonly NpgsqlConnection? _postgres;
    private readonly ITestOutputHelper _output;

    public DatabaseRowsTests(ITestOutputHelper output)
    {
        _output = output;
        _sqlite.Open();
        _duck.Open();
        if (Environment.GetEnvironmentVariable(Postgres) is { Length: > 0 } connection)
        {
            _postgres = new(connection);
            _postgres.Open();
        }
        else
        {
            _output.WriteLine($"PostgreSQL: sprunget over, for {Postgres} er ikke sat (skipped, as it is not set)");
        }
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        _duck.Dispose();
        _postgres?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Property(MaxTest = 200)]
    public void Fields_of_any_type_end_in_a_row_taken_or_refused(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        string[] names = ["citizen", "state", "category", "from", "to", "hours", "noget"];
        using var table = new System.Data.DataTable();
        foreach (var name in names)
        {
            table.Columns.Add(name, typeof(object));
        }

        var rows = random.Next(50);
        for (var i = 0; i < rows; i++)
        {
            table.Rows.Add([.. names.Select(n => Field(random, n))]);
        }

        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        using var reader = table.CreateDataReader();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var taken = reader.AddTo(builder.Spells);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
        Assert.Equal(new RowCounts(rows + 1, rows - taken), builder.Rows);
        Assert.InRange(builder.Build(s_until).SpellCount, 0, taken);
    }

    // In a column of text each of these could be taken for one: by what the machine calls it.
    [Fact]
    public void What_is_no_text_number_or_date_refuses_its_row_and_is_never_read_by_the_name_of_its_type()
    {
        using var table = new System.Data.DataTable();
        table.Columns.Add("citizen", typeof(object));
        table.Columns.Add("municipality", typeof(int));
        table.Columns.Add("immigrant", typeof(object));
        object[] bad = [new byte[3], new[] { "a" }, new List<int>(), new object(), new System.Collections.BitArray(2)];
        foreach (var id in bad.Append("b").Append(Guid.Empty))
        {
            table.Rows.Add(id, 217, true);
        }

        var builder = new RegisterBuilder();
        using var reader = table.CreateDataReader();
        Assert.Equal(2, reader.AddTo(builder.Citizens));
        Assert.Equal(
            Enumerable
                .Range(1, bad.Length)
                .Select(static i =>
                    $"citizens.csv:{i} citizen: kan ikke læses som tekst, tal eller dato; omregn den i forespørgslen"
                ),
            builder.Refused.Select(static r => r.ToText(Language.Danish))
        );
        Assert.Equal(new RowCounts(bad.Length + 2, bad.Length), builder.Rows);
        Assert.True(builder.Build(s_until).CitizenAt(1).IsImmigrant);
    }

    [Fact]
    public void The_point_of_a_number_is_certain_a_fixed_width_is_no_text_and_an_offset_keeps_its_day()
    {
        using var figures = new System.Data.DataTable();
        figures.Columns.Add("measure", typeof(string));
        figures.Columns.Add("area", typeof(int));
        figures.Columns.Add("period", typeof(string));
        figures.Columns.Add("value", typeof(decimal));
        figures.Rows.Add("ftp:dagpenge  ", 217, "2020", 1.042m);
        figures.Rows.Add("ftp:dagpenge  ", 217, "2021", 1042.000m);
        var set = new FigureSetBuilder();
        using (var reader = figures.CreateDataReader())
        {
            Assert.Equal(2, reader.AddTo(set.Figures));
        }

        Assert.Empty(set.Doubtful);
        Assert.Equal(2, set.Build().Cells.Count());

        // A text is asked about whatever stands beside it, and no mark was told of it.
        figures.Columns["value"]!.ColumnName = "weight";
        figures.Columns.Add("value", typeof(string));
        figures.Rows[0]["value"] = "1.042";
        figures.Rows[1]["value"] = "7,4";
        var texts = new FigureSetBuilder();
        using (var reader = figures.CreateDataReader())
        {
            Assert.Equal(1, reader.AddTo(texts.Figures));
        }

        Assert.Equal("figures.csv:1", texts.Doubtful.Single().Location.ToString());
        Assert.DoesNotContain("told", texts.Refused.Single().ToText(Language.English), StringComparison.Ordinal);

        using var spells = new System.Data.DataTable();
        foreach (var name in new[] { "citizen", "state", "from", "to", "hours" })
        {
            spells.Columns.Add(name, typeof(object));
        }

        var midnight = new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.FromHours(1));
        spells.Rows.Add("a   ", "fleksjob  ", midnight, DateTimeOffset.MaxValue, 20.000m);
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        using (var reader = spells.CreateDataReader())
        {
            reader.AddTo(builder.Spells);
        }

        Assert.Empty(builder.Refused);
        var register = builder.Build(s_until);
        Assert.Equal(
            new Spell(CitizenState.FlexJob, new(2021, 1, 1), Hours: WeeklyHours.FromHours(new Fraction(20))),
            register.SpellsOf(0).First()
        );
    }

    [Fact]
    public void A_long_query_is_told_as_it_goes()
    {
        using var table = new System.Data.DataTable();
        table.Columns.Add("citizen", typeof(int));
        table.Columns.Add("municipality", typeof(int));
        for (var i = 0; i < 140_000; i++)
        {
            table.Rows.Add(i, 217);
        }

        var told = new Told();
        using var reader = table.CreateDataReader();
        reader.AddTo(new RegisterBuilder().Citizens, new InputLog(TextWriter.Null) { Progress = told });
        Assert.Equal([new("citizens.csv", 65_536, 0, null), new("citizens.csv", 131_072, 0, null)], told.Seen);
    }

    private sealed class Told : IProgress<ReadingProgress>
    {
        public List<ReadingProgress> Seen { get; } = [];

        public void Report(ReadingProgress value) => Seen.Add(value);
    }

    // What stops the source stops the reading as it is, with the rows before it taken; so does what stops those who are told.
    [Fact]
    public void A_cursor_that_fails_midway_and_a_callback_that_throws_are_not_the_rows_fault()
    {
        var builder = new RegisterBuilder(static _ => throw new InvalidCastException("told"));
        using var reader = new SqliteFailing(_sqlite).Reader();
        Assert.ThrowsAny<DbException>(() => reader.AddTo(builder.Spells));
        Assert.Equal(new RowCounts(2, 0), builder.Rows);
        using var command = _sqlite.CreateCommand();
        command.CommandText = "SELECT 'a' AS citizen, 'ukendt' AS state, '2021-01-01' AS \"from\", NULL AS \"to\"";
        using var other = command.ExecuteReader();
        Assert.Equal("told", Assert.Throws<InvalidCastException>(() => other.AddTo(builder.Spells)).Message);
        Assert.Equal(new RowCounts(3, 1), builder.Rows);
    }

    // A query whose third row cannot be worked out.
    private sealed class SqliteFailing(DbConnection connection)
    {
        public DbDataReader Reader()
        {
            var command = connection.CreateCommand();
            command.CommandText = """
                SELECT 'a' AS citizen, 'dagpenge' AS state,
                  CASE WHEN n < 3 THEN '2021-01-0' || n ELSE abs(-9223372036854775805 - n) END AS "from", NULL AS "to"
                FROM (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3)
                """;
            return command.ExecuteReader();
        }
    }

    private static object Field(Random random, string name) =>
        (name, random.Next(18)) switch
        {
            ("citizen", < 10) => "a",
            ("state", < 10) => "dagpenge",
            ("from", < 10) => new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ("category" or "to" or "hours", < 8) => DBNull.Value,
            (_, 1) => double.NaN,
            (_, 2) => float.MaxValue,
            (_, 3) => decimal.MinValue,
            (_, 4) => DateTime.MaxValue,
            (_, 5) => DateTime.MinValue,
            (_, 6) => new byte[random.Next(100)],
            (_, 7) => Guid.Empty,
            (_, 8) => TimeSpan.MinValue,
            (_, 9) => new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)),
            (_, 10) => ulong.MaxValue,
            (_, 11) => true,
            (_, 12) => '\u202E',
            (_, 13) => new string('x', random.Next(100_000)),
            (_, 14) => "\uD800\u001B[2J",
            (_, 15) => DateOnly.MaxValue,
            (_, 16) => long.MinValue,
            (_, 17) => new System.Numerics.BigInteger(1) << random.Next(2000),
            _ => DBNull.Value,
        };

    [Property(MaxTest = 10)]
    public void Every_database_gives_the_register_of_the_files(PositiveInt seed)
    {
        var random = new Random(seed.Get);
        var citizens = Enumerable.Range(0, 20).Select(i => (Id: $"b{i}", Code: 101 + random.Next(100))).ToList();
        var spells = Enumerable
            .Range(0, 60)
            .Select(_ =>
            {
                var from = new LocalDate(2018, 1, 1).PlusDays(random.Next(1000));
                LocalDate? to = random.Next(3) == 0 ? null : from.PlusDays(random.Next(300));
                return (
                    Id: $"b{random.Next(21)}",
                    State: random.Next(2) == 0 ? "dagpenge" : "fleksjob",
                    from,
                    to,
                    Hours: random.Next(3) * 5
                );
            })
            .ToList();
        File.WriteAllLines(
            Path.Combine(_folder, "citizens.csv"),
            citizens.Select(c => $"{c.Id};{c.Code};ja").Prepend("citizen;municipality;immigrant")
        );
        File.WriteAllLines(
            Path.Combine(_folder, "spells.csv"),
            spells
                .Select(s =>
                    $"{s.Id};{s.State};{s.from:uuuu-MM-dd};{s.to:uuuu-MM-dd};{(s.Hours == 0 ? "" : $"{s.Hours}")}"
                )
                .Prepend("citizen;state;from;to;hours")
        );
        var files = RegisterFiles.Read(_folder, s_until);
        foreach (var (database, day) in Databases())
        {
            Fill(database, day, citizens, spells);
            var refused = new List<RefusedRow>();
            var builder = new RegisterBuilder(refused.Add);
            Read(database, "SELECT id AS citizen, code AS municipality, immigrant FROM citizens", builder.Citizens);
            Read(
                database,
                "SELECT id AS citizen, state, f AS \"from\", t AS \"to\", hours FROM spells",
                builder.Spells
            );
            var register = builder.Build(s_until);
            Assert.Equal(files.ToPart().Value, register.ToPart().Value);
            Assert.Equal(files.Rows, register.Rows);
            Assert.All(
                refused,
                r => Assert.StartsWith("spells.csv:", r.ToText(Language.English), StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_query_without_a_column_says_which_and_a_bad_field_is_refused_with_its_row()
    {
        var builder = new RegisterBuilder();
        var fault = Assert.Throws<UnreadableInputException>(() =>
            Read(_duck, "SELECT 'a' AS citizen", builder.Citizens)
        );
        Assert.Contains("the query lacks municipality", fault.Text.English, StringComparison.Ordinal);
        using var log = new StringWriter();
        using var command = _duck.CreateCommand();
        command.CommandText =
            "SELECT * FROM (VALUES ('a', 'dagpenge', TIMESTAMP '2021-01-01 12:30:00', NULL, 12.5::DECIMAL(4,1), 7), ('a', 'dagpenge', TIMESTAMP '2021-01-01', NULL, 12.5::DECIMAL(4,1), 7)) t(citizen, state, \"from\", \"to\", hours, shoe)";
        using var reader = command.ExecuteReader();
        Assert.Equal(1, reader.AddTo(builder.Spells, new InputLog(log), "udtræk"));
        Assert.Contains("udtræk: ukendt kolonne ses bort fra: shoe", log.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "udtræk:1 from \"2021-01-01T12:30:00\": er et tidspunkt; skriv dagen alene: 2021-01-01 (borger a***)",
            Assert.Single(builder.Refused).ToText(Language.Danish)
        );
    }

    [PostgresFact]
    public void Postgres_own_types_are_read_as_the_files_are()
    {
        using var command = _postgres!.CreateCommand();
        command.CommandText = """
            SELECT * FROM (VALUES
              ('a'::varchar(10), 'dagpenge'::text, 'infinity'::date, NULL::date, 12.50::numeric(5,2), true),
              ('a', 'dagpenge', DATE '2021-01-01', 'infinity'::date, 37::numeric, false),
              ('a', 'dagpenge', DATE '2021-02-01', DATE '9999-12-31', NULL, NULL),
              ('a', 'dagpenge', DATE '2021-03-01', DATE '2021-03-31', 0.25, NULL)) t(citizen, state, "from", "to", hours, sko)
            """;
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        using (var reader = command.ExecuteReader())
        {
            Assert.Equal(3, reader.AddTo(builder.Spells));
        }

        Assert.StartsWith("spells.csv:1 from \"", Assert.Single(builder.Refused).ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [new(2021, 1, 1), new(2021, 2, 1), new LocalDate(2021, 3, 1)],
            builder.Build(s_until).SpellsOf(0).Select(s => s.From)
        );
    }

    [Fact]
    public void A_value_that_cannot_be_read_is_of_the_citizen_of_its_row()
    {
        using var command = _duck.CreateCommand();
        command.CommandText = "SELECT 'a' AS citizen, 'dagpenge' AS state, ['x'] AS \"from\", NULL AS \"to\"";
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(new Citizen("b", Area.Municipality(217)));
        using (var reader = command.ExecuteReader(System.Data.CommandBehavior.SequentialAccess))
        {
            Assert.Equal(0, reader.AddTo(builder.Spells));
        }

        Assert.Equal("a", Assert.Single(builder.Refused).Citizen);
        var lost = builder.Build(s_until).Lost;
        Assert.Single(lost.Why("a", LostRows.All));
        Assert.Empty(lost.Why("b", LostRows.All));
    }

    // Each of these is good in the database. A day before 1900 and a number that is none refuse their row, and no other.
    [PostgresFact]
    public void What_Postgres_alone_can_hold_refuses_its_row_or_is_what_it_says()
    {
        using var command = _postgres!.CreateCommand();
        command.CommandText = $"""
            SELECT * FROM (VALUES
              ('a'::text, DATE '2021-01-01', 'infinity'::timestamp, NULL::numeric, 1),
              ('a', DATE '2021-02-01', NULL, 'NaN'::numeric, 2),
              ('a', '-infinity'::date, NULL, NULL, 3),
              ('a', '0044-03-15 BC'::date, NULL, NULL, 4),
              ('a', '5874897-12-31'::date, NULL, NULL, 5),
              ('a', DATE '2021-03-01', '294276-12-31'::timestamp, NULL, 6),
              ('a', DATE '1899-12-31', NULL, NULL, 7),
              ('a', DATE '2021-04-01', NULL, 1e40::numeric, 8),
              (repeat('x', 10000000), DATE '2021-04-01', NULL, NULL, 9),
              ('a', DATE '2021-05-01', 'infinity'::timestamp, 7.5, 10)) t(citizen, "from", "to", hours, n),
              (SELECT 'dagpenge' AS state) s ORDER BY n
            """;
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        using (var reader = command.ExecuteReader())
        {
            reader.AddTo(builder.Spells);
        }

        var register = builder.Build(s_until);
        Assert.Equal([2L, 3, 4, 5, 6, 7, 8, 9], builder.Refused.Select(static r => r.Location.Line));
        Assert.Equal([new(2021, 1, 1), new LocalDate(2021, 5, 1)], register.SpellsOf(0).Select(static s => s.From));
        Assert.All(register.SpellsOf(0), static s => Assert.Null(s.To));
        // Lists and bytes, wherever they stand.
        command.CommandText = "SELECT ARRAY['a'] AS citizen, 217 AS municipality UNION ALL SELECT ARRAY['b'], 217";
        var citizens = new RegisterBuilder();
        using (var lists = command.ExecuteReader())
        {
            Assert.Equal(0, lists.AddTo(citizens.Citizens));
        }

        command.CommandText = "SELECT 'a'::bytea AS citizen, 217 AS municipality";
        using var bytes = command.ExecuteReader();
        Assert.Equal(0, bytes.AddTo(citizens.Citizens));
        Assert.Equal(new RowCounts(3, 3), citizens.Rows);
    }

    // One that fails midway is the database's own fault, told as it tells it; the rows before it stay.
    [PostgresFact]
    public void A_query_of_Postgres_that_fails_midway_throws_what_the_database_says()
    {
        using var command = _postgres!.CreateCommand();
        command.CommandText =
            "SELECT 'a' AS citizen, 'dagpenge' AS state, DATE '2021-01-01' + 10 / (5000 - i) AS \"from\", NULL::date AS \"to\" FROM generate_series(1, 9000) i";
        var builder = new RegisterBuilder();
        using var reader = command.ExecuteReader();
        Assert.ThrowsAny<DbException>(() => reader.AddTo(builder.Spells));
        Assert.InRange(builder.Rows.Read, 1, 4_999);
        Assert.Equal(0, builder.Rows.Refused);
    }

    [PostgresFact]
    public void A_million_rows_of_Postgres_are_read_without_an_object_a_row()
    {
        const int Rows = 1_000_000;
        using var command = _postgres!.CreateCommand();
        command.CommandText = FormattableString.Invariant(
            $"SELECT 'c' || lpad((i / 5)::text, 7, '0') AS citizen, 'dagpenge' AS state, DATE '2015-01-01' + (i % 1000) AS \"from\", DATE '2015-01-01' + (i % 1000) + 30 AS \"to\" FROM generate_series(0, {Rows - 1}) i"
        );
        var builder = new RegisterBuilder();
        using var reader = command.ExecuteReader(System.Data.CommandBehavior.SequentialAccess);
        Assert.Equal(Rows, reader.AddTo(builder.Spells));
    }

    private IEnumerable<(DbConnection Database, string Day)> Databases()
    {
        yield return (_sqlite, "TEXT");
        yield return (_duck, "DATE");
        yield return (_duck, "TIMESTAMP");
        if (_postgres is not null)
        {
            yield return (_postgres, "DATE");
            yield return (_postgres, "TIMESTAMP");
            yield return (_postgres, "TIMESTAMPTZ");
        }
    }

    private sealed class PostgresFactAttribute : FactAttribute
    {
        public PostgresFactAttribute()
        {
            if (Environment.GetEnvironmentVariable(Postgres) is not { Length: > 0 })
            {
                Skip = $"{Postgres} is not set: no PostgreSQL to try it on. .ci/run starts one.";
            }
        }
    }

    private static void Fill(
        DbConnection database,
        string day,
        List<(string Id, int Code)> citizens,
        List<(string Id, string State, LocalDate From, LocalDate? To, int Hours)> spells
    )
    {
        using var command = database.CreateCommand();
        var values = string.Join(
            ',',
            spells.Select(s =>
                $"('{s.Id}','{s.State}','{s.From:uuuu-MM-dd}',{(s.To is { } to ? $"'{to:uuuu-MM-dd}'" : "NULL")},{(s.Hours == 0 ? "NULL" : $"{s.Hours}")})"
            )
        );
        command.CommandText = $"""
            DROP TABLE IF EXISTS citizens; DROP TABLE IF EXISTS spells;
            CREATE TABLE citizens (id TEXT, code INTEGER, immigrant BOOLEAN);
            CREATE TABLE spells (id TEXT, state TEXT, f {day}, t {day}, hours SMALLINT);
            INSERT INTO citizens VALUES {string.Join(
                ',',
                citizens.Select(c => $"('{c.Id}',{c.Code},{(database is SqliteConnection ? "'ja'" : "true")})")
            )};
            INSERT INTO spells VALUES {values};
            """;
        command.ExecuteNonQuery();
    }

    private static void Read(DbConnection database, string query, RowIntake rows)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        reader.AddTo(rows);
    }
}
