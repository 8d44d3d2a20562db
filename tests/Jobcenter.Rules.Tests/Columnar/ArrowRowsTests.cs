using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using FsCheck;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Columnar;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Columnar;

/// <summary>Columns of any type give the register of the same rows as texts, and refuse the same rows with the same words.</summary>
public sealed class ArrowRowsTests
{
    private static readonly LocalDate s_until = new(2021, 12, 31);
    private static readonly string[] s_header = ["citizen", "state", "category", "from", "to", "hours"];

    [Property(MaxTest = 300)]
    public void Columns_are_read_as_their_texts(PositiveInt seed)
    {
        var random = new System.Random(seed.Get);
        string?[][] rows = [.. Enumerable.Range(0, random.Next(60)).Select(_ => Row(random))];
        var (texts, expected) = Built(
            (builder, _) =>
            {
                var at = 0;
                var stream = builder.Spells.Reading(s_header, i => rows[at][i]);
                for (; at < rows.Length; at++)
                {
                    stream.Add(new RowLocation("spells.csv", at + 1));
                }
            }
        );
        var (columns, refused) = Built(
            (builder, log) =>
            {
                // In batches, each column of a type of its own.
                var split = random.Next(rows.Length + 1);
                Batch(random, rows[..split]).AddTo(builder.Spells, log);
                Batch(random, rows[split..]).AddTo(builder.Spells, log, firstRow: split + 1);
            }
        );
        Assert.Equal(expected, refused);
        Assert.Equal(texts.Rows, columns.Rows);
        Assert.Equal(texts.ToPart().Value, columns.ToPart().Value);
    }

    [Property(MaxTest = 300)]
    public void Columns_of_citizens_are_read_as_their_texts(PositiveInt seed)
    {
        string[] header =
        [
            "citizen",
            "municipality",
            "birth_date",
            "sex",
            "area",
            "education",
            "immigrant",
            "most_vulnerable",
        ];
        var random = new System.Random(seed.Get);
        string?[][] rows = [.. Enumerable.Range(0, random.Next(60)).Select(_ => CitizenRow(random))];
        var (texts, expected) = Built(
            (builder, _) =>
            {
                var at = 0;
                var stream = builder.Citizens.Reading(header, i => rows[at][i]);
                for (; at < rows.Length; at++)
                {
                    stream.Add(new RowLocation("citizens.csv", at + 1));
                }
            }
        );
        var (columns, refused) = Built(
            (builder, log) =>
            {
                var split = random.Next(rows.Length + 1);
                Citizens(random, header, rows[..split]).AddTo(builder.Citizens, log);
                Citizens(random, header, rows[split..]).AddTo(builder.Citizens, log, firstRow: split + 1);
            }
        );
        Assert.Equal(expected, refused);
        Assert.Equal(texts.Rows, columns.Rows);
        Assert.Equal(texts.ToPart().Value, columns.ToPart().Value);
    }

    [Property(MaxTest = 20)]
    public void A_stream_gives_the_register_of_its_batches(PositiveInt seed)
    {
        var register = RandomRegister.Of(new System.Random(seed.Get));
        var builder = new RegisterBuilder();
        foreach (var (table, intake) in RegisterTable.All.Zip(RegisterTableTests.Intakes(builder)))
        {
            using var written = Written(table.Schema, table.Of(register));
            using var stream = new ArrowStreamReader(written);
            Assert.Equal(table.Of(register).Sum(b => b.Length), stream.AddTo(intake));
        }

        var again = builder.Build(register.KnownUntil, register.KnownFrom);
        Assert.Equal(register.ToPart().Value, again.ToPart().Value);
    }

