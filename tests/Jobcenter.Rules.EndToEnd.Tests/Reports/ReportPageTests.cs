using System.Text;
using System.Text.Json.Nodes;
using UglyToad.PdfPig;

namespace Jobcenter.Rules.EndToEnd.Tests.Reports;

/// <summary>The pages as a reader meets them, in Chromium: at three widths, light and dark, by keyboard, and on paper.</summary>
public sealed class ReportPageTests(Browser browser) : IClassFixture<Browser>
{
    // The text nodes that are printed of each box: what has a line on all four sides.
    private const string Boxes = """
        [...document.querySelectorAll('main *')].filter(e => {
          const style = getComputedStyle(e);
          return e.checkVisibility() && ['Top', 'Right', 'Bottom', 'Left'].every(side => parseFloat(style[`border${side}Width`]) > 0);
        }).map(box => {
          const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          const words = [];
          while (texts.nextNode()) if (!texts.currentNode.parentElement.closest('title, desc, .unseen')) words.push(texts.currentNode.data);
          return words;
        })
        """;

    private const string Focusable = """
        [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
          .filter(e => e.matches('.skip') || e.checkVisibility({ contentVisibilityAuto: true }))
        """;

    private static readonly string s_audit = File.ReadAllText(
        Path.Combine(Library.Root, "tests", "Jobcenter.Rules.EndToEnd.Tests", "Reports", "audit.js")
    );

