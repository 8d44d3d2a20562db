namespace Jobcenter.Rules.Citizens;

/// <summary>Age in whole years ("fyldt"): it turns on the birthday.</summary>
internal static class Age
{
    /// <summary>How old somebody is on a date.</summary>
    /// <param name="birthDate">The day of birth.</param>
    /// <param name="date">The date, not before the day of birth.</param>
    /// <returns>Whole years. Somebody born on 29 February turns on 1 March in common years.</returns>
    public static int On(LocalDate birthDate, LocalDate date)
    {
        Guard.Against.EndBeforeStart(date, birthDate);
        var years = date.Year - birthDate.Year;
        var hasTurned = date.Month > birthDate.Month || (date.Month == birthDate.Month && date.Day >= birthDate.Day);
        return hasTurned ? years : years - 1;
    }
}
