using System.Collections.Immutable;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Samples.Conforming;

/// <summary>The library's answer to a case: names and texts, and the reasons where the rule gives them.</summary>
public sealed record CaseAnswer(ImmutableSortedDictionary<string, string> Values)
{
    private const string Unknown = "unknown";

    public static CaseAnswer Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The reasons as a text; null where the rule is a count.</summary>
    public Func<Language, string>? Reasons { get; init; }

    public static CaseAnswer OfUnknown(BilingualText? why = null) =>
        Empty.With("answer", Unknown) with
        {
            Reasons = why is null ? null : why.ToText,
        };

    /// <summary>A verdict with the named parts that are not met and that are unknown.</summary>
    public static CaseAnswer Of(Assessment assessment) =>
        Empty
            .With("verdict", Of(assessment.Verdict))
            .With("notMet", Named(assessment, Verdict.NotMet))
            .With("unknown", Named(assessment, Verdict.Unknown)) with
        {
            Reasons = language => AssessmentText.Write(assessment, language),
        };

    public static string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => "met",
            Verdict.NotMet => "notMet",
            _ => Unknown,
        };

    public CaseAnswer With(string name, string? value) =>
        string.IsNullOrEmpty(value) ? this : this with { Values = Values.Add(name, value) };

    public CaseAnswer With(string name, LocalDate? date) =>
        With(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    public CaseAnswer With(string name, Fraction? number) => With(name, number?.ToString());

    public CaseAnswer With(string name, long number) => With(name, FormattableString.Invariant($"{number}"));

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
