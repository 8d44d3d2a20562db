namespace Jobcenter.Rules.Kernel;

/// <summary>How sure a number of a plan or the law is. The default is <see cref="Sourced"/>.</summary>
[DanishTerm("sikkerhed")]
public enum Sureness
{
    /// <summary>Read in the plan, the act or the order that is named as its source.</summary>
    [DanishTerm("kilden siger det", Id = "sourced", English = "sourced")]
    Sourced = 0,

    /// <summary>Read in what municipalities write of their practice; the act's own text could not be read.</summary>
    [DanishTerm("kommunal praksis", Id = "municipal-practice", English = "municipal practice")]
    MunicipalPractice = 1,

    /// <summary>It follows from texts that were read, but stands in none of them.</summary>
    [DanishTerm("udledt", Id = "derived", English = "derived")]
    Derived = 2,

    /// <summary>Guessed from what is around it.</summary>
    [DanishTerm("sluttet", Id = "inferred", English = "inferred")]
    Inferred = 3,

    /// <summary>Printed nowhere that we could read.</summary>
    [DanishTerm("anslået", Id = "estimate", English = "estimate")]
    Estimate = 4,

    /// <summary>The source is silent or can be read in two ways, and we chose.</summary>
    [DanishTerm("vores valg", Id = "decision", English = "our decision")]
    Decision = 5,
}
