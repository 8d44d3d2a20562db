using System.Collections.Immutable;
using Jobcenter.Rules.Testing;
using Samples.Conforming;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>All pages, made from the rules as they are and from cases as they answer.</summary>
internal static class RulePageSet
{
    public static ImmutableArray<ConformanceCase> Cases { get; } = [.. ShippedCases.Files.SelectMany(CasesIn)];

    public static ImmutableArray<RulePage> All()
    {
        ImmutableArray<RulePage> pages =
        [
            .. TargetGroupPages.All(),
            .. BranchePages.All(),
            .. PlacementPages.All(),
            .. ContactPages.All(),
            .. RequirementPages.All(),
            .. CountPages.All(),
            .. PracticePages.All(),
        ];
        return [Index(pages), .. pages];
    }

    public static IEnumerable<ConformanceCase> Of(string name, string value) =>
        Cases.Where(c => c.Ask.TryGetValue(name, out var asked) && asked == value);

    private static RulePage Index(ImmutableArray<RulePage> pages)
    {
        const string Danish = "Reglerne, side for side";
        const string English = "The rules, page by page";
        var text = new PageText()
            .Title(Danish, English)
            .Line("Hver side er lavet af de regler, der regnes med, og af eksempler, der er kørt. En side, der ikke")
            .Line("længere er det, reglerne giver, får en test til at fejle.")
            .Line();
        text.Line(
                "I diagrammerne betyder en firkant, at alle dele skal være opfyldt; en sekskant, at mindst en skal; en oval, at"
            )
            .Line(
                "delen ikke må være opfyldt; et trapez, at sætningen kan læses på flere måder, hvoraf den første afgør; og en"
            )
            .Line("afrundet boks sammenligner et faktum med en grænse. Et manglende faktum giver *ukendt*, aldrig nej.")
            .Line()
            .Line(
                "Kilderne: HEL19 er Helsingørs puljemidler til tidlig jobrettet indsats (2019), HEL20 Helsingørs brancheindsats med de to"
            )
            .Line(
                "praksistests (14. maj 2020), HEL21 Helsingørs beskæftigelsesplan 2021, FRE15 Frederikssunds styrkede virksomhedsindsats"
            )
            .Line(
                "(11. september 2015), VOK15 et notat om Voksenafdelingen i en unavngiven kommune (2015), LAB lov om en aktiv"
            )
            .Line(
                "beskæftigelsesindsats fra 2020, LAB-2016 loven før den, BEK bekendtgørelserne til den, STAR Jobindsats.dk og DST"
            )
            .Line("Danmarks Statistik.")
            .Line();
        foreach (var folder in pages.GroupBy(p => p.Path.Split('/')[0]))
        {
            text.Heading(2, folder.Key);
            foreach (var page in folder)
            {
                text.Line($"- [{page.Danish}]({page.Path}) · *{page.English}*");
            }

            text.Line();
        }

        return new("README.md", Danish, English, text.ToString());
    }

    private static IEnumerable<ConformanceCase> CasesIn(string file)
    {
        using var stream = File.OpenRead(file);
        return ConformanceFile.Read(stream).Cases;
    }
}
