namespace Jobcenter.Rules.TargetGroups;

/// <summary>The names of the columns in <c>situations.csv</c> that <c>citizens.csv</c> does not have.</summary>
public static class SituationColumnNames
{
    /// <summary>The date the facts are about.</summary>
    public const string Date = "date";

    /// <summary>The states in force, with a plus between them; <c>ingen</c> for none.</summary>
    public const string States = "states";

    /// <summary>The day of the first contact.</summary>
    public const string FirstContact = "first_contact";

    /// <summary>Whether registered as unemployed.</summary>
    public const string RegisteredUnemployed = "registered_unemployed";

    /// <summary>Whether there is need of an effort.</summary>
    public const string NeedsEffort = "needs_effort";

    /// <summary>The first day of the running course of kontanthjælp.</summary>
    public const string CashSince = "cash_since";

    /// <summary>The days on kontanthjælp in the last ten years.</summary>
    public const string CashDays = "cash_days";

    /// <summary>The first day of the connected gross unemployment.</summary>
    public const string UnemployedSince = "unemployed_since";

    /// <summary>The day of the notice of sickness.</summary>
    public const string SicknessNotice = "sickness_notice";

    /// <summary>The expected months until work or education.</summary>
    public const string ExpectedMonths = "expected_months";

    /// <summary>Whether there are problems beyond unemployment.</summary>
    public const string ProblemsBeyond = "problems_beyond";

    /// <summary>Whether on the border between job ready and activity ready.</summary>
    public const string BetweenCategories = "between_categories";

    /// <summary>Whether there is little schooling from home.</summary>
    public const string LittleSchooling = "little_schooling";

    /// <summary>Whether a young offender.</summary>
    public const string Offender = "offender";

    /// <summary>Whether few modules are missing in a GUV plan.</summary>
    public const string FewModules = "few_modules";
}
