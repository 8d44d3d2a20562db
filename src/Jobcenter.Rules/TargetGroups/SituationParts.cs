namespace Jobcenter.Rules.TargetGroups;

/// <summary>What of a situation a fact turns on. A fact that does not say counts as turning on everything.</summary>
[Flags]
internal enum SituationParts
{
    /// <summary>Nothing but the date.</summary>
    None = 0,

    /// <summary>The states.</summary>
    States = 1,

    /// <summary>The category that counts.</summary>
    Category = 2,

    /// <summary>The whole years of age.</summary>
    Age = 4,

    /// <summary>Whether there is an education that qualifies for work.</summary>
    Education = 8,

    /// <summary>Whether in the introduction programme.</summary>
    Programme = 16,

    /// <summary>Whether registered as unemployed.</summary>
    Registration = 32,

    /// <summary>Whether there is need of an effort.</summary>
    Need = 64,

    /// <summary>When the ressourceforløb began.</summary>
    Ressourceforloeb = 128,

    /// <summary>When the rehabilitation began.</summary>
    Rehabilitation = 256,
}
