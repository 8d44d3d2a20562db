using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Reports;
using NodaTime;
using Samples.Contacting;
using Samples.Following;
using Samples.Practice;
using Samples.Sequences;
using Samples.Targeting;
using Samples.Tracks;

namespace Jobcenter.Rules.EndToEnd.Tests.Reports;

/// <summary>The pages that are looked at in a browser: those of the samples, and several follow-ups beside each other.</summary>
internal static class ReportPages
{
    private static readonly Dictionary<string, Func<string, string>> s_all = new()
    {
        ["follow-up"] = f => Page(FollowUpApp.Run, f),
        ["follow-up in English"] = f => Page(FollowUpApp.Run, f, "--language", "en", "--as-of", "2021-06-30"),
        ["follow-up of little known"] = f => Page(FollowUpApp.Run, f, "--plan", "VOK15", "--discretion"),
        ["several dates"] = f => Written(Dates(), f),
        ["several municipalities"] = f => Written(Municipalities(), f),
        ["placements"] = f => Page(PlacementsApp.Run, f),
        ["one placement"] = f => Page(PlacementsApp.Run, f, "--explain", "bo"),
        ["contacts"] = f => Page(ContactsApp.Run, f, "--as-of", "2025-03-31"),
        ["tracks"] = f => Page(BrancheTracksApp.Run, f),
        ["target groups"] = f => Page(TargetGroupApp.Run, f),
        ["practice tests"] = f => Page(PracticeTestApp.Run, f),
        ["one requirement"] = f => Written(Requirement(), f),
    };

    public static IEnumerable<string> Names => s_all.Keys;

    public static string Html(string name) => s_all[name]("html");

    public static string Markdown(string name) => s_all[name]("markdown");

    private static string Page(Func<string[], TextWriter, TextWriter, int> sample, string format, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, sample([.. args, "--format", format], output, error));
        return output.ToString();
    }

    private static string Written(Answer answer, string format) =>
        format is "html" ? AnswerHtml.Write(answer) : AnswerMarkdown.Write(answer);

    private static Answer Dates() =>
        Answer.Of(
            "dates",
            new("Helsingør i 2021, kvartal for kvartal", "Helsingør in 2021, by quarter"),
            new[]
            {
                new LocalDate(2021, 3, 31),
                new LocalDate(2021, 6, 30),
                new LocalDate(2021, 9, 30),
                new LocalDate(2021, 12, 31),
            }.Select(day =>
                Answer.Of(FollowUp(day)).Titled(new(DateTitle(day, Language.Danish), DateTitle(day, Language.English)))
            )
        );

    private static Answer Municipalities()
    {
        var plan = EmploymentPlans.Get("HEL21");
        return Answer.Of(
            "municipalities",
            new("Tre kommuner", "Three municipalities"),
            new[] { (217, "Helsingør"), (210, "Fredensborg"), (101, "København") }.Select(m =>
                Answer
                    .Of(FollowUp(plan.LastDay, new() { Municipality = Area.Municipality(m.Item1) }))
                    .Titled(BilingualText.Same(m.Item2))
            )
        );
    }

    private static Answer Requirement() =>
        Answer.Of(FollowUp(new(2021, 9, 30)).Find("3.1-2") ?? throw new InvalidOperationException());

    private static FollowUp FollowUp(LocalDate asOf, FollowUpOptions? options = null)
    {
        var plan = EmploymentPlans.Get("HEL21");
        var folder = Path.Combine(Library.Root, "samples", "FollowUp", "data", plan.Id);
        var log = new InputLog(TextWriter.Null);
        var figures = FigureFiles.Read([Path.Combine(folder, "figures.csv")], plan.Groups, log);
        return plan.FollowUp(RegisterFiles.Read(folder, asOf, log: log), figures, asOf, options ?? new());
    }

    private static string DateTitle(LocalDate day, Language language) =>
        Jobcenter.Rules.Time.MeasuringPeriod.OfDay(day).ToText(language);
}
