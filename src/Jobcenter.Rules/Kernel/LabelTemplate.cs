using System.Text.RegularExpressions;

namespace Jobcenter.Rules.Kernel;

/// <summary>
/// Fills the title of a rule with the values of its parameters, so that no sentence says another number than the rule
/// used; its source is then the parameter's. A noun may follow the id in one and in many: {fewestMeetings|gang|gange}.
/// </summary>
internal static partial class LabelTemplate
{
    /// <summary>A value to fill in: the parameter's id, its text, and where it is written.</summary>
    public readonly record struct Slot(string Id, BilingualText Text, SourceReference? Source)
    {
        /// <summary>What a title says of a parameter when no day is asked about: its value, or each with its first day.</summary>
        public static Slot Of(string id, ImmutableArray<ParameterText> values)
        {
            var sources = values.Select(static p => p.Source).Distinct().ToArray();
            var text = values.All(p => p.Value.Equals(values[0].Value))
                ? values[0].Value
                : new BilingualText(
                    string.Join(", ", values.Select(static p => $"{p.Value.Danish} (fra {p.ValidFrom:R})")),
                    string.Join(", ", values.Select(static p => $"{p.Value.English} (from {p.ValidFrom:R})"))
                );
            return new(id, text, sources is [var only] ? only : null);
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

        var asked = Ids(label.Title).ToArray();
        if (asked.Any(id => !known.ContainsKey(id)))
        {
            return null;
        }

        var sources = asked.Select(id => known[id].Source ?? label.Source).Distinct().ToArray();
        return new(
            label.Id,
            Fill(label.Title, known),
            sources is [var only] ? only : label.Source,
            label.Strength,
            [.. label.Notes.Select(n => new Note(n.Kind, Fill(n.Text, known)))]
        );
    }

    /// <summary>The label with those values filled in that are there, in its notes too; the rest is left for the answer.</summary>
    public static RuleLabel FillKnown(RuleLabel label, IReadOnlyDictionary<string, Slot> known)
    {
        var asked = Ids(label.Title).ToArray();
        var sources = asked
            .Select(id => known.TryGetValue(id, out var s) ? s.Source : label.Source)
            .Distinct()
            .ToArray();
        return new(
            label.Id,
            Fill(label.Title, known),
            sources is [{ } only] ? only : label.Source,
            label.Strength,
            [.. label.Notes.Select(n => new Note(n.Kind, Fill(n.Text, known)))]
        );
    }

    /// <summary>A text with those values filled in that are there.</summary>
    public static BilingualText Fill(BilingualText text, IReadOnlyDictionary<string, Slot> known) =>
        new(
            Fill(text.Danish, id => known.TryGetValue(id, out var slot) ? slot.Text.Danish : null),
            Fill(text.English, id => known.TryGetValue(id, out var slot) ? slot.Text.English : null)
        );

    /// <summary>The parameters a text asks for, in either language.</summary>
    public static IEnumerable<string> Ids(BilingualText text) =>
        Placeholder()
            .Matches(text.Danish)
            .Concat(Placeholder().Matches(text.English))
            .Select(static m => m.Groups["id"].Value)
            .Distinct(StringComparer.Ordinal);

    private static string Fill(string title, Func<string, string?> valueOf) =>
        Placeholder()
            .Replace(
                title,
                m =>
                {
                    if (valueOf(m.Groups["id"].Value) is not { } text)
                    {
                        return m.Value;
                    }

                    // A sentence says half as 50 %, not as 50,00 %.
                    var value = text.Replace(",00 %", " %", StringComparison.Ordinal)
                        .Replace(".00 %", " %", StringComparison.Ordinal);
                    var noun = m.Groups[value is "1" ? "one" : "many"];
                    return noun.Success ? $"{value} {noun.Value}" : value;
                }
            );

    [GeneratedRegex(
        @"\{(?<id>[A-Za-z.]+)(\|(?<one>[^|}]+)\|(?<many>[^|}]+))?\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Placeholder();
}
