namespace Jobcenter.Rules.Placements;

// A planned chain of placements, as praktik → løntilskud → ordinary hours, step by step.
public sealed partial class PlacementLaw
{
    /// <summary>Whether each step of a planned chain is lawful, asked on its own first day with the steps before it as history.</summary>
    /// <param name="circumstances">What else the rules turn on, at the first step. The support goes on while the chain does.</param>
    /// <param name="steps">The placements, each with a first day, in order of it.</param>
    /// <param name="staffing">The staffing of the employers, by id; that of the first step's employer goes before the circumstances' own. None by default.</param>
    /// <param name="earlier">The citizen's placements before the chain, as time already spent with an employer; none by default.</param>
    /// <returns>The answer of each step, in their order.</returns>
    /// <remarks>
    /// Ordinary hours and voksenlærling make their employer the last one, which is not known where the employer is not. The circumstances' staffing is that of the first
    /// step's employer; the other employers' may be given beside it, and is not known where it is not. A job after the chain is free to start.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is null, a step has no first day, or begins before the one before it.</exception>
    public ImmutableArray<Assessment> AssessChain(
        PlacementCircumstances circumstances,
        ImmutableArray<Placement> steps,
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
        Placement[] before = [.. earlier ?? []];
        var answers = ImmutableArray.CreateBuilder<Assessment>(steps.Length);
        for (var i = 0; i < steps.Length; i++)
        {
            var employer = steps[i].Employer;
            var isFirst =
                i == 0
                || (employer is not null && string.Equals(employer, steps[0].Employer, StringComparison.Ordinal));
            var known = isFirst ? circumstances.Staffing : default;
            if (employer is not null && staffing?.TryGetValue(employer, out var told) == true)
            {
                known = told;
            }

            answers.Add(Assess(steps[i], circumstances with { Staffing = known }, [.. before, .. steps[..i]]));
            if (steps[i].Kind is PlacementKind.OrdinaryHours or PlacementKind.AdultApprenticeship)
            {
                circumstances = circumstances with { LastEmployer = employer };
            }
        }

        return answers.MoveToImmutable();
    }
}
