using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Ids and names of <see cref="PracticeAnswer"/>.</summary>
public static class PracticeAnswers
{
    private static readonly Vocabulary<PracticeAnswer> s_vocabulary = Vocabulary.Of<PracticeAnswer>();

    /// <summary>The answers by how good they are, the best first; unknown last.</summary>
    public static ImmutableArray<PracticeAnswer> All { get; } =
    [PracticeAnswer.Yes, PracticeAnswer.Partly, PracticeAnswer.No, PracticeAnswer.Unknown];

    /// <summary>The ids, for error messages.</summary>
    public static string AllowedIds { get; } = string.Join(", ", All[..3].Select(static a => a.Id()));

    extension(PracticeAnswer answer)
    {
        /// <summary>The id data files and JSON use: <c>ja</c>, <c>delvist</c>, <c>nej</c> or <c>ukendt</c>.</summary>
        /// <returns>The id.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The answer is not a member of the enum.</exception>
        public string Id() => s_vocabulary.Id(answer);

        /// <summary>The answer in both languages, as <c>Delvist</c> and <c>Partly</c>.</summary>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The answer is not a member of the enum.</exception>
        public BilingualText Name() => s_vocabulary.Name(answer);
    }

    /// <summary>Reads a given answer, in small or capital letters.</summary>
    /// <param name="id"><c>ja</c>, <c>delvist</c> or <c>nej</c>.</param>
    /// <param name="answer">The answer, or unknown.</param>
    /// <returns>Whether the text is one of the three.</returns>
    public static bool TryParse([NotNullWhen(true)] string? id, out PracticeAnswer answer)
    {
        answer = default;
        return id is not null
            && s_vocabulary.TryParse(id.ToLowerInvariant(), out answer)
            && answer != PracticeAnswer.Unknown;
    }
}
