namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A marked citizen who is not extracted, and the first reason. The default is nobody.</summary>
/// <param name="Candidate">The citizen.</param>
/// <param name="Reason">Why.</param>
[DanishTerm("ikke udtrukket")]
public readonly record struct LeftOutCandidate(JobCandidate Candidate, LeftOutReason Reason);
