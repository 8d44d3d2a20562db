using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A strength as <c>"requirement"</c>.</summary>
internal sealed class StrengthConverter()
    : WordConverter<Strength>(
        new(
            (Strength.Requirement, "requirement", new("krav", "requirement")),
            (Strength.Aim, "aim", new("mål", "aim")),
            (Strength.Expectation, "expectation", new("forventning", "expectation"))
        )
    );
