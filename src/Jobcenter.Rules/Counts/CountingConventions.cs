using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.Counts;

/// <summary>Ids and names of <see cref="CountingConvention"/>.</summary>
public static class CountingConventions
{
    private static readonly Vocabulary<CountingConvention> s_vocabulary = Vocabulary.Of<CountingConvention>();

    /// <summary>The ids, for error messages.</summary>
    public static string AllowedIds => s_vocabulary.Allowed;

    extension(CountingConvention convention)
    {
        /// <summary>The id JSON and options use, as <c>statistics-denmark</c>.</summary>
        /// <returns>The id.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The convention is not a member of the enum.</exception>
        public string Id() => s_vocabulary.Id(convention);

        /// <summary>The convention's name in both languages.</summary>
        /// <returns>The name.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The convention is not a member of the enum.</exception>
        public BilingualText Name() => s_vocabulary.Name(convention);
    }

    /// <summary>Reads the id of a convention.</summary>
    /// <param name="id">The id.</param>
    /// <param name="convention">The convention, or the default.</param>
    /// <returns>Whether the id is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? id, out CountingConvention convention) =>
        s_vocabulary.TryParse(id, out convention);
}
