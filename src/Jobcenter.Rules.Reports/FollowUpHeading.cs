using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Reports;

/// <summary>What stands above and below a follow-up, whatever it is written as.</summary>
internal static class FollowUpHeading
{
    public static string Subtitle(FollowUp followUp, Language language)
    {
        var counting = followUp.Counting.Convention.Name().ToText(language);
        var asOf = DateText.Of(followUp.AsOf, language);
        var area = followUp.Municipality.ToText(language);
        return language == Language.English
            ? $"Follow-up {asOf} · {area} · counted as {counting}"
            : $"Opfølgning {asOf} · {area} · talt som {counting}";
    }

    public static string Rows(RowCounts rows, Language language) =>
        language == Language.English
            ? $"{rows.Read} rows read, {rows.Refused} refused."
            : $"{rows.Read} rækker læst, {rows.Refused} afvist.";
}
