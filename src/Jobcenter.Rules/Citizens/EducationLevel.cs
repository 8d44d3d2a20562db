namespace Jobcenter.Rules.Citizens;

/// <summary>The education a citizen has completed. The default is <see cref="None"/>.</summary>
[DanishTerm("uddannelsesniveau")]
public enum EducationLevel
{
    /// <summary>None that qualifies for a trade (<c>ingen</c>).</summary>
    [DanishTerm("ingen erhvervskompetencegivende uddannelse", Id = "ingen", Short = "ingen", English = "none")]
    None = 0,

    /// <summary>One that qualifies for a trade (<c>erhvervskompetencegivende</c>).</summary>
    [DanishTerm(
        "erhvervskompetencegivende uddannelse",
        Id = "erhvervskompetencegivende",
        Short = "erhvervskompetencegivende",
        English = "vocational"
    )]
    Vocational = 1,

    /// <summary>Long higher education, which also qualifies (<c>lang-videregaaende</c>).</summary>
    [DanishTerm(
        "lang videregående uddannelse",
        Id = "lang-videregaaende",
        Short = "lang videregående",
        English = "long higher"
    )]
    LongHigher = 2,
}
