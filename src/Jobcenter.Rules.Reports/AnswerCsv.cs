using System.Text;
using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Reports;

/// <summary>An answer as rows for a spreadsheet: semicolons, decimal commas, and no cell that is run as a formula.</summary>
/// <remarks>
/// Each table of the answer has its own heading, with an empty line between two; tables of the same columns are one, with a
/// first column that says what a row is about. A number with a unit has the unit in a column of its own, percents and
/// points as such (<c>-4,59</c> and <c>%</c>), with all digits that are known; what is missing is the number that every form shows.
/// Answers that are no rows of a table have one in which each has what it is about, its id, title, status and source. What
/// must be known of the numbers (<see cref="Answer.Warnings"/>) stands last, a row each.
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("followup.csv");
/// AnswerCsv.Write(file, Answer.Of(followUp), withByteOrderMark: true);
/// </code>
/// </example>
public static class AnswerCsv
{
    private const string Nothing = "–";
    private const string LineEnd = "\r\n";

    private static readonly Fraction s_hundred = new(100);
    private static readonly BilingualText s_about = new("Om", "About");
    private static readonly BilingualText s_aboutId = new("Om, id", "About, id");
    private static readonly BilingualText s_id = BilingualText.Same("Id");
    private static readonly BilingualText s_title = new("Svar", "Answer");
    private static readonly BilingualText s_status = BilingualText.Same("Status");
    private static readonly BilingualText s_points = new("procentpoint", "percentage points");
    private static readonly BilingualText s_fullTime = new("fuldtidspersoner", "full-time persons");
    private static readonly BilingualText s_persons = new("personer", "persons");
    private static readonly BilingualText s_rank = new("placering", "rank");
    private static readonly BilingualText s_yesNo = new("1 ja, 0 nej", "1 yes, 0 no");
    private static readonly BilingualText s_number = new("antal", "number");
    private static readonly BilingualText s_kroner = BilingualText.Same("kr.");
    private static readonly BilingualText s_days = new("dage", "days");
    private static readonly BilingualText s_weeks = new("uger", "weeks");
    private static readonly BilingualText s_unit = new("enhed", "unit");

    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of words; Danish by default. Numbers have a decimal comma in both.</param>
    /// <returns>The rows, with carriage returns and line feeds.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public static string Write(Answer answer, Language language = Language.Danish)
    {
        Guard.Against.Null(answer);
        var text = new StringBuilder();
        // Tables of the same columns are one, in which each row says what it is about.
        foreach (
            var tables in answer.Tables.GroupBy(
                t => string.Join(';', t.Rows[0].Cells.Select(c => c.Name.ToText(language))),
                StringComparer.Ordinal
            )
        )
        {
            text.Append(text.Length == 0 ? string.Empty : LineEnd);
            WriteTable(text, [.. tables], language);
        }

        var leaves = answer.Leaves;
        if (leaves.Length > 0)
        {
            text.Append(text.Length == 0 ? string.Empty : LineEnd);
            Row(
                text,
                new[] { s_about, s_aboutId, s_id, s_title, s_status, AnswerText.Source }.Select(n => n.ToText(language))
            );
            foreach (var (within, leaf) in leaves)
            {
                Row(
                    text,
                    [
                        string.Join(" · ", within.DefaultIfEmpty(answer).Select(w => Heading(w, language))),
                        string.Join(" · ", within.DefaultIfEmpty(answer).Select(static w => w.Id)),
                        leaf.Id,
                        leaf.Title.ToText(language),
                        leaf.Status?.ToText(language) ?? string.Empty,
                        leaf.Source?.ToString() ?? string.Empty,
                    ]
                );
            }
        }

        WriteWarnings(text, answer, language);
        return text.ToString();
    }

    private static void WriteWarnings(StringBuilder text, Answer answer, Language language)
    {
        var warnings = Warnings(answer)
            .Select(r => r.ToText(language).Trim())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (warnings.Count > 0)
        {
            text.Append(text.Length == 0 ? string.Empty : LineEnd);
            Row(text, [ReportWords.Remarks.ToText(language)]);
            warnings.ForEach(w => Row(text, [w]));
        }

        static IEnumerable<BilingualText> Warnings(Answer answer) =>
            answer.Warnings.Concat(answer.Parts.SelectMany(Warnings));
    }

