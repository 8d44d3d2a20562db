using System.Collections.Immutable;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Testing;

namespace Samples.Conforming;

/// <summary>The results of cases as answers.</summary>
internal static class CaseAnswers
{
    /// <summary>A case, with what differs.</summary>
    public static Answer Of(CaseResult result) =>
        Answer.Told(
            result.Case.Id,
            Title(result.Case),
            result.IsSame ? Verdict.Met : Verdict.NotMet,
            result.Differences
        );

    /// <summary>A case whole: what was handed in and asked, the answer, and the reasons.</summary>
    public static IEnumerable<Answer> WholeOf(CaseResult result)
    {
        foreach (var (table, rows) in result.Case.Input.OrderBy(static t => t.Key, StringComparer.Ordinal))
        {
            string[] columns =
            [
                .. rows.SelectMany(static r => r.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ];
            yield return Answer.Table(
                table,
                BilingualText.Same(table),
                rows.Select(
                    (row, i) =>
                        Answer.Row(
                            $"{table}-{i + 1}",
                            BilingualText.Same($"{table} {i + 1}"),
                            columns.Select(c =>
                                AnswerCell.Text(
                                    c,
                                    BilingualText.Same(c),
                                    row.GetValueOrDefault(c) is { Length: > 0 } value
                                        ? BilingualText.Same(value)
                                        : Nothing
                                )
                            )
                        )
                )
            );
        }

        var reasons = result.Answer?.Reasons;
        yield return Answer.Told(
            result.Case.Id,
            Title(result.Case),
            result.IsSame ? Verdict.Met : Verdict.NotMet,
            [
                Fields(new("Spørgsmål", "Asked"), result.Case.Ask),
                Fields(new("Ventet", "Expected"), result.Case.Expect),
                .. result.Differences.Select(static d => new BilingualText($"✗ {d.Danish}", $"✗ {d.English}")),
                .. reasons is null
                    ? ImmutableArray<BilingualText>.Empty
                    : Lines(reasons(Language.Danish), reasons(Language.English)),
            ]
        );
    }

    private static BilingualText Nothing { get; } = BilingualText.Same("–");

    private static BilingualText Title(ConformanceCase @case)
    {
        var title = (Danish: @case.Title.ToText(Language.Danish), English: @case.Title.ToText(Language.English));
        return new($"{@case.Id}: {title.Danish} [{@case.Source}]", $"{@case.Id}: {title.English} [{@case.Source}]");
    }

    private static BilingualText Fields(BilingualText name, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var all = string.Join(
            ", ",
            fields.OrderBy(static f => f.Key, StringComparer.Ordinal).Select(static f => $"{f.Key} = {f.Value}")
        );
        return new($"{name.Danish}: {all}", $"{name.English}: {all}");
    }

    private static ImmutableArray<BilingualText> Lines(string danish, string english) =>
        [.. danish.TrimEnd().Split('\n').Zip(english.TrimEnd().Split('\n'), static (d, e) => new BilingualText(d, e))];
}
