using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans;

/// <summary>One thing that is wrong in a plan document.</summary>
[DanishTerm("fejl i plandokument")]
public sealed record PlanFault : ILocalizable
{
    /// <summary>A fault.</summary>
    /// <param name="path">Where it stands, as a JSON path: <c>$.requirements[2].comparison.limit</c>.</param>
    /// <param name="value">The value as it was written, or its beginning; <c>(missing)</c> when there is none.</param>
    /// <param name="allowed">What is allowed there.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PlanFault(string path, string value, BilingualText allowed)
    {
        Path = Guard.Against.Null(path);
        Value = Time.Excerpt.Of(Guard.Against.Null(value));
        Allowed = Guard.Against.Null(allowed);
    }

    /// <summary>Where it stands, as a JSON path.</summary>
    public string Path { get; }

    /// <summary>The value as it was written; at most 41 characters.</summary>
    public string Value { get; }

    /// <summary>What is allowed there.</summary>
    public BilingualText Allowed { get; }

    /// <summary>One line: path, value and what is allowed.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language) =>
        language == Language.English
            ? $"{Path}: {Value}; allowed: {Allowed.English}"
            : $"{Path}: {Value}; tilladt: {Allowed.Danish}";

    /// <summary>The line in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(Language.English);
}
