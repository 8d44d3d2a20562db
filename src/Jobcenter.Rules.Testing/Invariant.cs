namespace Jobcenter.Rules.Testing;

/// <summary>What must hold of every register, whoever counts. The default is <see cref="OrderInvariance"/>.</summary>
[DanishTerm("invariant")]
public enum Invariant
{
    /// <summary>The order of the rows changes no count.</summary>
    [DanishTerm("rækkernes orden er ligegyldig")]
    OrderInvariance = 0,

    /// <summary>A spell cut in two that adjoin changes no count.</summary>
    [DanishTerm("et delt forløb er ligegyldigt")]
    SplitInvariance = 1,

    /// <summary>The counts of shards, merged, are the count of the whole.</summary>
    [DanishTerm("dele er tilsammen det hele")]
    ShardInvariance = 2,

    /// <summary>Full-time persons of states, months and municipalities add up to those of their group, quarter and country; and the spells they are made of to them.</summary>
    [DanishTerm("additivitet")]
    Additivity = 3,

    /// <summary>There are at least as many persons on a benefit as full-time persons.</summary>
    [DanishTerm("personer er mindst fuldtidspersoner")]
    PersonsCoverFullTimePersons = 4,

    /// <summary>Nobody is in two of an act's target groups, and everybody is counted once.</summary>
    [DanishTerm("grupperne udelukker hinanden")]
    ExclusiveGroups = 5,
}
