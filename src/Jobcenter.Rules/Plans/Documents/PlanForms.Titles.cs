using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What the title of a requirement says of its parameters, by the names a document has for them.</summary>
internal static partial class PlanForms
{
    private static readonly HashSet<string> s_names = [.. Measures.Names, .. Comparisons.Names, .. Paces.Names];

    /// <summary>What a title may name.</summary>
    public static BilingualText AllowedNames { get; } =
        new($"parametre i {{}}: {string.Join(", ", s_names)}", $"parameters in {{}}: {string.Join(", ", s_names)}");

    /// <summary>The texts of a label that name what no requirement has, by where a document has them.</summary>
    public static IEnumerable<string> UnknownNames(RuleLabel label)
    {
        (string Path, string Text)[] texts =
        [
            ("title.da", label.Title.Danish),
            ("title.en", label.Title.English),
            .. label.Notes.SelectMany(static n => new[] { ("notes", n.Text.Danish), ("notes", n.Text.English) }),
        ];
        return texts
            .Where(static t => LabelTemplate.Unknown(t.Text, s_names.Contains) is not null)
            .Select(static t => t.Path);
    }

    /// <summary>A label with the values of its requirement; a name that it has no value for is left out.</summary>
    public static RuleLabel Fill(RuleLabel template, Measure measure, LimitComparison comparison, Pace pace)
    {
        var isShare = comparison switch
        {
            LimitComparison.Change => pace is Pace.OnALine,
            LimitComparison.BetterThan { Margin.Readings: var readings } => measure.Unit == QuantityUnit.Share
                || readings.Contains(MarginReading.Percent),
            _ => measure.Unit == QuantityUnit.Share,
        };
        var slots = new Dictionary<string, LabelTemplate.Slot>(StringComparer.Ordinal);
        foreach (
            var (name, form, value) in Measures
                .Parameters(measure)
                .Concat(Comparisons.Parameters(comparison))
                .Concat(Paces.Parameters(pace))
        )
        {
            if (value is Fraction number)
            {
                slots.TryAdd(name, Limit(name, number, isShare));
            }
            else if (value is not null)
            {
                slots.TryAdd(name, new(name, Of(language => form.Text(value, language)), Source: null));
            }
        }

        return LabelTemplate.Fill(template, slots, other: string.Empty);
    }

    // The sentence says whether it is a fall.
    private static LabelTemplate.Slot Limit(string name, Fraction limit, bool isShare)
    {
        var shown = (limit.Sign < 0 ? -limit : limit) * new Fraction(isShare ? 100 : 1);
        return new(
            name,
            Of(language => isShare ? $"{ValueForms.Decimal(shown, language)} %" : ValueForms.Decimal(shown, language)),
            Source: null
        )
        {
            IsNumber = text => Fraction.TryParse(text, provider: null, out var asked) && asked == limit,
            Whole =
                limit.IsWhole && limit.Sign >= 0 && limit <= new Fraction(int.MaxValue) ? (int)limit.Numerator : null,
        };
    }

    private static BilingualText Of(Func<Language, string> text) => new(text(Language.Danish), text(Language.English));
}
