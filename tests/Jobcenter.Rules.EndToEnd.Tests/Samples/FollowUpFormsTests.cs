using System.Globalization;
using System.Text.RegularExpressions;
using Jobcenter.Rules.Tests.Excel;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>A number of a follow-up is the same in every form.</summary>
public sealed partial class FollowUpFormsTests
{
    private const int FirstNumber = 2;
    private const int Gap = 6;

    public static TheoryData<string, string> Plans
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var plan in new[] { "HEL19", "HEL20", "HEL21", "FRE15", "VOK15" })
            {
                data.Add(plan, "da");
                data.Add(plan, "en");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_number_is_the_same_in_text_markdown_html_csv_and_workbook(string plan, string language)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "svar.xlsx");
        Assert.Equal(0, FollowUpRun.Of([.. Args("xlsx"), "--output", path]).ExitCode);
        using var stream = File.OpenRead(path);
        using var book = Book.Read(stream);
        var table = Table(FollowUpRun.Of(Args("markdown")).Output);
        var text = FollowUpRun.Of(Args("table")).Output;
        var csv = FollowUpRun.Of(Args("csv")).Output.Split("\r\n");
        var html = FollowUpRun.Of(Args("html")).Output.Replace('\u00A0', ' ');
        var gaps = GapOnPage().Matches(html).Select(m => Tag().Replace(m.Groups["gap"].Value, "")).ToList();
        Assert.Equal(table.Skip(1).Select(r => r[Gap]), gaps);
        var page = book.Sheets[0];
        var head = page.Rows.FindIndex(r => r.Count > Gap);
        var column = csv[0].Split(';').ToList().IndexOf(table[0][Gap]);
        for (var i = 1; i < table.Count; i++)
        {
            for (var c = FirstNumber; c <= Gap; c++)
            {
                var said = table[i][c];
                Assert.Contains(said, text, StringComparison.Ordinal);
                var cell = page.At(head + i, c);
                var shown =
                    cell is null ? ""
                    : Book.Number(cell) is null ? Book.Text(cell)
                    : book.Shown(cell, language == "en" ? Kernel.Language.English : Kernel.Language.Danish);
                Assert.Equal(said == "–" ? "" : said, shown);
            }

            // A title has no semicolon here.
            Assert.Equal(Number(table[i][Gap]), Read(csv[i].Split(';')[column], ','));
        }

        string[] Args(string form) => ["--plan", plan, "--language", language, "--format", form];

        decimal? Number(string said) =>
            Read(said.Split(' ')[0].Replace(language == "en" ? "," : ".", ""), language == "en" ? '.' : ',');
    }

    [Fact]
    public void What_is_met_lacks_nothing_and_what_is_not_lacks_something()
    {
        var rows = Table(FollowUpRun.Of("--format", "markdown").Output).Skip(1).ToList();
        Assert.Contains(rows, r => r[1].StartsWith('✗'));
        Assert.All(rows, r => Assert.Equal(r[1].StartsWith('✓'), r[Gap] == "–"));
    }

    private static decimal? Read(string number, char point) =>
        number is "" or "–"
            ? null
            : decimal.Parse(number.Replace(point, '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static List<string[]> Table(string markdown) =>
        [
            .. markdown
                .Split('\n')
                .SkipWhile(l => !l.StartsWith('|'))
                .TakeWhile(l => l.StartsWith('|'))
                .Where(l => !l.StartsWith("| ---", StringComparison.Ordinal))
                .Select(l => l.Trim('|').Split('|').Select(f => f.Trim().Replace('\u00A0', ' ')).ToArray()),
        ];

    [GeneratedRegex(
        "<dt>(?:Mangler|To go)</dt><dd>(?<gap>.*?)</dd>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex GapOnPage();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
