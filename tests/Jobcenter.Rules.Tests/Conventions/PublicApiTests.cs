namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>The public API is a committed, approved text: whoever changes it, changes the text and sees it in the diff.</summary>
public sealed class PublicApiTests
{
    private static readonly string s_folder = Path.Combine(
        Library.Root,
        "tests",
        "Jobcenter.Rules.Tests",
        "Conventions"
    );

    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var approved = Path.Combine(s_folder, "PublicApi.approved.txt");
        var received = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
        var text = PublicApiText.Of(Library.PublicTypes);
        File.WriteAllText(received, text);
        // To approve a change, copy the received text over the approved one.
        Assert.Equal(File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "", text);
    }

    [Fact]
    public void The_check_can_fail()
    {
        var text = PublicApiText.Of([typeof(Sample)]);
        Assert.StartsWith("struct Tests.Conventions.Sample\n", text, StringComparison.Ordinal);
        Assert.Contains("Int32 Plus(Int32 other = 1)", text, StringComparison.Ordinal);
        Assert.Contains("Int32 Value { get; }", text, StringComparison.Ordinal);
        Assert.NotEqual(text, PublicApiText.Of([typeof(OtherSample)]));
    }

    internal readonly struct Sample(int value)
    {
        public int Value { get; } = value;

        public int Plus(int other = 1) => Value + other;
    }

    internal readonly struct OtherSample(int value)
    {
        public long Value { get; } = value;
    }
}
