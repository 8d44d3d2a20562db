namespace Jobcenter.Rules.TargetGroups;

/// <summary>A segment that a plan names; a citizen may be in several.</summary>
[DanishTerm("segment")]
public class Segment
{
    /// <summary>A segment made in code; most are written in a document (<see cref="Segments.Read"/>).</summary>
    /// <param name="label">Id, title, source and notes.</param>
    /// <param name="validFrom">The first day the rule holds.</param>
    /// <param name="validUntil">The last day the rule holds, included; null while no end is set.</param>
    /// <param name="rule">The segment's conditions.</param>
    /// <exception cref="ArgumentException">The label or the rule is null, or the last day is before the first.</exception>
    public Segment(RuleLabel label, LocalDate validFrom, LocalDate? validUntil, Rule<CitizenSituation> rule)
    {
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
