using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>Situations as rows: what the columns can say, and what is refused.</summary>
public sealed class SituationBuilderTests
{
    [Theory]
    [InlineData("", null, false)]
    [InlineData("ingen", VisitationCategory.NotAssessed, false)]
    [InlineData("jobparat", VisitationCategory.JobReady, false)]
    [InlineData("jobparat+jobparat", VisitationCategory.JobReady, false)]
    [InlineData("jobparat+aktivitetsparat", null, true)]
    public void A_category_is_one_or_two_with_a_plus(string text, VisitationCategory? category, bool areSeveral)
    {
        Assert.True(Read(text, out var situation, out var refused));
        Assert.Null(refused);
        Assert.Equal((category, areSeveral), (situation.Category, situation.HasSeveralCategories));
    }

    [Fact]
    public void Two_categories_at_once_are_the_named_contradiction()
    {
        Assert.True(Read("jobparat+aktivitetsparat", out var situation, out _));
        var answer = TargetGroupAct.AssessInForce(situation);
        Assert.Equal("LAB/conflict-categories", Assert.Single(answer.Conflicts).Id);
    }

    [Theory]
    [InlineData("jobparat+", "category \"jobparat+\": er ikke kategorier")]
    [InlineData("+", "category \"+\": er ikke kategorier")]
    [InlineData("jobparat+ingen", "ingen")]
    [InlineData("jobparat+nej", "nej")]
    [InlineData("jobparat+uddannelsesparat", "category \"uddannelsesparat\": kategorien kan ikke stå sammen")]
    public void What_is_no_category_is_refused_with_the_reason(string text, string reason)
    {
        Assert.False(Read(text, out _, out var refused));
        Assert.Contains(reason, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void The_columns_are_named_once()
    {
        var asked = new List<string>();
        var rows = new SituationBuilder().Situations;
        rows.Add(column =>
        {
            asked.Add(column);
            return null;
        });
        var all = rows.Schema.Columns.Select(c => c.Name).ToList();
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
        Assert.Equal(["citizen", "date", "states"], rows.Schema.Columns.Where(c => c.IsRequired).Select(c => c.Name));
    }

    [Fact]
    public void All_faults_of_a_row_are_told_at_once()
    {
        var builder = new SituationBuilder();
        builder.Situations.Add(
            Fields.Of(("citizen", "a"), ("date", "i dag"), ("states", "nej"), ("cash_days", "x"), ("offender", "måske"))
        );
        Assert.Equal(
            ["date", "states", "cash_days", "offender"],
            Assert.Single(builder.Refused).Faults.Select(f => f.Column)
        );
        Assert.Empty(builder.Build());
    }

    private static bool Read(string category, out CitizenSituation situation, out string? refused)
    {
        var builder = new SituationBuilder();
        var isRead = builder.Situations.Add(
            Fields.Of(
                ("citizen", "a"),
                ("date", "2021-03-01"),
                ("states", "kontanthjaelp"),
                ("category", category),
                ("birth_date", "1980-05-17"),
                ("introduction_programme", "nej")
            )
        );
        refused = builder.Refused.SingleOrDefault()?.ToText(Language.Danish);
        situation = builder.Build().SingleOrDefault().Value;
        return isRead;
    }
}
