using Jobcenter.Rules.Kernel;

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
    [DanishTerm("arbejdsløshedsdagpenge")]
    UnemploymentBenefit = 0,

    /// <summary>Cash assistance (<c>kontanthjaelp</c>).</summary>
    [DanishTerm("kontanthjælp")]
    CashAssistance = 1,

    /// <summary>Education assistance, for the young without vocational education (<c>uddannelseshjaelp</c>).</summary>
    [DanishTerm("uddannelseshjælp")]
    EducationAssistance = 2,

    /// <summary>Self-support and return benefit (<c>sho-ydelse</c>).</summary>
    [DanishTerm("selvforsørgelses- og hjemrejseydelse")]
    SelfSupportAndReturnBenefit = 3,

    /// <summary>Sickness benefit (<c>sygedagpenge</c>).</summary>
    [DanishTerm("sygedagpenge")]
    SicknessBenefit = 4,

    /// <summary>Benefit during a job clarification course (<c>jobafklaring</c>).</summary>
    [DanishTerm("jobafklaringsforløb")]
    JobClarification = 5,

    /// <summary>Benefit during a ressourceforløb (<c>ressourceforloeb</c>).</summary>
    [DanishTerm("ressourceforløb")]
    Ressourceforloeb = 6,

    /// <summary>Preparation for rehabilitation (<c>forrevalidering</c>).</summary>
    [DanishTerm("forrevalidering")]
    PreRehabilitation = 7,

    /// <summary>Rehabilitation (<c>revalidering</c>).</summary>
    [DanishTerm("revalidering")]
    Rehabilitation = 8,

    /// <summary>Benefit of those entitled to a flex job who have none (<c>ledighedsydelse</c>).</summary>
    [DanishTerm("ledighedsydelse")]
    Ledighedsydelse = 9,

    /// <summary>Flex job, with a supplement (<c>fleksjob</c>).</summary>
    [DanishTerm("fleksjob")]
    FlexJob = 10,

    /// <summary>Disability pension (<c>foertidspension</c>).</summary>
    [DanishTerm("førtidspension")]
    DisabilityPension = 11,

    /// <summary>Early retirement benefit (<c>efterloen</c>).</summary>
    [DanishTerm("efterløn")]
    EarlyRetirement = 12,

    /// <summary>Ordinary, unsupported employment with weekly hours (<c>beskaeftigelse</c>).</summary>
    [DanishTerm("ordinær beskæftigelse")]
    Employment = 13,

    /// <summary>Ordinary education: with state grant, apprenticeship, EUD/EUX (<c>uddannelse</c>).</summary>
    [DanishTerm("ordinær uddannelse")]
    Education = 14,
}