    public static TheoryData<string> Pages => [.. ReportPages.Names];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_wrong_on_a_screen_of_any_width_light_or_dark(string name)
    {
        var html = ReportPages.Html(name);
        foreach (var width in new[] { 360, 800, 1280 })
        {
            foreach (var isDark in new[] { false, true })
            {
                Assert.Empty(await browser.Open(html, width, isDark));
                await Keep(name, width, isDark);
                // Folded, as it is met, and with everything unfolded.
                Assert.Equal([], await Faults());
                await browser.Evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                Assert.Equal([], await Faults());
            }
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task On_paper_no_card_is_broken_and_every_reason_is_printed(string name)
    {
        await browser.Open(ReportPages.Html(name), 1280, isDark: true);
        await browser.LayOutForPaper();
        var boxes = ((await browser.Evaluate(Boxes)) as JsonArray ?? [])
            .Select(static f =>
                (f as JsonArray ?? []).Select(static t => Letters(t?.GetValue<string>() ?? string.Empty)).ToList()
            )
            .ToList();
        // Two letters in one sign are told as none.
        await browser.Evaluate("document.body.style.fontVariantLigatures = 'none'");
        using var paper = PdfDocument.Open(await browser.Print());
        var sheets = paper.GetPages().ToList();
        // A4 in points.
        Assert.All(sheets, s => Assert.True(Math.Abs(s.Width - 595) < 2 && Math.Abs(s.Height - 842) < 2));
        var texts = sheets.Select(static s => Letters(string.Concat(s.Letters.Select(static l => l.Value)))).ToList();
        // What is missing on the sheet that has most of a card.
        var broken = boxes
            .Select(f =>
                texts
                    .Select(t => f.Where(w => !t.Contains(w, StringComparison.Ordinal)).ToList())
                    .MinBy(static m => m.Count)
                ?? f
            )
            .Where(static missing => missing.Count > 0);
        Assert.Equal([], broken.Select(static m => string.Join('|', m)));
        var all = string.Concat(texts);
        var reasons =
            (
                await browser.Evaluate(
                    "[...document.querySelectorAll('.card details:not(.numbers) li')].map(l => l.firstChild.textContent)"
                )
            ) as JsonArray
            ?? [];
        Assert.All(
            reasons,
            r => Assert.Contains(Letters(r?.GetValue<string>() ?? string.Empty), all, StringComparison.Ordinal)
        );
        // Nothing is outside the sheet.
        Assert.All(sheets, s => Assert.All(s.Letters, l => Assert.InRange(l.BoundingBox.Right, 0, s.Width)));
    }

    [BrowserTheory]
    [InlineData("follow-up")]
    [InlineData("follow-up in English")]
    public async Task The_summary_of_a_plan_is_on_the_first_sheet(string name)
    {
        await browser.Open(ReportPages.Html(name), 1280, isDark: false);
        var said =
            await browser.Evaluate(
                "[...document.querySelectorAll('.overview li, .overview a')].flatMap(l => [...l.childNodes]).filter(n => n.nodeType == 3).map(n => n.data)"
            ) as JsonArray
            ?? [];
        await browser.LayOutForPaper();
        await browser.Evaluate("document.body.style.fontVariantLigatures = 'none'");
        using var paper = PdfDocument.Open(await browser.Print());
        var first = Letters(string.Concat(paper.GetPage(1).Letters.Select(static l => l.Value)));
        Assert.NotEmpty(said);
        Assert.All(
            said,
            s => Assert.Contains(Letters(s?.GetValue<string>() ?? string.Empty), first, StringComparison.Ordinal)
        );
    }

    [BrowserTheory]
    [InlineData("follow-up")]
    [InlineData("tracks")]
    [InlineData("several dates")]
    public async Task The_keyboard_goes_through_the_page_in_the_order_it_is_read(string name)
    {
        await browser.Open(ReportPages.Html(name), 800, isDark: false);
        var count = (await browser.Evaluate($"(window.all = {Focusable}).length"))?.GetValue<int>() ?? 0;
        Assert.True(count > 2);
        for (var i = 0; i < count; i++)
        {
            await browser.PressTab();
            Assert.Equal(i, (await browser.Evaluate("window.all.indexOf(document.activeElement)"))?.GetValue<int>());
            Assert.NotEqual(
                "none",
                (await browser.Evaluate("getComputedStyle(document.activeElement).outlineStyle"))?.GetValue<string>()
            );
        }
    }

    // The audit itself must see faults, or it holds nothing.
    [BrowserTheory]
    [InlineData("<h1>", "<h3>", "not one h1")]
    [InlineData("--soft: #56626e", "--soft: #aab4be", "contrast")]
    [InlineData("role=\"img\"", "", "a picture without words")]
    [InlineData(" id=\"3.1-1\"", " id=\"3.1-2\"", "twice")]
    [InlineData("href=\"#3.1-1\"", "href=\"#nowhere\"", "leads nowhere")]
    [InlineData(".plot svg { display: block; width: 100%", ".plot svg { display: block; width: 1400px", "of 800")]
    [InlineData("<main", "<div>æ</div><main", "outside the landmarks")]
    [InlineData("<th scope=\"col\"", "<th", "a table without headings")]
    [InlineData(".between { display: none; }", ".tick { font-size: 40px; }", "lies on")]
    [InlineData(
        "</footer>",
        "</footer><img src=\"https://localhost:1/a.png\" alt=\"a\">",
        "something that loads or runs"
    )]
    public async Task The_audit_can_fail(string what, string other, string fault)
    {
        var html = ReportPages.Html("follow-up");
        Assert.Contains(what, html, StringComparison.Ordinal);
        await browser.Open(html.Replace(what, other, StringComparison.Ordinal), 800, isDark: false);
        await browser.Evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        if (fault is "lies on")
        {
            await browser.Open(html.Replace(what, other, StringComparison.Ordinal), 360, isDark: false);
        }

        Assert.Contains(await Faults(), f => f.Contains(fault, StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData("<img src=\"https://localhost:1/a.png\" alt=\"a\">")]
    [InlineData("<script>console.log(1)</script>")]
    public async Task The_browser_tells_of_what_loads_or_runs_and_the_page_forbids_it(string what)
    {
        var html = ReportPages.Html("one requirement").Replace("</main>", $"{what}</main>", StringComparison.Ordinal);
        var complaints = await browser.Open(html, 800, isDark: false);
        Assert.Contains(complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string>> Faults() =>
        ((await browser.Evaluate(s_audit)) as JsonArray ?? []).Select(static f =>
            f?.GetValue<string>() ?? string.Empty
        );

    // Pictures for whoever wants to look: beside the built tests.
    private async Task Keep(string name, int width, bool isDark)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "ReportPages.received"));
        var file = $"{name.Replace(' ', '-')}-{width}-{(isDark ? "dark" : "light")}.png";
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file), await browser.Picture());
    }

    private static string Letters(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));
}
