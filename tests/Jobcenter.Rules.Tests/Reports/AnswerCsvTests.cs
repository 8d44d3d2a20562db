using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Tests.Plans;

namespace Jobcenter.Rules.Tests.Reports;

/// <summary>An answer as rows for a spreadsheet.</summary>
public sealed class AnswerCsvTests
{
    [Fact]
    public void A_follow_up_has_a_row_a_requirement_with_its_numbers_and_their_units()
    {
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(Figures.EducationFall, new(2021, 12, 31));
        var rows = AnswerCsv.Write(Answer.Of(followUp)).Split("\r\n");
        Assert.Equal(
            "Krav;Status;Værdi;\"Værdi, enhed\";Grænse;\"Grænse, enhed\";Udgangspunkt;\"Udgangspunkt, enhed\";Nu;\"Nu, enhed\";Mangler;\"Mangler, enhed\";Målt".Replace(
                "\"",
                "",
                StringComparison.Ordinal
            ),
            rows[0]
        );
        Assert.Contains(
            rows,
            r =>
                r.EndsWith(
                    ";opfyldt;-4,6831955922865;%;-2;%;363;fuldtidspersoner;346;fuldtidspersoner;;;4. kvartal 2021",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(followUp.Outcomes.Length + 2, rows.Length);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+45 12", "'+45 12")]
    [InlineData("-2-3", "'-2-3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1", "' =1")]
    [InlineData("=\"a\";b", "\"'=\"\"a\"\";b\"")]
    [InlineData("-4,59", "-4,59")]
    [InlineData("linje\nto", "\"linje\nto\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("plain", "plain")]
    public void No_cell_is_run_as_a_formula_or_breaks_its_row(string text, string field)
    {
        var row = Answer.Row(
            "i",
            new("t", "t"),
            AnswerCell.Text("c", new("K", "C"), BilingualText.Same(text)),
            AnswerCell.Number("n", new("N", "N"), 7)
        );
        Assert.Equal($"K;N\r\n{field};7\r\n", AnswerCsv.Write(Answer.Table("t", new("T", "T"), [row])));
    }

    [Theory]
    [InlineData(QuantityUnit.FullTimePersons, "fuldtidspersoner")]
    [InlineData(QuantityUnit.Persons, "personer")]
    [InlineData(QuantityUnit.Share, "%")]
    [InlineData(QuantityUnit.RelativeChange, "%")]
    [InlineData(QuantityUnit.PercentagePoints, "procentpoint")]
    [InlineData(QuantityUnit.Rank, "placering")]
    [InlineData(QuantityUnit.YesNo, "1 ja, 0 nej")]
    [InlineData(QuantityUnit.Number, "antal")]
    [InlineData(QuantityUnit.Kroner, "kr.")]
    [InlineData(QuantityUnit.Days, "dage")]
    [InlineData(QuantityUnit.Weeks, "uger")]
    public void Each_unit_has_its_word(QuantityUnit unit, string word)
    {
        var cells = new[] { unit, QuantityUnit.Share }.Select(static u => new AnswerCell(
            new("K", "C"),
            static _ => "1",
            AnswerCellKind.Number
        )
        {
            Quantity = new(Fraction.One, u),
        });
        var fields = AnswerCsv
            .Write(Answer.Table("t", new("T", "T"), [Answer.Row("i", new("t", "t"), [.. cells])]))
            .Split("\r\n")[1]
            .Split(';');
        Assert.Equal(word, fields[1]);
    }

    [Fact]
    public void All_units_are_tried() =>
        Assert.Equal(
            Enum.GetValues<QuantityUnit>().Length,
            typeof(AnswerCsvTests)
                .GetMethod(nameof(Each_unit_has_its_word))
                ?.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false)
                .Length
        );

    [Property]
    public void Whatever_a_cell_holds_it_is_read_back(FsCheck.NonNull<string> text)
    {
        var words = BilingualText.Same(string.IsNullOrWhiteSpace(text.Get) ? "x" : text.Get);
        var shown = words.Danish;
        Assert.All(shown.Split('\r', '\n'), static l => Assert.True(PlainText.IsPlain(l)));
        var row = Answer.Row("i", new("t", "t"), AnswerCell.Text("c", new("K", "C"), words));
        var csv = AnswerCsv.Write(Answer.Table("t", new("T", "T"), [row]))["K\r\n".Length..][..^2];
        var read = csv.StartsWith('"') ? csv[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : csv;
        Assert.Contains(read, new[] { shown, "'" + shown });
        Assert.True(
            read.Length == shown.Length
                || "=+-@\t\r\n＝＋－＠".Contains(shown.TrimStart()[0])
                || char.IsWhiteSpace(shown[0])
        );
    }

    [Fact]
    public void The_byte_order_mark_is_written_when_asked_for()
    {
        var answer = Answer.Told("i", new("æøå", "a"));
        using var with = new MemoryStream();
        using var without = new MemoryStream();
        AnswerCsv.Write(with, answer, withByteOrderMark: true);
        AnswerCsv.Write(without, answer);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. without.ToArray()], with.ToArray());
        Assert.Contains("æøå", System.Text.Encoding.UTF8.GetString(without.ToArray()), StringComparison.Ordinal);
    }
}
