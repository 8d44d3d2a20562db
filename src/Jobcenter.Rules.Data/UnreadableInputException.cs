namespace Jobcenter.Rules.Data;

/// <summary>An input of which nothing could be used; the text says which, why, and what is allowed.</summary>
/// <param name="text">Which input, why, and what is allowed.</param>
public sealed class UnreadableInputException(BilingualText text) : Exception(Plain(text.English))
{
    /// <summary>Which input, why, and what is allowed.</summary>
    public BilingualText Text { get; } = new(Plain(text.Danish), Plain(text.English));

    /// <summary>Reads two inputs; where something is wrong with both, all of it is told at once.</summary>
    /// <param name="first">Reads the first.</param>
    /// <param name="second">Reads the second, also where the first cannot be read.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="UnreadableInputException">One of them cannot be read, or both; a fault of both is told once.</exception>
    public static (T First, TOther Second) ReadBoth<T, TOther>(Func<T> first, Func<TOther> second)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        var faults = new InputFaults();
        (T[] one, TOther[] other) = ([], []);
        faults.Try(() => one = [first()]);
        faults.Try(() => other = [second()]);
        faults.ThrowIfAny();
        return (one[0], other[0]);
    }

    // Names of files and words of a command line may hold anything; lines are ours.
    private static string Plain(string text) => string.Join('\n', text.Split('\n').Select(PlainText.Escape));
}
