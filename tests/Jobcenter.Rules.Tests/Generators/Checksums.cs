namespace Jobcenter.Rules.Tests.Generators;

/// <summary>Checksums of things that differ in one part each.</summary>
internal static class Checksums
{
    public static void AreAllOthers(IReadOnlyList<string> hashes)
    {
        Assert.All(hashes, h => Assert.Matches("^sha256:[0-9a-f]{64}$", h));
        for (var i = 0; i < hashes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.True(hashes[i] != hashes[j], $"{j} and {i} have one checksum");
            }
        }
    }
}
