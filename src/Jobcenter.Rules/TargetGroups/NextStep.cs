using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>What a plan offers a group first, and by when.</summary>
[DanishTerm("næste skridt")]
public sealed class NextStep
{
    private readonly Func<CitizenSituation, LocalDate?>? _deadline;

    internal NextStep(
        RuleLabel label,
        LocalDate validFrom,
        Rule<CitizenSituation> when,
        Func<CitizenSituation, LocalDate?>? deadline = null
    )
    {
        ValidFrom = validFrom;
        Label = label;
        Rule = when.Named(label);
        _deadline = deadline;
    }

    /// <summary>Id, what is offered, source, strength and notes.</summary>
    public RuleLabel Label { get; }

    /// <summary>The first day the plan offers it: that of its source.</summary>
    public LocalDate ValidFrom { get; }

    /// <summary>Whom it is offered to.</summary>
    public Rule<CitizenSituation> Rule { get; }

    /// <summary>Whether the step has a day it is due by.</summary>
    public bool HasDeadline => _deadline is not null;

    /// <summary>The day it is due by, included.</summary>
    /// <param name="situation">The facts.</param>
    /// <returns>The day; missing when the step has none or a fact it is counted from is missing.</returns>
    public Known<LocalDate> DeadlineOf(in CitizenSituation situation) =>
        _deadline is null ? Known.Missing<LocalDate>(new("skridtet har ingen frist", "the step has no deadline"))
        : _deadline(situation) is { } day ? Known.Of(day)
        : Known.Missing<LocalDate>(
            new("dagen, fristen tælles fra, er ikke kendt", "the day it is counted from is not known")
        );
}
