using System.Collections.Immutable;

namespace Samples.Conforming;

/// <summary>A case that was run: the answer, and where it differs from the expected one.</summary>
/// <param name="Case">The case.</param>
/// <param name="Answer">The answer; null when the case could not be asked.</param>
/// <param name="Differences">Each name whose value differs, with both; or why the case could not be asked.</param>
public sealed record CaseResult(ConformanceCase Case, CaseAnswer? Answer, ImmutableArray<string> Differences)
{
    private const string Nothing = "–";

    public bool IsSame => Differences.IsEmpty;

    /// <summary>Runs a case. Everything that is expected must be answered, and nothing more.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The result.</returns>
    public static CaseResult Of(ConformanceCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.Expect.IsEmpty)
        {
            return new(@case, Answer: null, ["expect is empty; a case expects something."]);
        }

        try
        {
            var answer = CaseEngine.Answer(@case);
            return new(
                @case,
                answer,
                [
                    .. @case
                        .Expect.Keys.Union(answer.Values.Keys, StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                        .Select(name =>
                            (
                                name,
                                expected: @case.Expect.GetValueOrDefault(name, Nothing),
                                got: answer.Values.GetValueOrDefault(name, Nothing)
                            )
                        )
                        .Where(static x => !string.Equals(x.expected, x.got, StringComparison.Ordinal))
                        .Select(static x => $"{x.name}: {x.expected} ≠ {x.got}"),
                ]
            );
        }
        catch (CaseFault e)
        {
            return new(@case, Answer: null, [e.Message]);
        }
    }
}
