using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Tests.TargetGroups;

/// <summary>Situations as rows: what the columns can say, and what is refused.</summary>
public sealed class SituationRowsTests
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
        var answer = TargetGroupActs.Assess(situation);
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
        var all = SituationRows.RequiredColumns.Concat(SituationRows.OptionalColumns).ToList();
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        var asked = new HashSet<string>(StringComparer.Ordinal);
        SituationRows.TryRead(
            c =>
            {
                asked.Add(c);
                return string.Empty;
            },
            default,
            out _,
            out _
        );
        Assert.Equal(all.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    private static bool Read(string category, out CitizenSituation situation, out string? refused)
    {
        var isRead = SituationRows.TryRead(
            c =>
                c switch
                {
                    "citizen" => "a",
                    "date" => "2021-03-01",
                    "states" => "kontanthjaelp",
                    "category" => category,
                    "birth_date" => "1980-05-17",
                    "introduction_programme" => "nej",
                    _ => string.Empty,
                },
            default,
            out situation,
            out var row
        );
        refused = row?.ToText(Language.Danish);
        return isRead;
    }
}
