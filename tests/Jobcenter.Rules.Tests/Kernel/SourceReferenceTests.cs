using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Tests.Kernel;

/// <summary>A source and its section.</summary>
public sealed class SourceReferenceTests
{
    [Fact]
    public void A_source_is_document_and_section()
    {
        Assert.Equal("HEL21 3.1", new SourceReference("HEL21", "3.1").ToString());
        Assert.Equal("DST", new SourceReference("DST").ToString());
        Assert.Throws<ArgumentException>(() => new SourceReference(" "));
    }
}
