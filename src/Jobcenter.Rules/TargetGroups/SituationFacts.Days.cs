namespace Jobcenter.Rules.TargetGroups;

public static partial class SituationFacts
{
    private delegate LocalDate? DayOf(in CitizenSituation situation);

    /// <summary>Whether on a benefit that no longer existed on the date.</summary>
    public static Fact<CitizenSituation, bool> HasEndedBenefit { get; } =
        Answer(
            "endedBenefit",
            new("på en ydelse, der er ophørt", "on a benefit that has ended"),
            GivenFactNames.States,
            static (in s) => s.States is { } states ? states.HasEndedOn(s.Date) : null,
            SituationParts.States,
            static (in s) => [StatesOf(s)]
        );

    /// <summary>The first day of the running ressourceforløb.</summary>
    public static Fact<CitizenSituation, LocalDate> RessourceforloebSince { get; } =
        Since(
            "ressourceforloebSince",
            new("ressourceforløbets første dag", "first day of the ressourceforløb"),
            GivenFactNames.Ressourceforloeb,
            static (in s) => s.RessourceforloebSince,
            SituationParts.Ressourceforloeb
        );

    /// <summary>The first day of the running rehabilitation.</summary>
    public static Fact<CitizenSituation, LocalDate> RehabilitationSince { get; } =
        Since(
            "rehabilitationSince",
            new("revalideringens første dag", "first day of the rehabilitation"),
            GivenFactNames.Rehabilitation,
            static (in s) => s.RehabilitationSince,
            SituationParts.Rehabilitation
        );

    private static Fact<CitizenSituation, LocalDate> Since(
        string id,
        BilingualText name,
        string column,
        DayOf day,
        SituationParts reads
    ) => new(id, name, (in s) => Known.Told(day(s))) { Reads = (int)reads, Given = (column, name) };

    /// <summary>The days from a date of the situation to its own: 0 on the day itself; missing before it.</summary>
    /// <param name="id">A stable id.</param>
    /// <param name="name">The fact's name.</param>
    /// <param name="since">The date; null when it is not known.</param>
    /// <exception cref="ArgumentException">An argument is null, or the id blank.</exception>
    public static Fact<CitizenSituation, int> DaysSince(
        string id,
        BilingualText name,
        Func<CitizenSituation, LocalDate?> since
    )
    {
        ArgumentNullException.ThrowIfNull(since);
        return DaysSince(id, name, since, column: null);
    }

    /// <summary>The same of a date that files give in a column.</summary>
    internal static Fact<CitizenSituation, int> DaysSince(
        string id,
        BilingualText name,
        Func<CitizenSituation, LocalDate?> since,
        string? column
    ) =>
        new(
            id,
            name,
            (in s) =>
                since(s) is { } date && date <= s.Date
                    ? Known.Of(Period.DaysBetween(date, s.Date))
                    : Known.Missing<int>(Known.NotKnown)
        )
        {
            Given = column is null ? null : GivenFactNames.Find(column) ?? (column, name),
        };
}
