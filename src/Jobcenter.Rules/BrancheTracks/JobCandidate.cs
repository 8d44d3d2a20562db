using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A citizen who can be sent to job orders. The default has no tracks.</summary>
/// <param name="Citizen">The citizen's id.</param>
/// <param name="Marking">The tracks the citizen is marked for.</param>
/// <param name="WaitingSince">The day the waiting began, as the course's first day.</param>
/// <param name="MarkedOn">The day of the marking.</param>
/// <remarks>The order of extraction: the longest waiting first, then the earliest marking, then the id letter by letter.</remarks>
[DanishTerm("kandidat")]
public readonly record struct JobCandidate(
    string Citizen,
    BrancheMarking Marking,
    LocalDate WaitingSince,
    LocalDate MarkedOn
) : IComparable<JobCandidate>
{
    /// <summary>The order of extraction.</summary>
    /// <param name="other">The other candidate.</param>
    /// <returns>Negative when this one comes first.</returns>
    public int CompareTo(JobCandidate other)
    {
        var order = WaitingSince.CompareTo(other.WaitingSince);
        order = order != 0 ? order : MarkedOn.CompareTo(other.MarkedOn);
        return order != 0 ? order : string.CompareOrdinal(Citizen, other.Citizen);
    }
}
