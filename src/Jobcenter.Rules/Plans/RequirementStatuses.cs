namespace Jobcenter.Rules.Plans;

/// <summary>Ids and names of <see cref="RequirementStatus"/>.</summary>
public static class RequirementStatuses
{
    private static readonly Vocabulary<RequirementStatus> s_vocabulary = Vocabulary.Of<RequirementStatus>();

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
