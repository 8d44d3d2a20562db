using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>A segment that a plan names; a citizen may be in several.</summary>
[DanishTerm("segment")]
public sealed class Segment
{
    internal Segment(RuleLabel label, LocalDate validFrom, LocalDate? validUntil, Rule<CitizenSituation> rule)
    {
        Label = label;
        ValidFrom = validFrom;
        ValidUntil = validUntil;
        Rule = rule.Named(label);
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
    /// <param name="situation">The facts.</param>
    /// <returns>The verdict; unknown when the rule does not hold on the date or facts are missing.</returns>
    public Verdict Test(in CitizenSituation situation) =>
        HoldsOn(situation.Date) ? Rule.Test(situation) : Verdict.Unknown;

    /// <summary>Whether the rule holds on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from <see cref="ValidFrom"/> to <see cref="ValidUntil"/>.</returns>
    public bool HoldsOn(LocalDate date) => date >= ValidFrom && !(date > ValidUntil);
}
