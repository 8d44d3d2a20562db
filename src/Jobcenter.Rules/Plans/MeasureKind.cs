namespace Jobcenter.Rules.Plans;

/// <summary>What a figure measures. The default is <see cref="FullTimePersons"/>.</summary>
[DanishTerm("målingens art")]
internal enum MeasureKind
{
    /// <summary>Full-time persons in a state or group (<c>ftp:uddannelseshjaelp</c>).</summary>
    [DanishTerm("fuldtidspersoner", Id = "ftp")]
    FullTimePersons = 0,

    /// <summary>Persons of some ages (<c>population:16-66</c>).</summary>
    [DanishTerm("befolkning", Id = "population")]
    Population = 1,

    /// <summary>Persons in a state (<c>persons:fleksjob</c>).</summary>
    [DanishTerm("personer", Id = "persons")]
    Persons = 2,

    /// <summary>The share of those entitled to a flex job who have one (<c>fleksjob-share</c>).</summary>
    [DanishTerm("andel i fleksjob", Id = "fleksjob-share")]
    FlexJobShare = 3,

    /// <summary>The place on the ministry's benchmark list (<c>benchmark-rank</c>).</summary>
    [DanishTerm("placering i ministeriets benchmark", Id = "benchmark-rank")]
    BenchmarkRank = 4,

    /// <summary>The full-time persons the ministry's model expects (<c>benchmark-expected</c>).</summary>
    [DanishTerm("forventet antal i ministeriets benchmark", Id = "benchmark-expected")]
    BenchmarkExpected = 5,

    /// <summary>A number counted for one requirement (<c>count:HEL21/3.2-2</c>).</summary>
    [DanishTerm("antal", Id = "count")]
    Count = 6,

    /// <summary>Something that is there (1) or not (0) (<c>deliverable:HEL19/3</c>).</summary>
    [DanishTerm("leverance", Id = "deliverable")]
    Deliverable = 7,

    /// <summary>A share of persons measured for one requirement (<c>share:HEL21/3.5-1</c>).</summary>
    [DanishTerm("andel", Id = "share")]
    Share = 8,

    /// <summary>Full-time persons on a benefit in long courses only (<c>ftp-long-term:kontanthjaelp</c>).</summary>
    [DanishTerm("fuldtidspersoner i lange forløb", Id = "ftp-long-term")]
    LongTermFullTimePersons = 9,

    /// <summary>A figure somebody publishes, under an id of one's own (<c>figure:tilfredshed</c>).</summary>
    [DanishTerm("offentliggjort tal af egen slags", Id = "figure")]
    Own = 10,

    /// <summary>Full-time persons of a selection, counted for one requirement (<c>ftp-of:EGEN/1</c>).</summary>
    [DanishTerm("fuldtidspersoner i et udvalg", Id = "ftp-of")]
    SelectedFullTimePersons = 11,

    /// <summary>The population of a selection, told for one requirement (<c>population-of:EGEN/1</c>).</summary>
    [DanishTerm("befolkning i et udvalg", Id = "population-of")]
    SelectedPopulation = 12,
}
