namespace Jobcenter.Rules.TargetGroups;

/// <summary>Whether a citizen is to be offered a step, and by when.</summary>
/// <param name="Step">The step.</param>
/// <param name="Deadline">The day it is due by; missing with the reason.</param>
/// <param name="Assessment">The reasons as a tree.</param>
[DanishTerm("svar om næste skridt")]
public sealed record NextStepAnswer(NextStep Step, Known<LocalDate> Deadline, Assessment Assessment)
{
    /// <summary>Met when it is to be offered; unknown when facts are missing.</summary>
    public Verdict Verdict => Assessment.Verdict;

    /// <summary>The step's id, the verdict and the deadline.</summary>
    /// <returns>A text for logs, as <c>sygemeldt-kontakt: Met, 2021-03-04</c>.</returns>
    public override string ToString() =>
        Deadline.IsKnown ? $"{Step.Id}: {Verdict}, {Deadline.Value:R}" : $"{Step.Id}: {Verdict}";
}
