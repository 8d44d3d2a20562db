using Jobcenter.Rules.Answers;
using NodaTime.Text;

namespace Jobcenter.Rules.Testing;

/// <summary>The answer to a case: names and texts, and the reasons where the rule gives them.</summary>
/// <param name="Values">The texts by name: dates as <c>2021-12-31</c>, numbers exact as <c>59/90</c>.</param>
[DanishTerm("sagens svar")]
public sealed record CaseAnswer(ImmutableSortedDictionary<string, string> Values)
{
    private const string Unknown = "unknown";

    /// <summary>An answer that says nothing yet.</summary>
    public static CaseAnswer Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The reasons as a text; null where the rule is a count.</summary>
    public Func<Language, string>? Reasons { get; init; }

    /// <summary>The answer with a text more.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The text; null or empty for none.</param>
    /// <returns>The longer answer, or the same one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The answer has another text of that name.</exception>
    public CaseAnswer With(string name, string? value)
    {
        Guard.Against.Null(name);
        return string.IsNullOrEmpty(value) ? this : this with { Values = Values.Add(name, value) };
    }

    /// <summary>The answer with a date more.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="date">The date; null for none.</param>
    /// <returns>The longer answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The answer has another value of that name.</exception>
    public CaseAnswer With(string name, LocalDate? date) =>
        With(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    /// <summary>The answer with an exact number more.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">The number; null for none.</param>
    /// <returns>The longer answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The answer has another value of that name.</exception>
    public CaseAnswer With(string name, Fraction? number) => With(name, number?.ToString());

    /// <summary>The answer with a whole number more.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">The number.</param>
    /// <returns>The longer answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The answer has another value of that name.</exception>
    public CaseAnswer With(string name, long number) => With(name, FormattableString.Invariant($"{number}"));

    internal static CaseAnswer OfUnknown(BilingualText? why = null) =>
        Empty.With("answer", Unknown) with
        {
            Reasons = why is null ? null : why.ToText,
        };

    // A verdict with the named parts that are not met and that are unknown.
    internal static CaseAnswer Of(Assessment assessment) =>
        Empty
            .With("verdict", Of(assessment.Verdict))
            .With("notMet", Named(assessment, Verdict.NotMet))
            .With("unknown", Named(assessment, Verdict.Unknown)) with
        {
            Reasons = language => AnswerText.Write(assessment, language),
        };

    internal static string Of(Verdict verdict) => Vocabulary.Of<Verdict>().Id(verdict);

    private static string Named(Assessment root, Verdict verdict) =>
        string.Join(
            ' ',
            Below(root)
                .Where(a => a.Verdict == verdict)
                .Select(a => a.Label?.Id)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
        );

    private static IEnumerable<Assessment> Below(Assessment node) =>
        node.Parts.SelectMany(static p => Below(p).Prepend(p));
}
