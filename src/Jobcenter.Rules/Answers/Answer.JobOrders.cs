using System.Text.Json;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;

namespace Jobcenter.Rules.Answers;

public sealed partial record Answer
{
    private static readonly BilingualText s_track = new("Spor", "Track");

    /// <summary>The answer of an assignment: a part a job order, and why those are short that are.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="assignment"/> is null.</exception>
    public static Answer Of(OrderAssignment assignment)
    {
        Guard.Against.Null(assignment);
        var places = assignment.Orders.Sum(static o => (long)o.Order.Places);
        BilingualText title = assignment.Orders.IsEmpty
            ? new("Ingen jobordrer er åbne den dag.", "No job orders are open on that day.")
            : new(
                $"Jobordrer: {assignment.Filled} af {places} pladser fyldt",
                $"Job orders: {assignment.Filled} of {places} places filled"
            );
        return new("job-orders", title, assignment.Catalogue.Source)
        {
            Remarks = [.. assignment.Orders.Select(WhyShort).OfType<BilingualText>(), .. Train(assignment)],
            PartsName = "orders",
            Parts = [.. assignment.Orders.Select(o => Of(o, by: null, assignment.Catalogue))],
            Typed = (writer, _) =>
            {
                writer.WriteString("catalogue", assignment.Catalogue.Id);
                writer.WriteNumber("places", places);
                writer.WriteNumber("filled", assignment.Filled);
                writer.WriteStartObject("toTrain");
                foreach (var (track, citizens) in assignment.ToTrain())
                {
                    writer.WriteNumber(track.Id, citizens);
                }

                writer.WriteEndObject();
            },
        };
    }

    /// <summary>The answer of one job order: who is sent, and why not the others.</summary>
    /// <param name="filled">The order with its candidates.</param>
    /// <param name="by">How the candidates were ordered; nothing is said of it when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="filled"/> is null.</exception>
    public static Answer Of(FilledOrder filled, CandidateOrder? by = null) => Of(Guard.Against.Null(filled), by, null);

    /// <summary>The answer of a pool: how many can be extracted, and why the others cannot.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="pool"/> is null.</exception>
    public static Answer Of(CandidatePool pool)
    {
        Guard.Against.Null(pool);
        var (can, all) = (pool.Candidates.Length, pool.Candidates.Length + pool.LeftOut.Length);
        ImmutableArray<KeyValuePair<LeftOutReason, int>> reasons =
        [
            .. pool.LeftOut.ToArray().CountBy(static l => l.Reason).OrderBy(static r => r.Key),
        ];
        return new(
            "candidates",
            new(
                $"{all} markerede borgere, {can} kan udtrækkes ({pool.Order.Name.Danish}).",
                $"{all} marked citizens, {can} can be extracted ({pool.Order.Name.English})."
            ),
            pool.Catalogue.Source
        )
        {
            Remarks = [.. reasons.Select(static r => Counted(r.Value, r.Key))],
            Typed = (writer, _) =>
            {
                writer.WriteString("catalogue", pool.Catalogue.Id);
                AnswerJson.WriteDate(writer, "date", pool.Date);
                writer.WriteNumber("marked", all);
                writer.WriteNumber("candidates", can);
                WriteCounts(writer, reasons.Select(static r => (Ids.Of(r.Key), r.Value)));
            },
        };
    }

