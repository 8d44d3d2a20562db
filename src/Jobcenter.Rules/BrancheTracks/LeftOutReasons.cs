namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Ids and names of <see cref="LeftOutReason"/>.</summary>
public static class LeftOutReasons
{
    private static readonly Vocabulary<LeftOutReason> s_vocabulary = Vocabulary.Of<LeftOutReason>();

    /// <summary>All reasons, in the order they are asked.</summary>
    public static ImmutableArray<LeftOutReason> All => s_vocabulary.Values;

    extension(LeftOutReason reason)
    {
        /// <summary>The id, as <c>ikke-tilbudt</c>.</summary>
        /// <returns>The id.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The reason is not a member of the enum.</exception>
        public string Id() => s_vocabulary.Id(reason);

        /// <summary>The reason in both languages.</summary>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The reason is not a member of the enum.</exception>
        public BilingualText Name() => s_vocabulary.Name(reason);
    }
}
