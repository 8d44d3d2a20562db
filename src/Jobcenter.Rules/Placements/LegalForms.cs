namespace Jobcenter.Rules.Placements;

/// <summary>How the law's document writes what only the rules about placements are made of.</summary>
internal static class LegalForms
{
    private const string None = "none";

    private static readonly WholeForm s_count = new(1, WeeksOrMonths.Most);
    private static readonly WholeForm s_people = new(1, 1_000_000);
    private static readonly WholeForm s_anyPeople = new(0, 1_000_000);

    /// <summary>How long a placement may last, as <c>13 weeks</c>, <c>6 months</c> or <c>none</c>.</summary>
    public static Form<WeeksOrMonths> Duration { get; } =
        Of(
            new(
                $"\"{None}\", eller 1 til {WeeksOrMonths.Most} \"weeks\" eller \"months\" som \"13 weeks\"",
                $"\"{None}\", or 1 to {WeeksOrMonths.Most} \"weeks\" or \"months\" as \"13 weeks\""
            ),
            mayBeNone: true
        );

    /// <summary>A time there always is, as <c>6 months</c>.</summary>
    public static Form<WeeksOrMonths> Time { get; } =
        Of(
            new(
                $"1 til {WeeksOrMonths.Most} \"weeks\" eller \"months\" som \"6 months\"",
                $"1 to {WeeksOrMonths.Most} \"weeks\" or \"months\" as \"6 months\""
            ),
            mayBeNone: false
        );

    /// <summary>How many placed citizens there may be.</summary>
    public static Form<RatioLimit> Ratio { get; } =
        ObjectForm
            .Of<RatioLimit>(static f =>
                new(
                    f.Has("perFirst", s_people, static r => r.PerFirst),
                    f.Has("first", s_anyPeople, static r => r.First),
                    f.Has("perAbove", s_people, static r => r.PerAbove),
                    f.Has("least", s_anyPeople, static r => r.Least)
                )
            )
            .AsForm();

    private static Form<WeeksOrMonths> Of(BilingualText allowed, bool mayBeNone) =>
        new ValueForm<WeeksOrMonths>(
            allowed,
            (place, out duration) =>
            {
                duration = WeeksOrMonths.Unlimited;
                var text = place.Text ?? string.Empty;
                if (mayBeNone && string.Equals(text, None, StringComparison.Ordinal))
                {
                    return true;
                }

                var words = text.Split(' ');
                if (words.Length != 2 || !Count(words[0], out var count))
                {
                    return false;
                }

                switch (words[1])
                {
                    case "week" or "weeks":
                        duration = WeeksOrMonths.Weeks(count);
                        return true;
                    case "month" or "months":
                        duration = WeeksOrMonths.Months(count);
                        return true;
                    default:
                        return false;
                }
            },
            static (writer, duration) =>
                writer.WriteStringValue(duration.IsUnlimited ? None : duration.ToText(Language.English)),
            () =>
                ValueForms.Pattern($"^({(mayBeNone ? $"{None}|" : string.Empty)}[1-9][0-9]{{0,2}} (weeks?|months?))$"),
            static (duration, language) => duration.ToText(language)
        );

    private static bool Count(string text, out int count) =>
        int.TryParse(
            text,
            System.Globalization.NumberStyles.None,
            System.Globalization.NumberFormatInfo.InvariantInfo,
            out count
        )
        && text[0] != '0'
        && s_count.Allows(count);
}
