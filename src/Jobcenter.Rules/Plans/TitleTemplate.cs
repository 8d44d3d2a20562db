using System.Text;
using Jobcenter.Rules.Forms;
using Jobcenter.Rules.Plans.Documents;

namespace Jobcenter.Rules.Plans;

/// <summary>A label whose title and notes name the parameters of a requirement, so that a changed number changes every sentence.</summary>
/// <remarks>
/// <c>{months}</c> is the parameter as a document has it; <c>{years:word}</c> says a small number in letters;
/// <c>{maxPauseDays:weeks}</c> says whole weeks; a capital first letter, <c>{MaxPauseDays:weeks}</c>, begins a sentence;
/// <c>{limit=1?all|at least {limit}}</c> chooses. A name that a requirement has no value for is left out.
/// </remarks>
internal static class TitleTemplate
{
    private static readonly string[] s_danish =
    [
        "nul",
        "et",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "syv",
        "otte",
        "ni",
        "ti",
        "elleve",
        "tolv",
    ];
    private static readonly string[] s_english =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];
    private static readonly HashSet<string> s_names =
    [
        .. PlanForms.Measures.Names,
        .. PlanForms.Comparisons.Names,
        .. PlanForms.Paces.Names,
    ];

    /// <summary>What a title may name.</summary>
    public static BilingualText Allowed { get; } =
        new($"parametre i {{}}: {string.Join(", ", s_names)}", $"parameters in {{}}: {string.Join(", ", s_names)}");

    private sealed record Filling(Func<string, (Form Form, object Value)?> Find, QuantityUnit Unit, Language Language);

    public static RuleLabel Fill(RuleLabel template, Measure measure, LimitComparison comparison, Pace pace)
    {
        foreach (var (_, text) in Texts(template))
        {
            if (Unknown(text) is { } name)
            {
                throw new ArgumentException($"label named {{{name}}}; {Allowed.English}.", nameof(template));
            }
        }

        var values = new Dictionary<string, (Form, object)>(StringComparer.Ordinal);
        foreach (
            var (name, form, value) in PlanForms
                .Measures.Parameters(measure)
                .Concat(PlanForms.Comparisons.Parameters(comparison))
                .Concat(PlanForms.Paces.Parameters(pace))
        )
        {
            if (value is not null)
            {
                values.TryAdd(name, (form, value));
            }
        }

        var unit =
            comparison is LimitComparison.Change && pace is Pace.OnALine ? QuantityUnit.RelativeChange : measure.Unit;
        BilingualText Of(BilingualText text) =>
            new(
                Write(text.Danish, new(Find, unit, Language.Danish)),
                Write(text.English, new(Find, unit, Language.English))
            );
        (Form, object)? Find(string name) => values.TryGetValue(name, out var found) ? found : null;
        return new(
            template.Id,
            Of(template.Title),
            template.Source,
            template.Strength,
            [.. template.Notes.Select(n => new Note(n.Kind, Of(n.Text)))]
        );
    }

    /// <summary>The texts of a label, each with where a document has it.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(RuleLabel label) =>
        [
            ("title.da", label.Title.Danish),
            ("title.en", label.Title.English),
            .. label.Notes.SelectMany(static n => new[] { ("notes", n.Text.Danish), ("notes", n.Text.English) }),
        ];

    /// <summary>The first name in braces that no parameter has; null when all are known.</summary>
    public static string? Unknown(string text)
    {
        for (var i = text.IndexOf('{', StringComparison.Ordinal); i >= 0; i = text.IndexOf('{', i + 1))
        {
            var end = text.IndexOfAny(['}', ':', '=', '{'], i + 1);
            var name = end < 0 ? text[(i + 1)..] : text[(i + 1)..end];
            if (end < 0 || text[end] == '{' || !s_names.Contains(Lower(name)))
            {
                return Excerpt.Of(name);
            }
        }

        return null;
    }

    private static string Write(string text, Filling filling)
    {
        var written = new StringBuilder();
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0)
        {
            var close = Close(text, open);
            written.Append(text, at, open - at).Append(Token(text[(open + 1)..close], filling));
            at = Math.Min(close + 1, text.Length);
        }

        return written.Append(text, at, text.Length - at).ToString();
    }

    // The brace that closes one: those within it open and close too.
    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth +=
                text[i] == '{' ? 1
                : text[i] == '}' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string Token(string token, Filling filling)
    {
        if (token.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
        {
            var (then, or) = (token.IndexOf('?', equals), token.IndexOf('|', equals));
            return then < 0 || or < then ? string.Empty
                : Number(filling, token[..equals]) is { } number
                && Fraction.TryParse(token[(equals + 1)..then], provider: null, out var asked)
                && number == asked
                    ? Write(token[(then + 1)..or], filling)
                : Write(token[(or + 1)..], filling);
        }

        var colon = token.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? token : token[..colon];
        var text = (colon < 0 ? null : token[(colon + 1)..]) switch
        {
            "word" when Number(filling, name) is { } number => Word(number, filling.Language),
            "weeks" when Number(filling, name) is { } days => Weeks(days, filling.Language),
            _ => Plain(Lower(name), filling),
        };
        return text.Length > 0 && char.IsAsciiLetterUpper(name[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static string Plain(string name, Filling filling) =>
        filling.Find(name) switch
        {
            null => string.Empty,
            // The sentence says whether it is a fall.
            { Value: Fraction limit } => filling.Unit is QuantityUnit.Share or QuantityUnit.RelativeChange
                ? $"{ValueForms.Decimal(Positive(limit) * new Fraction(100), filling.Language)} %"
                : ValueForms.Decimal(Positive(limit), filling.Language),
            var (form, value) => form.Text(value, filling.Language),
        };

    private static Fraction? Number(Filling filling, string name) =>
        filling.Find(Lower(name))?.Value switch
        {
            int whole => new Fraction(whole),
            Fraction number => number,
            _ => null,
        };

    private static string Word(Fraction number, Language language) =>
        number.IsWhole && number.Sign >= 0 && number < new Fraction(s_danish.Length)
            ? (language == Language.English ? s_english : s_danish)[(int)number.Numerator]
            : ValueForms.Decimal(number, language);

    private static string Weeks(Fraction days, Language language)
    {
        var weeks = days / new Fraction(7);
        var (number, isOne) = weeks.IsWhole
            ? (Word(weeks, language), weeks == Fraction.One)
            : (ValueForms.Decimal(days, language), false);
        var unit = (weeks.IsWhole, language) switch
        {
            (true, Language.English) => isOne ? "week" : "weeks",
            (true, _) => isOne ? "uge" : "uger",
            (false, Language.English) => "days",
            _ => "dage",
        };
        return $"{(isOne && language == Language.Danish ? "en" : number)} {unit}";
    }

    private static Fraction Positive(Fraction number) => number.Sign < 0 ? -number : number;

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
