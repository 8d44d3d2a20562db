namespace Jobcenter.Rules.Placements;

/// <summary>A planned chain of placements, as praktik → løntilskud → ordinary hours, checked against the law step by step.</summary>
/// <remarks>
/// Each step is asked on its own first day with the steps before it as history. The support goes on while the chain does.
/// Ordinary hours and voksenlærling make their employer the last one, which is not known where the employer is not. The circumstances' staffing is that of the first
/// step's employer; the other employers' may be given beside it, and is not known where it is not. A job after the chain is free to start.
/// </remarks>
/// <example>
/// <code>
/// PlannedChain chain = PlannedChain.Check(circumstances, [praktik, subsidy, hours]);
/// if (chain.FirstImpossible is { } step)
/// {
///     Console.Write(AnswerText.Write(chain.Steps[step].Assessment));
/// }
/// </code>
/// </example>
[DanishTerm("planlagt kæde")]
public sealed class PlannedChain
{
    private PlannedChain(ImmutableArray<(Placement Placement, Assessment Assessment)> steps) => Steps = steps;

    /// <summary>The steps, in order, each with the law's answer and its reasons.</summary>
    public ImmutableArray<(Placement Placement, Assessment Assessment)> Steps { get; }

    /// <summary>The place of the first step that the law does not allow, from 0; null when there is none.</summary>
    public int? FirstImpossible => FirstOf(Verdict.NotMet);

    /// <summary>The place of the first step of which it is not known; null when there is none.</summary>
    public int? FirstUnknown => FirstOf(Verdict.Unknown);

    /// <summary>Checks a chain.</summary>
    /// <param name="circumstances">What the law's rules turn on, at the first step.</param>
    /// <param name="steps">The placements, each with a first day, in order of it.</param>
    /// <param name="law">The law's rules; those as we read them by default.</param>
    /// <param name="staffing">The staffing of the employers, by id; that of the first step's employer goes before the circumstances' own. None by default.</param>
    /// <param name="earlier">The citizen's placements before the chain, as time already spent with an employer; none by default.</param>
    /// <returns>Step by step.</returns>
    /// <exception cref="ArgumentException">An argument is null, a step has no first day, or begins before the one before it.</exception>
    public static PlannedChain Check(
        PlacementCircumstances circumstances,
        ImmutableArray<Placement> steps,
        PlacementLaw? law = null,
        IReadOnlyDictionary<string, EmployerStaffing>? staffing = null,
        IEnumerable<Placement>? earlier = null
    )
    {
        Guard.Against.Null(circumstances);
        foreach (var step in steps.IsDefault ? [] : steps)
        {
            DateBounds.Iso(step.From, nameof(steps));
        }

        Guard.Against.InvalidInput(
            steps,
            nameof(steps),
            static s =>
                !s.IsDefault
                && s.All(static p => p.From is not null)
                && s.Zip(s.Skip(1)).All(static p => p.First.From <= p.Second.From),
            "steps must each have a first day and stand in order of it."
        );
        law ??= PlacementLaw.Default;
        Placement[] before = [.. earlier ?? []];
        var answers = ImmutableArray.CreateBuilder<(Placement, Assessment)>(steps.Length);
        for (var i = 0; i < steps.Length; i++)
        {
            var isFirst =
                i == 0
                || (
                    steps[i].Employer is not null
                    && string.Equals(steps[i].Employer, steps[0].Employer, StringComparison.Ordinal)
                );
            var known = isFirst ? circumstances.Staffing : default;
            if (steps[i].Employer is { } id && staffing?.TryGetValue(id, out var told) == true)
            {
                known = told;
            }

            var asked = circumstances with { Staffing = known };
            answers.Add((steps[i], law.Assess(steps[i], asked, [.. before, .. steps[..i]])));
            if (steps[i].Kind is PlacementKind.OrdinaryHours or PlacementKind.AdultApprenticeship)
            {
                circumstances = circumstances with { LastEmployer = steps[i].Employer };
            }
        }

        return new(answers.ToImmutable());
    }

    private int? FirstOf(Verdict verdict)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            if (Steps[i].Assessment.Verdict == verdict)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The steps with their answers.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() =>
        string.Join(" → ", Steps.Select(static s => $"{s.Placement.Kind}: {s.Assessment.Verdict}"));
}
