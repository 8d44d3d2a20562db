namespace Jobcenter.Rules.TargetGroups;

/// <summary>A segment with what a plan offers it first, and by when.</summary>
[DanishTerm("næste skridt")]
public sealed class NextStep : Segment
{
    private readonly Func<CitizenSituation, Known<LocalDate>>? _deadline;

    /// <summary>A step made in code; most are written in a document (<see cref="Segments.Read"/>).</summary>
    /// <param name="label">Id, what is offered, source, strength and notes.</param>
    /// <param name="validFrom">The first day the plan offers it.</param>
    /// <param name="validUntil">The last day the plan offers it, included; null while no end is set.</param>
    /// <param name="rule">Whom it is offered to.</param>
    /// <param name="deadline">The day it is due by, or missing with the reason; the step has none by default.</param>
    /// <exception cref="ArgumentException">The label or the rule is null, or the last day is before the first.</exception>
    public NextStep(
        RuleLabel label,
        LocalDate validFrom,
        LocalDate? validUntil,
        Rule<CitizenSituation> rule,
        Func<CitizenSituation, Known<LocalDate>>? deadline = null
    )
        : base(label, validFrom, validUntil, rule) => _deadline = deadline;

    /// <summary>Whether the step has a day it is due by.</summary>
    public bool HasDeadline => _deadline is not null;

    /// <summary>The day it is due by, included.</summary>
    /// <returns>The day; missing when the step has none or a fact it is counted from is missing.</returns>
    public Known<LocalDate> DeadlineOf(in CitizenSituation situation) =>
        _deadline is null
            ? Known.Missing<LocalDate>(new("skridtet har ingen frist", "the step has no deadline"))
            : _deadline(situation);
}
