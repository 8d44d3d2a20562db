using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Testing;
using NodaTime;

namespace Jobcenter.Rules.Tests.Hostile;

/// <summary>Every reader of files gives a result or its documented error, never loses a good row, and is done in bounded memory.</summary>
public sealed class HostileFileTests : IDisposable
{
    private const string Citizens = "citizen;municipality;birth_date\na;217;1980-02-29\nb;250;\næ;217;1999-12-31\n";
    private const string Spells =
        "citizen;state;category;from;to;hours\na;kontanthjaelp;jobparat;2020-01-01;2020-12-31;37\nb;fleksjob;;2020-02-01;;12.5\næ;dagpenge;;2021-01-01;9999-12-31;\n";
    private const string Figures =
        "measure;area;period;value;source\nftp:kontanthjaelp;217;2020Q4;346.5;STAR\nbenchmark-rank;217;2021;45;STAR\n";
    private const string Marks = "citizen;tracks;marked_on;available\na;rengoering+detailhandel;2020-05-14;ja\n";
    private const string Orders = "order;track;places;due_on\no1;rengoering;3;2020-06-30\n";
    private const string Answers =
        "test;criterion;answer;count;of\nevidenstest;jobmaal;ja;;\nevidenstest;opfoelgning;;9;10\n";

    private const string Dream = "citizen;y_2052;y_2053;y_2101\na;130;111;\næ;783;;771\n";
    private const string LongExtract =
        "YDELSE;OMRÅDE;TID;INDHOLD\nDagpenge;Helsingør;2020K4;363,4\nDagpenge;Hele landet;2021K4;41.230,5\n";
    private const string WideExtract =
        """{"columns":["Område",{"title":"Periode"},"Dagpenge"],"rows":[["Helsingør","2025M07",1240.5],["Hele landet","2025M07","-"]]}""";

