using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>A requirement's label whose title and notes name its periods as <c>{baseline}</c> and <c>{deadline}</c>, so that a moved plan reads right.</summary>
internal static class TitleTemplate
{
    public static RuleLabel Fill(RuleLabel template, MeasuringPeriod? baseline, MeasuringPeriod? deadline) =>
        new(
            template.Id,
            new(
                Fill(template.Title.Danish, baseline, deadline, Language.Danish),
                Fill(template.Title.English, baseline, deadline, Language.English)
            ),
            template.Source,
            template.Strength,
            [
                .. template.Notes.Select(n => new Note(
                    n.Kind,
                    new(
                        Fill(n.Text.Danish, baseline, deadline, Language.Danish),
                        Fill(n.Text.English, baseline, deadline, Language.English)
                    )
                )),
            ]
        );

    private static string Fill(string title, MeasuringPeriod? baseline, MeasuringPeriod? deadline, Language language) =>
        title
            .Replace("{baseline}", baseline?.ToText(language), StringComparison.Ordinal)
            .Replace("{deadline}", deadline?.ToText(language), StringComparison.Ordinal);
}
