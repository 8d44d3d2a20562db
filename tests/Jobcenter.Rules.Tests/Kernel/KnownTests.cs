using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Kernel;

/// <summary>What is known, and why something is not.</summary>
public sealed class KnownTests
{
    [Fact]
    public void A_missing_value_says_why_and_never_stands_for_zero()
    {
        var missing = Known.Missing<int>(new("mangler", "is missing"));
        Assert.False(missing.IsKnown);
        Assert.False(default(Known<int>).IsKnown);
        var error = Assert.Throws<InvalidOperationException>(() => missing.Value);
        Assert.Contains("is missing", error.Message, StringComparison.Ordinal);
        Assert.Equal(missing.Reason, missing.Select(i => i + 1).Reason);
        Assert.Equal(3, Known.Of(2).Select(i => i + 1).Value);
        Assert.Equal(9, missing.Or(9));
        Assert.Equal(0, Known.Of(0).Or(9));
        Assert.True(Known.Of(2).TryGet(out var two));
        Assert.Equal(2, two);
        Assert.False(Known.Missing<string>().TryGet(out var none));
        Assert.Null(none);
    }
}
