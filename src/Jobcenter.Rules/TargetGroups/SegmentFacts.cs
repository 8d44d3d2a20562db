namespace Jobcenter.Rules.TargetGroups;

/// <summary>The facts of a segment that turn on a number or a list of its document.</summary>
internal static class SegmentFacts
{
    /// <summary>Whether somebody graduated within some years of the day.</summary>
    public static Fact<CitizenSituation, bool> GraduatedWithin(string id, Parameter<int> years)
    {
        var text = SegmentReading.Slot(years).Text;
        return new(
            id,
            new(
                $"eksamen inden for {text.Danish} år",
                $"graduated within {text.English} {(text.English is "1" ? "year" : "years")}"
            ),
            (in s) =>
                s.GraduatedOn is { } day && years.ValueOn(s.Date) is { } within
                    ? Known.Of(day <= s.Date && s.Date <= day.PlusYears(within.Value))
                    : Known.Missing<bool>(Known.NotKnown)
        )
        {
            Given = ("graduated_on", new("eksamensdag", "day of graduation")),
        };
    }

    /// <summary>Whether somebody was on kontanthjælp for more than some of the last years; counted in days: more than the years up to the date have.</summary>
    public static Fact<CitizenSituation, bool> OnCashMoreThan(string id, Parameter<int> years)
    {
        var window = ActNumbers.LongCashWindowYears;
        var text = SegmentReading.Slot(years).Text;
        return new(
            id,
            new(
                $"kontanthjælp i mere end {text.Danish} af de seneste {window} år",
                $"cash assistance for more than {text.English} of the last {window} years"
            ),
            (in s) =>
                s.CashAssistanceDaysInTenYears is { } days && years.ValueOn(s.Date) is { } more
                    ? Known.Of(days > Period.DaysBetween(s.Date.PlusYears(-more.Value), s.Date))
                    : Known.Missing<bool>(Known.NotKnown)
        )
        {
            Given = ("cash_days", ActNumbers.LongCashDays),
        };
    }

    /// <summary>Whether somebody lives in one of some areas of housing.</summary>
    public static Fact<CitizenSituation, bool> LivesIn(string id, Parameter<ImmutableArray<string>> areas) =>
        new(
            id,
            new("bor i et af områderne", "lives in one of the areas"),
            (in s) =>
                s.HousingArea is { } area && areas.ValueOn(s.Date) is { } named
                    ? Known.Of(named.Value.Contains(area, StringComparer.Ordinal))
                    : Known.Missing<bool>(Known.NotKnown)
        )
        {
            Given = ("area", new("boligområde", "housing area")),
        };
}
