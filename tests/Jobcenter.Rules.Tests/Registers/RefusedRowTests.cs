using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Tests.Registers;

public sealed class RefusedRowTests
{
    private static readonly BilingualText s_reason = new("er forkert", "is wrong");

    [Theory]
    [InlineData("f.csv", "from", "x", "f.csv:2 from \"x\": er forkert")]
    [InlineData("f.csv", "from", "", "f.csv:2 from: er forkert")]
    [InlineData("f.csv", "", "", "f.csv:2: er forkert")]
    [InlineData("f.csv", "", "x", "f.csv:2: er forkert")] // a whole row holds the citizen's id
    [InlineData("f.csv", "citizen", "0101901234", "f.csv:2 citizen \"0***\": er forkert")]
    [InlineData("f.csv", "from", "010190-1234", "f.csv:2 from \"0***\": er forkert")]
    [InlineData(null, "from", "x", "from \"x\": er forkert")]
    [InlineData(null, "", "", "er forkert")]
    public void It_says_where_what_and_why(string? file, string column, string value, string text) =>
        Assert.Equal(text, new RefusedRow(new(file, 2), new RowFault(column, value, s_reason)).ToText(Language.Danish));

    [Fact]
    public void Several_faults_stand_with_semicolons_between()
    {
        var row = new RefusedRow(
            new("f.csv", 2),
            new RowFault("from", "x", s_reason),
            new RowFault("to", "", s_reason)
        );
        Assert.Equal("f.csv:2 from \"x\": is wrong; to: is wrong", row.ToString());
        Assert.Throws<ArgumentException>(() => new RefusedRow(default));
    }

    [Fact]
    public void It_says_whom_it_is_about_once_and_masked()
    {
        var row = new RefusedRow(new("f.csv", 2), new RowFault("from", "x", s_reason)) { Citizen = "0101901234" };
        Assert.Equal("f.csv:2 from \"x\": er forkert (borger 0***)", row.ToText(Language.Danish));
        Assert.Equal("f.csv:2 from \"x\": is wrong (citizen 0101901234)", row.ToText(Language.English, showsIds: true));
        Assert.NotEqual(row, new(row.Location, row.Faults) { Citizen = "b" });
        var own = new RefusedRow(new("f.csv", 2), new RowFault("citizen", "a", s_reason)) { Citizen = "a" };
        Assert.Equal("f.csv:2 citizen \"a***\": is wrong", own.ToString());
    }

    [Fact]
    public void A_long_value_is_cut_once()
    {
        var fault = new RowFault("from", new string('x', 100_000), s_reason);
        Assert.Equal(41, fault.Value.Length);
        Assert.Equal(fault, new RowFault(fault.Column, fault.Value, s_reason));
    }
}
