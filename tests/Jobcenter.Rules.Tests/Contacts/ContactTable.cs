using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Contacts;

/// <summary>The table of the law about interviews, written out: first and last day of the window, who holds them, and how many.</summary>
internal static class ContactTable
{
    private static readonly int[] s_first = [2, 3, 4, 5];
    private static readonly int[] s_four = [2, 3, 4, 5, 7, 8, 10];

    /// <summary>What a duty asks of a course that begins on a day; null for one that is not about interviews.</summary>
    public static (LocalDate First, LocalDate Last, InterviewHolder? Holder, int Count)? Asked(
        string id,
        LocalDate start
    )
    {
        var (three, six) = (start.PlusMonths(3), start.PlusMonths(6));
        return id["LAB/kontakt/".Length..] switch
        {
            "2020/kommune" => (start, six.PlusDays(-1), InterviewHolder.Municipality, 4),
            "2020/a-kasse-sen" => (three, six.PlusDays(-1), InterviewHolder.UnemploymentFund, 1),
            "2024/a-kasse" => (start, three.PlusDays(-1), InterviewHolder.UnemploymentFund, 3),
            "2024/a-kasse-foerste" => (start, start.PlusDays(14), InterviewHolder.UnemploymentFund, 1),
            "2024/kommune" => (three, six.PlusDays(-1), InterviewHolder.Municipality, 3),
            "2024/kommune-fra-start" => (start, six.PlusDays(-1), InterviewHolder.Municipality, 6),
            "2026/a-kasse" => (start, three.PlusDays(-1), InterviewHolder.UnemploymentFund, 2),
            "2026/kommune" => (three, six.PlusDays(-1), InterviewHolder.Municipality, 2),
            "2020/samtaler" or "2024/samtaler" or "2026/samtaler" => (start, six.PlusDays(-1), null, 4),
            "2020/foerste" or "2024/foerste" => (start, start.PlusDays(7), null, 1),
            _ => null,
        };
    }

    /// <summary>Whether a duty is about a group; the row of the start is asked apart.</summary>
    public static bool Concerns(string id, int number, bool hasMunicipality) =>
        id["LAB/kontakt/".Length..] switch
        {
            "2024/a-kasse" or "2024/a-kasse-foerste" or "2024/kommune" => number == 1 && !hasMunicipality,
            "2024/kommune-fra-start" => number == 1 && hasMunicipality,
            "2020/kommune" or "2020/a-kasse-sen" or "2026/a-kasse" or "2026/kommune" => number == 1,
            "2020/samtaler" or "2024/samtaler" => s_four.Contains(number),
            "2020/foerste" or "2024/foerste" => s_first.Contains(number),
            "2026/samtaler" => number is 2 or 4,
            _ => false,
        };
}
