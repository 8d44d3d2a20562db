using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using NodaTime.Text;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>Why a row of the branche files is refused, in the words of the person who must fix it.</summary>
internal static class BrancheReasons
{
    public static BilingualText Missing { get; } = new("mangler", "is missing");

    public static BilingualText OfferWithoutReason { get; } =
        new(
            "mangler; en afgørelse om tilbuddet har en begrundelse",
            "is missing; a decision about the offer has a reason"
        );

    public static BilingualText OfferWithoutDay { get; } =
        new("mangler; en afgørelse om tilbuddet har en dag", "is missing; a decision about the offer has a day");

    public static BilingualText DecisionMissing { get; } =
        new(
            "mangler; begrundelse, dag og sagsbehandler hører til en afgørelse",
            "is missing; reason, day and caseworker belong to a decision"
        );

    public static BilingualText BadPlaces { get; } =
        new(
            $"er ikke et antal pladser; skriv et helt tal fra 1 til {JobOrder.MostPlaces}",
            $"is not a number of places; write a whole number from 1 to {JobOrder.MostPlaces}"
        );

    public static BilingualText BadCitizens { get; } =
        new(
            "er ikke et antal borgere; skriv et helt tal fra 0",
            "is not a number of citizens; write a whole number from 0"
        );

    public static BilingualText BadLength { get; } =
        new("kendes ikke; tilladt er hel, halv", "is not known; allowed are hel, halv");

    public static BilingualText DuplicateMark { get; } =
        new(
            "borgeren er allerede markeret den dag i en tidligere række, som beholdes",
            "the citizen is marked that day in an earlier row already, which is kept"
        );

    public static BilingualText DuplicateOrder { get; } =
        new(
            "jobordren findes allerede i en tidligere række, som beholdes",
            "the job order stands already in an earlier row, which is kept"
        );

    public static BilingualText Duplicate { get; } =
        new("står allerede i en tidligere række", "stands already in an earlier row");

    public static BilingualText OtherCitizens { get; } =
        new(
            "er ikke det antal, en tidligere række af forløbet har",
            "is not the number that an earlier row of the course has"
        );

    public static BilingualText OtherTrack { get; } =
        new(
            "er ikke det spor, en tidligere række af forløbet har",
            "is not the track that an earlier row of the course has"
        );

    public static BilingualText TooManyDays { get; } =
        new(
            $"er en dag for meget; et forløb har højst {GroupCourse.MostDays}",
            $"is a day too many; a course has at most {GroupCourse.MostDays}"
        );

    public static BilingualText TooFewTracks(int fewest) =>
        new(
            $"er for få spor; borgeren markeres til mindst {fewest}",
            $"is too few tracks; a citizen is marked for at least {fewest}"
        );

    public static BilingualText NotInForce(BrancheCatalogue inForce, LocalDate date) =>
        new(
            $"er ikke et spor i {inForce.Id}, som gælder {Iso(date)}; tilladt er {inForce.TrackIds}",
            $"is not a track of {inForce.Id}, which holds on {Iso(date)}; allowed are {inForce.TrackIds}"
        );

    public static BilingualText DueBefore(LocalDate ordered) =>
        new($"ligger før ordrens dag {Iso(ordered)}", $"lies before the day of the order, {Iso(ordered)}");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
