using System.Globalization;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;

namespace Jobcenter.Rules.BrancheTracks;

/// <summary>The rows of a branche register, column by column.</summary>
internal static class BrancheSchemas
{
    public const string Citizen = "citizen";
    public const string Track = "track";
    public const string Tracks = "tracks";
    public const string MarkedOn = "marked_on";
    public const string Order = "order";
    public const string DueOn = "due_on";
    public const string OrderedOn = "ordered_on";
    public const string Sent = "sent";
    public const string Hired = "hired";
    public const string HeldOn = "held_on";
    public const string Coordinator = "coordinator";
    public const string From = "from";
    public const string To = "to";
    public const string Date = "date";
    public const string CourseCitizens = "citizens";
    private const string Offer = "offer";
    private const string OfferReason = "offer_reason";
    private const string OfferDecidedOn = "offer_decided_on";

    public static readonly BilingualText Missing = new("mangler", "is missing");
    public static readonly BilingualText Duplicate = new(
        "står allerede i en tidligere række",
        "stands already in an earlier row"
    );

    public static readonly FieldKind<string> Id = FieldKinds.Required(Missing);

    /// <summary>A day that must be there.</summary>
    public static readonly FieldKind<LocalDate> Day = new(
        FieldKinds.Day.Form,
        FieldKinds.Day.Fallback,
        static (text, out day) =>
            FieldKinds.Day.TryRead(text, notation: default, out day) is { } fault
                ? text.IsEmpty
                    ? Missing
                    : fault
                : null,
        static day => FieldKinds.Day.Write(day)
    )
    {
        OutOfBounds = FieldKinds.Day.OutOfBounds,
    };

    private static readonly BilingualText s_badPlaces = new(
        $"er ikke et antal pladser; skriv et helt tal fra 1 til {JobOrder.MostPlaces}",
        $"is not a number of places; write a whole number from 1 to {JobOrder.MostPlaces}"
    );
    private static readonly FieldKind<int> s_places = new(
        new($"et helt tal fra 1 til {JobOrder.MostPlaces}", $"a whole number from 1 to {JobOrder.MostPlaces}"),
        fallback: 1,
        static (text, out value) =>
            int.TryParse(text, NumberStyles.None, NumberFormatInfo.InvariantInfo, out value) ? null : s_badPlaces,
        static value => $"{value}"
    )
    {
        OutOfBounds = static value => value is >= 1 and <= JobOrder.MostPlaces ? null : s_badPlaces,
    };
    private static readonly FieldKind<int?> s_citizens = FieldKinds.Number(
        int.MaxValue,
        new(
            "er ikke et antal borgere; skriv et helt tal fra 0",
            "is not a number of citizens; write a whole number from 0"
        )
    );
    private static readonly FieldKind<int?> s_sent = FieldKinds.Number(
        JobOrder.MostPlaces,
        new(
            $"er ikke et antal kandidater; skriv et helt tal fra 0 til {JobOrder.MostPlaces}",
            $"is not a number of candidates; write a whole number from 0 to {JobOrder.MostPlaces}"
        )
    );
    private static readonly FieldKind<bool> s_isHalf = new(
        new("hel eller halv", "hel or halv"),
        fallback: false,
        static (text, out value) =>
        {
            value = text is "halv";
            return value || text is "hel" ? null : FieldKinds.NotOneOf("hel, halv");
        },
        static value => value ? "halv" : "hel"
    );

    public static SchemaOf<MarkFields> Marks { get; } =
        new(
            "marks.csv",
            default,
            static (ref r, in v) =>
                new(
                    r.Must(Citizen, FieldKinds.Citizen, v.Citizen, "borgerens id", "the citizen's id"),
                    r.Must(
                        Tracks,
                        Id,
                        v.Tracks,
                        "sporenes id'er med plus imellem",
                        "the tracks' ids with a plus between"
                    ),
                    r.Must(MarkedOn, Day, v.MarkedOn, "markeringens dag", "the day of the marking"),
                    r.May(
                        "waiting_since",
                        v.WaitingSince,
                        "dagen, ventetiden begyndte; tom, når registeret skal sige det",
                        "the day the waiting began; empty when the register is to tell"
                    ),
                    r.May("available", v.IsAvailable, "til rådighed for et job", "can take a job"),
                    r.May(
                        Offer,
                        v.Offer,
                        "sagsbehandlerens afgørelse om tilbuddet; tom for ingen",
                        "the caseworker's decision about the offer; empty for none"
                    ),
                    r.May(OfferReason, v.OfferReason, "hvorfor", "why the caseworker decided so"),
                    r.May(OfferDecidedOn, v.OfferDecidedOn, "afgørelsens dag", "the day of the decision"),
                    r.May("offer_decided_by", v.OfferDecidedBy, "hvem der afgjorde det", "who decided"),
                    v.Catalogue
                ),
            CheckDecision
        );

