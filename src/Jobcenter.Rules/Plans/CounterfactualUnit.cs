namespace Jobcenter.Rules.Plans;

/// <summary>The smallest unit a requirement can be moved by. The default is <see cref="PersonDays"/>.</summary>
[DanishTerm("mindste enhed")]
internal enum CounterfactualUnit
{
    /// <summary>Calendar days on a benefit in a period (weekdays of 37 hours where Danmarks Statistik's convention counts).</summary>
    [DanishTerm("persondage")]
    PersonDays = 0,

    /// <summary>Persons.</summary>
    [DanishTerm("personer i mindste enhed")]
    Persons = 1,

    /// <summary>Courses of a benefit.</summary>
    [DanishTerm("forløb i mindste enhed")]
    Courses = 2,

    /// <summary>Placements.</summary>
    [DanishTerm("virksomhedsforløb i mindste enhed")]
    Placements = 3,

    /// <summary>Places on the benchmark list.</summary>
    [DanishTerm("pladser")]
    Places = 4,

    /// <summary>Percentage points, as a part of 1: a share whose persons are not known moves continuously.</summary>
    [DanishTerm("andelspoint")]
    Points = 5,

    /// <summary>Deliverables.</summary>
    [DanishTerm("leverancer")]
    Deliverables = 6,

    /// <summary>What a measure says it counts, as employers.</summary>
    [DanishTerm("det, der tælles")]
    Things = 7,

    /// <summary>Offers: placements and the offers besides them.</summary>
    [DanishTerm("tilbud i mindste enhed")]
    Offers = 8,

    /// <summary>Candidates who are sent to job orders.</summary>
    [DanishTerm("kandidater i mindste enhed")]
    Candidates = 9,
}
