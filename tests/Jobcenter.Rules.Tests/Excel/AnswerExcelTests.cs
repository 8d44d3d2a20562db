using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Excel;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Plans;
using NodaTime;

namespace Jobcenter.Rules.Tests.Excel;

/// <summary>An answer as a workbook, read back by the SDK of the format.</summary>
public sealed class AnswerExcelTests
{
    private static readonly Answer s_followUp = Answer.Of(
        EmploymentPlans.Get("HEL21").FollowUp(Figures.EducationFall, new(2021, 12, 31)),
        new RowCounts(10, 3)
    );

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void Every_number_of_a_follow_up_is_a_number_that_shows_what_the_text_shows(Language language)
    {
        using var book = Book.Of(s_followUp, language);
        var summary = book.Sheets[0];
        var head = summary.Rows.FindIndex(r => r.Count > 5);
        Assert.Equal(s_followUp.Parts[0].Cells.Select(c => c.Name.ToText(language)), summary.Texts(head).Take(8));
        var numbers = 0;
        for (var i = 0; i < s_followUp.Parts.Length; i++)
        {
            var row = summary.Rows[head + 1 + i];
            foreach (var (cell, at) in s_followUp.Parts[i].Cells.Select((c, n) => (c, n)))
            {
                if (cell.Quantity is { Unit: not QuantityUnit.YesNo } quantity)
                {
                    var factor = quantity.Unit == QuantityUnit.PercentagePoints ? new Fraction(100) : new Fraction(1);
                    Assert.Equal((quantity.Amount * factor).ToDecimalString(), Book.Number(row[at]));
                    Assert.Equal(cell.ToText(language), book.Shown(row[at], language));
                    numbers++;
                }
                else
                {
                    Assert.Null(Book.Number(row[at]));
                }
            }
        }

        Assert.True(numbers > 5);
    }

    [Fact]
    public void A_number_does_not_touch_the_words_of_the_next_column()
    {
        using var book = Book.Of(s_followUp);
        var sheet = book.Sheets[0];
        var head = sheet.Rows.FindIndex(r => r.Count > 5);
        for (var i = 1; i < sheet.Rows[head].Count; i++)
        {
            var rows = Enumerable.Range(head, s_followUp.Parts.Length + 1).ToList();
            var isBeside = rows.Exists(r => sheet.At(r, i - 1) is { } c && Book.Number(c) is not null);
            foreach (var cell in rows.Select(r => sheet.At(r, i)).OfType<Cell>().Where(c => Book.Text(c).Length > 0))
            {
                Assert.Equal(isBeside ? 1u : 0u, book.Alignment(cell)?.Indent?.Value ?? 0u);
            }
        }
    }

    [Fact]
    public void A_gap_is_rounded_up_as_its_text_is_and_none_is_nothing()
    {
        var figures = Figures.Of(
            ("ftp:uddannelseshjaelp 217 2020Q4", new(200)),
            ("ftp:uddannelseshjaelp 217 2021Q4", new(19601, 100))
        );
        var answer = Answer.Of(Figures.FollowUp("3.2-1", figures, "2021-12-31"));
        Assert.Equal(new Fraction(1, 100), answer.Gap?.Amount);
        Assert.Equal("0,01", answer.Cells[6].ToText(Language.Danish));
        Assert.Equal(new Fraction(1, 100), answer.Cells[6].Quantity?.Amount);
        var met = Answer.Of(Figures.FollowUp("3.2-1", Figures.EducationFall, "2021-12-31"));
        Assert.Equal("–", met.Cells[6].ToText(Language.Danish));
        Assert.Null(met.Cells[6].Quantity);
    }

