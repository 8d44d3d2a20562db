using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A whole plan document: the plan, its own groups and its requirements.</summary>
internal static class PlanDocumentForm
{
    private static readonly ObjectForm<BenefitGroup> s_group = new ObjectForm<BenefitGroup>(GroupOf)
        .Has("id", Text, static g => g.Id)
        .Has("name", LabelForms.Text, static g => g.Name)
        .Has("states", Each(Word(CitizenStates.Vocabulary)), static g => g.States)
        .When(
            "id",
            new("små bogstaver a-z, cifre og bindestreger", "lower-case letters a–z, digits and hyphens"),
            static v => v.Get<string>("id").All(IsIdLetter)
        )
        .When(
            "id",
            new("et id, som ingen anden gruppe eller ydelse har", "an id that no other group or state has"),
            static v => !v.Place.Reading.State<PlanReading>().Groups.ContainsKey(v.Get<string>("id"))
        );

    private static readonly ObjectForm<Resultatkrav> s_requirement = new ObjectForm<Resultatkrav>(static v =>
        new(LabelOf(v), v.Get<Measure>("measure"), v.Get<LimitComparison>("comparison"), v.Get<Pace>("pace"))
    )
        .Has("id", Text, static r => r.Id)
        .Has("title", LabelForms.Text, static r => r.Template.Title)
        .Has("source", LabelForms.Source, static r => r.Template.Source)
        .May("strength", Word(Vocabulary.Of<Strength>()), static r => r.Template.Strength, default(Strength))
        .Has("measure", PlanForms.Measures, static r => r.Measure)
        .Has("comparison", PlanForms.Comparisons, static r => r.Comparison)
        .Has("pace", PlanForms.Paces, static r => r.Pace)
        .May(
            "notes",
            LabelForms.Notes,
            static r => r.Template.Notes.IsEmpty ? null : r.Template.Notes,
            ImmutableArray<Note>.Empty
        )
        .When(
            "id",
            new("hvert id én gang", "each id once"),
            static v => v.Place.Reading.State<PlanReading>().Ids.Add(v.Get<string>("id"))
        )
        .When("", new("?", "?"), Fits);

    private static readonly ObjectForm<EmploymentPlan> s_plan = new ObjectForm<EmploymentPlan>(static v =>
        new(
            v.Get<string>("id"),
            v.Get<BilingualText>("title"),
            v.Get<Area>("municipality"),
            v.Get<int>("year"),
            v.Get<ImmutableArray<Resultatkrav>>("requirements").AsSpan()
        )
    )
        .May("$schema", Text, static _ => null)
        .Has("id", new PlanId(), static p => p.Id)
        .Has("title", LabelForms.Text, static p => p.Title)
        .Has("municipality", Municipality, static p => p.Municipality)
        .Has("year", Bounds.PlanYear, static p => p.Year)
        .May(
            "groups",
            new ListForm<BenefitGroup>(s_group.AsForm(), least: 0, isUnique: false),
            static p => OwnGroups(p) is { IsEmpty: false } own ? own : null,
            ImmutableArray<BenefitGroup>.Empty
        )
        .Has(
            "requirements",
            new ListForm<Resultatkrav>(s_requirement.AsForm(), least: 0, isUnique: false),
            static p => p.Requirements
        );

    public static Form<EmploymentPlan> Plan { get; } = s_plan.AsForm();

    private static ImmutableArray<BenefitGroup> OwnGroups(EmploymentPlan plan) =>
        [
            .. plan.Groups.Where(static g =>
                !g.Equals(BenefitGroup.PublicSupport)
                && !(CitizenStates.TryParse(g.Id, out var state) && g.Equals(BenefitGroup.Of(state)))
            ),
        ];

    private static bool IsIdLetter(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-';

    // Reading a group makes it known to the requirements after it.
    private static BenefitGroup GroupOf(FieldValues values)
    {
        var group = new BenefitGroup(
            values.Get<string>("id"),
            values.Get<BilingualText>("name"),
            [.. values.Get<ImmutableArray<CitizenState>>("states")]
        );
        values.Place.Reading.State<PlanReading>().Groups.Add(group.Id, group);
        return group;
    }

    private static RuleLabel LabelOf(FieldValues values) =>
        new(
            $"{values.Place.Reading.State<PlanReading>().PlanId}/{values.Get<string>("id")}",
            values.Get<BilingualText>("title"),
            values.Get<SourceReference>("source"),
            values.Get<Strength>("strength"),
            values.Get<ImmutableArray<Note>>("notes")
        );

    // Each of these tells its own faults, at the part that does not fit.
    private static bool Fits(FieldValues values)
    {
        var place = values.Place;
        var (measure, comparison, pace) = (
            values.Get<Measure>("measure"),
            values.Get<LimitComparison>("comparison"),
            values.Get<Pace>("pace")
        );
        if (RequirementFit.Misfit(measure, comparison, pace) is { } misfit)
        {
            place.Find(misfit.Part).Tell(misfit.Allowed);
        }

        var allowed = TitleTemplate.Allowed;
        foreach (var (path, text) in TitleTemplate.Texts(LabelOf(values)))
        {
            if (TitleTemplate.Unknown(text) is not null)
            {
                place.Find(path).Tell(allowed);
            }
        }

        return true;
    }

    // Reading the plan's id makes it known to the requirements.
    private sealed class PlanId : Form<string>
    {
        public override BilingualText Allowed => ValueForms.Text.Allowed;

        public override object? Read(Place place)
        {
            var id = ValueForms.Text.Read(place);
            place.Reading.State<PlanReading>().PlanId = id as string ?? place.Reading.State<PlanReading>().PlanId;
            return id;
        }

        public override void Write(System.Text.Json.Utf8JsonWriter writer, object value) =>
            ValueForms.Text.Write(writer, value);

        public override System.Text.Json.Nodes.JsonObject Schema() => ValueForms.Text.Schema();
    }
}
