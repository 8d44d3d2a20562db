namespace Jobcenter.Rules.Plans;

/// <summary>A comparison at work: its rule, its limit at its pace, what is missing, the way there and what it would take, each said once.</summary>
internal abstract class Comparing(RequirementParts requirement)
{
    protected RuleLabel Label => requirement.Label;

    protected Measure Counted => requirement.Measure;

    protected Pace Pace => requirement.Pace;

    protected string Id => requirement.Label.Id;

    /// <summary>The name of one reading of the requirement, with its own source and strength.</summary>
    protected RuleLabel ReadingLabel(BilingualText title, string? id) =>
        new($"{Id}/{id ?? title.English}", title, Label.Source, Label.Strength);

    /// <summary>The rule that decides.</summary>
    public abstract Rule<Measurement> Rule();

    /// <summary>The figures it can need: by default those of every period on the way.</summary>
    public virtual IEnumerable<FigureKey> Keys(Area municipality) =>
        Pace.Periods().SelectMany(p => Counted.Keys(Id, municipality, p));

    /// <summary>The figures of the deadline alone.</summary>
    protected IEnumerable<FigureKey> KeysAtDeadline(Area municipality) =>
        Counted.Keys(
            Id,
            municipality,
            Pace.Deadline is { } due
                ? Pace.Cell(due.LastDay, Counted.Shape == MeasureShape.OnADay)
                : MeasuringPeriod.OfYear(Pace.FirstDay.Year)
        );

    /// <summary>Measures the requirement.</summary>
    public abstract Measurement Measure(FollowUpContext context);
}
