using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Reports;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Reports;

/// <summary>An answer on a terminal of any width.</summary>
public sealed partial class AnswerScreenTests
{
    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 10)]
    public void At_every_width_each_requirement_is_named_and_no_number_or_date_is_broken_or_lost(
        RegisterCase register,
        LocalDate asOf
    )
    {
        foreach (var plan in EmploymentPlans.All)
        {
            var answer = Answer.Of(plan.FollowUp(register.Build(), FigureSet.Empty, asOf));
            foreach (var language in new[] { Language.Danish, Language.English })
            {
                var whole = Numbers(AnswerScreen.Write(answer, language: language));
                for (var width = 40; width <= 200; width++)
                {
                    var text = AnswerScreen.Write(answer, new() { Width = width }, language);
                    Assert.All(text.Split('\n'), l => Assert.True(l.Length <= width, $"{width}: {l}"));
                    Assert.Equal(whole, Numbers(text));
                    Assert.All(plan.Requirements, r => Assert.Contains($"\n{r.Id} ", text, StringComparison.Ordinal));
                }
            }
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void What_has_no_room_beside_its_row_stands_below_it_by_name(int width)
    {
        var rows = Enumerable
            .Range(1, 3)
            .Select(i =>
                Answer.Row(
                    $"{i}",
                    new("Række", "Row"),
                    AnswerCell.Text("t", new("Navn", "Name"), BilingualText.Same($"række {i}"), isTitle: true),
                    AnswerCell.Number("n", new("Antal", "Count"), 1_000 + i),
                    AnswerCell.Text("x", new("Mere", "More"), BilingualText.Same(new string((char)('a' + i), 60)))
                )
            );
        var lines = AnswerScreen
            .Write(Answer.Table("t", new("Tabel", "Table"), rows), new() { Width = width })
            .Split('\n');
        Assert.Contains(
            lines,
            l => l.StartsWith("række 2", StringComparison.Ordinal) && l.Contains("1.002", StringComparison.Ordinal)
        );
        Assert.Equal(width < 80, lines.Any(l => l.StartsWith("  Mere:", StringComparison.Ordinal)));
        Assert.Equal(60, lines.Sum(l => l.Count(c => c == 'c')));
    }

    [Fact]
    public void Colours_and_glyphs_are_only_for_a_screen_that_has_them()
    {
        var answer = Answer.Told("i", new("Sag", "Case"), Verdict.Met, [new("a ≤ b → …", "a ≤ b → …")]);
        Assert.Equal("✓ Sag: opfyldt\na ≤ b → …\n", AnswerScreen.Write(answer));
        Assert.Equal("+ Sag: opfyldt\na <= b -> ...\n", AnswerScreen.Write(answer, new() { HasGlyphs = false }));
        Assert.Equal(
            "\u001b[32m✓\u001b[0m Sag: opfyldt\na ≤ b → …\n",
            AnswerScreen.Write(answer, new() { HasColours = true })
        );
        var letters = AnswerScreen.Write(
            Answer.Of(EmploymentPlans.Get("HEL21").FollowUp(FigureSet.Empty, new(2021, 12, 31))),
            new() { Width = 80, HasGlyphs = false }
        );
        Assert.DoesNotContain(letters, static c => c > 'ÿ');
    }

    [Theory]
    [InlineData("en linje med dato 31. december 2021 i sig", "31. december 2021")]
    [InlineData("andelen er nu på omtrent 83,88 % i alt", "83,88 %")]
    [InlineData("tallene gælder for hele 4. kvartal 2021 nu", "4. kvartal 2021")]
    [InlineData("reglen står i lov om aktiv § 68 og mere", "§ 68")]
    public void A_date_a_number_and_a_section_stand_whole(string line, string piece)
    {
        for (var width = Screen.MinWidth; width < 60; width++)
        {
            var text = AnswerScreen.Wrap(line, new() { Width = width });
            Assert.Contains(piece, text, StringComparison.Ordinal);
            Assert.Equal(line.Split(' '), text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Property(MaxTest = 40)]
    public void At_every_width_a_word_that_has_room_below_its_row_is_whole(int seed)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 8).Select(_ => Sentence(random)).ToList();
        var rows = texts.Select(
            (t, i) =>
                Answer.Row(
                    $"{i}",
                    BilingualText.Same(t),
                    AnswerCell.Text("t", new("Navn", "Name"), BilingualText.Same(t), isTitle: true),
                    AnswerCell.Text("s", new("Status", "Status"), BilingualText.Same(Sentence(random))),
                    AnswerCell.Number("n", new("Antal", "Count"), random.Next())
                )
        );
        var answer = Answer.Table("t", new("Tabel", "Table"), rows, [.. texts.Select(BilingualText.Same)]);
        var lines = texts.Select(t => new string(' ', random.Next(30)) + t).ToList();
        var words = Words(AnswerScreen.Write(answer) + string.Join('\n', lines));
        for (var width = 40; width <= 200; width++)
        {
            var screen = new Screen { Width = width };
            var text = AnswerScreen.Write(answer, screen) + AnswerScreen.Wrap(string.Join('\n', lines), screen);
            Assert.All(text.Split('\n'), l => Assert.True(l.Length <= width, $"{width}: {l}"));
            Assert.Equal(words, Words(text));
        }
    }

    [Theory]
    [InlineData(
        "kommunen/afdelinger/opfoelgning/2021/register/citizens.csv",
        new[] { "kommunen/afdelinger/", "opfoelgning/2021/", "register/", "citizens.csv" }
    )]
    [InlineData(
        "speciallægepraksisoverenskomstforhandling",
        new[] { "speciallægepraksisov", "erenskomstforhandlin", "g" }
    )]
    [InlineData("nummer123456789012345678901234567890", new[] { "nummer", "12345678901234567890", "1234567890" })]
    public void A_word_longer_than_the_screen_is_broken_after_a_sign_and_never_in_a_number_that_has_room(
        string word,
        string[] pieces
    )
    {
        var lines = AnswerScreen.Wrap(word, new() { Width = Screen.MinWidth }).TrimEnd().Split('\n');
        Assert.Equal(word, string.Concat(lines));
        Assert.Equal(pieces, lines);
    }

    private static string Sentence(Random random) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, 1 + random.Next(8))
                .Select(_ => new string((char)('a' + random.Next(26)), 1 + random.Next(36)))
        );

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(static m => m.Value)];

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    private static List<string> Numbers(string text) =>
        [
            .. text.Split('\n')
                .SelectMany(l => Number().Matches(l).Select(m => m.Value.TrimEnd('.', ',')))
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(
        @"\d{1,2}\. (?:kvartal|\p{Ll}+) \d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}|[−+]?\d[\d.,]*(?: %| pp)?",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();
}
