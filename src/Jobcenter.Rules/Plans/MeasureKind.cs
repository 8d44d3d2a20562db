namespace Jobcenter.Rules.Plans;

/// <summary>What a figure measures. The default is <see cref="FullTimePersons"/>.</summary>
internal enum MeasureKind
{
    [DanishTerm("fuldtidspersoner", Id = "ftp")]
    FullTimePersons = 0,

    [DanishTerm("befolkning", Id = "population")]
    Population = 1,

    [DanishTerm("personer", Id = "persons")]
    Persons = 2,

    [DanishTerm("andel i fleksjob", Id = "fleksjob-share")]
    FlexJobShare = 3,

    [DanishTerm("placering i ministeriets benchmark", Id = "benchmark-rank")]
    BenchmarkRank = 4,

    [DanishTerm("forventet antal i ministeriets benchmark", Id = "benchmark-expected")]
    BenchmarkExpected = 5,

    [DanishTerm("antal", Id = "count")]
    Count = 6,

    [DanishTerm("leverance", Id = "deliverable")]
    Deliverable = 7,

    [DanishTerm("andel", Id = "share")]
    Share = 8,

    [DanishTerm("fuldtidspersoner i lange forløb", Id = "ftp-long-term")]
    LongTermFullTimePersons = 9,

    [DanishTerm("offentliggjort tal af egen slags", Id = "figure")]
    Own = 10,

    [DanishTerm("fuldtidspersoner i et udvalg", Id = "ftp-of")]
    SelectedFullTimePersons = 11,

    [DanishTerm("befolkning i et udvalg", Id = "population-of")]
    SelectedPopulation = 12,
}
