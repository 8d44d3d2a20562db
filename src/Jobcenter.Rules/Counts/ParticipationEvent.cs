namespace Jobcenter.Rules.Counts;

/// <summary>What counts a participation in a time. The default is <see cref="Begun"/>.</summary>
internal enum ParticipationEvent
{
    /// <summary>Its first day lies in the time (<c>begun</c>).</summary>
    [DanishTerm("begyndt", Id = "begun", English = "begun")]
    Begun = 0,

    /// <summary>Its last day lies in the time (<c>completed</c>).</summary>
    [DanishTerm("gennemført", Id = "completed", English = "completed")]
    Completed = 1,
}
