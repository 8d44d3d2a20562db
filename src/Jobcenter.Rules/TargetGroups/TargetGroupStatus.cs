namespace Jobcenter.Rules.TargetGroups;

/// <summary>What kind of answer an act gives. The default is <see cref="Unknown"/>.</summary>
[DanishTerm("målgruppesvar")]
public enum TargetGroupStatus
{
    /// <summary>Facts are missing or contradict each other, or no rules are loaded.</summary>
    [DanishTerm("ukendt målgruppe")]
    Unknown = 0,

    /// <summary>In exactly one group.</summary>
    [DanishTerm("i målgruppe")]
    InGroup = 1,

    /// <summary>In none of the act's groups.</summary>
    [DanishTerm("uden for loven")]
    OutsideTheAct = 2,
}
