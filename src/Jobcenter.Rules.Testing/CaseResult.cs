namespace Jobcenter.Rules.Testing;

/// <summary>A case that was run: the answer, and where it differs from the expected one.</summary>
/// <param name="Case">The case.</param>
/// <param name="Answer">The answer; null when the case could not be asked.</param>
/// <param name="Differences">Each name whose value differs, with both; or why the case could not be asked.</param>
[DanishTerm("sagens prøve")]
public sealed record CaseResult(ConformanceCase Case, CaseAnswer? Answer, ImmutableArray<BilingualText> Differences)
{
    private const string Nothing = "–";

    /// <summary>Whether the answer is the expected one.</summary>
    public bool IsSame => Differences.IsEmpty;

    /// <summary>Runs a case against the library. Everything that is expected must be answered, and nothing more.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    public static CaseResult Of(ConformanceCase @case) => Of(@case, CaseEngine.Answer);

    /// <summary>Runs a case against another system.</summary>
    /// <param name="case">The case.</param>
    /// <param name="answer">How the system answers it; throws <see cref="CaseFaultException"/> where it cannot.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CaseResult Of(ConformanceCase @case, Func<ConformanceCase, CaseAnswer> answer)
    {
        Guard.Against.Null(@case, nameof(@case));
        Guard.Against.Null(answer);
        if (@case.Expect.IsEmpty)
        {
            return new(
                @case,
                Answer: null,
                [new("expect er tom; en sag venter et svar.", "expect is empty; a case expects something.")]
            );
        }

        try
        {
            var given = answer(@case);
            return new(
                @case,
                given,
                [
                    .. @case
                        .Expect.Keys.Union(given.Values.Keys, StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                        .Select(name =>
                            (
                                name,
                                expected: @case.Expect.GetValueOrDefault(name, Nothing),
                                got: given.Values.GetValueOrDefault(name, Nothing)
                            )
                        )
                        .Where(static x => !string.Equals(x.expected, x.got, StringComparison.Ordinal))
                        .Select(static x => BilingualText.Same($"{x.name}: {x.expected} ≠ {x.got}")),
                ]
            );
        }
        catch (CaseFaultException e)
        {
            return new(@case, Answer: null, [e.Reason]);
        }
    }
}