    public static SchemaOf<OrderFields> Orders { get; } =
        new(
            "orders.csv",
            default,
            static (ref r, in v) =>
                new(
                    r.Must(Order, Id, v.Id, "jobordrens id", "the job order's id"),
                    TrackOf(ref r, v.TrackId),
                    r.Must("places", s_places, v.Places, "antal kandidater", "how many candidates"),
                    r.Must(
                        DueOn,
                        Day,
                        v.DueOn,
                        "dagen, de skal være fundet",
                        "the day they are to be found by, included"
                    ),
                    r.May(OrderedOn, v.OrderedOn, "ordrens dag", "the day of the order"),
                    r.May(
                        Sent,
                        s_sent,
                        v.Sent,
                        "hvor mange der blev sendt; tom, når det ikke vides",
                        "how many were sent; empty when not known"
                    ),
                    r.May(
                        Hired,
                        s_sent,
                        v.Hired,
                        "hvor mange af dem der blev ansat; tom, når det ikke vides endnu",
                        "how many of them were hired; empty when not known yet"
                    )
                ),
            static (in row, ref faults) =>
            {
                if (row.DueOn < row.OrderedOn)
                {
                    var day = FieldKinds.Iso(row.OrderedOn.Value);
                    faults.Add(
                        DueOn,
                        FieldKinds.Iso(row.DueOn),
                        new($"ligger før ordrens dag {day}", $"lies before the day of the order, {day}")
                    );
                }

                if (row.Hired > (row.Sent ?? -1))
                {
                    faults.Add(
                        row.Sent is null ? Sent : Hired,
                        row.Sent is null ? null : $"{row.Hired}",
                        row.Sent is null
                            ? new(
                                "mangler; de ansatte er nogle af dem, der blev sendt",
                                "is missing; the hired are some of those sent"
                            )
                            : new(
                                $"er flere end de {row.Sent}, der blev sendt",
                                $"is more than the {row.Sent} who were sent"
                            )
                    );
                }
            }
        );

    public static SchemaOf<ClusterMeeting> Meetings { get; } =
        new(
            "meetings.csv",
            default,
            static (ref r, in v) =>
                new(TrackOf(ref r, v.TrackId), r.Must(HeldOn, Day, v.HeldOn, "mødets dag", "the day it was held"))
        );

    public static SchemaOf<TrackCoordinator> Coordinators { get; } =
        new(
            "coordinators.csv",
            default,
            static (ref r, in v) =>
                new(
                    TrackOf(ref r, v.TrackId),
                    r.Must(Coordinator, Id, v.Coordinator, "konsulentens id", "the consultant's id"),
                    r.Must(From, Day, v.From, "første dag", "first day, included"),
                    r.Must(To, FieldKinds.End, v.To, "sidste dag", "last day, included")
                ),
            static (in row, ref faults) => faults.CheckEnd(To, row.From, row.To)
        );

    public static SchemaOf<CourseFields> Courses { get; } =
        new(
            "courses.csv",
            default,
            static (ref r, in v) =>
                new(
                    r.Must("course", Id, v.Id, "gruppeforløbets id", "the group course's id"),
                    TrackOf(ref r, v.TrackId),
                    r.Must(Date, Day, v.Date, "en af dets dage", "one of its days"),
                    r.Must("length", s_isHalf, v.IsHalf, "hel eller halv dag", "whether the day is whole or half"),
                    r.May(
                        CourseCitizens,
                        s_citizens,
                        v.Citizens,
                        "antal deltagere; står i en af forløbets rækker, eller ens i flere",
                        "how many take part; it stands in one of the course's rows, or the same in several"
                    )
                )
        );

    /// <summary>All of them.</summary>
    public static ImmutableArray<Schema> All { get; } = [Marks, Orders, Meetings, Coordinators, Courses];

    private static string TrackOf(ref RowReader r, string value) =>
        r.Must(Track, Id, value, "sporets id", "the track's id");

    // A decision is recorded whole.
    private static void CheckDecision(in MarkFields row, ref RowFaults faults)
    {
        var hasReason = !string.IsNullOrWhiteSpace(row.OfferReason);
        if (row.Offer is null)
        {
            if (row.OfferReason is not null || row.OfferDecidedOn is not null || row.OfferDecidedBy is not null)
            {
                faults.Add(
                    Offer,
                    value: null,
                    new(
                        "mangler; begrundelse, dag og sagsbehandler hører til en afgørelse",
                        "is missing; reason, day and caseworker belong to a decision"
                    )
                );
            }

            return;
        }

        if (!hasReason)
        {
            faults.Add(
                OfferReason,
                row.OfferReason,
                new(
                    "mangler; en afgørelse om tilbuddet har en begrundelse",
                    "is missing; a decision about the offer has a reason"
                )
            );
        }

        if (row.OfferDecidedOn is null)
        {
            faults.Add(
                OfferDecidedOn,
                value: null,
                new("mangler; en afgørelse om tilbuddet har en dag", "is missing; a decision about the offer has a day")
            );
        }
    }
}
