using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>A day with the latest days of birth of those who have turned 18 and 30 on it.</summary>
internal readonly record struct KeyDay(int Number, int LatestBirthOf18, int LatestBirthOf30)
{
    public static KeyDay Of(LocalDate date) =>
        new(DayNumber.Of(date), LatestBirth(date, 18), LatestBirth(date, ActParts.AgeOfTheYoung));

    // Somebody born on 29 February turns on 1 March in common years, so not yet on 28 February.
    private static int LatestBirth(LocalDate date, int age) => DayNumber.Of(date.PlusYears(-age));
}
