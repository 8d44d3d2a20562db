using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The description of policies: the one place that documents, their faults and the rules' pages come from.</summary>
internal static class PolicyForms
{
    // What a person calls the properties.
    private static readonly Dictionary<string, BilingualText> s_names = new(StringComparer.Ordinal)
    {
        ["days"] = new("højst antal kalenderdage", "most calendar days"),
        ["months"] = new("måneder", "months"),
        ["weeks"] = new("uger", "weeks"),
        ["daysBefore"] = new("dage før sidste dag", "days before the last day"),
        ["fewest"] = new("færrest timer om ugen", "fewest hours a week"),
        ["most"] = new("flest timer om ugen", "most hours a week"),
        ["kinds"] = new("forløb, der tæller", "placements that count"),
        ["from"] = new("regnes fra", "counted from"),
        ["fromStart"] = new("også fra start til første forløb", "from the start to the first placement too"),
        ["weekendsAreNone"] = new("lørdage og søndage alene er ingen pause", "Saturdays and Sundays alone are none"),
        ["endsAt"] = new("slutter med det første forløb af arten", "ends at the first placement of the kind"),
        ["targetGroups"] = new("målgrupper", "target groups"),
    };

    private static readonly BilingualText s_none = new("ingen", "none");
    private static readonly BilingualText s_all = new("alle", "all");
    private static readonly BilingualText s_once = new("hvert id én gang", "each id once");

    /// <summary>A policy, whose rules are of the library's kinds or of one's own.</summary>
    public static Form<PlacementPolicy> Policy(IEnumerable<PolicyKind> own) =>
        new ObjectForm<PlacementPolicy>(Make)
            .HasId(static p => p.Template.Id)
            .HasLabel(static p => p.Template)
            .HasDays(static p => p.ValidFrom, static p => p.ValidUntil)
            .Has(
                "rules",
                new ListForm<PolicyRule>(PolicyRuleForms.Of(own), least: 1, isUnique: false),
                static p => p.Rules
            )
            .When(
                "rules",
                s_once,
                static v =>
                    v.Get<ImmutableArray<PolicyRule>>("rules")
                        .GroupBy(static r => r.Template.Id, StringComparer.Ordinal)
                        .All(static g => g.Count() == 1)
            )
            .Titled(
                static v => Make(v).Label,
                static v => v.Get<ImmutableArray<PolicyRule>>("rules").SelectMany(ParametersOf).Select(static p => p.Id)
            )
            .AsForm();

    /// <summary>What a rule was built with, as pages and checksums tell it.</summary>
    public static ImmutableArray<FactReading> Readings(PolicyRule rule) =>
        [.. Fields(rule).Select(static f => Reading(f.Name, f.Form, f.Value))];

    /// <summary>The values of a rule's parameters, of one type.</summary>
    public static IEnumerable<Parameter<T>> ParametersOf<T>(PolicyRule rule) =>
        Fields(rule).Select(static f => f.Value).OfType<Parameter<T>>();

    /// <summary>A rule's parameters as a document writes them, with what says whether two are the same.</summary>
    public static IEnumerable<(string Id, object Same, Func<WrittenParameter> Written)> ParametersOf(PolicyRule rule) =>
        Fields(rule)
            .SelectMany(static f =>
                (f.Form, f.Value) switch
                {
                    (ParameterForm<int> form, Parameter<int> p) => new (string, object, Func<WrittenParameter>)[]
                    {
                        (p.Id, p, () => form.Written(p)),
                    },
                    (ParameterForm<WeeklyHours> form, Parameter<WeeklyHours> p) => [(p.Id, p, () => form.Written(p))],
                    _ => [],
                }
            );

    private static PlacementPolicy Make(FieldValues values) =>
        new(
            values.Label(values.Get<string>("id")),
            values.Get<LocalDate>("from"),
            values.Find<LocalDate>("until"),
            values.Get<ImmutableArray<PolicyRule>>("rules").AsSpan()
        );

    /// <summary>With a title that says only parameters there are.</summary>
    public static ObjectForm<T> Titled<T>(
        this ObjectForm<T> form,
        Func<FieldValues, RuleLabel> label,
        Func<FieldValues, IEnumerable<string>> parameters
    )
        where T : notnull =>
        form.When(
            string.Empty,
            ObjectForm.AnObject,
            v =>
            {
                if (!label(v).Placeholders.IsEmpty)
                {
                    var ids = string.Join(", ", parameters(v).Distinct(StringComparer.Ordinal));
                    v.Place.Find("title")
                        .Tell(
                            new(
                                $"en titel, hvis {{…}} nævner reglens parametre: {ids}",
                                $"a title whose {{…}} name the rule's parameters: {ids}"
                            )
                        );
                }

                return true;
            }
        );

    // All but the label.
    private static IEnumerable<(string Name, Form Form, object? Value)> Fields(PolicyRule rule) =>
        PolicyRuleForms
            .Of(rule is OwnRule { Kind: var own } ? [own] : [])
            .Parameters(rule)
            .Where(f => s_names.ContainsKey(f.Name) || f.Value is Parameter<int>);

    private static FactReading Reading(string name, Form form, object? value) =>
        value switch
        {
            Parameter<int> number => Reading(name, number),
            Parameter<WeeklyHours> hours => Reading(name, hours),
            bool flag when form == Flag => new(name, s_names[name], FactText.Of(flag, extraDecimals: 0)),
            ImmutableArray<PlacementKind> { IsEmpty: true } => new(name, s_names[name], s_none),
            ImmutableArray<string> ids => new(
                name,
                s_names[name],
                ids.IsEmpty ? s_all : BilingualText.Same(ListText.Of(ids))
            ),
            { } any => new(name, s_names[name], new(form.Text(any, Language.Danish), form.Text(any, Language.English))),
            null => throw new InvalidOperationException($"{name} has no value."),
        };

    private static FactReading Reading<T>(string name, Parameter<T> parameter)
    {
        var slot = LabelTemplate.Slot.Of(parameter.Id, parameter.ToTexts(static v => v));
        return new(name, s_names.GetValueOrDefault(name, parameter.Name), slot.Text, source: slot.Source);
    }
}
