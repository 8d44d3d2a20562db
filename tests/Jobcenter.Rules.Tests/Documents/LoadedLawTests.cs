using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.Documents;

/// <summary>What is told of the law is all that is loaded, with how sure it is.</summary>
public sealed class LoadedLawTests
{
    private static Answer Table(Answer law, string id) => law.Parts.Single(p => p.Id == id);

    private static string Cell(Answer row, string name) =>
        row.Cells.Single(c => c.Name.Danish == name).ToText(Language.Danish);

    [Fact]
    public void Every_act_group_number_and_duty_is_there()
    {
        var law = Answer.OfLaw();
        Assert.Equal(TargetGroupAct.All.Values.Length + 1, Table(law, "acts").Parts.Length);
        Assert.Equal(
            ContactLaw.Default.Duties.Select(static d => d.Id).Order(StringComparer.Ordinal),
            Table(law, "contacts").Parts.Select(static p => p.Id).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            PlacementLaw.Default.Numbers.Sum(static n => n.Values.Length),
            Table(law, "placements").Parts.Length
        );
        Assert.Equal(
            TargetGroupAct
                .All.Values.SelectMany(static a => a.Value.Groups)
                .Select(static g => g.Id)
                .Distinct()
                .Order(),
            Table(law, "groups").Parts.Select(static p => p.Id).Distinct().Order()
        );
        Assert.All(law.Parts.SelectMany(static p => p.Parts), static row => Assert.NotEmpty(Cell(row, "Sikkerhed")));
    }

    [Theory]
    [InlineData("2019-12-31", "LAB-2016/4", "LAB/4")]
    [InlineData("2020-01-01", "LAB/4", "LAB-2016/4")]
    public void A_day_tells_what_holds_on_it(string day, string there, string gone)
    {
        var ids = Table(Answer.OfLaw(Day(day)), "groups").Parts.Select(static p => p.Id).ToList();
        Assert.Contains(there, ids);
        Assert.DoesNotContain(gone, ids);
    }

    [Fact]
    public void What_is_derived_inferred_decided_or_not_found_says_so()
    {
        var law = Answer.OfLaw();
        string Sureness(string table, string id, string from) =>
            Cell(Table(law, table).Parts.Single(p => p.Id == id && First(p) == from), "Sikkerhed");
        static string First(Answer row) => $"{row.Cells.Single(static c => c.Name.Danish == "Fra").Date:R}";

        Assert.Equal("udledt", Sureness("groups", "LAB/8", "2026-02-01"));
        Assert.Equal("udledt", Sureness("groups", "LAB/4", "2025-07-01"));
        Assert.Equal("kilden siger det", Sureness("groups", "LAB/4", "2020-01-01"));
        Assert.Equal("sluttet", Sureness("groups", "LAB/12", "2020-01-01"));
        Assert.Equal("udledt", Sureness("contacts", "LAB/kontakt/2020/samtaler", "2020-01-01"));
        Assert.Equal("ikke fundet", Sureness("contacts", "LAB/kontakt/2026/ovrige", "2026-07-01"));
        Assert.Equal(
            "kilden siger det; resten ikke fundet",
            Sureness("contacts", "LAB/kontakt/2026/foerste", "2026-07-01")
        );
        Assert.Equal("kilden siger det; resten ikke fundet", Sureness("acts", "LAB-2016", "2016-11-21"));
        Assert.Equal("anslået", Sureness("placements", "nytteindsats", "2020-01-01"));
        Assert.Equal("ikke fundet", Sureness("placements", "ratioCounting", "2024-01-01"));
        Assert.Equal("ikke fundet", Sureness("acts", "LAB", "2027-01-01"));
        Assert.Equal(
            "kontanthjælp",
            Cell(Table(law, "states").Parts.Single(static p => p.Id == "sho-ydelse"), "Værdi")["afløst af ".Length..]
        );
        Assert.Contains(Table(law, "decisions").Parts, static p => p.Id == "LAB/conflict-benefit-ended");
        Assert.All(Table(law, "unsure").Parts, static p => Assert.NotEqual("kilden siger det", Cell(p, "Sikkerhed")));
    }

    [Fact]
    public void A_target_group_has_its_own_and_what_is_for_all()
    {
        var duties = Table(Answer.OfLaw(new LocalDate(2026, 7, 1), targetGroup: 9), "contacts").Parts;
        Assert.Equal(["LAB/kontakt/2026/ledighedsydelse"], duties.Select(static d => d.Id));
        string[] ForAll(int group) =>
            [.. Table(Answer.OfLaw(new LocalDate(2021, 3, 1), group), "placements").Parts.Select(static p => p.Id)];
        string[] all =
        [
            "placementRules",
            "internshipHours",
            "nytteindsats",
            "ratio",
            "ratioCounting",
            "nytteindsatsRatio",
            "netIncreaseAverage",
        ];
        string[] others = ["longInternship", "extendedInternship", "furtherExtension"];
        string[] support = ["priorSupport", "exemptFromAge"];
        void Has(int group, params string[] own) =>
            Assert.Equal(all.Concat(own).Order(StringComparer.Ordinal), ForAll(group).Order(StringComparer.Ordinal));
        Has(1, ["shortInternship", "privateSubsidy", "publicSubsidy", .. support]);
        Has(3, [.. others, "activityReadySubsidy", "extendedSubsidy", .. support]);
        Has(8, [.. others, "longSubsidy", .. support]);
        Has(9, others);
        Has(10, [.. others, "longSubsidy"]);
        Has(11, [.. others, "pensionSubsidy"]);
        Has(12, [.. others, "privateSubsidy", "publicSubsidy", "longSubsidy", .. support]);
        Has(13, others);
        Assert.Equal(
            "1, 2, 4",
            Cell(
                Table(Answer.OfLaw(), "placements").Parts.Single(static p => p.Id == "shortInternship"),
                "Målgruppe nr."
            )
        );
    }

    [Fact]
    public void The_decision_about_minors_with_a_need_is_among_our_decisions()
    {
        var decisions = Table(Answer.OfLaw(), "decisions").Parts;
        foreach (var id in new[] { "LAB/12", "LAB/13" })
        {
            Assert.Contains(
                "nr. 13",
                Cell(Assert.Single(decisions, p => p.Id == id), "Noter"),
                StringComparison.Ordinal
            );
        }
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
