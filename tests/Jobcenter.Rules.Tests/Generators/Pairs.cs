namespace Jobcenter.Rules.Tests.Generators;

/// <summary>Every pair of so many things, each with itself too: what two of them have in common is asked of all.</summary>
internal static class Pairs
{
    public static IEnumerable<(int One, int Other)> Of(int count) =>
        from one in Enumerable.Range(0, count)
        from other in Enumerable.Range(0, count)
        select (one, other);
}
