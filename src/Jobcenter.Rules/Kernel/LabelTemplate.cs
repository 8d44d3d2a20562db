using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Kernel;

/// <summary>
/// Fills the title of a rule with the values of its parameters, so that no sentence says another number than the rule
/// used; its source is then the parameter's.
/// </summary>
/// <remarks>
/// One language for all documents: <c>{id}</c> is the value; <c>{id|gang|gange}</c> is followed by a noun in one or in many;
/// <c>{id:word}</c> says a small number in letters, <c>{id:weeks}</c> days in weeks and <c>{id:unit}</c> a number with its unit; <c>{id=1?alle|mindst {id}}</c> chooses;
/// a capital first letter, <c>{Id:weeks}</c>, begins a sentence.
/// </remarks>
internal static partial class LabelTemplate
{
    private const string AfterName = ":=|";

    private static readonly string[] s_danish = "nul et to tre fire fem seks syv otte ni ti elleve tolv".Split(' ');
    private static readonly string[] s_english =
        "zero one two three four five six seven eight nine ten eleven twelve".Split(' ');

    /// <summary>A value to fill in: the parameter's id, its text, and where it is written.</summary>
    public readonly record struct Slot(string Id, BilingualText Text, SourceReference? Source)
    {
        /// <summary>Whether it is a number, as a title writes it in a choice; by default what its text says.</summary>
        public Func<string, bool>? IsNumber { get; init; }

        /// <summary>Its text with the unit; null where it has none, or the text has it.</summary>
        public BilingualText? WithUnit { get; init; }

        /// <summary>Its whole number; null for what is none.</summary>
        public int? Whole { get; init; } =
            int.TryParse(Text.Danish, NumberStyles.None, NumberFormatInfo.InvariantInfo, out var whole) ? whole : null;

        public bool Is(string number) =>
            IsNumber?.Invoke(number) ?? string.Equals(Text.Danish, number, StringComparison.Ordinal);

        /// <summary>What a title says of a parameter when no day is asked about: its value, or each with its first day.</summary>
        public static Slot Of(string id, ImmutableArray<ParameterValue<BilingualText>> values)
        {
            var sources = values.Select(static p => p.Source).Distinct().ToArray();
            var text = values.All(p => p.Value.Equals(values[0].Value))
                ? values[0].Value
                : new BilingualText(
                    string.Join(
                        ", ",
                        values.Select(static p => $"{p.Value.Danish} (fra {DateText.Of(p.ValidFrom, Language.Danish)})")
                    ),
                    string.Join(
                        ", ",
                        values.Select(static p =>
                            $"{p.Value.English} (from {DateText.Of(p.ValidFrom, Language.English)})"
                        )
                    )
                );
            return new(id, text, sources is [var only] ? only : null);
        }
    }

    /// <summary>A label that is filled in again and again: most answers say the numbers of the one before, so the last is kept.</summary>
    public sealed class Filled(RuleLabel template)
    {
        private Tuple<Slot[], RuleLabel?>? _last;

        /// <summary>The label with every value filled in; null when one is not there.</summary>
        public RuleLabel? With(List<Slot> slots)
        {
            var last = _last;
            if (last is null || !last.Item1.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(slots)))
            {
                _last = last = new([.. slots], Fill(template, slots));
            }