    [Property(MaxTest = 150)]
    public void On_any_number_of_threads_the_same_is_read_refused_and_told(PositiveInt seed)
    {
        var (expected, register) = Read(new System.Random(seed.Get), threads: 1);
        var (told, same) = Read(new System.Random(seed.Get), threads: 2 + (seed.Get % 7));
        Assert.Equal(expected, told);
        Assert.Equal(register, same);

        // In many small batches, of which one may be damaged or the last that can be read.
        static (List<string> Told, string Register) Read(System.Random random, int threads)
        {
            string?[][] rows = [.. Enumerable.Range(0, random.Next(200)).Select(_ => Row(random))];
            var (most, fault) = (random.Next(2, 20), random.Next(60));
            var batches = new List<Func<RecordBatch?>>();
            for (var at = 0; at < rows.Length; )
            {
                var next = Math.Min(rows.Length, at + random.Next(most));
                var batch = Batch(random, rows[at..next], isOfStream: true);
                batches.Add(batches.Count == fault ? () => throw new EndOfStreamException() : () => batch);
                at = next;
            }

            var told = new List<string>();
            var builder = new RegisterBuilder(row => told.Add(row.ToString()));
            builder.Add(new Citizen("a", Area.Municipality(217)));
            using var stream = new Listed(Batch(random, [], isOfStream: true).Schema, batches);
            try
            {
                told.Add($"{stream.AddTo(builder.Spells, threads: threads)}");
            }
            catch (UnreadableInputException e)
            {
                told.Add(e.Text.English);
            }

            return (told, builder.Build(s_until).ToPart().Value);
        }
    }

    private sealed class Listed(Apache.Arrow.Schema schema, IEnumerable<Func<RecordBatch?>> batches) : IArrowArrayStream
    {
        private readonly Queue<Func<RecordBatch?>> _left = new(batches);
        private int _readers;

        public Apache.Arrow.Schema Schema => schema;

        // A source is asked by one thread at a time, whichever it is.
        public ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
        {
            Assert.Equal(1, Interlocked.Increment(ref _readers));
            try
            {
                return new((_left.TryDequeue(out var next) ? next() : null)!);
            }
            finally
            {
                Interlocked.Decrement(ref _readers);
            }
        }

        public void Dispose() { }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void Threads_have_bounds(int threads)
    {
        using var stream = new Listed(RegisterTable.Spells.Schema, []);
        Assert.Throws<ArgumentOutOfRangeException>(() => stream.AddTo(new RegisterBuilder().Spells, threads: threads));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ParquetFiles.AddTo("spells.parquet", new RegisterBuilder().Spells, threads: threads)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => ParquetFiles.Read(".", s_until, threads: threads));
    }

