namespace Jobcenter.Rules.TargetGroups;

/// <summary>What a plan offers a group first, and by when.</summary>
[DanishTerm("næste skridt")]
public sealed class NextStep
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
    {
        Guard.Against.Null(label);
        Rule = Guard.Against.Null(rule).Named(label);
        Label = Rule.Label ?? label;
        ValidFrom = Guard.Against.OtherCalendar(validFrom);
        ValidUntil = validUntil is { } until
            ? Guard.Against.EndBeforeStart(until, validFrom, nameof(validUntil))
            : null;
        _deadline = deadline;
    }

    /// <summary>The id, as <c>sygemeldt-kontakt</c>.</summary>
    public string Id => Label.Id;

    /// <summary>Id, what is offered, source, strength and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The first day the plan offers it: that of its source.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>The last day the plan offers it, included; null while no end is set.</summary>
    public LocalDate? ValidUntil { get; }

    /// <summary>Whom it is offered to.</summary>
    public Rule<CitizenSituation> Rule { get; }

    /// <summary>Whether the step has a day it is due by.</summary>
    public bool HasDeadline => _deadline is not null;

    /// <summary>Whether the plan offers it on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>.</returns>
    /// <exception cref="ArgumentException">The date is of another calendar than ISO.</exception>
    public bool HoldsOn(LocalDate date) => Guard.Against.OtherCalendar(date) >= ValidFrom && !(date > ValidUntil);

    /// <summary>The day it is due by, included.</summary>
    /// <param name="situation">The facts.</param>
    /// <returns>The day; missing when the step has none or a fact it is counted from is missing.</returns>
    public Known<LocalDate> DeadlineOf(in CitizenSituation situation) =>
        _deadline is null
            ? Known.Missing<LocalDate>(new("skridtet har ingen frist", "the step has no deadline"))
            : _deadline(situation);

    /// <summary>The id, the title and the source.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() => Label.ToString();
}
