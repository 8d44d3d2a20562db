using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using NodaTime;

namespace Jobcenter.Rules.Tests.BrancheTracks;

/// <summary>The numbers of another municipality: every sentence says them, with that municipality's source.</summary>
public sealed class BrancheRulesTests
{
    private static readonly LocalDate s_day = new(2022, 3, 1);
    private static readonly BrancheMarking s_one = BrancheCatalogues.Default["HEL21"].Mark("detailhandel");
    private static readonly BrancheRules s_own = BrancheRules
        .Default.With(Own(BrancheRules.Default.FewestMarks, 1))
        .With(Own(BrancheRules.Default.FewestProfileTracks, 2))
        .With(Own(BrancheRules.Default.MostGroupDays, 9))
        .With(Own(BrancheRules.Default.FewestMeetings, 4))
        .With(Own(BrancheRules.Default.FewestCoordinators, 7))
        .With(Own(BrancheRules.Default.MostCoordinators, 8))
        .With(Own(BrancheRules.Default.AdvisedCoordinators, 6))
        .With(Own(BrancheRules.Default.EffortShare, new Share(new Fraction(1, 4))));

    [Fact]
    public void A_changed_number_changes_the_title_and_its_source()
    {
        var rules = s_own;
        Assert.Equal("Borgeren er markeret til mindst 1 spor i det gældende katalog", Title(rules.Marking));
        Assert.Equal("EGEN22 4", rules.Marking.Label?.Source.ToString());
        Assert.Equal("Brancheindsatsen er mindst 25 % af den virksomhedsrettede indsats", Title(rules.Effort));
        Assert.Equal("EGEN22 4", rules.Effort.Label?.Source.ToString());
        Assert.Equal("Profilen er lavet ved den første samtale og passer til mindst 2 spor", Title(rules.ProfileRule));
        Assert.Equal("Klyngen mødes mindst 4 gange i kvartalet", Title(rules.ClusterMeetings));
    }

    [Fact]
    public void The_outline_and_the_answer_say_the_same()
    {
        var rules = s_own;
        var answer = rules.Marking.Assess(Facts(s_day));
        Assert.Equal(Title(rules.Marking), answer.Label?.Title.Danish);
        Assert.Equal(Title(rules.Marking), rules.Marking.Outline.Label?.Title.Danish);
        var text = AnswerText.Write(answer);
        Assert.Contains("mindst 1 spor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HEL20", text, StringComparison.Ordinal);
        var titles = Titles(rules.Coordinators.Outline).Concat(Titles(rules.GroupCourse.Outline)).ToList();
        Assert.Contains("Praksis: 7-8 tovholdere hver dag", titles);
        Assert.Contains("Rådet: højst 6 tovholdere; flere er en bemærkning værd", titles);
        Assert.Contains("Forløbet varer typisk højst 9 hele eller halve dage", titles);
    }

    [Fact]
    public void A_number_that_changes_is_told_by_its_day()
    {
        var changing = BrancheRules.Default.FewestMarks.With(
            new ParameterValue<int>(2, new(2020, 1, 1), new LocalDate(2021, 12, 31), new("HEL20", "markering")),
            new ParameterValue<int>(3, new(2022, 1, 1), validUntil: null, new("EGEN22", "4"))
        );
        var rule = BrancheRules.Default.With(changing).Marking;
        Assert.Contains(
            "mindst 2 (fra 1. januar 2020), 3 (fra 1. januar 2022) spor",
            Title(rule),
            StringComparison.Ordinal
        );
        string? On(LocalDate day) => rule.Assess(Facts(day)).Label?.ToString();
        Assert.Contains("mindst 2 spor", On(new(2021, 12, 31)), StringComparison.Ordinal);
        Assert.Contains("[HEL20 markering]", On(new(2021, 12, 31)), StringComparison.Ordinal);
        Assert.Contains("mindst 3 spor", On(new(2022, 1, 1)), StringComparison.Ordinal);
        Assert.Contains("[EGEN22 4]", On(new(2022, 1, 1)), StringComparison.Ordinal);
        // Where no number is loaded, the title tells them all.
        Assert.Contains("3 (fra 1. januar 2022)", On(new(2019, 12, 31)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_takes_the_place_of_the_one_with_its_id_and_type()
    {
        var rules = BrancheRules.Default;
        Assert.Equal(2, rules.FewestMarks.Values[0].Value);
        Assert.Equal(new Share(new Fraction(1, 2)), rules.EffortShare.Values[0].Value);
        var unknown = new Parameter<int>("findesIkke", new("a", "a"));
        var error = Assert.Throws<ArgumentException>(() => rules.With(unknown));
        Assert.Contains("fewestMarks", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => rules.With(new Parameter<Share>("fewestMarks", new("a", "a"))));
        Assert.Throws<ArgumentNullException>(() => rules.With<int>(null!));
    }

    private static MarkFacts Facts(LocalDate day) =>
        new(new("a", s_one, day), Known.Of(BrancheCatalogues.Default["HEL21"]), day);

    private static Parameter<T> Own<T>(Parameter<T> parameter, T value) =>
        parameter.With(new ParameterValue<T>(value, new(2022, 1, 1), validUntil: null, new("EGEN22", "4")));

    private static string? Title<T>(Rule<T> rule) => rule.Label?.Title.Danish;

    private static IEnumerable<string?> Titles(RuleOutline outline) =>
        outline.Parts.SelectMany(Titles).Prepend(outline.Label?.Title.Danish);
}
