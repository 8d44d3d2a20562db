using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Ids and names of <see cref="PracticeAnswer"/>.</summary>
public static class PracticeAnswers
{
    private static readonly Vocabulary<PracticeAnswer> s_given = new(
        (PracticeAnswer.Yes, "ja", new("Ja", "Yes")),
        (PracticeAnswer.Partly, "delvist", new("Delvist", "Partly")),
        (PracticeAnswer.No, "nej", new("Nej", "No"))
    );

    private static readonly BilingualText s_unknown = new("Ukendt", "Unknown");

    /// <summary>The answers by how good they are, the best first; unknown last.</summary>
    public static ImmutableArray<PracticeAnswer> All { get; } = [.. s_given.Values, PracticeAnswer.Unknown];

    /// <summary>The ids, for error messages.</summary>
    public static string AllowedIds => s_given.Allowed;

    extension(PracticeAnswer answer)
    {
        /// <summary>The id data files and JSON use: <c>ja</c>, <c>delvist</c>, <c>nej</c> or <c>ukendt</c>.</summary>
        /// <returns>The id.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The answer is not a member of the enum.</exception>
        public string Id() => answer == PracticeAnswer.Unknown ? "ukendt" : s_given.Id(answer);

        /// <summary>The answer in both languages, as <c>Delvist</c> and <c>Partly</c>.</summary>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The answer is not a member of the enum.</exception>
        public BilingualText Name() => answer == PracticeAnswer.Unknown ? s_unknown : s_given.Name(answer);
    }

    /// <summary>Reads a given answer, in small or capital letters.</summary>
    /// <param name="id"><c>ja</c>, <c>delvist</c> or <c>nej</c>.</param>
    /// <param name="answer">The answer, or unknown.</param>
    /// <returns>Whether the text is one of the three.</returns>
    public static bool TryParse([NotNullWhen(true)] string? id, out PracticeAnswer answer)
    {
        answer = default;
        return id is not null && s_given.TryParse(id.ToLowerInvariant(), out answer);
    }
}
