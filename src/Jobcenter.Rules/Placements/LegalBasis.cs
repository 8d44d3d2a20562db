using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Placements;

/// <summary>How sure a number of the law is. The default is <see cref="Law"/>.</summary>
[DanishTerm("tallets grundlag")]
public enum LegalBasis
{
    /// <summary>Read in the act or the order.</summary>
    [DanishTerm("lov")]
    Law = 0,

    /// <summary>Read in what municipalities write of their practice; the act's own text could not be read.</summary>
    [DanishTerm("kommunal praksis")]
    MunicipalPractice = 1,

    /// <summary>Printed nowhere that we could read.</summary>
    [DanishTerm("anslået")]
    Estimate = 2,
}
