namespace Jobcenter.Rules.Quantities;

/// <summary>What a <see cref="Quantity"/> counts. The default is <see cref="FullTimePersons"/>.</summary>
[DanishTerm("enhed")]
public enum QuantityUnit
{
    /// <summary>Full-time persons.</summary>
    [DanishTerm("fuldtidspersoner")]
    FullTimePersons = 0,

    /// <summary>Persons.</summary>
    [DanishTerm("personer")]
    Persons = 1,

    /// <summary>A part of a whole, shown in percent.</summary>
    [DanishTerm("andel")]
    Share = 2,

    /// <summary>A change as a part of the baseline, shown in percent with its sign.</summary>
    [DanishTerm("ændring i procent")]
    RelativeChange = 3,

    /// <summary>A difference of shares, shown in percentage points.</summary>
    [DanishTerm("procentpoint")]
    PercentagePoints = 4,

    /// <summary>A place on a ranking list; 1 is the best.</summary>
    [DanishTerm("placering")]
    Rank = 5,

    /// <summary>A deliverable: 1 is there, 0 is not.</summary>
    [DanishTerm("ja eller nej")]
    YesNo = 6,

    /// <summary>A number of what its measure names: employers, points of a survey.</summary>
    [DanishTerm("antal i målingens enhed")]
    Number = 7,

    /// <summary>Kroner.</summary>
    [DanishTerm("kroner")]
    Kroner = 8,

    /// <summary>Days.</summary>
    [DanishTerm("dage")]
    Days = 9,

    /// <summary>Weeks.</summary>
    [DanishTerm("uger")]
    Weeks = 10,
}