    [Fact]
    public void A_stream_of_many_batches_keeps_who_is_who()
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < 70_000; i++)
        {
            builder.Add(new Citizen($"c{i:D5}", Area.Municipality(101 + (i % 800))) { HousingArea = $"vej {i}" });
            builder.Add(
                $"c{i:D5}",
                new Spell((CitizenState)(4 + (i / 9000 % 2)), new LocalDate(2015, 1, 1).PlusDays(i % 900))
            );
        }

        var register = builder.Build(s_until);
        Assert.InRange(RegisterTable.Spells.Of(register).Count(), 2, 10);
        var again = new RegisterBuilder();
        foreach (var (table, intake) in RegisterTable.All.Zip(RegisterTableTests.Intakes(again)))
        {
            using var written = Written(table.Schema, table.Of(register));
            using var stream = new ArrowStreamReader(written);
            stream.AddTo(intake);
        }

        Assert.Equal(register.ToPart().Value, again.Build(s_until).ToPart().Value);
    }

    [Property(MaxTest = 400)]
    public void A_damaged_stream_ends_in_rows_or_in_the_one_fault(PositiveInt seed, NonNegativeInt at, byte change)
    {
        var register = RandomRegister.Of(new System.Random(1 + (seed.Get % 50)));
        using var written = Written(RegisterTable.Spells.Schema, RegisterTable.Spells.Of(register));
        var bytes = written.ToArray();
        bytes[at.Get % bytes.Length] ^= (byte)(change | 1);
        var random = new System.Random(seed.Get);
        for (var i = 0; i < random.Next(20); i++)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        var builder = new RegisterBuilder();
        try
        {
            using var stream = new ArrowStreamReader(new MemoryStream(bytes));
            stream.AddTo(builder.Spells);
        }
        catch (UnreadableInputException e)
        {
            AssertOwnWords("spells.csv", e);
        }

        builder.Build(s_until);
    }

    [Theory]
    [InlineData(typeof(EndOfStreamException), "past the end", "de slutter, før indholdet gør; hent dem igen")]
    [InlineData(typeof(NotImplementedException), "no such thing", "de er pakket, kodet eller krypteret")]
    [InlineData(
        typeof(IOException),
        "Support for codec 'lzo' not built",
        "de er beskadiget eller af en anden slags, eller"
    )]
    [InlineData(typeof(OverflowException), "Arithmetic overflow", "de er beskadiget eller af en anden slags, eller")]
    public void What_a_reader_throws_is_told_by_its_kind_and_in_our_own_words(
        Type type,
        string message,
        string expected
    )
    {
        using var stream = new Throwing((Exception?)Activator.CreateInstance(type, message) ?? new IOException());
        var fault = Assert.Throws<UnreadableInputException>(() => stream.AddTo(new RegisterBuilder().Spells));
        Assert.Contains(expected, fault.Text.Danish, StringComparison.Ordinal);
        Assert.DoesNotContain(message, fault.Text.English, StringComparison.Ordinal);
        AssertOwnWords("spells.csv", fault);
    }

    private sealed class Throwing(Exception exception) : IArrowArrayStream
    {
        public Apache.Arrow.Schema Schema => throw exception;

        public ValueTask<RecordBatch> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default) =>
            throw exception;

        public void Dispose() { }
    }

    /// <summary>Both texts tell the file and what is wrong, and neither has a word of the reader's.</summary>
    internal static void AssertOwnWords(string source, UnreadableInputException fault)
    {
        Assert.StartsWith($"{source}: ", fault.Text.Danish, StringComparison.Ordinal);
        Assert.StartsWith($"{source}: ", fault.Text.English, StringComparison.Ordinal);
        Assert.DoesNotContain("message", fault.Text.English, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", fault.Text.English, StringComparison.Ordinal);
        Assert.DoesNotContain("parameter", fault.Text.English, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_bad_row_is_told_with_its_number_and_column_and_a_masked_id()
    {
        var refused = new List<RefusedRow>();
        var builder = new RegisterBuilder(refused.Add);
        var batch = new RecordBatch.Builder()
            .Append("citizen", nullable: true, Texts(["0101901234", "0101901234", null], asWords: true))
            .Append("state", nullable: true, Texts(["dagpenge", "ukendt", "dagpenge"], asWords: true))
            .Append("from", nullable: true, Days([new(2021, 1, 1), new(2021, 1, 1), new(2021, 1, 1)]))
            .Append("to", nullable: true, Days([null, new(2020, 1, 1), new(1800, 1, 1)]))
            .Append("sko", nullable: true, new NullArray(3))
            .Build();
        using var told = new StringWriter();
        Assert.Equal(1, batch.AddTo(builder.Spells, new InputLog(told), "udtræk", firstRow: 101));
        Assert.Contains("udtræk: ukendt kolonne ses bort fra: sko", told.ToString(), StringComparison.Ordinal);
        builder.Build(s_until);
        Assert.StartsWith(
            "udtræk:102 state \"ukendt\": kendes ikke; tilladt er ",
            refused[0].ToText(Language.Danish),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "udtræk:103 citizen: borgeren mangler; skriv borgerens id; to \"1800-01-01\": ligger uden for 1900-01-01 til 2100-12-31",
            refused[1].ToText(Language.Danish)
        );
        Assert.Equal("udtræk:101 citizen \"0***\": der er ingen borger med det id", refused[2].ToText(Language.Danish));
    }

    [Fact]
    public void A_table_that_lacks_a_column_or_has_one_of_another_type_says_which()
    {
        var builder = new RegisterBuilder();
        Assert.Contains(
            "the table lacks state",
            Fault(One("citizen", Texts(["a"], asWords: true))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "the column municipality is of the type list; write it as text, date, whole number, decimal or boolean",
            Fault(One("municipality", new ListArray.Builder(Int32Type.Default).AppendNull().Build()), builder.Citizens),
            StringComparison.Ordinal
        );
        var zoned = new TimestampArray.Builder(TimeUnit.Second, "Europe/Copenhagen")
            .Append(DateTimeOffset.UnixEpoch)
            .Build();
        Assert.Contains(
            "Europe/Copenhagen",
            Fault(One("birth_date", zoned), builder.Citizens),
            StringComparison.Ordinal
        );
        var latin = new BinaryArray.Builder().Append((ReadOnlySpan<byte>)[0x6B, 0xF8, 0x62]).Build();
        Assert.Contains(
            "the column area holds text that is not UTF-8 (row 1 of the columns)",
            Fault(One("area", latin), builder.Citizens),
            StringComparison.Ordinal
        );
        var lost = new DictionaryArray(
            new DictionaryType(Int32Type.Default, StringType.Default, ordered: false),
            new Int32Array.Builder().Append(7).Build(),
            new StringArray.Builder().Append("x").Build()
        );
        Assert.Contains(
            "a place lies outside the column's dictionary",
            Fault(One("area", lost), builder.Citizens),
            StringComparison.Ordinal
        );
        // The row that broke off is counted as read, and nothing of it stays.
        Assert.Equal(0, builder.Build(s_until).CitizenCount);
        return;

        // A batch of one citizen whose one column is another.
        static RecordBatch One(string name, IArrowArray column)
        {
            var batch = new RecordBatch.Builder().Append(name, nullable: true, column);
            if (name is not "citizen")
            {
                batch = batch.Append("citizen", nullable: true, Texts(["a"], asWords: false));
            }

            return (
                name is "municipality" or "citizen"
                    ? batch
                    : batch.Append("municipality", nullable: true, Texts(["217"], asWords: false))
            ).Build();
        }

        string Fault(RecordBatch batch, RowIntake? rows = null) =>
            Assert.Throws<UnreadableInputException>(() => batch.AddTo(rows ?? builder.Spells)).Text.English;
    }

    [Fact]
    public void A_builder_that_has_built_says_so()
    {
        var builder = new RegisterBuilder();
        builder.Build(s_until);
        Assert.Throws<InvalidOperationException>(() =>
            Batch(
                    new System.Random(1),
                    [
                        ["a", "dagpenge", null, "2021-01-01", null, null],
                    ]
                )
                .AddTo(builder.Spells)
        );
    }

    [Theory]
    [InlineData(3, -2, "300")]
    [InlineData(1, -38, "100000000000000000000000000000000000000")]
    [InlineData(-4, -1, "-40")]
    [InlineData(3, -1, null)]
    [InlineData(370, 1, null)]
    public void A_decimal_of_any_scale_is_the_number_it_is(int digits, int scale, string? refusedAs)
    {
        var number = Decimal(digits, scale);
        var words = new DictionaryArray(
            new DictionaryType(Int8Type.Default, number.Data.DataType, ordered: false),
            new Int8Array.Builder().Append(0).Build(),
            number
        );
        foreach (var hours in new IArrowArray[] { number, words })
        {
            var (register, refused) = Built((builder, _) => Spell(hours: hours).AddTo(builder.Spells));
            Assert.Equal(
                refusedAs is null
                    ? []
                    : [$"spells.csv:1 hours \"{refusedAs}\": {FieldKinds.BadHours.Danish} (borger a)"],
                refused
            );
            Assert.Equal(refusedAs is null ? 0 : 1, register.Rows.Refused);
        }
    }

    [Fact]
    public void The_point_of_a_number_is_certain_and_is_not_asked_about()
    {
        using var batch = new RecordBatch.Builder()
            .Append("measure", nullable: true, c => c.String(b => b.Append("ftp:dagpenge").Append("ftp:dagpenge")))
            .Append("area", nullable: true, c => c.Int32(b => b.Append(217).Append(217)))
            .Append("period", nullable: true, c => c.String(b => b.Append("2020").Append("2021")))
            .Append("value", nullable: true, c => c.Double(b => b.Append(1.042).Append(996)))
            .Build();
        var builder = new Rules.Plans.FigureSetBuilder();
        Assert.Equal(2, batch.AddTo(builder.Figures));
        Assert.Empty(builder.Doubtful);
        Assert.Equal(2, builder.Build().Cells.Count());
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(39)]
    [InlineData(-39)]
    [InlineData(int.MinValue)]
    public void A_scale_that_no_decimal_has_is_the_one_fault(int scale)
    {
        var builder = new RegisterBuilder();
        Assert.Contains(
            $"of scale {scale}",
            Assert
                .Throws<UnreadableInputException>(() => Spell(hours: Decimal(0, scale)).AddTo(builder.Spells))
                .Text.English,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(TimeUnit.Millisecond, 500, "1970-01-01T00:00:00.500")]
    [InlineData(TimeUnit.Microsecond, 1, "1970-01-01T00:00:00.000001")]
    [InlineData(TimeUnit.Nanosecond, -1, "1969-12-31T23:59:59.999999999")]
    [InlineData(TimeUnit.Second, 61, "1970-01-01T00:01:01")]
    public void A_moment_just_beside_midnight_is_no_day(TimeUnit unit, long value, string refusedAs)
    {
        var moment = new TimestampArray(
            new TimestampType(unit, default(string)),
            new ArrowBuffer.Builder<long>().Append(value).Build(),
            ArrowBuffer.Empty,
            length: 1,
            nullCount: 0,
            offset: 0
        );
        var (_, refused) = Built((builder, _) => Spell(from: moment).AddTo(builder.Spells));
        Assert.StartsWith(
            $"spells.csv:1 from \"{refusedAs}\": er et tidspunkt",
            Assert.Single(refused),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_batch_without_rows_and_bytes_is_nothing()
    {
        var none = new StringArray(0, ArrowBuffer.Empty, ArrowBuffer.Empty, ArrowBuffer.Empty);
        var batch = new RecordBatch.Builder()
            .Append("citizen", nullable: true, none)
            .Append("state", nullable: true, none)
            .Append("municipality", nullable: true, none)
            .Append("from", nullable: true, none)
            .Append("to", nullable: true, none)
            .Build();
        var builder = new RegisterBuilder();
        Assert.Equal(0, batch.AddTo(builder.Spells));
        Assert.Equal(0, batch.AddTo(builder.Citizens));
        builder.Build(s_until);
        Assert.Throws<InvalidOperationException>(() => batch.AddTo(builder.Spells));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_that_is_not_UTF_8_is_told_with_the_row_that_a_refused_row_has(bool asWords)
    {
        var texts = new BinaryArray.Builder().Append("Nøjsomhed"u8).Append((ReadOnlySpan<byte>)[0x6B, 0xF8]).Build();
        IArrowArray area = asWords
            ? new DictionaryArray(
                new DictionaryType(Int8Type.Default, texts.Data.DataType, ordered: false),
                new Int8Array.Builder().Append(0).Append(0).Append(1).Build(),
                texts
            )
            : new BinaryArray.Builder().Append("x"u8).Append("x"u8).Append((ReadOnlySpan<byte>)[0x6B, 0xF8]).Build();
        var batch = new RecordBatch.Builder()
            .Append("citizen", nullable: true, Texts(["a", "b", "c"], asWords: false))
            .Append("municipality", nullable: true, Texts(["217", "217", "217"], asWords: false))
            .Append("area", nullable: true, area)
            .Build();
        Assert.Contains(
            "(row 103 of the columns)",
            Assert
                .Throws<UnreadableInputException>(() => batch.AddTo(new RegisterBuilder().Citizens, firstRow: 101))
                .Text.English,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Rows_read_as_texts_cost_no_more_where_there_are_many_areas()
    {
        // Every other row has an answer that only a text can tell of; looking at all areas for each would take minutes.
        const int Rows = 300_000;
        var numbers = Enumerable.Range(0, Rows);
        var batch = new RecordBatch.Builder()
            .Append("citizen", nullable: true, Texts([.. numbers.Select(i => $"c{i}")], asWords: false))
            .Append("municipality", nullable: true, Texts([.. numbers.Select(_ => "0217")], asWords: false))
            .Append("area", nullable: true, Texts([.. numbers.Select(i => $"vej {i}")], asWords: false))
            .Append(
                "immigrant",
                nullable: true,
                Texts([.. numbers.Select(i => i % 2 == 0 ? "måske" : "ja")], asWords: false)
            )
            .Build();
        var builder = new RegisterBuilder(static _ => { });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(Rows / 2, batch.AddTo(builder.Citizens));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        var register = builder.Build(s_until);
        Assert.Equal("vej 1", register.CitizenAt(0).HousingArea);
        Assert.Equal(Area.Municipality(217), register.CitizenAt(0).Municipality);
    }

    private static RecordBatch Spell(IArrowArray? from = null, IArrowArray? hours = null) =>
        new RecordBatch.Builder()
            .Append("citizen", nullable: true, Texts(["a"], asWords: false))
            .Append("state", nullable: true, Texts(["dagpenge"], asWords: false))
            .Append("from", nullable: true, from ?? Texts(["2021-01-01"], asWords: false))
            .Append("to", nullable: true, Texts([null], asWords: false))
            .Append("hours", nullable: true, hours ?? Texts([null], asWords: false))
            .Build();

    private static Decimal128Array Decimal(int digits, int scale) =>
        new(
            new ArrayData(
                new Decimal128Type(38, scale),
                length: 1,
                nullCount: 0,
                offset: 0,
                [ArrowBuffer.Empty, new ArrowBuffer.Builder<Int128>().Append(digits).Build()]
            )
        );

    private static (Register Register, List<string> Refused) Built(Action<RegisterBuilder, InputLog?> rows)
    {
        var refused = new List<string>();
        var builder = new RegisterBuilder(r => refused.Add(r.ToText(Language.Danish, showsIds: true)));
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add(new Citizen("ø", Area.Municipality(250)));
        rows(builder, null);
        return (builder.Build(s_until), refused);
    }

    private static string?[] Row(System.Random random)
    {
        string? One(params string?[] of) => of[random.Next(of.Length)];
        return
        [
            One("a", "ø", "a", "ø", "a", "ø", "a", "b", null, " ", "\u0007"),
            One("dagpenge", "kontanthjaelp", "sygedagpenge", "dagpenge", "vrøvl", null, "kontanthjaelpssystemet"),
            One(null, null, "", "jobparat", "aktivitetsparat", "x"),
            One("2021-01-01", "2020-02-29", "2018-05-05", "1899-12-31", "1900-01-01", null, "2100-12-31"),
            One(null, "9999-12-31", "2100-01-01", "2021-06-30", "2021-01-01", "2019-01-01", "1800-01-01"),
            One(null, "37", "12.5", "0.01", "0", "37.01", "7.25", "-3"),
        ];
    }

    private static string?[] CitizenRow(System.Random random)
    {
        string? One(params string?[] of) => of[random.Next(of.Length)];
        return
        [
            One("c", "d", "c", "æ", "ø", "e", "f", "g", "h", null, "", "\u0007"),
            One("217", "250", "101", "999", "217", "0217", "100", "DK", null, "217 "),
            One("1980-05-01", "1900-01-01", "1899-12-31", "2100-12-31", null, null, "2000-02-29"),
            One(null, "kvinde", "mand", "x", ""),
            One(null, "Nøjsomhed", "Vapnagård", "", "\u001B", "Nøjsomhed"),
            One(null, "erhvervskompetencegivende", "ingen", "vrøvl"),
            One(null, "ja", "nej"),
            One(null, "ja", "nej", "måske", ""),
        ];
    }

    private static RecordBatch Citizens(System.Random random, string[] header, string?[][] rows)
    {
        var batch = new RecordBatch.Builder();
        foreach (var column in Enumerable.Range(0, header.Length).OrderBy(_ => random.Next()))
        {
            string?[] texts = [.. rows.Select(r => r[column])];
            batch.Append(
                header[column],
                nullable: true,
                (header[column], random.Next(3)) switch
                {
                    ("birth_date", 0) => Moments(texts, TimeUnit.Second),
                    ("birth_date", 1) => Days([
                        .. texts.Select(t =>
                            t is null ? (DateOnly?)null : DateOnly.Parse(t, CultureInfo.InvariantCulture)
                        ),
                    ]),
                    ("immigrant", 0) => texts
                        .Aggregate(
                            new BooleanArray.Builder(),
                            (b, t) => t is null ? b.AppendNull() : b.Append(t is "ja")
                        )
                        .Build(),
                    ("municipality", 0)
                        when texts.All(static t =>
                            t is null
                            || (int.TryParse(t, NumberFormatInfo.InvariantInfo, out var n) && n >= 100 && t.Length == 3)
                        ) => texts
                        .Aggregate(
                            new Int32Array.Builder(),
                            (b, t) => t is null ? b.AppendNull() : b.Append(int.Parse(t, CultureInfo.InvariantCulture))
                        )
                        .Build(),
                    var (_, kind) => Texts(texts, asWords: kind == 2),
                }
            );
        }

        return batch.Build();
    }

    private static RecordBatch Batch(System.Random random, string?[][] rows, bool isOfStream = false)
    {
        var batch = new RecordBatch.Builder();
        foreach (var column in Enumerable.Range(0, s_header.Length).OrderBy(_ => isOfStream ? 0 : random.Next()))
        {
            string?[] texts = [.. rows.Select(r => r[column])];
            batch.Append(s_header[column], nullable: true, Column(random, s_header[column], texts));
        }

        return batch.Build();
    }

    private static IArrowArray Column(System.Random random, string name, string?[] texts)
    {
        var isDay = name is "from" or "to";
        return (name, random.Next(5)) switch
        {
            (_, 0) => Texts(texts, asWords: false),
            (_, 1) => Texts(texts, asWords: true),
            ("hours", 2) => Doubles(texts),
            ("hours", _) => Decimals(texts, random.Next(2, 5)),
            _ when !isDay => Texts(texts, asWords: true),
            (_, 2) => Moments(texts, TimeUnit.Microsecond),
            (_, 3) => Moments(texts, TimeUnit.Second),
            _ => Days([
                .. texts.Select(t => t is null ? (DateOnly?)null : DateOnly.Parse(t, CultureInfo.InvariantCulture)),
            ]),
        };
    }

    private static IArrowArray Texts(string?[] texts, bool asWords)
    {
        var plain = new StringArray.Builder();
        if (!asWords)
        {
            return texts.Aggregate(plain, (b, t) => t is null ? b.AppendNull() : b.Append(t)).Build();
        }

        string[] words = [.. texts.OfType<string>().Distinct(StringComparer.Ordinal)];
        var places = new Int16Array.Builder();
        foreach (var text in texts)
        {
            places = text is null ? places.AppendNull() : places.Append((short)System.Array.IndexOf(words, text));
        }

        return new DictionaryArray(
            new DictionaryType(Int16Type.Default, StringType.Default, ordered: false),
            places.Build(),
            words.Aggregate(plain, (b, t) => b.Append(t)).Build()
        );
    }

    private static Date32Array Days(DateOnly?[] days) =>
        days.Aggregate(new Date32Array.Builder(), (b, d) => d is { } day ? b.Append(day) : b.AppendNull()).Build();

    private static TimestampArray Moments(string?[] texts, TimeUnit unit) =>
        texts
            .Aggregate(
                new TimestampArray.Builder(unit, default(string)),
                (b, t) =>
                    t is null
                        ? b.AppendNull()
                        : b.Append(new DateTimeOffset(DateTime.Parse(t, CultureInfo.InvariantCulture), TimeSpan.Zero))
            )
            .Build();

    private static DoubleArray Doubles(string?[] texts) =>
        texts
            .Aggregate(
                new DoubleArray.Builder(),
                (b, t) => t is null ? b.AppendNull() : b.Append(double.Parse(t, CultureInfo.InvariantCulture))
            )
            .Build();

    private static Decimal128Array Decimals(string?[] texts, int scale) =>
        texts
            .Aggregate(
                new Decimal128Array.Builder(new Decimal128Type(12, scale)),
                (b, t) => t is null ? b.AppendNull() : b.Append(decimal.Parse(t, CultureInfo.InvariantCulture))
            )
            .Build();

    private static MemoryStream Written(Apache.Arrow.Schema schema, IEnumerable<RecordBatch> batches)
    {
        var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true))
        {
            writer.WriteStart();
            foreach (var batch in batches)
            {
                writer.WriteRecordBatch(batch);
            }

            writer.WriteEnd();
        }

        stream.Position = 0;
        return stream;
    }
}
