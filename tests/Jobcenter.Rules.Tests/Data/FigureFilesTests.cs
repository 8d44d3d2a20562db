using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Tests.Data;

/// <summary>A number whose notation can be read two ways is asked about; a told notation is read.</summary>
public sealed class FigureFilesTests : IDisposable
{
    private const string Header = "measure;area;period;value;source\n";

    private readonly string _path = Path.GetTempFileName();
    private readonly StringWriter _told = new();

    public void Dispose()
    {
        _told.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public void A_file_of_numbers_with_two_readings_is_refused_with_both_until_its_mark_is_told()
    {
        File.WriteAllText(
            _path,
            $"{Header}ftp:dagpenge;217;2019Q4;996;x\nftp:dagpenge;217;2020Q4;1.042;x\nftp:fleksjob;217;2020Q4;;fortroligt\n"
        );
        var asked = Assert.Throws<UnreadableInputException>(() => FigureFiles.Read([_path]));
        Assert.Contains(
            ":3 ftp:dagpenge/217/2020Q4: kan læses som 1,042 og som 1.042\n",
            asked.Text.Danish,
            StringComparison.Ordinal
        );
        Assert.Contains("can be read as 1.042 and as 1,042\n", asked.Text.English, StringComparison.Ordinal);
        Assert.Contains("--decimal comma", asked.Text.Danish, StringComparison.Ordinal);
        Assert.Equal(new Fraction(1042), Value("2020Q4", DecimalMark.Comma));
        Assert.Equal(new Fraction(1042, 1000), Value("2020Q4", DecimalMark.Point));
        Assert.Equal(new Fraction(996), Value("2019Q4", DecimalMark.Comma));
    }

    [Fact]
    public void Where_another_number_shows_the_mark_it_is_a_warning_that_names_the_cell_and_both_readings()
    {
        File.WriteAllText(
            _path,
            $"{Header}ftp:dagpenge;217;2020Q4;1.042;x\nftp:dagpenge;217;2019Q4;363.25;x\nfleksjob-share;217;2020-12-31;0.125;x\n"
        );
        var figures = FigureFiles.Read([_path], log: new(_told, Language.Danish));
        Assert.Equal(3, figures.Cells.Length);
        Assert.Equal(
            $"advarsel: {Path.GetFileName(_path)}:2 ftp:dagpenge/217/2020Q4: kan læses som 1,042 og som 1.042; 1,042 bruges, da andre tal i filen har decimalpunktum",
            _told.ToString().TrimEnd()
        );
    }

    [Fact]
    public void A_danish_extract_is_read_when_told_and_refused_with_the_way_out_when_not()
    {
        File.WriteAllText(
            _path,
            $"{Header}ftp:dagpenge;217;2020K4;363,4;x\nftp:dagpenge;217;2021K4;..;x\nftp:dagpenge;DK;2020K4;41.230,5;x\nftp:dagpenge;DK;2021M10;-;x\nftp:dagpenge;000;2021Q3;1 234,5;x\nftp:dagpenge;0217;2021Q3;1.234;x\n"
        );
        var figures = FigureFiles.Read([_path], notation: new() { Decimal = DecimalMark.Comma });
        Assert.Equal(
            ["DK/2020Q4 41230.5", "DK/2021Q3 1234.5", "217/2020Q4 363.4", "217/2021Q3 1234"],
            figures.Cells.Select(c => $"{c.Key.Area}/{c.Key.Period} {c.Published?.Value.ToDecimalString()}")
        );
        Assert.Equal(new RowCounts(6, 0), figures.Rows);
        var log = new InputLog(_told, Language.Danish);
        Assert.Throws<UnreadableInputException>(() => FigureFiles.Read([_path], log: log));
        Assert.Equal(
            3,
            _told.ToString().Split('\n').Count(l => l.Contains("angiv det (--decimal comma)", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void What_one_file_shows_is_not_believed_of_another_of_its_name()
    {
        var folder = Directory.CreateTempSubdirectory("jobcenter-figures").FullName;
        var other = Path.Combine(folder, Path.GetFileName(_path));
        File.WriteAllText(_path, $"{Header}ftp:dagpenge;217;2019Q4;363.25;x\n");
        File.WriteAllText(other, $"{Header}ftp:dagpenge;217;2020Q4;1.042;x\n");
        var asked = Assert.Throws<UnreadableInputException>(() => FigureFiles.Read([_path, other]));
        Assert.StartsWith($"{other}:2 ", asked.Text.Danish, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_whole_number_with_a_mark_says_what_it_may_mean()
    {
        File.WriteAllText(_path, $"{Header}population:16-66;217;2020;39.042;x\n");
        FigureFiles.Read([_path], log: new(_told, Language.Danish));
        Assert.Contains("så skriv 39042", _told.ToString(), StringComparison.Ordinal);
    }

    private Fraction? Value(string period, DecimalMark mark) =>
        FigureFiles
            .Read([_path], notation: new() { Decimal = mark })
            .Find(
                new(
                    FigureMeasure.FullTimePersons(BenefitGroup.Of(CitizenState.UnemploymentBenefit)),
                    Area.Municipality(217),
                    MeasuringPeriod.Parse(period)
                )
            )
            ?.Published?.Value;

    [Fact]
    public void A_mark_that_was_told_and_does_not_fit_is_said_so_and_0_500_is_no_five_hundred()
    {
        File.WriteAllText(_path, "measure;area;period;value\nfigure:x;217;2020;0.500\nfigure:x;217;2021;12.34\n");
        var log = new InputLog(_told, Language.Danish);
        Assert.Empty(FigureFiles.Read([_path], log: log, notation: new() { Decimal = DecimalMark.Comma }).Cells);
        Assert.Equal(2, log.Rows.Refused);
        Assert.All(
            _told.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            static l =>
                Assert.EndsWith(
                    "er ikke et tal med decimalkomma, som der er angivet; skriv som 1.042,5",
                    l,
                    StringComparison.Ordinal
                )
        );
    }
}