    [Fact]
    public void The_summary_says_the_refused_rows_what_it_would_take_and_the_sheet_of_each()
    {
        using var book = Book.Of(s_followUp);
        var summary = book.Sheets[0];
        var texts = summary.Rows.SelectMany((_, i) => summary.Texts(i)).ToList();
        Assert.Equal("Oversigt", summary.Name);
        Assert.Contains("10 rækker læst, 3 afvist.", texts);
        Assert.Contains("Kilde", texts);
        Assert.All(s_followUp.Remarks, r => Assert.Contains(PlainText.Escape(r.Danish), texts));
        Assert.All(
            s_followUp.Parts,
            p =>
            {
                var sheet = book.Sheets.Single(s => s.Name == p.Id);
                Assert.Contains(p.Id, texts);
                var lines = sheet.Rows.SelectMany((_, i) => sheet.Texts(i)).ToList();
                Assert.All(
                    AnswerText.Reasons(p).Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)),
                    l => Assert.Contains(l.TrimStart(), lines)
                );
                Assert.Contains($"{p.Source} ({AnswerText.Of(p.Strength ?? default)})", lines);
                Assert.All(p.Cures, c => Assert.Contains(c.Danish, lines));
            }
        );
    }

    [Fact]
    public void The_header_stays_has_a_filter_over_its_rows_and_every_column_a_width()
    {
        using var book = Book.Of(s_followUp);
        var sheet = book.Sheets[0].Part.Worksheet;
        var head = book.Sheets[0].Rows.FindIndex(r => r.Count > 5) + 1;
        Assert.Equal(head, sheet.Descendants<Pane>().Single().VerticalSplit?.Value);
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State?.Value);
        Assert.Equal(
            $"A{head}:J{head + s_followUp.Parts.Length}",
            sheet.Descendants<AutoFilter>().Single().Reference?.Value
        );
        Assert.Equal(10, sheet.Descendants<Column>().Sum(c => c.Max?.Value - c.Min?.Value + 1));
        Assert.All(sheet.Descendants<Column>(), c => Assert.InRange(c.Width?.Value ?? 0, 8, 44));
    }

    [Theory]
    [InlineData(Language.Danish)]
    [InlineData(Language.English)]
    public void A_day_is_a_date_in_its_own_cell_and_nothing_else_is(Language language)
    {
        var b = new RegisterBuilder();
        b.Add(new Citizen("a", Area.Municipality(217)));
        b.Add("a", new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2026, 8, 3)));
        b.Add(new Citizen("b", Area.Municipality(217)));
        b.Add("b", new Spell(CitizenState.UnemploymentBenefit, new LocalDate(2026, 2, 2)));
        var answer = Answer.Of(b.Build(new(2026, 12, 31)).ContactListOf(new(2026, 8, 20)).Value);
        using var book = Book.Of(answer, language);
        var dates = 0;
        foreach (var (about, rows) in answer.Tables)
        {
            var sheet = book.Sheets.Single(p => p.Name == about.Title.ToText(language));
            var head = sheet.Rows.FindIndex(r => r.Count >= rows[0].Cells.Length && r.Count > 1);
            foreach (var (row, at) in rows.Select((r, i) => (r, i)))
            {
                for (var i = 0; i < row.Cells.Length; i++)
                {
                    var cell = sheet.At(head + 1 + at, i);
                    var day = row.Cells[i].Date;
                    Assert.Equal(
                        day is not null,
                        cell is not null && book.Format(cell)?.Contains("yyyy", StringComparison.Ordinal) == true
                    );
                    if (day is { } date && cell is not null)
                    {
                        dates++;
                        Assert.Equal(
                            date.ToDateTimeUnspecified(),
                            DateTime.FromOADate(double.Parse(Book.Number(cell) ?? "", CultureInfo.InvariantCulture))
                        );
                        Assert.StartsWith(
                            language == Language.Danish ? "[$-406]d. mmmm yyyy" : "[$-809]d mmmm yyyy",
                            book.Format(cell),
                            StringComparison.Ordinal
                        );
                    }
                }
            }
        }

        Assert.True(dates >= 3);
    }

    [Fact]
    public void Several_tables_are_named_on_the_first_sheet_each_with_its_sheet_and_no_column_is_empty()
    {
        Answer Rows(string id, int count) =>
            Answer.Table(
                id,
                new($"{id}:", id),
                Enumerable
                    .Range(0, count)
                    .Select(i => Answer.Row($"{i}", new("r", "r"), AnswerCell.Number("n", new("N", "N"), i)))
            );
        using var book = Book.Of(Answer.Of("all", new("Alle", "All"), [Rows("en", 2), Rows("to", 3), Rows("nul", 0)]));
        Assert.Equal(["Oversigt", "en", "to"], book.Sheets.Select(s => s.Name));
        Assert.Equal(["Id", "Svar", "Ark"], book.Sheets[0].Texts(1));
        Assert.Equal(["nul", "nul"], book.Sheets[0].Texts(2).Where(t => t.Length > 0));
        Assert.Equal(["en", "en (2)", "en"], book.Sheets[0].Texts(3));
        Assert.Equal(["to", "to (3)", "to"], book.Sheets[0].Texts(4));
        Assert.Equal("en", book.Sheets[1].Texts(0).Single());
    }

    [Fact]
    public void What_stands_within_others_says_in_whom_and_names_its_sheet()
    {
        Answer Of(string citizen) =>
            Answer.Of(
                citizen,
                BilingualText.Same($"{citizen} 2020"),
                [Answer.Told("regel", new("Reglen", "r"), Verdict.NotMet, [new("fordi", "for")])]
            );
        using var book = Book.Of(Answer.Of("all", new("Alle", "All"), [Of("a"), Of("b")]));
        Assert.Equal(["Om", "Id", "Svar", "Status", "Ark"], book.Sheets[0].Texts(1));
        Assert.Equal(["a 2020", "regel", "Reglen", "✗ ikke opfyldt", "a regel"], book.Sheets[0].Texts(2));
        Assert.Equal(["Oversigt", "a regel", "b regel"], book.Sheets.Select(s => s.Name));
        Assert.Contains("b 2020", book.Sheets[2].Rows.SelectMany((_, i) => book.Sheets[2].Texts(i)));
        Assert.All(
            book.Sheets,
            s =>
            {
                var setup = s.Part.Worksheet.Descendants<PageSetup>().Single();
                Assert.Equal(
                    (OrientationValues.Landscape, 1u, 0u),
                    (setup.Orientation?.Value, setup.FitToWidth?.Value ?? 0, setup.FitToHeight?.Value ?? 1)
                );
            }
        );
    }

    [Property]
    public void Whatever_a_text_holds_it_stays_text_and_the_book_is_valid(FsCheck.NonNull<string> text, int number)
    {
        foreach (var start in new[] { "", "=", "+", "-", "@" })
        {
            var shown = start + text.Get + "x";
            var row = Answer.Row(
                shown,
                BilingualText.Same(shown),
                AnswerCell.Text("c", BilingualText.Same(shown), BilingualText.Same(shown)),
                AnswerCell.Number("n", new("N", "N"), number)
            );
            using var book = Book.Of(Answer.Table(shown, BilingualText.Same(shown), [row, row]));
            Assert.Empty(book.Faults());
            var cells = book.Sheets[0].Rows[2];
            Assert.Equal(PlainText.Escape(shown), Book.Text(cells[0]));
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), Book.Number(cells[1]));
        }
    }

    [Fact]
    public void No_cell_is_a_formula_and_the_books_of_all_plans_are_valid()
    {
        foreach (var plan in EmploymentPlans.All)
        {
            using var book = Book.Of(Answer.Of(plan.FollowUp(Figures.EducationFall, plan.LastDay)));
            Assert.Empty(book.Faults());
            Assert.DoesNotContain(book.Sheets, s => s.Part.Worksheet.Descendants<CellFormula>().Any());
        }
    }

    [Fact]
    public void A_number_that_a_spreadsheet_would_change_is_text_and_what_is_hidden_is_no_number()
    {
        var row = Answer.Row(
            "i",
            new("t", "t"),
            AnswerCell.Number("a", new("A", "A"), 1_234_567_890_123_456),
            AnswerCell.Number("b", new("B", "B"), 123_456_789_012_345)
        );
        using var book = Book.Of(Answer.Table("t", new("T", "T"), [row]));
        Assert.Equal(
            (null, "123456789012345"),
            (Book.Number(book.Sheets[0].Rows[2][0]), Book.Number(book.Sheets[0].Rows[2][1]))
        );
    }

    [Fact]
    public void Many_answers_share_a_sheet_of_reasons_and_names_are_short_and_differ()
    {
        var many = Answer.Of(
            "all",
            new("Alle", "All"),
            Enumerable
                .Range(0, 60)
                .Select(i => Answer.Told($"{i}", new($"Svar {i}", "a"), Verdict.Met, [new("fordi", "for")]))
        );
        using var shared = Book.Of(many);
        Assert.Equal(["Oversigt", "Begrundelser"], shared.Sheets.Select(s => s.Name));
        Assert.Equal(61, shared.Sheets[1].Rows.Count);

        var name = "Et navn / [med] alt: det, der *ikke* må stå?";
        var few = Answer.Of(
            "all",
            new("Alle", "All"),
            Enumerable.Range(0, 12).Select(_ => Answer.Told(name, new("s", "s"), Verdict.Met, [new("fordi", "for")]))
        );
        using var book = Book.Of(few);
        Assert.Empty(book.Faults());
        Assert.Equal(13, book.Sheets.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(book.Sheets, s => Assert.InRange(s.Name.Length, 1, 31));
    }

    [Fact]
    public void Sheets_of_one_id_within_the_same_answer_are_told_apart_by_a_number()
    {
        static Answer Goal(string id) => Answer.Told(id, new("Mål", "Goal"), Verdict.Met, [new("fordi", "for")]);
        using var book = Book.Of(
            Answer.Of(
                "all",
                new("Alle", "All"),
                [Answer.Of("list", new("Liste", "List"), [Goal("erik"), Goal("erik"), Goal("lars")])]
            )
        );
        Assert.Equal(["Oversigt", "erik", "erik (2)", "lars"], book.Sheets.Select(s => s.Name));
    }

    [Fact]
    public void A_sheet_within_one_of_several_of_an_id_is_named_by_the_title_of_whom_it_stands_in()
    {
        using var book = Book.Of(
            Answer.Of("all", new("Alle", "All"), [Owner("plan", "Nord"), Owner("plan", "Syd"), Owner("ene", "Vest")])
        );
        Assert.Equal(["Oversigt", "Nord mål", "Syd mål", "Vest mål"], book.Sheets.Select(s => s.Name));

        static Answer Owner(string id, string title) =>
            Answer.Of(
                id,
                BilingualText.Same(title),
                [Answer.Told("mål", new("Mål", "Goal"), Verdict.Met, [new("fordi", "for")])]
            );
    }

    [Fact]
    public void The_same_answer_gives_the_same_bytes_and_the_stream_stays_open()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        AnswerExcel.Write(first, s_followUp);
        AnswerExcel.Write(second, s_followUp);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.True(first.CanWrite);
    }
}