            return last.Item2;
        }
    }

    /// <summary>Whether a title asks for a value.</summary>
    public static bool IsTemplate(RuleLabel? label) => label is not null && label.Title.Danish.Contains('{');

    /// <summary>The label with every value filled in; null when one is not there.</summary>
    public static RuleLabel? Fill(RuleLabel label, IEnumerable<Slot> slots)
    {
        var known = new Dictionary<string, Slot>(StringComparer.Ordinal);
        foreach (var slot in slots)
        {
            known.TryAdd(slot.Id, slot);
        }

        return label.Placeholders.All(id => Find(known, id) is not null) ? Fill(label, known, other: null) : null;
    }

    /// <summary>The label with those values filled in that are there, in its notes too.</summary>
    /// <param name="label">The label.</param>
    /// <param name="known">The values.</param>
    /// <param name="other">What stands for a value that is not there; null to leave it for the answer.</param>
    public static RuleLabel Fill(RuleLabel label, IReadOnlyDictionary<string, Slot> known, string? other)
    {
        var sources = label.Placeholders.Select(id => Find(known, id)?.Source ?? label.Source).Distinct().ToArray();
        return new(
            label.Id,
            Fill(label.Title, known, other),
            sources is [var only] ? only : label.Source,
            label.Strength,
            [.. label.Notes.Select(n => new Note(n.Kind, Fill(n.Text, known, other)))]
        );
    }

    /// <summary>The parameters a text asks for, in either language.</summary>
    public static ImmutableArray<string> Ids(BilingualText text) =>
        text.Danish.Contains('{', StringComparison.Ordinal) || text.English.Contains('{', StringComparison.Ordinal)
            ?
            [
                .. Placeholder()
                    .Matches(text.Danish)
                    .Concat(Placeholder().Matches(text.English))
                    .Select(static m => m.Groups["id"].Value)
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>Whether each brace has its other one.</summary>
    public static bool IsClosed(string text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            depth +=
                letter == '{' ? 1
                : letter == '}' ? -1
                : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    /// <summary>The names in braces that are not known, of a text whose braces are closed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasValue">Whether there is a value to say.</param>
    /// <param name="isName">Whether a name can be chosen by, be it without a value.</param>
    public static IEnumerable<string> Unknown(string text, Func<string, bool> hasValue, Func<string, bool> isName)
    {
        for (var i = text.IndexOf('{', StringComparison.Ordinal); i >= 0; i = text.IndexOf('{', i + 1))
        {
            var end = text.IndexOfAny(['}', '{', .. AfterName], i + 1);
            var name = text[(i + 1)..end];
            var isKnown = text[end] == '=' ? isName : hasValue;
            if (text[end] == '{' || !(isKnown(name) || isKnown(Lower(name))))
            {
                yield return $"{{{Excerpt.Of(name)}}}";
            }
        }
    }

    private static BilingualText Fill(BilingualText text, IReadOnlyDictionary<string, Slot> known, string? other) =>
        new(
            new Filling(known, Language.Danish, other).Fill(text.Danish),
            new Filling(known, Language.English, other).Fill(text.English)
        );

    private static Slot? Find(IReadOnlyDictionary<string, Slot> known, string name) =>
        known.TryGetValue(name, out var slot) || known.TryGetValue(Lower(name), out slot) ? slot : null;

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    // One language of a text.
    private readonly record struct Filling(IReadOnlyDictionary<string, Slot> Known, Language Language, string? Other)
    {
        public string Fill(string text)
        {
            var filled = new StringBuilder();
            var at = 0;
            while (text.IndexOf('{', at) is var open and >= 0)
            {
                var end = Math.Min(At(text, open, depth: 1, '}') + 1, text.Length);
                var token = text[open..end];
                filled.Append(text, at, open - at).Append(token[^1] == '}' ? Said(token[1..^1]) ?? token : token);
                at = end;
            }

            return filled.Append(text, at, text.Length - at).ToString();
        }

        private string? Said(string token)
        {
            var end = token.AsSpan().IndexOfAny(AfterName);
            var name = end < 0 ? token : token[..end];
            if (name.Length == 0)
            {
                return null;
            }

            var rest = end < 0 ? string.Empty : token[(end + 1)..];
            var slot = Find(Known, name);
            if (end >= 0 && token[end] == '=')
            {
                return slot is null && Other is null ? null : Chosen(slot, rest);
            }

            if (slot is not { } found)
            {
                return Other;
            }

            // A sentence says half as 50 %, not as 50,00 %.
            var value = found
                .Text.ToText(Language)
                .Replace(",00 %", " %", StringComparison.Ordinal)
                .Replace(".00 %", " %", StringComparison.Ordinal);
            var text =
                end < 0 ? value
                : token[end] == '|' ? Counted(value, rest)
                : string.Equals(rest, "word", StringComparison.Ordinal) ? Word(found.Whole) ?? value
                : string.Equals(rest, "weeks", StringComparison.Ordinal) ? Weeks(found.Whole, value)
                : string.Equals(rest, "unit", StringComparison.Ordinal) ? found.WithUnit?.ToText(Language) ?? value
                : value;
            return text?.Length > 0 && !Known.ContainsKey(name) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
        }

        private static string? Counted(string value, string nouns) =>
            nouns.Split('|') is [{ Length: > 0 } one, { Length: > 0 } many]
                ? $"{value} {(value is "1" ? one : many)}"
                : null;

        private string? Chosen(Slot? slot, string choice)
        {
            var then = choice.IndexOf('?', StringComparison.Ordinal);
            var or = then < 0 ? choice.Length : At(choice, then, depth: 0, '|');
            return or == choice.Length
                ? null
                : Fill(slot?.Is(choice[..then]) is true ? choice[(then + 1)..or] : choice[(or + 1)..]);
        }

        private string? Word(int? number) =>
            number is { } n && n < s_danish.Length ? (Language == Language.English ? s_english : s_danish)[n] : null;

        private string Weeks(int? days, string value)
        {
            var isEnglish = Language == Language.English;
            return (days % 7, days / 7) switch
            {
                (0, 1) => isEnglish ? "one week" : "en uge",
                (0, { } weeks) => $"{Word(weeks) ?? $"{weeks}"} {(isEnglish ? "weeks" : "uger")}",
                _ => $"{value} {(isEnglish ? "days" : "dage")}",
            };
        }

        // Where a character stands outside the braces opened since; the text's length when it does not.
        private static int At(string text, int start, int depth, char sought)
        {
            for (var i = depth == 0 ? start : start + 1; i < text.Length; i++)
            {
                depth +=
                    text[i] == '{' ? 1
                    : text[i] == '}' ? -1
                    : 0;
                if (depth == 0 && text[i] == sought)
                {
                    return i;
                }
            }

            return text.Length;
        }
    }

    [GeneratedRegex(@"\{(?<id>[A-Za-z.]+)[}|:=]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
