namespace Jobcenter.Rules.TargetGroups;

/// <summary>A segment that a plan names, or a step that it offers somebody first and by when; a citizen may be in several.</summary>
[DanishTerm("segment")]
public sealed class Segment
{
    private readonly Func<CitizenSituation, Known<LocalDate>>? _deadline;

    /// <summary>A segment or a step made in code; most are written in a document (<see cref="Segments.Read"/>).</summary>
    /// <param name="label">Id, title or what is offered, source, strength and notes.</param>
    /// <param name="validFrom">The first day the rule holds.</param>
    /// <param name="validUntil">The last day the rule holds, included; null while no end is set.</param>
    /// <param name="rule">Who is in the segment, or whom the step is offered to.</param>
    /// <param name="deadline">The day a step is due by, or missing with the reason; none by default.</param>
    /// <exception cref="ArgumentException">The label or the rule is null, or the last day is before the first.</exception>
    public Segment(
        RuleLabel label,
        LocalDate validFrom,
        LocalDate? validUntil,
        Rule<CitizenSituation> rule,
        Func<CitizenSituation, Known<LocalDate>>? deadline = null
    )
    {
        _deadline = deadline;
        Guard.Against.Null(label);
        Rule = Guard.Against.Null(rule).Named(label);
        Label = Rule.Label ?? label;
        ValidFrom = Guard.Against.OtherCalendar(validFrom);
        ValidUntil = validUntil is { } until
            ? Guard.Against.EndBeforeStart(until, validFrom, nameof(validUntil))
            : null;
    }

    /// <summary>The id, as <c>senior</c>.</summary>
    public string Id => Label.Id;

    /// <summary>Id, title, source and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The first day the rule holds: that of its source.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day the rule holds, included; null while no end is set.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>The segment's conditions.</summary>
    public Rule<CitizenSituation> Rule { get; }

    /// <summary>Whether there is a day it is due by.</summary>
    public bool HasDeadline => _deadline is not null;

    /// <summary>The day it is due by, included.</summary>
    /// <returns>The day; missing when there is none or a fact it is counted from is missing.</returns>
    public Known<LocalDate> DeadlineOf(in CitizenSituation situation) =>
        _deadline is null
            ? Known.Missing<LocalDate>(new("skridtet har ingen frist", "the step has no deadline"))
            : _deadline(situation);

    /// <summary>Whether a citizen is in the segment.</summary>
    /// <returns>The verdict; unknown when the rule does not hold on the date or facts are missing.</returns>
    public Verdict Test(in CitizenSituation situation) =>
        HoldsOn(situation.Date) ? Rule.Test(situation) : Verdict.Unknown;

    /// <summary>Whether the rule holds on a date.</summary>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>.</returns>
    /// <exception cref="ArgumentException">The date is of another calendar than ISO.</exception>
    public bool HoldsOn(LocalDate date) => Guard.Against.OtherCalendar(date) >= ValidFrom && !(date > ValidUntil);

    /// <summary>The id, the title and the source.</summary>
    public override string ToString() => Label.ToString();
}
