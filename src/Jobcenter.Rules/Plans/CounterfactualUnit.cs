namespace Jobcenter.Rules.Plans;

/// <summary>The smallest unit a requirement can be moved by. The default is <see cref="PersonDays"/>.</summary>
internal enum CounterfactualUnit
{
    /// <summary>Calendar days on a benefit in a period (weekdays of 37 hours where Danmarks Statistik's convention counts).</summary>
    PersonDays = 0,

    /// <summary>Persons.</summary>
    Persons = 1,

    /// <summary>Courses of a benefit.</summary>
    Courses = 2,

    /// <summary>Placements.</summary>
    Placements = 3,

    /// <summary>Places on the benchmark list.</summary>
    Places = 4,

    /// <summary>Percentage points, as a part of 1: a share whose persons are not known moves continuously.</summary>
    Points = 5,

    /// <summary>Deliverables.</summary>
    Deliverables = 6,

    /// <summary>What a measure says it counts, as employers.</summary>
    Things = 7,

    /// <summary>Offers: placements and the offers besides them.</summary>
    Offers = 8,

    /// <summary>Candidates who are sent to job orders.</summary>
    Candidates = 9,
}
