using System.Collections.Immutable;

namespace Samples.Conforming;

/// <summary>Answers a case with the library. What another system replaces by itself to prove that it counts the same.</summary>
public static class CaseEngine
{
    private static readonly ImmutableSortedDictionary<string, Func<CaseInput, CaseAnswer>> s_rules = IndicatorRules
        .All.Concat(RequirementRules.All)
        .Concat(TargetGroupRules.All)
        .Concat(BrancheCaseRules.All)
        .Concat(PlacementRules.All)
        .Concat(PracticeRules.All)
        .ToImmutableSortedDictionary(static r => r.Key, static r => r.Value, StringComparer.Ordinal);

    /// <summary>The rules that can be asked.</summary>
    public static ImmutableArray<string> Rules { get; } = [.. s_rules.Keys];

    /// <summary>Answers a case.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="CaseFault">The case cannot be asked.</exception>
    public static CaseAnswer Answer(ConformanceCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var input = new CaseInput(@case);
        var rule = input.Ask.Text("rule");
        if (!s_rules.TryGetValue(rule, out var answer))
        {
            throw input.Ask.Fault("rule", $"one of {string.Join(", ", Rules)}");
        }

        try
        {
            var given = answer(input);
            return input.Unread is [var unread, ..]
                ? throw new CaseFault($"nothing reads {unread}; is it misspelt, or of another rule?")
                : given;
        }
        catch (ArgumentException e)
        {
            // An argument the library refuses: the message says which and what is allowed.
            throw new CaseFault(e.Message, e);
        }
    }
}