    private static Answer Of(FilledOrder filled, CandidateOrder? by, BrancheCatalogue? catalogue)
    {
        var order = filled.Order;
        var (sent, leftOut) = (filled.Candidates.Length, filled.CountLeftOut());
        var named = string.Join(", ", filled.Candidates.Select(static c => c.Citizen));
        return new(
            order.Id,
            new(
                $"{order.Id}: {sent} af {order.Places} pladser, mangler {filled.Shortfall}{(by is null ? "" : $" ({by.Name.Danish})")}",
                $"{order.Id}: {sent} of {order.Places} places, {filled.Shortfall} short{(by is null ? "" : $" ({by.Name.English})")}"
            )
        )
        {
            Remarks =
            [
                .. filled.Candidates.Select(static c => Both(l => Named(c, l))),
                new("Ikke udtrukket:", "Not extracted:"),
                .. leftOut.Select(static r => Counted(r.Citizens, r.Reason)),
            ],
            Cells =
            [
                new(new("Jobordre", "Job order"), _ => order.Id, AnswerCellKind.Title),
                new(s_track, l => catalogue?.Find(order.TrackId)?.Name.ToText(l) ?? order.TrackId),
                AnswerCell.Day(new("Frist", "Due"), order.DueOn),
                Count(new("Pladser", "Places"), order.Places),
                Count(new("Fyldt", "Filled"), sent),
                Count(new("Mangler", "Short"), filled.Shortfall),
                new(new("Udtrukket, i rækkefølge", "Extracted, in order"), _ => named),
            ],
            Typed = (writer, _) =>
            {
                writer.WriteString("track", order.TrackId);
                AnswerJson.WriteDate(writer, "dueOn", order.DueOn);
                writer.WriteNumber("places", order.Places);
                writer.WriteNumber("shortfall", filled.Shortfall);
                AnswerJson.WriteTexts(writer, "candidates", filled.Candidates.Select(static c => c.Citizen));
                WriteCounts(writer, leftOut.Select(static r => (Ids.Of(r.Reason), r.Citizens)));
                if (filled.Bottleneck is { } why)
                {
                    writer.WriteStartObject("bottleneck");
                    AnswerJson.WriteTexts(writer, "tracks", why.Tracks.Select(static t => t.Id));
                    writer.WriteNumber("places", why.Places);
                    writer.WriteNumber("marked", why.Marked);
                    writer.WriteEndObject();
                }
            },
        };
    }

    private static void WriteCounts(Utf8JsonWriter writer, IEnumerable<(string Id, int Citizens)> leftOut)
    {
        writer.WriteStartObject("leftOut");
        foreach (var (id, citizens) in leftOut)
        {
            writer.WriteNumber(id, citizens);
        }

        writer.WriteEndObject();
    }

    private static BilingualText? WhyShort(FilledOrder filled)
    {
        if (filled.Bottleneck is not { } why)
        {
            return null;
        }

        string Tracks(Language l, string and) => string.Join(and, why.Tracks.Select(t => $"\"{t.Name.ToText(l)}\""));
        return new(
            $"Hvorfor {filled.Order.Id} mangler {filled.Shortfall}: i {Tracks(Language.Danish, " og ")} er der {why.Places} pladser og kun {why.Marked} markerede, der kan udtrækkes.",
            $"Why {filled.Order.Id} is {filled.Shortfall} short: in {Tracks(Language.English, " and ")} there are {why.Places} places and only {why.Marked} marked who can be extracted."
        );
    }

    private static ImmutableArray<BilingualText> Train(OrderAssignment assignment)
    {
        var train = assignment.ToTrain();
        string Tracks(Language l, string to) =>
            string.Join(", ", train.Select(t => $"{t.Citizens} {to} {t.Track.Name.ToText(l)}"));
        return train.IsEmpty
            ? []
            :
            [
                new(
                    $"For at fylde alle pladser: opkvalificér {Tracks(Language.Danish, "til")}.",
                    $"To fill all places: train {Tracks(Language.English, "for")}."
                ),
            ];
    }

    private static string Named(MarkedCitizen candidate, Language language)
    {
        var (marked, marking) = (DateText.Of(candidate.MarkedOn, language), candidate.Marking.ToText(language));
        var since = candidate.WaitingSince is { } day ? DateText.Of(day, language) : null;
        return language == Language.English
            ? $"  {candidate.Citizen}  waiting since {since ?? "not known"}, marked {marked}: {marking}"
            : $"  {candidate.Citizen}  venter siden {since ?? "ikke kendt"}, markeret {marked}: {marking}";
    }

    private static BilingualText Counted(int count, LeftOutReason reason) =>
        Both(l => FormattableString.Invariant($"{count, 6}  {Vocabulary.Of<LeftOutReason>().Name(reason).ToText(l)}"));
}
