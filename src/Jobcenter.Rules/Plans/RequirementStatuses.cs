using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Plans;

/// <summary>Ids and names of <see cref="RequirementStatus"/>.</summary>
public static class RequirementStatuses
{
    private static readonly Vocabulary<RequirementStatus> s_vocabulary = new(
        (RequirementStatus.Unknown, "unknown", new("ukendt", "unknown")),
        (RequirementStatus.Pending, "pending", new("afventer", "pending")),
        (RequirementStatus.Behind, "behind", new("bagud", "behind")),
        (RequirementStatus.OnTrack, "onTrack", new("på vej", "on track")),
        (RequirementStatus.NotMet, "notMet", new("ikke opfyldt", "not met")),
        (RequirementStatus.Met, "met", new("opfyldt", "met"))
    );

    extension(RequirementStatus status)
    {
        /// <summary>The id JSON uses, as <c>onTrack</c>.</summary>
        /// <returns>The id.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The status is not a member of the enum.</exception>
        public string Id() => s_vocabulary.Id(status);

        /// <summary>The status in both languages.</summary>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The status is not a member of the enum.</exception>
        public BilingualText Name() => s_vocabulary.Name(status);
    }
}
