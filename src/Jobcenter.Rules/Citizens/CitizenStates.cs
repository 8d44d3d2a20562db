using System.Diagnostics.CodeAnalysis;

namespace Jobcenter.Rules.Citizens;

/// <summary>Ids and names of <see cref="CitizenState"/>.</summary>
public static class CitizenStates
{
    internal const int Count = 15;

    internal static readonly Vocabulary<CitizenState> Vocabulary = Kernel.Vocabulary.Of<CitizenState>();

    /// <summary>All states, in the order in which they take a week's hours.</summary>
    public static ImmutableArray<CitizenState> All { get; } = Vocabulary.Values;

    /// <summary>The thirteen benefits, in that order.</summary>
    public static ImmutableArray<CitizenState> Benefits { get; } = [.. Vocabulary.Values.Where(s => s.IsBenefit())];

    extension(CitizenState state)
    {
        /// <summary>Whether the state is one of the thirteen benefits rather than an activity.</summary>
        /// <returns>True for a benefit.</returns>
        public bool IsBenefit() => state is >= CitizenState.UnemploymentBenefit and <= CitizenState.EarlyRetirement;
    }

    /// <summary>Reads the id of a state.</summary>
    /// <param name="id">The id, as <c>uddannelseshjaelp</c>.</param>
    /// <param name="state">The state, or the default.</param>
    /// <returns>Whether the id is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? id, out CitizenState state) =>
        Vocabulary.TryParse(id, out state);
}
