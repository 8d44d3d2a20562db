using Jobcenter.Rules.Counts;

namespace Jobcenter.Rules.Plans;

/// <summary>A sought status in words, as the name of a measure's value.</summary>
internal static class StatusText
{
    private static readonly CitizenState[] s_doing =
    [
        CitizenState.FlexJob,
        CitizenState.JobClarification,
        CitizenState.Ressourceforloeb,
        CitizenState.PreRehabilitation,
        CitizenState.Rehabilitation,
    ];

    public static BilingualText Of(SoughtStatus status) =>
        new(Of(status, Language.Danish), Of(status, Language.English));

    private static string Of(SoughtStatus status, Language language)
    {
        var isDanish = language == Language.Danish;
        string[] wanted =
        [
            .. status.In is { } states
                ? [$"{Preposition(states, isDanish)} {states.Name.ToText(language)}"]
                : Array.Empty<string>(),
            .. status.Categories.Select(c => $"{(isDanish ? "visiteret" : "assessed as")} {c.Name().ToText(language)}"),
        ];
        var off = status.NotIn is { } away ? $"{(isDanish ? "uden" : "off")} {away.Name.ToText(language)}" : null;
        var what = string.Join(
            isDanish ? " og " : " and ",
            new[]
            {
                wanted.Length == 0 ? null : string.Join(isDanish ? " eller " : " or ", wanted),
                off,
            }.OfType<string>()
        );
        return $"{(isDanish ? "andel" : "share")} {what}{Time(status, isDanish)}";
    }

    // One is on money, and in what one does.
    private static string Preposition(BenefitGroup states, bool isDanish) =>
        states.States.Any(static s => CitizenStates.Benefits.Contains(s) && !s_doing.Contains(s))
            ? (isDanish ? "på" : "on")
            : (isDanish ? "i" : "in");

    private static string Time(SoughtStatus status, bool isDanish)
    {
        if (!status.HasTime)
        {
            return isDanish ? " på dagen" : " on the day";
        }

        var (count, one, many, english) =
            status.Days > 0 ? (status.Days, "dag", "dage", "day")
            : status.Weeks > 0 ? (status.Weeks, "uge", "uger", "week")
            : (status.Months, "måned", "måneder", "month");
        var time = isDanish
            ? $"{count} {(count == 1 ? one : many)}"
            : $"{count} {english}{(count == 1 ? string.Empty : "s")}";
        return (status.When, isDanish) switch
        {
            (EmploymentReading.Within, true) => $" inden for {time}",
            (EmploymentReading.Within, false) => $" within {time}",
            (_, true) => $" {time} efter",
            _ => $" {time} after",
        };
    }
}