    // A file is read in pieces: what is held and made of it is a small multiple of its size.
    private const long AnyFile = 4_000_000;
    private const long BytesPerByte = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("jobcenter-hostile").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Property(Arbitrary = [typeof(HostileFileTests)], MaxTest = 150)]
    public void A_register_is_read_or_the_reason_told(HostileCitizens citizens, HostileSpells spells)
    {
        Write("citizens.csv", citizens.File.Bytes);
        Write("spells.csv", spells.File.Bytes);
        ReadsOrTells(
            citizens.File.Bytes.Length + spells.File.Bytes.Length,
            log => RegisterFiles.Read(_folder, new(2021, 12, 31), log: log)
        );
    }

    [Property(Arbitrary = [typeof(HostileFileTests)], MaxTest = 150)]
    public void So_are_figures_branche_files_and_answers(
        HostileFigures figures,
        HostileMarks marks,
        HostileAnswers answers
    )
    {
        var path = Write("figures.csv", figures.File.Bytes);
        ReadsOrTells(figures.File.Bytes.Length, log => FigureFiles.Read([path], [], log));
        Write("marks.csv", marks.File.Bytes);
        Write("orders.csv", Encoding.UTF8.GetBytes(Orders));
        ReadsOrTells(
            marks.File.Bytes.Length,
            log => BrancheFiles.Read(_folder, BrancheCatalogues.Default, Area.Municipality(217), log)
        );
        var sheet = Write("answers.csv", answers.File.Bytes);
        ReadsOrTells(answers.File.Bytes.Length, log => AnswerFiles.Read(sheet, PracticeTest.All, log));
    }

    [Property(Arbitrary = [typeof(HostileFileTests)], MaxTest = 300)]
    public void So_are_extracts_of_statistics_and_weekly_columns(
        HostileLongExtract rows,
        HostileWideExtract json,
        HostileDream weeks
    )
    {
        var extract = FigureExtract.Jobindsats.With("Dagpenge", "ftp:dagpenge");
        var csv = Write("extract.csv", rows.File.Bytes);
        ReadsOrTells(rows.File.Bytes.Length, log => FigureFiles.ReadExtract(csv, extract, log: log));
        var wide = Write("extract.json", json.File.Bytes);
        ReadsOrTells(json.File.Bytes.Length, log => FigureFiles.ReadExtract(wide, extract, log: log));
        var dream = Write("dream.csv", weeks.File.Bytes);
        ReadsOrTells(
            weeks.File.Bytes.Length,
            log =>
            {
                var builder = new RegisterBuilder(log.Refused);
                builder.Add(new Citizen("a", Area.Municipality(217)));
                DreamFiles.AddTo(dream, builder, log: log);
                builder.Build(new(2021, 12, 31));
            }
        );
    }

    [Theory]
    [InlineData("\"\\uD800\"", "holder et halvt tegn")]
    [InlineData("\"\u00FF\"", "holder tekst, der ikke er UTF-8")] // a byte that is no UTF-8, below
    public void A_text_of_a_json_extract_that_is_no_text_is_a_fault_of_the_file(string text, string why)
    {
        // The heading is good, so that the text is what is told.
        var json = WideExtract
            .Replace("\"Helsingør\"", text, StringComparison.Ordinal)
            .Replace("å", "\\u00E5", StringComparison.Ordinal);
        var path = Write("extract.json", Encoding.Latin1.GetBytes(json));
        var fault = Assert.Throws<UnreadableInputException>(() =>
            FigureFiles.ReadExtract(path, FigureExtract.Jobindsats.With("Dagpenge", "ftp:dagpenge"))
        );
        Assert.StartsWith($"extract.json: {why}", fault.Text.Danish, StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(HostileFileTests)], MaxTest = 150)]
    public void A_plan_is_read_or_its_faults_told(HostilePlan plan)
    {
        var path = Write("plan.json", plan.File.Bytes);
        // The library's own documents are read once, whatever the file is.
        Assert.NotEmpty(RuleDocument.All);
        ReadsOrTells(plan.File.Bytes.Length * 20, _ => PlanFiles.Read(path));
        var text = Encoding.UTF8.GetString(plan.File.Bytes);
        var problem = Record.Exception(() => EmploymentPlans.Read(text));
        Assert.True(problem is null or DocumentFormatException, $"{problem}");
        Assert.True(problem is not DocumentFormatException { Faults.IsEmpty: true });
    }

    [Property(Arbitrary = [typeof(HostileFileTests)], MaxTest = 150)]
    public void A_tally_and_a_file_of_cases_too(HostileTally tally, HostileCases cases)
    {
        var problem = Record.Exception(() => Tally.ParseJson(Encoding.UTF8.GetString(tally.File.Bytes)));
        Assert.True(problem is null or FormatException, $"{problem}");
        var told = Record.Exception(() =>
        {
            using var stream = new MemoryStream(cases.File.Bytes);
            foreach (var @case in ConformanceFile.Read(stream).Cases)
            {
                CaseResult.Of(@case);
            }
        });
        Assert.True(told is null or ConformanceFormatException, $"{told}");
    }

    [Property(Arbitrary = [typeof(HostileText), typeof(HostileFileTests)], MaxTest = 100)]
    public void A_bad_line_takes_no_good_one_with_it(HostileText one, HostileText other)
    {
        string[] good =
        [
            "a;kontanthjaelp;;2020-01-01;2020-01-31;",
            "a;fleksjob;;2020-02-01;;",
            "a;dagpenge;;2021-01-01;;",
        ];
        string Bad(HostileText t) =>
            t.Value.ReplaceLineEndings(" ").Replace('\r', ' ').Replace('\n', ' ').Replace('\f', ' ');

        Write("citizens.csv", "citizen;municipality\na;217\n"u8.ToArray());
        Write(
            "spells.csv",
            Encoding.UTF8.GetBytes(
                $"citizen;state;category;from;to;hours\n{good[0]}\n{Bad(one)}\n{good[1]}\n\"{Bad(other)}\n{good[2]}\n"
            )
        );
        using var error = new StringWriter();
        var register = RegisterFiles.Read(_folder, new(2021, 12, 31), log: new(error, Language.English));
        Assert.Equal(
            [CitizenState.CashAssistance, CitizenState.FlexJob, CitizenState.UnemploymentBenefit],
            register.SpellsOf(0).Select(s => s.State)
        );
    }

    [Fact]
    public void A_hundred_thousand_bad_rows_are_counted_and_few_are_kept()
    {
        const int Rows = 100_000;
        Write("citizens.csv", "citizen;municipality\na;217\n"u8.ToArray());
        var text = new StringBuilder("citizen;state;category;from;to;hours\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append("a;nonsense;;2020-01-01;;\n");
        }

        Write("spells.csv", Encoding.UTF8.GetBytes(text.Append("a;dagpenge;;2021-01-01;;\n").ToString()));
        var log = new InputLog(TextWriter.Null, Language.English);
        var register = RegisterFiles.Read(_folder, new(2021, 12, 31), log: log);
        Assert.Equal(1, register.SpellCount);
        Assert.Equal(new RowCounts(Rows + 2, Rows), log.Rows);
    }

    public static Arbitrary<HostileCitizens> CitizensArb() =>
        HostileFile.Of(Citizens).Select(f => new HostileCitizens(f)).ToArbitrary();

    public static Arbitrary<HostileSpells> SpellsArb() =>
        HostileFile.Of(Spells).Select(f => new HostileSpells(f)).ToArbitrary();

    public static Arbitrary<HostileFigures> FiguresArb() =>
        HostileFile.Of(Figures).Select(f => new HostileFigures(f)).ToArbitrary();

    public static Arbitrary<HostileMarks> MarksArb() =>
        HostileFile.Of(Marks).Select(f => new HostileMarks(f)).ToArbitrary();

    public static Arbitrary<HostileAnswers> AnswersArb() =>
        HostileFile.Of(Answers).Select(f => new HostileAnswers(f)).ToArbitrary();

    public static Arbitrary<HostilePlan> PlanArb() =>
        HostileFile
            .Of(EmploymentPlans.Write(EmploymentPlans.Get("HEL19")))
            .Select(f => new HostilePlan(f))
            .ToArbitrary();

    public static Arbitrary<HostileTally> TallyArb() =>
        HostileFile
            .Of(
                FlexJobCounts
                    .Share(new LocalDate(2021, 12, 31), Area.Country)
                    .TallyOf(new RegisterBuilder().Build(new LocalDate(2021, 12, 31)))
                    .ToJson()
            )
            .Select(f => new HostileTally(f))
            .ToArbitrary();

    public static Arbitrary<HostileCases> CasesArb() =>
        HostileFile
            .Of(
                """
                {"form":"jobcenter-conformance-1","version":"1","title":{"da":"a","en":"b"},"cases":[
                {"id":"x","title":{"da":"a","en":"b"},"source":"STAR","input":{"citizens":[{"citizen":"a","municipality":"217"}],
                "spells":[{"citizen":"a","state":"kontanthjaelp","from":"2021-01-01"}]},
                "ask":{"rule":"full-time-persons","states":"kontanthjaelp","period":"2021Q1","area":"217"},"expect":{"fullTimePersons":"1"}}]}
                """
            )
            .Select(f => new HostileCases(f))
            .ToArbitrary();

    public static Arbitrary<HostileDream> DreamArb() =>
        HostileFile.Of(Dream).Select(f => new HostileDream(f)).ToArbitrary();

    public static Arbitrary<HostileLongExtract> LongExtractArb() =>
        HostileFile.Of(LongExtract).Select(f => new HostileLongExtract(f)).ToArbitrary();

    public static Arbitrary<HostileWideExtract> WideExtractArb() =>
        HostileFile.Of(WideExtract).Select(f => new HostileWideExtract(f)).ToArbitrary();

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static void ReadsOrTells(long bytes, Action<InputLog> read)
    {
        using var error = new StringWriter();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Record.Exception(() => read(new(error, Language.Danish)));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(problem is null or UnreadableInputException, $"{problem}");
        Assert.InRange(allocated, 0, AnyFile + (BytesPerByte * bytes));
    }

    public sealed record HostileCitizens(HostileFile File);

    public sealed record HostileSpells(HostileFile File);

    public sealed record HostileFigures(HostileFile File);

    public sealed record HostileMarks(HostileFile File);

    public sealed record HostileAnswers(HostileFile File);

    public sealed record HostilePlan(HostileFile File);

    public sealed record HostileDream(HostileFile File);

    public sealed record HostileLongExtract(HostileFile File);

    public sealed record HostileWideExtract(HostileFile File);

    public sealed record HostileTally(HostileFile File);

    public sealed record HostileCases(HostileFile File);
}
