using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>Rows of answers: what is taken, and what is refused with its column.</summary>
public sealed class AnswerSheetBuilderTests
{
    [Theory]
    [InlineData("prøve", "forberedelse", "ja", "", "", "test")]
    [InlineData("", "forberedelse", "ja", "", "", "test")]
    [InlineData("evidenstest", "teammoeder", "ja", "", "", "criterion")]
    [InlineData("evidenstest", "foerste-samtale", "ja", "", "", "criterion")]
    [InlineData("evidenstest", "forberedelse", "måske", "", "", "answer")]
    [InlineData("evidenstest", "forberedelse", "ukendt", "", "", "answer")]
    [InlineData("evidenstest", "forberedelse", "", "x", "10", "count")]
    [InlineData("evidenstest", "forberedelse", "", "-1", "10", "count")]
    [InlineData("evidenstest", "forberedelse", "", "11", "10", "count")]
    [InlineData("evidenstest", "forberedelse", "", "", "10", "count")]
    [InlineData("evidenstest", "forberedelse", "", "9", "", "of")]
    [InlineData("evidenstest", "forberedelse", "", "9", "9.5", "of")]
    public void A_bad_row_is_refused_with_its_column_and_the_good_ones_stay(
        string test,
        string criterion,
        string answer,
        string count,
        string of,
        string column
    )
    {
        var told = new List<RefusedRow>();
        var builder = new AnswerSheetBuilder(PracticeTest.All, told.Add);
        Assert.True(
            builder.Answers.Add(Row("evidenstest", "foerste-samtale", "Ja", "37", "40"), new("answers.csv", 2))
        );
        Assert.False(builder.Answers.Add(Row(test, criterion, answer, count, of), new("answers.csv", 3)));

        var refused = Assert.Single(builder.Refused);
        Assert.Equal(refused, Assert.Single(told));
        Assert.Equal(column, refused.Faults[0].Column);
        Assert.Equal(new RowLocation("answers.csv", 3), refused.Location);
        Assert.Equal(new RowCounts(2, 1), builder.Rows);
        var kept = builder.Build().Of("evidenstest", "foerste-samtale");
        Assert.Equal([EvidenceOrigin.Given, EvidenceOrigin.Counted], kept.Select(e => e.Origin));
        Assert.Equal(new Portion(37, 3), kept[1].Count.Value);
        Assert.Equal("answers.csv:2", kept[0].Source?.ToString());
    }

    [Fact]
    public void A_row_may_wait_for_its_answer_and_an_answer_and_a_count_may_stand_in_two_rows()
    {
        var waiting = new AnswerSheetBuilder(PracticeTest.All);
        Assert.True(waiting.Answers.Add(Row("god-praksis", "feedback", "", "", "")));
        Assert.Empty(waiting.Build().Of("god-praksis", "feedback"));
        var builder = new AnswerSheetBuilder(PracticeTest.All);
        Assert.True(builder.Answers.Add(Row("god-praksis", "feedback", "DELVIST", "", "")));
        Assert.True(builder.Answers.Add(Row("god-praksis", "feedback", "", "0", "0")));
        Assert.Equal(2, builder.Build().Of("god-praksis", "feedback").Length);
        Assert.Empty(builder.Refused);
    }

    private static Func<string, string?> Row(string test, string criterion, string answer, string count, string of) =>
        Fields.Of(("test", test), ("criterion", criterion), ("answer", answer), ("count", count), ("of", of));
}
