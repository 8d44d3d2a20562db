using NodaTime.Text;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Why a row is refused, in the words of the person who must fix it.</summary>
internal static class RefusalReasons
{
    public static BilingualText MissingCitizen { get; } =
        new("borgeren mangler; skriv borgerens id", "the citizen is missing; write the citizen's id");

    public static BilingualText NoArea { get; } =
        new(
            "er ikke en kommunekode; skriv tre cifre fra 101 til 999",
            "is not a municipality's code; write three digits from 101 to 999"
        );

    public static BilingualText NoDate { get; } =
        new("er ikke en dato, der findes; skriv åååå-mm-dd", "is not a date that exists; write yyyy-mm-dd");

    public static BilingualText OutsideLimits { get; } =
        new("ligger uden for 1900-01-01 til 2100-12-31", "lies outside 1900-01-01 to 2100-12-31");

    public static BilingualText BadHours { get; } =
        new(
            "er ikke ugentlige timer; skriv et tal over 0 og højst 37 med højst to decimaler og punktum",
            "is not weekly hours; write a number above 0 and at most 37, with at most two decimals and a point"
        );

    public static BilingualText NoYesNo { get; } = new("skal være ja, nej eller tom", "must be ja, nej or empty");

    public static BilingualText DuplicateCitizen { get; } =
        new(
            "borgeren findes allerede i en tidligere række, som beholdes",
            "the citizen stands already in an earlier row, which is kept"
        );

    public static BilingualText RepeatedRow { get; } =
        new("hele rækken står allerede i en anden linje", "the whole row stands already in another line");

    public static BilingualText NoSuchCitizen { get; } =
        new("der er ingen borger med det id", "there is no citizen with that id");

    public static BilingualText NoPlacementDate { get; } =
        new(
            "mangler; skriv den første dag, eller dagen for tilsagnet i agreed_on",
            "is missing; write the first day, or the day of the commitment in agreed_on"
        );

    public static BilingualText ToWithoutFrom { get; } = new("står uden en første dag", "stands without a first day");

    public static BilingualText MissingProject { get; } =
        new("projektet mangler; skriv projektets id", "the project is missing; write the project's id");

    public static BilingualText BadMinutes { get; } =
        new(
            "er ikke minutter; skriv et helt tal fra 0 til 1440",
            "is not minutes; write a whole number from 0 to 1440"
        );

    public static BilingualText ToBeforeFrom(LocalDate from) =>
        new($"ligger før fra-datoen {Iso(from)}", $"lies before the from date {Iso(from)}");

    public static BilingualText NotOneOf(string allowed) =>
        new($"kendes ikke; tilladt er {allowed}", $"is not known; allowed are {allowed}");

    public static BilingualText ImpossiblePair(CitizenState state) =>
        new(
            $"kategorien kan ikke stå sammen med {state.Name().Danish}",
            $"the category cannot stand with {state.Name().English}"
        );

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
