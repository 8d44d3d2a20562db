using System.Text.Json;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>Each resultatkrav: what the plan document says of it, the rule, and examples on figures.</summary>
internal static class RequirementPages
{
    private static readonly string[] s_parts = ["measure", "comparison", "pace"];

    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["area"] = "område, der sammenlignes med",
        ["arrivedFrom"] = "ankommet fra",
        ["atMostHours"] = "begyndt med højst så mange timer",
        ["baseline"] = "udgangspunkt",
        ["category"] = "visitationskategori",
        ["counted"] = "der tælles",
        ["courseBreak"] = "hvad der bryder et forløb",
        ["courses"] = "forløb",
        ["deadline"] = "frist",
        ["first"] = "første år",
        ["from"] = "fra",
        ["group"] = "gruppe af ydelser",
        ["housingArea"] = "boligområde",
        ["inWork"] = "læsninger, den første afgør",
        ["kinds"] = "forløb, der tæller",
        ["limit"] = "grænse",
        ["longTermYears"] = "langvarig fra så mange år",
        ["maxAge"] = "højeste alder",
        ["maxPauseDays"] = "længste pause i dage",
        ["minAge"] = "laveste alder",
        ["months"] = "måneder",
        ["project"] = "projekt",
        ["readings"] = "læsninger, den første afgør",
        ["windowDays"] = "vindue i dage",
        ["years"] = "år",
    };

    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal)
    {
        ["level"] = "niveauet",
        ["change"] = "ændringen",
        ["within"] = "inden for årene",
        ["on-the-day"] = "på dagen",
        ["yearly"] = "år for år",
        ["cumulative"] = "samlet fra udgangspunktet",
        ["all"] = "alle",
        ["long-term"] = "langvarige",
        ["begun"] = "begyndt",
        ["completed"] = "gennemført",
        ["whole-calendar-month"] = "en hel kalendermåned",
        ["one-day"] = "en dag",
    };

    public static IEnumerable<RulePage> All() => EmploymentPlans.All.SelectMany(Plan);

    private static IEnumerable<RulePage> Plan(EmploymentPlan plan)
    {
        using var document = JsonDocument.Parse(EmploymentPlans.Write(plan));
        var requirements = document.RootElement.GetProperty("requirements").EnumerateArray().ToList();
        // A project's plan began with the project.
        var began = requirements.Min(static r => From(r) ?? LocalDate.MaxIsoValue);
        return [.. plan.Requirements.Select((r, i) => Page(plan, r, requirements[i], began))];
    }

    // The day that the pace says it counts from; null where it says none.
    private static LocalDate? From(JsonElement requirement) =>
        requirement.GetProperty("pace").TryGetProperty("from", out var from)
            ? LocalDatePattern.Iso.Parse($"{from}").Value
            : null;

    private static string Kind(JsonElement requirement, string part) =>
        $"{requirement.GetProperty(part).GetProperty("kind")}";

    private static RulePage Page(EmploymentPlan plan, Resultatkrav requirement, JsonElement document, LocalDate began)
    {
        var label = requirement.Label;
        var until = requirement.Deadline;
        var from =
            From(document)
            ?? (
                document.GetProperty("pace").TryGetProperty("first", out var first)
                    ? MeasuringPeriod.Parse($"{first}").FirstDay
                : Kind(document, "measure") == "deliverable" ? began
                : new LocalDate(Math.Min(plan.Year, until?.Year ?? plan.Year), 1, 1)
            );
        var text = new PageText()
            .Title(label.Title.Danish, label.Title.English)
            .Label(label, from, until)
            .Line(
                $"Plan: {plan.Title.Danish} (`{plan.Id}`), kommune {plan.Municipality}. Måling, sammenligning og takt: {string.Join(", ", s_parts.Select(p => $"`{document.GetProperty(p).GetProperty("kind")}`"))}."
            )
            .Line()
            .Heading(2, "Parametre", "Parameters")
            .Table(
                ["Parameter", "Værdi", "Fra", "Til", "Kilde"],
                s_parts
                    .SelectMany(p => document.GetProperty(p).EnumerateObject())
                    .Where(static p => p.Name != "kind")
                    .Select(p =>
                        new[]
                        {
                            s_names[p.Name],
                            Value(plan, requirement, document, p),
                            PageText.Day(from),
                            PageText.Day(until),
                            label.Source.ToString(),
                        }
                    )
            )
            .Heading(2, "Reglen", "The rule")
            .Diagram(requirement.Outline)
            .Heading(2, "Tal, den kan bruge", "Figures it can need");
        foreach (var key in requirement.RequiredFigures(plan.Municipality))
        {
            text.Line($"- `{key}`: {key.ToText(Rules.Kernel.Language.Danish)}");
        }

        text.Line();
        if (Count(document) is { } count)
        {
            text.Line($"Hvordan tallet tælles i et register, vises her: {CountPages.Link(count)}.").Line();
        }

        text.Heading(2, "Eksempler, der er kørt", "Examples that ran")
            .Examples(
                3,
                RulePageSet
                    .Of("plan", plan.Id)
                    .Where(c => c.Ask.TryGetValue("requirement", out var id) && id == requirement.Id)
            );
        return new(
            $"Plans/{plan.Id}-{requirement.Id}.md",
            $"{plan.Id} {requirement.Id}: {label.Title.Danish}",
            label.Title.English,
            text.ToString()
        );
    }

    private static string? Count(JsonElement requirement) =>
        Kind(requirement, "measure") switch
        {
            "participants" when requirement.GetProperty("measure").TryGetProperty("months", out _) =>
                "participants-beyond",
            "counted-elsewhere" or "deliverable" => null,
            "branche-effort" => "branche-placements",
            "benchmark-rank" => "benchmark-list",
            "population-share" => "full-time-persons",
            var kind => kind,
        };

    // As a person reads it: names, percents and Danish words instead of the document's ids.
    private static string Value(
        EmploymentPlan plan,
        Resultatkrav requirement,
        JsonElement document,
        JsonProperty property
    ) =>
        property switch
        {
            { Value.ValueKind: JsonValueKind.Array } => string.Join(
                ", ",
                property.Value.EnumerateArray().Select(v => Word($"{v}"))
            ),
            { Name: "limit" } when requirement.Unit == QuantityUnit.YesNo => "leveret",
            { Name: "limit", Value: var limit }
                when requirement.Unit == QuantityUnit.Share || Kind(document, "pace") == "on-a-line" =>
                $"{(Fraction.Parse($"{limit}") * new Fraction(100)).ToText(2, Rules.Kernel.Language.Danish)} %",
            { Name: "group", Value: var group } => plan.Groups.Single(g => g.Id == $"{group}").Name.Danish,
            { Name: "area", Value: var area } => Area.Parse($"{area}").ToText(Rules.Kernel.Language.Danish),
            _ => Word(property.Value.ToString()),
        };

    private static string Word(string word) => s_words.GetValueOrDefault(word, word);
}
