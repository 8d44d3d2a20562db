using Jobcenter.Rules.Forms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A number of a title with its unit, in one or in many: <c>1 procentpoint</c>, <c>26 uger</c>.</summary>
internal static class UnitWords
{
    private static readonly (BilingualText One, BilingualText Many) s_days = (new("dag", "day"), new("dage", "days"));
    private static readonly (BilingualText One, BilingualText Many) s_weeks = (
        new("uge", "week"),
        new("uger", "weeks")
    );

    // What a property counts, where its name ends so.
    private static readonly (string End, (BilingualText One, BilingualText Many) Words)[] s_ends =
    [
        ("days", s_days),
        ("weeks", s_weeks),
        ("months", (new("måned", "month"), new("måneder", "months"))),
        ("years", (new("år", "year"), new("år", "years"))),
        ("hours", (new("time", "hour"), new("timer", "hours"))),
    ];

    /// <summary>The value of a property with the unit its name tells; null where it tells none.</summary>
    public static BilingualText? Of(string property, object value)
    {
        Fraction? number = value switch
        {
            int whole => new Fraction(whole),
            WeeklyHours hours => hours.Hours,
            _ => null,
        };
        var (end, words) = Array.Find(s_ends, u => property.EndsWith(u.End, StringComparison.OrdinalIgnoreCase));
        return number is { } shown && end is not null ? Of(shown, words) : null;
    }

    /// <summary>A number of a unit; parts are told in percent, a count with what its measure counts, and a number of what has no word alone.</summary>
    public static BilingualText Of(Fraction shown, QuantityUnit unit, Measure measure) =>
        (unit, measure) switch
        {
            (_, Measure.CountedElsewhere { What: { } what }) => Of(shown, (what, what)),
            (_, Measure.LongCourses) => Of(shown, (new("forløb", "course"), new("forløb", "courses"))),
            _ => Of(shown, unit),
        };

    private static BilingualText Of(Fraction shown, QuantityUnit unit) =>
        unit switch
        {
            QuantityUnit.Share or QuantityUnit.RelativeChange => Of(
                shown,
                (BilingualText.Same("%"), BilingualText.Same("%"))
            ),
            QuantityUnit.PercentagePoints => Of(
                shown,
                (new("procentpoint", "percentage point"), new("procentpoint", "percentage points"))
            ),
            QuantityUnit.Kroner => Of(shown, (BilingualText.Same("kr."), BilingualText.Same("kr."))),
            QuantityUnit.Days => Of(shown, s_days),
            QuantityUnit.Weeks => Of(shown, s_weeks),
            QuantityUnit.Persons => Of(shown, (new("person", "person"), new("personer", "persons"))),
            QuantityUnit.FullTimePersons => Of(
                shown,
                (new("fuldtidsperson", "full-time person"), new("fuldtidspersoner", "full-time persons"))
            ),
            _ => new(ValueForms.Decimal(shown, Language.Danish), ValueForms.Decimal(shown, Language.English)),
        };

    private static BilingualText Of(Fraction shown, (BilingualText One, BilingualText Many) words)
    {
        var word = shown == Fraction.One ? words.One : words.Many;
        return new(
            $"{ValueForms.Decimal(shown, Language.Danish)} {word.Danish}",
            $"{ValueForms.Decimal(shown, Language.English)} {word.English}"
        );
    }
}
