using Jobcenter.Rules.BrancheTracks.Catalogues;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>A citizen's profile as the rule is asked about it. The default knows nothing.</summary>
/// <param name="FirstInterviewOn">The day of the first interview; null when not known.</param>
/// <param name="ProfiledOn">The day the profile was made; null when not known.</param>
/// <param name="Matched">The tracks it matched; missing when not known.</param>
internal readonly record struct ProfileFacts(
    LocalDate? FirstInterviewOn,
    LocalDate? ProfiledOn,
    Known<BrancheMarking> Matched
);
