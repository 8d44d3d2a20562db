using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>Each act's target groups, and what the plans add: segments, next steps and readiness.</summary>
internal static class TargetGroupPages
{
    private const string Folder = "TargetGroups";

    public static IEnumerable<RulePage> All() =>
        [.. TargetGroupAct.All.Values.Select(Act), Segment(), Steps(), Ready()];

    private static RulePage Act(ParameterValue<TargetGroupAct> dated)
    {
        var act = dated.Value;
        var text = new PageText()
            .Title(act.Label.Title.Danish, act.Label.Title.English)
            .Label(act.Label, dated.ValidFrom, dated.ValidUntil);
        text.Line(
            "En borger er i præcis en af grupperne, uden for loven, eller svaret er ukendt: fordi fakta mangler,"
        );
        text.Line("eller fordi de modsiger hinanden. Grupperne spørges i lovens orden.").Line();
        foreach (var group in act.Groups)
        {
            var inferred = group.IsInferred ? " (nummeret er udledt)" : "";
            text.Heading(2, $"{group.Id}: {group.Label.Title.Danish}{inferred}", group.Label.Title.English);
            Rule(text, group.Rule.Outline, group.Label, dated.ValidFrom, dated.ValidUntil);
        }

        text.Heading(2, "Modsigelser", "Contradictions");
        foreach (var conflict in act.Conflicts)
        {
            if (conflict.Label is { } label)
            {
                text.Heading(3, label.Title.Danish, label.Title.English);
                Rule(text, conflict.Outline, label, dated.ValidFrom, dated.ValidUntil);
            }
        }

        var examples = RulePageSet
            .Of("rule", "target-group")
            .Where(c => c.Id.StartsWith($"{act.Code}/", StringComparison.Ordinal));
        text.Heading(2, "Eksempler, der er kørt", "Examples that ran").Examples(3, examples);
        // An act that was changed has a page for each way it reads, by the day.
        var isFirst = ReferenceEquals(act, TargetGroupAct.All.Values.First(v => v.Value.Code == act.Code).Value);
        var file = isFirst ? act.Code : $"{act.Code}-{dated.ValidFrom:R}";
        return new($"{Folder}/{file}.md", act.Label.Title.Danish, act.Label.Title.English, text.ToString());
    }

    private static RulePage Segment()
    {
        const string Danish = "Planernes segmenter";
        const string English = "The plans' segments";
        var text = new PageText().Title(Danish, English);
        foreach (var segment in Segments.Default.All)
        {
            text.Heading(2, segment.Label.Title.Danish, segment.Label.Title.English);
            Rule(text, segment.Rule.Outline, segment.Label, segment.ValidFrom, segment.ValidUntil);
            text.Examples(3, RulePageSet.Of("segment", segment.Id));
        }

        return new($"{Folder}/segmenter.md", Danish, English, text.ToString());
    }

    private static RulePage Steps()
    {
        const string Danish = "Næste skridt efter planerne";
        const string English = "Next steps of the plans";
        var text = new PageText().Title(Danish, English);
        foreach (var step in Segments.Default.Steps)
        {
            text.Heading(2, step.Label.Title.Danish, step.Label.Title.English);
            Rule(text, step.Rule.Outline, step.Label, step.ValidFrom, step.ValidUntil);
            text.Examples(3, RulePageSet.Of("step", step.Label.Id));
        }

        return new($"{Folder}/naeste-skridt.md", Danish, English, text.ToString());
    }

    private static RulePage Ready()
    {
        const string Danish = "Parathed: kategorien efter de ventede måneder";
        const string English = "Readiness: the category by the expected months";
        var text = new PageText().Title(Danish, English);
        foreach (var (category, rule) in Segments.Readiness)
        {
            if (rule.Label is { } label)
            {
                text.Heading(2, category.Name().Danish, category.Name().English);
                Rule(text, rule.Outline, label, from: null, until: null);
            }
        }

        text.Heading(2, "Eksempler, der er kørt", "Examples that ran").Examples(3, RulePageSet.Of("rule", "readiness"));
        return new($"{Folder}/parathed.md", Danish, English, text.ToString());
    }

    private static void Rule(PageText text, RuleOutline outline, RuleLabel label, LocalDate? from, LocalDate? until) =>
        text.Label(label, from, until, outline).Limits(outline, label.Source, from, until).Diagram(outline);
}
