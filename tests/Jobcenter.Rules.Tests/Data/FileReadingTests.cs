using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Data;

/// <summary>Each kind of file is read by one call; what cannot be used is told with its file, line and reason, and counted.</summary>
public sealed class FileReadingTests : IDisposable
{
    private static readonly LocalDate s_until = new(2021, 12, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("jobcenter-data").FullName;
    private readonly StringWriter _told = new();

    public void Dispose()
    {
        _told.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_register_is_read_from_its_folder_with_the_files_that_are_there()
    {
        Write("citizens.csv", "citizen;municipality;shoe\na;217;42\nb;999999;41\n");
        Write("spells.csv", "citizen;state;from;to\na;kontanthjaelp;2021-01-01;\na;kontanthjaelp;2021-02-30;\n");
        Write("interviews.csv", "citizen;held_on\na;2021-03-01\n");
        var log = new InputLog(_told, Language.English);
        var register = RegisterFiles.Read(_folder, s_until, log: log);
        Assert.Equal(
            (1, 1, 0, 1),
            (register.CitizenCount, register.SpellCount, register.PlacementCount, register.InterviewCount)
        );
        Assert.Equal((s_until, null), (register.KnownUntil, register.KnownFrom));
        Assert.Equal(new RowCounts(5, 2), log.Rows);
        Assert.Equal(
            [
                "warning: citizens.csv: unknown column is ignored: shoe",
                "refused: citizens.csv:3",
                "refused: spells.csv:3",
            ],
            Lines().Select(l => l.StartsWith("refused", StringComparison.Ordinal) ? l[..l.IndexOf(' ', 9)] : l)
        );
        // Without a log nobody is told, and the register is the same.
        Assert.Equal(register.Rows, RegisterFiles.Read(_folder, s_until).Rows);
        Assert.Equal(new LocalDate(2021, 1, 1), RegisterFiles.Read(_folder, s_until, new(2021, 1, 1)).KnownFrom);
    }

    [Fact]
    public void Of_two_figures_for_one_cell_the_later_wins_and_is_told_unless_numbers_are_hidden()
    {
        var first = Write("a.csv", "measure;area;period;value\nftp:kontanthjaelp;217;2021Q1;10\n");
        var second = Write("b.csv", "measure;area;period;value\nftp:kontanthjaelp;217;2021Q1;11\n");
        var figures = FigureFiles.Read([first, second], log: new InputLog(_told, Language.English));
        Assert.Equal(new Fraction(11), Assert.Single(figures.Cells).Published?.Value);
        FigureFiles.Read([first, second], log: new InputLog(_told, Language.English) { HidesNumbers = true });
        Assert.Equal(2, Lines().Count());
        Assert.EndsWith("11 replaces 10 from a.csv:2", Lines().First(), StringComparison.Ordinal);
        Assert.EndsWith("a later figure replaces an earlier one", Lines().Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Situations_are_read_in_the_order_of_the_file()
    {
        var path = Write(
            "situations.csv",
            "citizen;date;states\nb;2021-03-01;kontanthjaelp\na;2021-03-01;nonsense\na;2021-03-02;ingen\n"
        );
        var log = new InputLog(_told, Language.Danish);
        var situations = SituationFiles.Read(path, log);
        Assert.Equal(["b", "a"], situations.Select(s => s.Key));
        Assert.Equal(new LocalDate(2021, 3, 2), situations[1].Value.Date);
        Assert.Equal(new RowCounts(3, 1), log.Rows);
        Assert.StartsWith("afvist: situations.csv:3 states", Assert.Single(Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void So_are_branche_files_catalogues_answers_and_plans()
    {
        Write("marks.csv", "citizen;tracks;marked_on\na;rengoering;2020-05-14\n");
        Write("orders.csv", "order;track;places;due_on\no;rengoering;3;2020-06-30\n");
        var branche = BrancheFiles.Read(_folder, BrancheCatalogues.Default, Area.Municipality(217));
        Assert.Equal("o", Assert.Single(branche.OrdersOn(new(2020, 6, 1)).Value).Id);
        Assert.Null(branche.Orders[0].Sent);
        var tracks = Write("tracks.csv", "catalogue;municipality;valid_from;track;name\nK;101;2021-01-01;a;A\n");
        Assert.NotNull(BrancheFiles.ReadCatalogues(tracks).Find("K"));
        var answers = Write("answers.csv", "test;criterion;answer\nevidenstest;jobmaal;ja\n");
        var test = PracticeTest.EvidenceTest;
        var sheet = AnswerFiles.Read(answers, [test]);
        Assert.Equal(PracticeAnswer.Yes, test.Evaluate(sheet).Find("jobmaal")?.Answer);
        var plan = Write("plan.json", EmploymentPlans.Write(EmploymentPlans.Get("HEL19")));
        Assert.Equal("HEL19", PlanFiles.Read(plan).Id);
    }

    [Fact]
    public void Orders_are_read_alone_and_a_header_without_rows_is_a_file_without_orders()
    {
        var log = new InputLog(_told, Language.Danish);
        Assert.Null(Read());
        Write("orders.csv", "order;track;places;due_on;sent;hired\n");
        var empty = Read();
        Assert.NotNull(empty);
        Assert.Empty(empty.Orders);
        Write(
            "orders.csv",
            "order;track;places;due_on;sent;hired\no;rengoering;3;2020-06-30;12;4\np;rengoering;3;2020-06-30;4;12\n"
        );
        var order = Assert.Single(Read()?.Orders ?? []);
        Assert.Equal((12, 4), (order.Sent, order.Hired));
        Assert.Equal(new RowCounts(2, 1), log.Rows);
        Assert.Contains("orders.csv:3 hired \"12\"", Assert.Single(Lines()), StringComparison.Ordinal);
        Write("orders.csv", "order;track;places;sent;hired\n");
        Assert.Contains("due_on", Assert.Throws<UnreadableInputException>(Read).Message, StringComparison.Ordinal);

        BrancheRegister? Read() =>
            BrancheFiles.ReadOrders(_folder, BrancheCatalogues.Default, Area.Municipality(217), log);
    }

    [Fact]
    public void Orders_of_a_municipality_without_catalogues_are_counted_by_whatever_track_they_name()
    {
        Write("orders.csv", "order;track;places;due_on;sent;hired\no;lager;3;2020-06-30;12;4\np;;3;2020-06-30;12;4\n");
        var log = new InputLog(_told, Language.Danish);
        var randers = BrancheFiles.ReadOrders(_folder, BrancheCatalogues.Default, Area.Municipality(730), log);
        Assert.Equal("lager", Assert.Single(randers?.Orders ?? []).TrackId);
        Assert.Contains("orders.csv:3 track", Assert.Single(Lines()), StringComparison.Ordinal);
        Assert.Empty(BrancheFiles.ReadOrders(_folder, BrancheCatalogues.Default, Area.Municipality(217))?.Orders ?? []);
    }

    [Fact]
    public void What_is_wrong_with_two_inputs_is_told_at_once_and_the_same_once()
    {
        Assert.Equal((1, "2"), UnreadableInputException.ReadBoth(static () => 1, static () => "2"));
        var both = Assert.Throws<UnreadableInputException>(() =>
            UnreadableInputException.ReadBoth(static () => Refuse("en", "one"), static () => Refuse("to", "two"))
        );
        Assert.Equal(new BilingualText("en\nto", "one\ntwo"), both.Text);
        var same = Assert.Throws<UnreadableInputException>(() =>
            UnreadableInputException.ReadBoth(static () => Refuse("en", "one"), static () => Refuse("en", "one"))
        );
        Assert.Equal(new BilingualText("en", "one"), same.Text);
        Assert.Throws<UnreadableInputException>(() =>
            UnreadableInputException.ReadBoth(static () => 1, static () => Refuse("to", "two"))
        );

        static int Refuse(string danish, string english) =>
            throw new UnreadableInputException(new BilingualText(danish, english));
    }

    [Fact]
    public void Of_many_refused_rows_the_first_are_told_and_the_rest_are_counted()
    {
        var path = Write(
            "figures.csv",
            "measure;area;period;value\n" + string.Concat(Enumerable.Repeat("ftp:dagpenge;217;2020Q4;x\n", 5000))
        );
        var log = new InputLog(_told, Language.Danish);
        Assert.Empty(FigureFiles.Read([path], log: log).Cells);
        Assert.Equal(RowBuilder.KeptRefusals + 1, Lines().Count());
        Assert.Equal("figures.csv: de første 1000 afviste rækker er skrevet; resten tælles kun", Lines().Last());
        Assert.Equal(new RowCounts(5000, 5000), log.Rows);
    }

    [Theory]
    [InlineData("{}", "is not a plan; mend what is named\n")]
    [InlineData("\u0000", "is not a plan; mend what is named\n")]
    public void What_is_no_plan_says_why(string json, string reason)
    {
        var told = Assert.Throws<UnreadableInputException>(() => PlanFiles.Read(Write("plan.json", json)));
        Assert.Contains(reason, told.Text.English, StringComparison.Ordinal);
        Assert.Equal(told.Text.English, told.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_or_lacks_a_column_is_told_whole()
    {
        var missing = Assert.Throws<UnreadableInputException>(() => RegisterFiles.Read(_folder, s_until));
        Assert.Contains("it does not exist", missing.Text.English, StringComparison.Ordinal);
        Write("citizens.csv", "citizen\na\n");
        var column = Assert.Throws<UnreadableInputException>(() => RegisterFiles.Read(_folder, s_until));
        Assert.Contains("line 1 lacks municipality", column.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void All_files_of_a_folder_that_are_at_fault_are_told_at_once_and_a_folder_that_is_not_there_once()
    {
        string[] files = ["citizens", "spells", "placements", "participants", "interviews", "contacts", "offers"];
        AssertAllTold(files, () => RegisterFiles.Read(_folder, s_until));
        string[] branche = ["marks", "orders", "meetings", "coordinators", "courses"];
        AssertAllTold(branche, () => ReadBranche(_folder));
        foreach (var read in new Action<string>[] { f => RegisterFiles.Read(f, s_until), f => ReadBranche(f) })
        {
            var none = Assert.Throws<UnreadableInputException>(() => read(Path.Combine(_folder, "no")));
            Assert.Equal(
                $"{Path.Combine(_folder, "no")}: mappen kan ikke læses (den findes ikke); ret navnet, eller opret den",
                none.Text.Danish
            );
        }

        static BrancheRegister ReadBranche(string folder) =>
            BrancheFiles.Read(folder, BrancheCatalogues.Default, Area.Municipality(217));
    }

    [Theory]
    [InlineData("citizens.csv")]
    [InlineData("offers.csv")]
    [InlineData("orders.csv")]
    public void A_file_and_the_same_packed_could_both_be_meant_and_are_both_named(string name)
    {
        Write("citizens.csv", "citizen;municipality\na;217\n");
        Write("spells.csv", "citizen;state;from;to\n");
        var path = Write(
            name,
            File.Exists(Path.Combine(_folder, name)) ? "citizen;municipality\nb;217\n" : "nothing\n"
        );
        Write(name + ".gz", "whatever it holds");
        var told = Assert
            .Throws<UnreadableInputException>(() =>
                name is "orders.csv"
                    ? (object?)BrancheFiles.ReadOrders(_folder, BrancheCatalogues.Default, Area.Municipality(217))
                    : RegisterFiles.Read(_folder, s_until)
            )
            .Text;
        Assert.Equal(
            $"{path}: der er også {path}.gz, og kun den ene kan være ment; fjern den anden, eller giv den et andet navn",
            told.Danish
        );
        Assert.StartsWith($"{path}: there is {path}.gz too", told.English, StringComparison.Ordinal);
    }

    // Each file lacks its columns.
    private void AssertAllTold(string[] files, Func<object> read)
    {
        foreach (var file in files)
        {
            Write($"{file}.csv", "nonsense\n");
        }

        var told = Assert.Throws<UnreadableInputException>(read).Text;
        foreach (var language in new[] { Language.Danish, Language.English })
        {
            var line = language == Language.English ? "line 1 lacks " : "linje 1 mangler ";
            var lines = told.ToText(language).Split('\n');
            Assert.Equal(files.Length, lines.Length);
            Assert.All(
                files,
                f => Assert.Contains(lines, l => l.StartsWith($"{f}.csv: {line}", StringComparison.Ordinal))
            );
        }
    }

    [Fact]
    public void The_log_sums_up_also_when_the_work_fails()
    {
        var path = Write("situations.csv", "citizen;date;states\na;2021-03-01;nonsense\n");
        var log = new InputLog(_told, Language.English);
        Assert.Throws<InvalidOperationException>(() =>
            log.SummariseAfter(() =>
            {
                SituationFiles.Read(path, log);
                throw new InvalidOperationException();
            })
        );
        Assert.Equal("1 row read, 1 refused.", Lines().Last());
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private IEnumerable<string> Lines() =>
        _told.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
