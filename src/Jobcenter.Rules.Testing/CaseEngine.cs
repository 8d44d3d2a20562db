namespace Jobcenter.Rules.Testing;

/// <summary>Answers a case with the library. Another system puts its own answers in its place to prove that it counts the same.</summary>
public static class CaseEngine
{
    private static readonly ImmutableSortedDictionary<string, Func<CaseInput, CaseAnswer>> s_rules = CountCaseQuestions
        .All.Concat(RequirementCaseQuestions.All)
        .Concat(TargetGroupCaseQuestions.All)
        .Concat(BrancheCaseQuestions.All)
        .Concat(PlacementCaseQuestions.All)
        .Concat(ContactCaseQuestions.All)
        .Concat(PracticeCaseQuestions.All)
        .ToImmutableSortedDictionary(static r => r.Key, static r => r.Value, StringComparer.Ordinal);

    /// <summary>The rules that can be asked, by name.</summary>
    public static ImmutableArray<string> Rules { get; } = [.. s_rules.Keys];

    /// <summary>Answers a case.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="case"/> is null.</exception>
    /// <exception cref="CaseFaultException">The case cannot be asked, or holds what nothing reads.</exception>
    public static CaseAnswer Answer(ConformanceCase @case)
    {
        Guard.Against.Null(@case, nameof(@case));
        var input = new CaseInput(@case);
        var rule = input.Ask.Text("rule");
        if (!s_rules.TryGetValue(rule, out var answer))
        {
            var rules = string.Join(", ", Rules);
            throw input.Ask.Fault("rule", new($"en af {rules}", $"one of {rules}"));
        }

        try
        {
            var given = answer(input);
            return input.Unread is [var unread, ..]
                ? throw new CaseFaultException(
                    new BilingualText(
                        $"intet læser {unread}; er det stavet forkert, eller hører det til en anden regel?",
                        $"nothing reads {unread}; is it misspelt, or of another rule?"
                    )
                )
                : given;
        }
        catch (ArgumentException e)
        {
            // An argument the library refuses; its message is for those who program, and English.
            throw new CaseFaultException(
                new BilingualText(
                    $"spørgsmålet kan ikke stilles; argumentet {e.ParamName} passer ikke til resten",
                    $"the question cannot be asked; the argument {e.ParamName} does not fit the others"
                ),
                e
            );
        }
    }
}
