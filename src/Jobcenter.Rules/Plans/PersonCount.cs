using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a number of persons must be reached, counted outside the register: the figure <c>count:&lt;id&gt;</c>.</summary>
[DanishTerm("optalt antal")]
public sealed class PersonCount : CountRequirement
{
    /// <summary>Asks for so many persons, of whom only a figure tells.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period the persons are counted in.</param>
    /// <param name="target">How many persons, 1 or more.</param>
    /// <exception cref="ArgumentException">The label is null, or the target is below 1.</exception>
    public PersonCount(RuleLabel label, MeasuringPeriod period, int target)
        : base(label, period, target, new("personer", "persons")) { }

    internal override Resultatkrav MovedBy(int years) => new PersonCount(Template, Period.PlusYears(years), Target);

    private protected override RequirementDocument ToKindDocument() =>
        new PersonCountDocument { Period = Period, Target = Target };
}
