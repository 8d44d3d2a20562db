namespace Jobcenter.Rules.Kernel;

/// <summary>How strongly a source puts a rule. The default is <see cref="Requirement"/>.</summary>
[DanishTerm("styrke")]
public enum Strength
{
    /// <summary>A requirement, a success criterion or the law (krav).</summary>
    [DanishTerm("krav", Id = "requirement", English = "requirement")]
    Requirement = 0,

    /// <summary>Something to work for (skal/vil arbejde for, tilstræbe).</summary>
    [DanishTerm("mål", Id = "aim", English = "aim")]
    Aim = 1,

    /// <summary>Something expected or typical (forventes, typisk).</summary>
    [DanishTerm("forventning", Id = "expectation", English = "expectation")]
    Expectation = 2,
}
