using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What the title of a requirement says of its parameters, by the names a document has for them.</summary>
internal static partial class PlanForms
{
    private static readonly BilingualText s_braces = new(
        "klammer, der lukkes: en } til hver { og en { til hver }",
        "braces that are closed: a } for each { and a { for each }"
    );

    /// <summary>The texts of a label that name what their requirement has not, or whose braces do not close: where a document has them, and what is allowed.</summary>
    public static IEnumerable<(string Path, BilingualText Allowed)> TitleFaults(
        RuleLabel label,
        Measure measure,
        LimitComparison comparison,
        Pace pace
    )
    {
        (string Path, string Text)[] texts =
        [
            ("title.da", label.Title.Danish),
            ("title.en", label.Title.English),
            .. label.Notes.SelectMany(static n => new[] { ("notes", n.Text.Danish), ("notes", n.Text.English) }),
        ];
        if (!Array.Exists(texts, static t => t.Text.AsSpan().ContainsAny('{', '}')))
        {
            yield break;
        }

        var parameters = Parameters(measure, comparison, pace).ToList();
        var names = parameters.Select(static p => p.Name).ToHashSet(StringComparer.Ordinal);
        // Of yes and no a title can choose; it cannot say them.
        var said = parameters
            .Where(static p => p.Value is not (null or bool))
            .Select(static p => p.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (path, text) in texts)
        {
            if (!LabelTemplate.IsClosed(text))
            {
                yield return (path, s_braces);
            }
            else if (LabelTemplate.Unknown(text, said.Contains, names.Contains).ToList() is { Count: > 0 } unknown)
            {
                var (allowed, wrong) = (
                    string.Join(", ", said.Order(StringComparer.Ordinal)),
                    string.Join(", ", unknown)
                );
                yield return (
                    path,
                    new(
                        $"i {{}} kun det, kravet selv har: {allowed}; ikke {wrong}",
                        $"in {{}} only what the requirement itself has: {allowed}; not {wrong}"
                    )
                );
            }
        }
    }

    /// <summary>A label with the values of its requirement; in a choice a name may have none.</summary>
    public static RuleLabel Fill(RuleLabel template, Measure measure, LimitComparison comparison, Pace pace)
    {
        var slots = new Dictionary<string, LabelTemplate.Slot>(StringComparer.Ordinal);
        foreach (var (name, form, value) in Parameters(measure, comparison, pace))
        {
            if (value is Fraction number)
            {
                slots.TryAdd(name, Limit(name, number, LimitUnit(measure, comparison, pace), measure));
            }
            else if (value is not null)
            {
                var text = Of(language => form.Text(value, language));
                slots.TryAdd(name, new(name, text, Source: null) { WithUnit = UnitWords.Of(name, value) });
            }
        }

        return LabelTemplate.Fill(template, slots, other: string.Empty);
    }

    private static IEnumerable<(string Name, Form Form, object? Value)> Parameters(
        Measure measure,
        LimitComparison comparison,
        Pace pace
    ) => Measures.Parameters(measure).Concat(Comparisons.Parameters(comparison)).Concat(Paces.Parameters(pace));

    // What a limit or a margin is a number of: a change of a share is points, of anything else a part of what it was.
    private static QuantityUnit LimitUnit(Measure measure, LimitComparison comparison, Pace pace) =>
        comparison switch
        {
            LimitComparison.Change when pace is Pace.OnALine => measure.Unit == QuantityUnit.Share
                ? QuantityUnit.PercentagePoints
                : QuantityUnit.RelativeChange,
            // A margin whose sentence does not say what it is of is said as the sentence has it.
            LimitComparison.BetterThan { Margin.Readings: var readings }
                when readings.Contains(MarginReading.Percent) => QuantityUnit.RelativeChange,
            LimitComparison.BetterThan { Readings: [var first, ..] }
                when first == ShareReading.Change || measure.Unit == QuantityUnit.Share =>
                QuantityUnit.PercentagePoints,
            _ => measure.Unit,
        };

    // The sentence says whether it is a fall.
    private static LabelTemplate.Slot Limit(string name, Fraction limit, QuantityUnit unit, Measure measure)
    {
        var size = limit.Sign < 0 ? -limit : limit;
        var isPart = unit is QuantityUnit.Share or QuantityUnit.RelativeChange or QuantityUnit.PercentagePoints;
        var shown = size * new Fraction(isPart ? 100 : 1);
        var withUnit = UnitWords.Of(shown, unit, measure);
        return new(name, isPart ? withUnit : Of(language => ValueForms.Decimal(shown, language)), Source: null)
        {
            WithUnit = withUnit,
            IsNumber = text => Fraction.TryParse(text, provider: null, out var asked) && asked == limit,
            Whole =
                limit.IsWhole && limit.Sign >= 0 && limit <= new Fraction(int.MaxValue) ? (int)limit.Numerator : null,
        };
    }

    private static BilingualText Of(Func<Language, string> text) => new(text(Language.Danish), text(Language.English));
}