    /// <summary>Writes an answer to a stream, in UTF-8.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of words; Danish by default.</param>
    /// <param name="withByteOrderMark">Whether the bytes begin with the mark by which Excel knows UTF-8; not by default.</param>
    /// <exception cref="ArgumentNullException">The stream or the answer is null.</exception>
    public static void Write(
        Stream stream,
        Answer answer,
        Language language = Language.Danish,
        bool withByteOrderMark = false
    )
    {
        Guard.Against.Null(stream);
        var encoding = new UTF8Encoding(withByteOrderMark);
        stream.Write(encoding.GetPreamble());
        stream.Write(encoding.GetBytes(Write(answer, language)));
    }

    private static void WriteTable(
        StringBuilder text,
        ImmutableArray<(Answer About, ImmutableArray<Answer> Rows)> tables,
        Language language
    )
    {
        var (first, all) = (tables[0].Rows[0], tables.SelectMany(static t => t.Rows).ToList());
        // Counts need no unit beside them. Where there are other numbers too every number has one, be it known or not.
        var hasUnits = all.Exists(static r =>
            r.Cells.Any(static c => c.Quantity is { Unit: not QuantityUnit.Persons })
        );
        var hasUnit = first.Cells.Select(c => hasUnits && c.IsNumber).ToArray();
        Row(
            text,
            About(s_about.ToText(language))
                .Concat(
                    first.Cells.SelectMany(
                        (c, i) =>
                            c.Name.ToText(language) is var name && hasUnit[i]
                                ? new[] { name, $"{name}, {s_unit.ToText(language)}" }
                                : [name]
                    )
                )
        );
        foreach (var (about, rows) in tables)
        {
            foreach (var row in rows)
            {
                Row(
                    text,
                    About(Heading(about, language))
                        .Concat(
                            row.Cells.SelectMany(
                                (c, i) =>
                                    hasUnit[i]
                                        ? new[] { Value(c, language), Unit(c.Quantity, language) }
                                        : [Value(c, language)]
                            )
                        )
                );
            }
        }

        IEnumerable<string> About(string name) => tables.Length > 1 ? [name] : [];
    }

    private static string Heading(Answer answer, Language language) => answer.Title.ToText(language).TrimEnd(':', '.');

    private static string Value(AnswerCell cell, Language language)
    {
        if (cell.Quantity is { } quantity)
        {
            var number = IsPercent(quantity) ? quantity.Amount * s_hundred : quantity.Amount;
            return number.ToDecimalString().Replace('.', ',');
        }

        return cell.ToText(language) is not Nothing and var text ? text : string.Empty;
    }

    private static bool IsPercent(Quantity quantity) =>
        quantity.Unit is QuantityUnit.Share or QuantityUnit.RelativeChange or QuantityUnit.PercentagePoints;

    private static string Unit(Quantity? quantity, Language language) =>
        quantity is { Unit: var unit } ? Unit(unit).ToText(language) : string.Empty;

    private static BilingualText Unit(QuantityUnit unit) =>
        unit switch
        {
            QuantityUnit.Share or QuantityUnit.RelativeChange => BilingualText.Same("%"),
            QuantityUnit.PercentagePoints => s_points,
            QuantityUnit.FullTimePersons => s_fullTime,
            QuantityUnit.Persons => s_persons,
            QuantityUnit.Rank => s_rank,
            QuantityUnit.YesNo => s_yesNo,
            QuantityUnit.Number => s_number,
            QuantityUnit.Kroner => s_kroner,
            QuantityUnit.Days => s_days,
            QuantityUnit.Weeks => s_weeks,
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "It has no unit beside it."),
        };

    private static void Row(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(';', fields.Select(Field)).Append(LineEnd);

    private static string Field(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // What a spreadsheet runs begins so; a plain number is none.
    private static bool IsFormula(string text) =>
        text.TrimStart() is { Length: > 0 } start
        && (
            "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(start[0], StringComparison.Ordinal)
            || text[0] is '\t' or '\r' or '\n'
        )
        && !IsNumber(text);

    private static bool IsNumber(string text) =>
        text.AsSpan(text[0] == '-' ? 1 : 0) is { Length: > 0 } digits
        && digits.IndexOfAnyExcept("0123456789,") < 0
        && digits.Count(',') <= 1
        && digits[0] != ','
        && digits[^1] != ',';
}
