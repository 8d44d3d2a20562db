namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Which tracks a citizen's profile matches, with the reasons.</summary>
/// <param name="Matched">The tracks of which the citizen has all that is asked.</param>
/// <param name="Unknown">The tracks that wait for an answer.</param>
/// <param name="Answers">One answer a track, in the order of the catalogue.</param>
[DanishTerm("profilens match")]
public sealed record ProfileMatch(BrancheMarking Matched, BrancheMarking Unknown, ImmutableArray<Assessment> Answers);
