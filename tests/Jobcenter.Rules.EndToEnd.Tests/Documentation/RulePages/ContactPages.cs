using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.RulePages;

/// <summary>The duties about contact, a page for the days a course begins on.</summary>
internal static class ContactPages
{
    private const string Folder = "Contacts";

    public static IEnumerable<RulePage> All()
    {
        var duties = ContactLaw.Default.Duties.ToLookup(PageOf);
        return
        [
            Page(
                "2020",
                "Samtaler, forløb fra 1. januar 2020",
                "Interviews, courses from 1 January 2020",
                duties["2020"]
            ),
            Page(
                "2024",
                "Samtaler, forløb fra 1. januar 2024",
                "Interviews, courses from 1 January 2024",
                duties["2024"]
            ),
            Page("2026", "Samtaler, forløb fra 1. juli 2026", "Interviews, courses from 1 July 2026", duties["2026"]),
            Page("foerste-tilbud", "Det første tilbud", "The first offer", duties["foerste-tilbud"]),
            Page(
                "ikke-indlaest",
                "Hvad der ikke er indlæst om kontakt",
                "What is not loaded about contact",
                duties["ikke-indlaest"]
            ),
        ];
    }

    private static string Percent(Parameter<Fraction> share) =>
        new Share(share.Values[0].Value).ToText(Language.Danish);

    private static string PageOf(ContactDuty duty) =>
        duty.Id.EndsWith("foerste-tilbud", StringComparison.Ordinal) ? "foerste-tilbud"
        : duty.Id.Split('/')[2] is { Length: 4 } year && year.All(char.IsAsciiDigit) ? year
        : "ikke-indlaest";

    private static RulePage Page(string name, string danish, string english, IEnumerable<ContactDuty> duties)
    {
        var text = new PageText().Title(danish, english);
        text.Line(
                "En pligt gælder de kontaktforløb, der begynder, mens den gælder, også når de rækker over en ændring."
            )
            .Line();
        foreach (var duty in duties)
        {
            text.Heading(2, duty.Label.Title.Danish, duty.Label.Title.English)
                .Label(duty.Label, duty.ValidFrom, duty.ValidUntil, duty.Rule.Outline);
            if (duty.ShareAsked is { } share)
            {
                text.Line(
                        duty.CountedTogether is { } together
                            ? $"Mindst {Percent(share)} af forløbene, talt sammen med de andre pligter i »{together}«."
                            : $"Mindst {Percent(share)} af forløbene, talt for pligten alene."
                    )
                    .Line();
            }

            text.Line("Hvem den gælder:").Line().Diagram(duty.Applies.Outline);
            text.Line("Hvornår den er opfyldt:").Line().Diagram(duty.Rule.Outline);
            text.Limits(duty.Rule.Outline, duty.Label.Source, duty.ValidFrom, duty.ValidUntil)
                .Examples(3, RulePageSet.Of("duty", duty.Id));
        }

        if (name == "2026")
        {
            text.Heading(2, "Andelen, talt sammen", "The share, counted together")
                .Examples(3, RulePageSet.Of("rule", "contact-share"));
        }

        return new($"{Folder}/{name}.md", danish, english, text.ToString());
    }
}
