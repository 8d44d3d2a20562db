namespace Jobcenter.Rules.BrancheTracks;

/// <summary>How many citizens a group course has.</summary>
[DanishTerm("holdstørrelse")]
public sealed record GroupSize
{
    private const int Largest = 1000;

    /// <summary>A size.</summary>
    /// <param name="fewest">The fewest citizens, 1 to 1,000.</param>
    /// <param name="most">The most citizens, <paramref name="fewest"/> to 1,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its bounds.</exception>
    public GroupSize(int fewest, int most)
    {
        Fewest = Guard.Against.Outside(fewest, nameof(fewest), 1, Largest);
        Most = Guard.Against.Outside(most, nameof(most), fewest, Largest);
    }

    /// <summary>The fewest citizens, included.</summary>
    public int Fewest { get; }

    /// <summary>The most citizens, included.</summary>
    public int Most { get; }
}
