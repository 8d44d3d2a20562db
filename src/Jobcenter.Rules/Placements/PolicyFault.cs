using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Placements;

/// <summary>One thing that is wrong in a document of policies.</summary>
[DanishTerm("fejl i praksisdokument")]
public sealed record PolicyFault : ILocalizable
{
    /// <summary>A fault.</summary>
    /// <param name="path">Where it stands, as a JSON path: <c>$.policies[2].rules[0].days</c>.</param>
    /// <param name="value">The value as it was written, or its beginning; <c>(missing)</c> when there is none.</param>
    /// <param name="allowed">What is allowed there.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PolicyFault(string path, string value, BilingualText allowed)
    {
        Path = Guard.Against.Null(path);
        Value = Excerpt.Of(Guard.Against.Null(value));
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
        $"{Path}: {Value}; {(language == Language.English ? "allowed" : "tilladt")}: {Allowed.ToText(language)}";

    /// <summary>One line in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(Language.English);
}
