namespace Jobcenter.Rules.Contacts;

/// <summary>What besides the group decides whom a duty is about.</summary>
internal enum ContactCondition
{
    /// <summary>The fund has the contact from the start.</summary>
    [DanishTerm("a-kassen har kontakten fra start", Id = "fund-from-start")]
    FundFromStart = 0,

    /// <summary>The municipality has it (§ 27(3)).</summary>
    [DanishTerm("kommunen har kontakten fra start", Id = "municipality-from-start")]
    MunicipalityFromStart = 1,

    /// <summary>An early interview is needed or asked for.</summary>
    [DanishTerm("behov for eller ønske om en tidlig samtale", Id = "early-interview")]
    EarlyInterview = 2,
}
