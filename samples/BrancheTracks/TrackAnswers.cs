using System.Collections.Immutable;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Samples.Tracks;

/// <summary>What is told beside the job orders and the review: moved marks, orders that are not open, and group courses.</summary>
internal static class TrackAnswers
{
    private static readonly BilingualText s_citizens = new("Borgere", "Citizens");

    public static Answer Of(string citizen, Assessment assessment, LeftOutReason? why)
    {
        var name = why is { } reason ? Vocabulary.Of<LeftOutReason>().Name(reason) : null;
        return Answer.Of(
            citizen,
            name is null ? BilingualText.Same(citizen) : new($"{citizen}: {name.Danish}", $"{citizen}: {name.English}"),
            [Answer.Of(assessment)]
        );
    }

    public static IEnumerable<Answer> Moved(ImmutableArray<(MarkedCitizen Mark, MovedMarking? Moved)> marks)
    {
        var moves = marks
            .SelectMany(static m => m.Moved?.Moves ?? [])
            .Where(static m => !ReferenceEquals(m.From, m.To))
            .CountBy(static m => (m.From, m.To))
            .OrderByDescending(static m => m.Value)
            .ToList();
        if (moves.Count == 0)
        {
            return [];
        }

        return
        [
            Answer.Table(
                "moved-marks",
                new("Mærker flyttet fra et tidligere katalog:", "Marks moved from an earlier catalogue:"),
                moves.Select(static m =>
                {
                    BilingualText move = new(
                        $"{m.Key.From.Name.Danish} → {m.Key.To?.Name.Danish ?? "ingen efterfølger"}",
                        $"{m.Key.From.Name.English} → {m.Key.To?.Name.English ?? "no successor"}"
                    );
                    return Answer.Row(
                        m.Key.From.Id,
                        move,
                        AnswerCell.Number("citizens", s_citizens, m.Value),
                        AnswerCell.Text("move", new("Fra → til", "From → to"), move, isTitle: true)
                    );
                }),
                marks
                    .SelectMany(static m => m.Moved?.Notes ?? [])
                    .Distinct()
                    .Select(static n => new BilingualText(
                        $"Beslutning: {n.Text.Danish}",
                        $"Decision: {n.Text.English}"
                    ))
            ),
        ];
    }

    public static IEnumerable<Answer> NotOpen(BrancheRegister branche, LocalDate date)
    {
        BilingualText pastDue = new("Jobordrer med overskredet frist", "Job orders past their due day");
        BilingualText withoutTrack = new(
            "Jobordrer, hvis spor ingen efterfølger har",
            "Job orders whose track has no successor"
        );
        return new[]
        {
            Answer.Table("past-due", pastDue, branche.OrdersDueBefore(date).Select(Of)),
            Answer.Table("without-track", withoutTrack, branche.OrdersWithoutTrackOn(date).Or([]).Select(Of)),
        }.Where(static table => !table.Parts.IsEmpty);
    }

    public static IEnumerable<Answer> Groups(OrderAssignment assignment, BrancheRules rules, LocalDate date)
    {
        var (fewest, most) = (rules.FewestInGroup.On(date), rules.MostInGroup.On(date));
        if (!fewest.IsKnown || !most.IsKnown)
        {
            return [];
        }

        return
        [
            Answer.Table(
                "group-courses",
                new(
                    "Gruppeforløb, der kan startes for dem, der ikke fik en plads (en borger står i hvert af sine spor):",
                    "Group courses that can be started for those without a place (a citizen stands in each of his tracks):"
                ),
                assignment.Catalogue.Tracks.Select(track =>
                {
                    var waiting = assignment.CountNotSent(track.Id);
                    var split = GroupCourseSplit.Of(waiting, fewest.Value.Value, most.Value.Value);
                    return Answer.Row(
                        track.Id,
                        track.Name,
                        AnswerCell.Number("citizens", s_citizens, split.Citizens),
                        AnswerCell.Text("track", new("Spor", "Track"), track.Name, isTitle: true),
                        AnswerCell.Text("groups", new("Hold", "Groups"), GroupsOf(split))
                    );
                })
            ),
        ];
    }

    private static Answer Of(JobOrder order) =>
        Answer.Row(
            order.Id,
            BilingualText.Same(order.Id),
            AnswerCell.Text("order", new("Jobordre", "Job order"), BilingualText.Same(order.Id), isTitle: true),
            AnswerCell.Text("track", new("Sporets id", "Id of the track"), BilingualText.Same(order.TrackId)),
            AnswerCell.Day("due", new("Frist", "Due"), order.DueOn)
        );

    private static BilingualText GroupsOf(GroupCourseSplit split)
    {
        if (split.Citizens == 0)
        {
            return new("ingen venter", "nobody waits");
        }

        if (!split.IsPossible)
        {
            var (below, above) = (split.NearestBelow, split.NearestAbove);
            return new(
                $"intet hold går op; nærmest er {(below is { } b ? $"{b} eller " : "")}{above}",
                $"no group; nearest is {(below is { } c ? $"{c} or " : "")}{above}"
            );
        }

        var groups = string.Join(
            " + ",
            split.Groups.CountBy(static g => g).Select(static g => g.Value == 1 ? $"{g.Key}" : $"{g.Value} × {g.Key}")
        );
        return split.Groups.Length == 1
            ? new($"1 hold ({groups})", $"1 group ({groups})")
            : new($"{split.Groups.Length} hold ({groups})", $"{split.Groups.Length} groups ({groups})");
    }
}
