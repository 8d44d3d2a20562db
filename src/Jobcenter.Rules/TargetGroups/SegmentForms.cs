using Deadline = System.Func<
    Jobcenter.Rules.Citizens.CitizenSituation,
    Jobcenter.Rules.Kernel.Known<NodaTime.LocalDate>
>;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Segments and steps in a rule document.</summary>
internal static class SegmentForms
{
    /// <summary>A segment.</summary>
    public static Form<Segment> Segment { get; } = Dated(static v => Make(v, deadline: null)).AsForm();

    /// <summary>A step.</summary>
    public static Form<Segment> Step { get; } =
        Dated(static v => Make(v, v.FindObject<Deadline>("deadline")))
            .May("deadline", StepDeadline.Form, static _ => null)
            .AsForm();

    /// <summary>A label whose texts may name parameters of the document, and the rule that it names.</summary>
    public static ObjectForm<T> HasRule<T>(this ObjectForm<T> form, Func<T, Rule<CitizenSituation>> rule)
        where T : notnull =>
        form.HasLabel(o => rule(o).Label ?? throw new InvalidOperationException())
            .Has("rule", ConditionForm.One, rule)
            .When(
                "title",
                new(
                    "i klammer kun id'er på dokumentets parametre, også i noterne",
                    "in braces only ids of the document's parameters, in the notes too"
                ),
                static v =>
                    SegmentReading
                        .Ids(v.Label(v.Get<string>("id")))
                        .All(ParameterTable.Of(v.Place.Reading).Ids.Contains)
            );

    /// <summary>The label of a rule, filled in as far as no answer must do it itself.</summary>
    public static RuleLabel RuleLabel(this FieldValues values)
    {
        var reading = values.Place.Reading;
        return reading
            .State<SegmentReading>()
            .Fill(
                values.Label(values.Get<string>("id")),
                values.Get<Rule<CitizenSituation>>("rule"),
                ParameterTable.Of(reading)
            );
    }

    // What segments and steps have alike.
    private static ObjectForm<Segment> Dated(Func<FieldValues, Segment> make) =>
        new ObjectForm<Segment>(make)
            .HasId(static o => o.Id)
            .HasRule(static o => o.Rule)
            .HasDays(static o => o.ValidFrom, static o => o.ValidUntil);

    private static Segment Make(FieldValues values, Deadline? deadline) =>
        new(
            values.RuleLabel(),
            values.Get<LocalDate>("from"),
            values.Find<LocalDate>("until"),
            values.Get<Rule<CitizenSituation>>("rule"),
            deadline
        );
}
