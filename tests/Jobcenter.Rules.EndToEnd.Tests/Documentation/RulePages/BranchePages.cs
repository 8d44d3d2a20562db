using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Testing;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>The branche rules with their numbers, the catalogues and what became of the tracks.</summary>
internal static class BranchePages
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["FewestMarks"] = "færrest spor i en markering",
        ["NotOfferedOn"] = "ydelser, hvis modtagere ikke tilbydes indsatsen",
        ["NotMostVulnerableOf"] = "kategorien, hvis mest udsatte ikke tilbydes indsatsen",
        ["FewestInGroup"] = "færrest borgere i et gruppeforløb",
        ["MostInGroup"] = "flest borgere i et gruppeforløb",
        ["MostGroupDays"] = "flest dage i et gruppeforløb, hele eller halve",
        ["FewestMeetings"] = "færrest klyngemøder i et kvartal",
        ["FewestOfEachActivity"] = "færrest af hver af sporets tre aktiviteter",
        ["FewestProfileTracks"] = "færrest spor i en profil",
        ["FewestCoordinators"] = "færrest tovholdere for et spor",
        ["MostCoordinators"] = "flest tovholdere for et spor",
        ["AdvisedCoordinators"] = "flest tovholdere efter de gode råd",
        ["EffortShare"] = "mindste andel af den virksomhedsrettede indsats",
    };

    public static IEnumerable<RulePage> All()
    {
        const string Danish = "Branchereglerne";
        const string English = "The branche rules";
        var rules = BrancheRules.Default;
        var text = new PageText()
            .Title(Danish, English)
            .Heading(2, "Tal med gyldighed og kilde", "Numbers with their validity and source")
            .Table(DatedNumbers.Columns, DatedNumbers.Of(rules, s_names));
        Section(text, rules.Profile, Asked("branche-profile"));
        Section(text, rules.Marking.Outline, Asked("branche-marking"));
        var candidate = rules.Candidate.Outline;
        Section(text, PageText.Below(candidate).First(o => o.Label?.Id == "HEL20/offer"), Asked("branche-offer"));
        Section(text, candidate, Asked("branche-candidate"));
        Section(text, rules.GroupCourse.Outline, Asked("group-course"));
        Section(text, rules.CompleteTrack.Outline, Reviewed("activities"));
        Section(text, rules.ClusterMeetings.Outline, Reviewed("meetings"));
        Section(text, rules.Coordinators.Outline, Reviewed("coordinators"));
        Section(text, rules.Effort.Outline, Asked("effort-share"));
        yield return new("BrancheTracks/regler.md", Danish, English, text.ToString());
        yield return Catalogues();
    }

    private static RulePage Catalogues()
    {
        const string Danish = "Branchespor: kataloger, udtræk og hold";
        const string English = "Branche tracks: catalogues, extraction and groups";
        var text = new PageText().Title(Danish, English);
        foreach (var catalogue in BrancheCatalogues.Default.All)
        {
            text.Heading(2, catalogue.Id)
                .Line(
                    $"Gælder {PageText.Day(catalogue.ValidFrom)} – {PageText.Day(catalogue.ValidUntil)}. Kilde: {catalogue.Source}."
                )
                .Line();
            text.Table(
                ["Id", "Spor", "Track"],
                catalogue.Tracks.Select(t => new[] { $"`{t.Id}`", t.Name.Danish, t.Name.English })
            );
        }

        text.Heading(2, "Hvad sporene blev til", "What became of the tracks");
        var all = BrancheCatalogues.Default.All;
        foreach (var (from, to) in all.Zip(all.Skip(1)))
        {
            var moved =
                BrancheCatalogues.Default.Move(from.Mark([.. from.Tracks.Select(t => t.Id)]), to)
                ?? throw new InvalidOperationException("Each catalogue takes over from the one before.");
            text.Table(
                [from.Id, to.Id],
                moved.Moves.Select(m => new[] { $"`{m.From.Id}`", m.To is { } next ? $"`{next.Id}`" : "intet" })
            );
            foreach (var note in moved.Notes)
            {
                text.Line($"- {note.Text.Danish}");
            }

            text.Line();
        }

        text.Heading(2, "Eksempler, der er kørt", "Examples that ran")
            .Examples(
                3,
                Asked("branche-succession")
                    .Concat(Asked("job-order"))
                    .Concat(Asked("job-orders"))
                    .Concat(Asked("group-course-split"))
            );
        return new("BrancheTracks/kataloger.md", Danish, English, text.ToString());
    }

    private static void Section(PageText text, RuleOutline outline, IEnumerable<ConformanceCase> cases)
    {
        var label = outline.Label ?? throw new InvalidOperationException("A branche rule has a name.");
        text.Heading(2, label.Title.Danish, label.Title.English)
            .Label(label, FirstDay(outline), until: null, outline)
            .Limits(outline, label.Source, from: null, until: null)
            .Diagram(outline)
            .Examples(3, cases);
    }

    // A rule holds from the first day that one of its numbers holds on.
    private static LocalDate? FirstDay(RuleOutline outline) =>
        PageText
            .Below(outline)
            .SelectMany(o => o.Right?.Parameter ?? [])
            .Select(p => (LocalDate?)p.ValidFrom)
            .Append(BrancheRules.Default.NotOfferedOn.Values[0].ValidFrom)
            .Min();

    private static IEnumerable<ConformanceCase> Asked(string rule) => RulePageSet.Of("rule", rule);

    private static IEnumerable<ConformanceCase> Reviewed(string part) => RulePageSet.Of("part", part);
}
