using System.IO.Compression;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.EndToEnd.Tests.Samples;

/// <summary>A text of a file that would steer a terminal, turn the writing or hide itself goes out in no form and no message.</summary>
public sealed class SampleTextTests : IDisposable
{
    private const string Bad = "x\u001B[2J\u0007\u202Ey\u200B";

    // As a document may write it where no such character may stand.
    private const string Escaped = "x\\u001b[2J\\u0007\\u202Ey\\u200b";

    private static readonly (string Name, string Text)[] s_files =
    [
        ("citizens.csv", $"citizen;municipality;area;{Bad}\na;217;;\nb;217;{Bad};\n{Bad};217;;\n"),
        ("spells.csv", $"citizen;state;from;to\na;kontanthjaelp;2020-01-01;\n{Bad};{Bad};{Bad};{Bad}\n"),
        (
            "placements.csv",
            $"citizen;kind;from;to;programme;employer;branche\na;virksomhedspraktik;2020-03-01;2020-04-01;;;\na;virksomhedspraktik;2020-05-01;;{Bad};{Bad};{Bad}\n"
        ),
        ("contacts.csv", $"citizen;first_contact\na;2020-01-01\n{Bad};2020-01-01\n"),
        (
            "marks.csv",
            $"citizen;tracks;marked_on;offer_reason\na;rengoering+lager;2020-05-14;\na;{Bad};2020-05-14;{Bad}\n"
        ),
        ("orders.csv", $"order;track;places;due_on\no;rengoering;3;2020-06-30\n{Bad};{Bad};3;2020-06-30\n"),
        (
            "figures.csv",
            $"measure;area;period;value;source\nftp:uddannelseshjaelp;217;2020Q4;363;\nftp:uddannelseshjaelp;217;2021Q4;346;{Bad}\n"
        ),
        ("extract.csv", $"Område;Tid;{Bad}\nHelsingør;2020K4;1\n{Bad};2021K4;1\n"),
        ("answers.csv", $"test;criterion;answer\nevidenstest;jobmaal;ja\n{Bad};{Bad};{Bad}\n"),
        (
            "situations.csv",
            $"citizen;date;states;area\na;2021-03-01;kontanthjaelp;\nb;2021-03-01;kontanthjaelp;{Bad}\n"
        ),
        (
            "cases.json",
            $$"""
            {
              "form": "jobcenter-conformance-1", "version": "1", "title": { "da": "{{Escaped}}", "en": "{{Escaped}}" },
              "cases": [
                {
                  "id": "{{Escaped}}", "title": { "da": "{{Escaped}}", "en": "{{Escaped}}" }, "source": "{{Escaped}}",
                  "input": { "{{Escaped}}": [ { "{{Escaped}}": "{{Escaped}}" } ] },
                  "ask": { "rule": "{{Escaped}}", "{{Escaped}}": "{{Escaped}}" }, "expect": { "{{Escaped}}": "{{Escaped}}" }
                }
              ]
            }
            """
        ),
    ];

    private readonly TempFolder _folder = new();

    public SampleTextTests()
    {
        foreach (var (name, text) in s_files)
        {
            _folder.Write(name, text);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("FollowUp", "--register {} --figures {}/figures.csv --as-of 2020-12-31")]
    [InlineData("FollowUp", "--figures {}/extract.csv --measure " + Bad + "=ftp:dagpenge")]
    [InlineData("FollowUp", "--plan " + Bad + " --explain " + Bad)]
    [InlineData("BrancheTracks", "--register {} --as-of 2020-06-01")]
    [InlineData("Placements", "--register {} --as-of 2020-06-01")]
    [InlineData("Contacts", "--register {} --as-of 2020-06-01")]
    [InlineData("PracticeTest", "--answers {}/answers.csv")]
    [InlineData("TargetGroups", "--situations {}/situations.csv")]
    [InlineData("TargetGroups", "--register {} --as-of 2020-06-01 --explain")]
    [InlineData("Conformance", "--file {}/cases.json")]
    [InlineData("Conformance", "--file {}/cases.json --case " + Bad)]
    public void No_form_and_no_message_has_it(string sample, string args)
    {
        string[] all = [.. args.Split(' ').Select(a => a.Replace("{}", _folder.Path, StringComparison.Ordinal))];
        foreach (var format in new[] { "table", "json", "csv", "markdown", "html" })
        {
            var (_, output, error) = EverySampleTests.Run(sample, [.. all, "--format", format]);
            Assert.NotEmpty(output + error);
            Assert.All(Lines(output).Concat(Lines(error)), l => Assert.True(PlainText.IsPlain(l), PlainText.Escape(l)));
        }

        var book = Path.Combine(_folder.Path, "svar.xlsx");
        EverySampleTests.Run(sample, [.. all, "--format", "xlsx", "--output", book]);
        Assert.All(Parts(book), l => Assert.True(PlainText.IsPlain(l), PlainText.Escape(l)));
    }

    [Fact]
    public void That_test_can_fail() => Assert.False(PlainText.IsPlain(Bad));

    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    // The texts of a workbook, as its XML has them; one that could not be made has none.
    private static IEnumerable<string> Parts(string book)
    {
        if (!File.Exists(book))
        {
            yield break;
        }

        using var zip = ZipFile.OpenRead(book);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            Assert.DoesNotContain("_x001B_", text, StringComparison.OrdinalIgnoreCase);
            foreach (var line in Lines(text))
            {
                yield return line;
            }
        }
    }
}
