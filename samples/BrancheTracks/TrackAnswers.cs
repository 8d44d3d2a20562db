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
        var past = branche.OrdersDueBefore(date);
        if (past.Length > 0)
        {
            string Orders(Language l) =>
                string.Join(", ", past.Select(o => $"{o.Id} ({MeasuringPeriod.OfDay(o.DueOn).ToText(l)})"));
            yield return Answer.Told(
                "past-due",
                new($"Frist overskredet: {Orders(Language.Danish)}", $"Past due: {Orders(Language.English)}")
            );
        }

        var without = branche.OrdersWithoutTrackOn(date).Or([]);
        if (without.Length > 0)
        {
            var ids = string.Join(", ", without.Select(static o => $"{o.Id} ({o.TrackId})"));
            yield return Answer.Told(
                "without-track",
                new($"Sporet har ingen efterfølger: {ids}", $"The track has no successor: {ids}")
            );
        }
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
