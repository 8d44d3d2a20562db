using System.Collections.Immutable;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;
using NodaTime.Text;
using Samples.Shared;

namespace Samples.Tracks;

/// <summary>Prints answers as a company consultant reads them.</summary>
internal sealed class BrancheTracksPrinter(TextWriter output, BrancheTracksSettings settings)
{
    private readonly AnswerConsole _answers = new(output, settings.Language);

    public void PrintHeading(BrancheCatalogue catalogue)
    {
        if (settings.IsSampleData)
        {
            output.WriteLine(
                Say(
                    "Eksempeldata: borgere og virksomheder er opdigtede.",
                    "Sample data: citizens and companies are made up."
                )
            );
        }

        output.WriteLine(
            Say(
                $"Branchespor i {Text(settings.Municipality)} {Text(settings.Date)}, katalog {catalogue.Id}",
                $"Branche tracks in {Text(settings.Municipality)} on {Text(settings.Date)}, catalogue {catalogue.Id}"
            )
        );
    }

    public void Print(CandidatePool pool) => _answers.Write(Answer.Of(pool));

    public void Print(ImmutableArray<(MarkedCitizen Mark, MovedMarking? Moved)> marks)
    {
        var moves = marks
            .SelectMany(static m => m.Moved?.Moves ?? [])
            .Where(static m => !ReferenceEquals(m.From, m.To));
        var none = Say("ingen efterfølger", "no successor");
        var counts = moves
            .CountBy(m => $"{Text(m.From.Name)} → {(m.To is { } to ? Text(to.Name) : none)}")
            .OrderByDescending(static m => m.Value)
            .ToList();
        if (counts.Count > 0)
        {
            output.WriteLine(Say("Mærker flyttet fra et tidligere katalog:", "Marks moved from an earlier catalogue:"));
        }

        foreach (var (move, count) in counts)
        {
            output.WriteLine($"{count, 6}  {move}");
        }

        foreach (var note in marks.SelectMany(static m => m.Moved?.Notes ?? []).Distinct())
        {
            output.WriteLine($"        {Say("Beslutning", "Decision")}: {note.Text.ToText(settings.Language)}");
        }
    }

    public void Print(OrderAssignment assignment)
    {
        output.WriteLine();
        _answers.WriteWithTables(Answer.Of(assignment));
    }

    public void PrintNotOpen(BrancheRegister branche)
    {
        var past = branche.OrdersDueBefore(settings.Date);
        if (past.Length > 0)
        {
            var ids = string.Join(", ", past.Select(static o => $"{o.Id} ({Iso(o.DueOn)})"));
            output.WriteLine(Say($"Frist overskredet: {ids}", $"Past due: {ids}"));
        }

        var without = branche.OrdersWithoutTrackOn(settings.Date).Or([]);
        if (without.Length > 0)
        {
            var ids = string.Join(", ", without.Select(static o => $"{o.Id} ({o.TrackId})"));
            output.WriteLine(Say($"Sporet har ingen efterfølger: {ids}", $"The track has no successor: {ids}"));
        }
    }

    public void PrintGroups(OrderAssignment assignment, BrancheRules rules)
    {
        var (fewest, most) = (rules.FewestInGroup.On(settings.Date), rules.MostInGroup.On(settings.Date));
        if (!fewest.IsKnown || !most.IsKnown)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(
            Say(
                "Gruppeforløb, der kan startes for dem, der ikke fik en plads (en borger står i hvert af sine spor):",
                "Group courses that can be started for those without a place (a citizen stands in each of his tracks):"
            )
        );
        foreach (var track in assignment.Catalogue.Tracks)
        {
            var split = GroupCourseSplit.Of(assignment.CountNotSent(track.Id), fewest.Value.Value, most.Value.Value);
            output.WriteLine($"{split.Citizens, 6}  {track.Name.ToText(settings.Language)}: {Groups(split)}");
        }
    }

    public void Print(TrackReview review, BrancheRules rules)
    {
        output.WriteLine();
        _answers.WriteWithTables(Answer.Of(review, rules));
    }

    public void Print(FilledOrder filled)
    {
        output.WriteLine();
        _answers.Write(Answer.Of(filled, settings.By));
    }

    public void Print(string citizen, Assessment assessment, LeftOutReason? reason)
    {
        output.WriteLine();
        output.WriteLine(reason is { } why ? $"{citizen}: {Text(why)}" : citizen);
        _answers.Indent(AnswerText.Write(assessment, settings.Language));
    }

    public void PrintRows(RowCounts rows) =>
        output.WriteLine(
            Say(
                $"{rows.Read} rækker læst, {rows.Refused} afvist. Én ordre: --order ID. Begrundelser: --explain BORGER",
                $"{rows.Read} rows read, {rows.Refused} refused. One order: --order ID. Reasons: --explain CITIZEN"
            )
        );

    private string Groups(GroupCourseSplit split)
    {
        if (split.Citizens == 0)
        {
            return Say("ingen venter", "nobody waits");
        }

        if (split.IsPossible)
        {
            var sizes = split
                .Groups.CountBy(static g => g)
                .Select(static g => g.Value == 1 ? $"{g.Key}" : $"{g.Value} × {g.Key}");
            var groups = string.Join(" + ", sizes);
            return split.Groups.Length == 1
                ? Say($"1 hold ({groups})", $"1 group ({groups})")
                : Say($"{split.Groups.Length} hold ({groups})", $"{split.Groups.Length} groups ({groups})");
        }

        var below = split.NearestBelow is { } b ? Say($"{b} eller ", $"{b} or ") : string.Empty;
        return Say(
            $"intet hold går op; nærmest er {below}{split.NearestAbove}",
            $"no group; nearest is {below}{split.NearestAbove}"
        );
    }

    private string Text(LocalDate date) => DateText.Of(date, settings.Language);

    private string Text(LeftOutReason reason) => Text(Vocabulary.Of<LeftOutReason>().Name(reason));

    private string Text(ILocalizable value) => value.ToText(settings.Language);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;
}
