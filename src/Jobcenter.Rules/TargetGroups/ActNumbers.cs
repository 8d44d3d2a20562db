namespace Jobcenter.Rules.TargetGroups;

/// <summary>Numbers that code works with: of the law's document, and one of HEL21's.</summary>
internal static class ActNumbers
{
    /// <summary>From which age on LAB counts a citizen without an education as an adult.</summary>
    public static Parameter<int> AdultAge { get; } = Of("adultAge");

    /// <summary>For how many months a young person without a decision counts as education ready.</summary>
    public static Parameter<int> MonthsWithoutDecision { get; } = Of("monthsWithoutDecision");

    /// <summary>How many days without gross unemployment still connect what lies around them.</summary>
    public static Parameter<int> BridgedDays { get; } = Of("bridgedDays");

    /// <summary>The first day of courses that LAB no longer counts as before: whoever began earlier keeps the group.</summary>
    public static Parameter<LocalDate> FirstNewCourse { get; } =
        LawDocument.Parameter("firstNewCourse", ValueForms.Day);

    /// <summary>How many years the days on kontanthjælp are counted in, of which HEL21's <c>longCashYears</c> are too many.</summary>
    /// <remarks>It is part of what the fact <see cref="CitizenSituation.CashAssistanceDaysInTenYears"/> is, so one number holds on all days.</remarks>
    public static int LongCashWindowYears { get; } =
        LawDocument.Parameter("longCashWindowYears", LawDocument.Whole, "HEL21").Values.Single().Value;

    /// <summary>The days on kontanthjælp in those years, in words.</summary>
    public static BilingualText LongCashDays { get; } =
        new(
            $"dage på kontanthjælp de seneste {LongCashWindowYears} år",
            $"days on cash assistance in the last {LongCashWindowYears} years"
        );

    private static Parameter<int> Of(string id) => LawDocument.Parameter(id, LawDocument.Whole);
}
