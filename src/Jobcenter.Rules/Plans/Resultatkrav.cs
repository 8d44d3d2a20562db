using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>A requirement of a plan that can be measured and followed up. The kinds are the sealed types below it.</summary>
[DanishTerm("resultatkrav")]
public abstract class Resultatkrav
{
    // The title may name its periods; the template stays, so that a moved plan reads right.
    private protected Resultatkrav(
        RuleLabel template,
        MeasuringPeriod? baseline,
        MeasuringPeriod? deadline,
        Rule<RequirementFacts> rule
    )
    {
        Template = Guard.Against.Null(template, "label");
        Label = TitleTemplate.Fill(template, baseline, deadline);
        Deadline = deadline?.LastDay;
        Rule = rule.Named(Label);
    }

    /// <summary>The full id, title, source, strength and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The id within the plan, as <c>3.1-1</c>: what stands after the plan's id and a slash.</summary>
    public string Id => Label.Id[(Label.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The day the requirement falls due; null for one without a date, which is pending until it is met.</summary>
    public LocalDate? Deadline { get; }

    /// <summary>The rule that decides: value against limit.</summary>
    public Rule<RequirementFacts> Rule { get; }

    /// <summary>The figures the requirement can need, those of the follow-up before the deadline too.</summary>
    /// <param name="municipality">The municipality that is followed up.</param>
    /// <returns>The keys, in the order they are needed.</returns>
    public abstract ImmutableArray<FigureKey> RequiredFigures(Area municipality);

    /// <summary>Follows up the requirement.</summary>
    internal RequirementOutcome FollowUp(FollowUpContext context) => new(this, context, Measure(context));

    internal abstract Resultatkrav MovedBy(int years);

    /// <summary>The requirement as a plan document has it.</summary>
    internal RequirementDocument ToDocument() =>
        ToKindDocument() with
        {
            Id = Id,
            Title = TextDocument.Of(Template.Title),
            Source = SourceDocument.Of(Template.Source),
            Strength = Template.Strength,
            Notes = NoteDocument.Of(Template.Notes),
        };

    /// <summary>The group of benefits the requirement counts; null when it counts none.</summary>
    internal virtual BenefitGroup? CountedGroup => null;

    /// <summary>Measures the requirement can read besides those it requires.</summary>
    internal virtual IEnumerable<Measure> AlsoReads => [];

    /// <summary>Counts in a register what the requirement can use of it; nothing by default.</summary>
    internal virtual void Count(RegisterFigures figures) { }

    private protected RuleLabel Template { get; }

    /// <summary>What the kind of requirement adds to the document.</summary>
    private protected abstract RequirementDocument ToKindDocument();

    private protected abstract Measurement Measure(FollowUpContext context);

    /// <summary>The name of one reading of a requirement, with the requirement's own source and strength.</summary>
    private protected static RuleLabel ReadingLabel(RuleLabel label, BilingualText title) =>
        new($"{Guard.Against.Null(label).Id}/{title.English}", title, label.Source, label.Strength);

    private protected static Quantity? ValueOrNull(Known<Quantity> quantity) =>
        quantity.IsKnown ? quantity.Value : null;

    private protected static Known<Quantity> Gap(Known<Fraction> missing, QuantityUnit unit) =>
        missing.Select(m => new Quantity(Fraction.Max(m, Fraction.Zero), unit));
}
