namespace Jobcenter.Rules.Citizens;

/// <summary>What a citizen is in during a spell: a benefit or an activity. The default is <see cref="UnemploymentBenefit"/>.</summary>
/// <remarks>
/// The order is the one in which states take a week's 37 hours under Danmarks Statistik's counting. The thirteen
/// benefits come first (STAR's list of public support), then the two activities.
/// </remarks>
[DanishTerm("tilstand")]
public enum CitizenState
{
    /// <summary>Unemployment benefit from an unemployment fund (<c>dagpenge</c>).</summary>
    [DanishTerm("arbejdsløshedsdagpenge", Id = "dagpenge", English = "unemployment benefit")]
    UnemploymentBenefit = 0,

    /// <summary>Cash assistance (<c>kontanthjaelp</c>).</summary>
    [DanishTerm("kontanthjælp", Id = "kontanthjaelp", English = "cash assistance")]
    CashAssistance = 1,

    /// <summary>Education assistance, for the young without vocational education (<c>uddannelseshjaelp</c>).</summary>
    [StateDays("LAB", "lov 1655/2024", Until = "2025-06-30", Successor = CashAssistance)]
    [DanishTerm("uddannelseshjælp", Id = "uddannelseshjaelp", English = "education assistance")]
    EducationAssistance = 2,

    /// <summary>Self-support and return benefit (<c>sho-ydelse</c>).</summary>
    [StateDays("LAB", "lov 1655/2024", Until = "2025-06-30", Successor = CashAssistance)]
    [DanishTerm("selvforsørgelses- og hjemrejseydelse", Id = "sho-ydelse", English = "self-support and return benefit")]
    SelfSupportAndReturnBenefit = 3,

    /// <summary>Sickness benefit (<c>sygedagpenge</c>).</summary>
    [DanishTerm("sygedagpenge", Id = "sygedagpenge", English = "sickness benefit")]
    SicknessBenefit = 4,

    /// <summary>Benefit during a job clarification course (<c>jobafklaring</c>).</summary>
    [DanishTerm("jobafklaringsforløb", Id = "jobafklaring", English = "job clarification")]
    JobClarification = 5,

    /// <summary>Benefit during a ressourceforløb (<c>ressourceforloeb</c>).</summary>
    [DanishTerm("ressourceforløb", Id = "ressourceforloeb")]
    Ressourceforloeb = 6,

    /// <summary>Preparation for rehabilitation (<c>forrevalidering</c>).</summary>
    [DanishTerm("forrevalidering", Id = "forrevalidering", English = "pre-rehabilitation")]
    PreRehabilitation = 7,

    /// <summary>Rehabilitation (<c>revalidering</c>).</summary>
    [DanishTerm("revalidering", Id = "revalidering", English = "rehabilitation")]
    Rehabilitation = 8,

    /// <summary>Benefit of those entitled to a flex job who have none (<c>ledighedsydelse</c>).</summary>
    [DanishTerm("ledighedsydelse", Id = "ledighedsydelse")]
    Ledighedsydelse = 9,

    /// <summary>Flex job, with a supplement (<c>fleksjob</c>).</summary>
    [DanishTerm("fleksjob", Id = "fleksjob", English = "flex job")]
    FlexJob = 10,

    /// <summary>Disability pension (<c>foertidspension</c>).</summary>
    [DanishTerm("førtidspension", Id = "foertidspension", English = "disability pension")]
    DisabilityPension = 11,

    /// <summary>Early retirement benefit (<c>efterloen</c>).</summary>
    [DanishTerm("efterløn", Id = "efterloen", English = "early retirement")]
    EarlyRetirement = 12,

    /// <summary>Ordinary, unsupported employment with weekly hours (<c>beskaeftigelse</c>).</summary>
    [DanishTerm("ordinær beskæftigelse", Id = "beskaeftigelse", English = "ordinary employment")]
    Employment = 13,

    /// <summary>Ordinary education: with state grant, apprenticeship, EUD/EUX (<c>uddannelse</c>).</summary>
    [DanishTerm("ordinær uddannelse", Id = "uddannelse", English = "ordinary education")]
    Education = 14,

    /// <summary>Senior pension (<c>seniorpension</c>), a benefit from 1 January 2020 that is none of STAR's thirteen.</summary>
    [StateDays("lov om social pension", "seniorpension", From = "2020-01-01")]
    [DanishTerm("seniorpension", Id = "seniorpension", English = "senior pension")]
    SeniorPension = 15,
}
