using System.Collections.Immutable;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Explanations;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;
using NodaTime.Text;
using Samples.Shared;
using Spectre.Console;

namespace Samples.Tracks;

/// <summary>Prints answers as a company consultant reads them.</summary>
internal sealed class BrancheTracksPrinter(TextWriter output, BrancheTracksSettings settings)
{
    private const int NamedCandidates = 5;

    private readonly IAnsiConsole _console = TableConsole.Of(output);

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

    public void Print(CandidatePool pool)
    {
        var all = pool.Candidates.Length + pool.LeftOut.Length;
        output.WriteLine(
            Say(
                $"{all} markerede borgere, {pool.Candidates.Length} kan udtrækkes ({pool.Order.Name.Danish}).",
                $"{all} marked citizens, {pool.Candidates.Length} can be extracted ({pool.Order.Name.English})."
            )
        );
        var reasons = pool.LeftOut.ToArray().CountBy(static l => l.Reason).OrderBy(static r => r.Key);
        foreach (var (reason, count) in reasons)
        {
            output.WriteLine($"{count, 6}  {Text(reason)}");
        }
    }

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
        if (assignment.Orders.IsEmpty)
        {
            output.WriteLine(Say("Ingen jobordrer er åbne den dag.", "No job orders are open on that day."));
            return;
        }

        output.WriteLine(
            Say(
                $"Jobordrer: {assignment.Filled} af {assignment.Orders.Sum(static o => (long)o.Order.Places)} pladser fyldt",
                $"Job orders: {assignment.Filled} of {assignment.Orders.Sum(static o => (long)o.Order.Places)} places filled"
            )
        );
        var table = TableConsole.Table(
            Say("Jobordre", "Job order"),
            Say("Spor", "Track"),
            Say("Frist", "Due"),
            Say("Pladser", "Places"),
            Say("Fyldt", "Filled"),
            Say("Mangler", "Short"),
            Say("Udtrukket, i rækkefølge", "Extracted, in order")
        );
        foreach (var filled in assignment.Orders)
        {
            var named = string.Join(", ", filled.Candidates.Take(NamedCandidates).Select(static c => c.Citizen));
            TableConsole.Row(
                table,
                filled.Order.Id,
                TrackName(assignment.Catalogue, filled.Order.TrackId),
                Iso(filled.Order.DueOn),
                $"{filled.Order.Places}",
                $"{filled.Candidates.Length}",
                $"{filled.Shortfall}",
                filled.Candidates.Length > NamedCandidates ? $"{named} …" : named
            );
        }

        _console.Write(table);
        foreach (var filled in assignment.Orders)
        {
            if (filled.Bottleneck is { } why)
            {
                var tracks = string.Join(
                    Say(" og ", " and "),
                    why.Tracks.Select(t => $"\"{t.Name.ToText(settings.Language)}\"")
                );
                output.WriteLine(
                    Say(
                        $"Hvorfor {filled.Order.Id} mangler {filled.Shortfall}: i {tracks} er der {why.Places} pladser og kun {why.Marked} markerede, der kan udtrækkes.",
                        $"Why {filled.Order.Id} is {filled.Shortfall} short: in {tracks} there are {why.Places} places and only {why.Marked} marked who can be extracted."
                    )
                );
            }
        }

        var train = assignment.ToTrain();
        if (!train.IsEmpty)
        {
            var tracks = string.Join(
                ", ",
                train.Select(t => $"{t.Citizens} {Say("til", "for")} {t.Track.Name.ToText(settings.Language)}")
            );
            output.WriteLine(
                Say($"For at fylde alle pladser: opkvalificér {tracks}.", $"To fill all places: train {tracks}.")
            );
        }
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
        output.WriteLine(
            Say(
                $"Gennemgang af {review.Quarter.ToText(settings.Language)}, {Text(review.Date)}",
                $"Review of {review.Quarter.ToText(settings.Language)}, {Text(review.Date)}"
            )
        );
        var table = TableConsole.Table(
            Say("Spor", "Track"),
            Say("Klynge", "Cluster"),
            Say("Gruppeforløb", "Group course"),
            Say("Virksomhedsforløb", "Company courses"),
            Say("Alle tre", "All three"),
            Say("Møde i kvartalet", "Meeting in the quarter"),
            Say("Tovholdere", "Coordinators"),
            Say("Begyndte forløb", "Placements begun")
        );
        foreach (var line in review.Tracks)
        {
            TableConsole.Row(
                table,
                line.Track.Name.ToText(settings.Language),
                Cell(line.Activities.Parts[0], line.Facts.MeetingsSoFar),
                Cell(line.Activities.Parts[1], line.Facts.GroupCourses),
                Cell(line.Activities.Parts[2], line.Facts.CompanyCourses),
                Mark(line.Activities.Verdict),
                Cell(line.Meetings, line.Facts.Meetings),
                Coordinators(line.Coordinators, line.Facts, rules),
                line.Facts.Begun.IsKnown ? $"{line.Facts.Begun.Value}" : "?"
            );
        }

        _console.Write(table);
        foreach (var (course, answer) in review.GroupCourses.Where(static c => c.Answer.Verdict != Verdict.Met))
        {
            var citizens = course.Citizens is { } number ? $"{number}" : "?";
            output.WriteLine(
                Say(
                    $"Gruppeforløbet {course.Id} ({citizens} borgere, {course.Days.Length} {(course.Days.Length == 1 ? "dag" : "dage")}):",
                    $"The group course {course.Id} ({citizens} citizens, {course.Days.Length} {(course.Days.Length == 1 ? "day" : "days")}):"
                )
            );
            foreach (var part in answer.Parts.Where(static p => p.Verdict != Verdict.Met))
            {
                Indent(AssessmentText.Write(part, settings.Language));
            }
        }

        output.Write(AssessmentText.Write(review.Effort, settings.Language));
    }

    public void Print(FilledOrder extraction)
    {
        output.WriteLine();
        output.WriteLine(
            Say(
                $"{extraction.Order.Id}: {extraction.Candidates.Length} af {extraction.Order.Places} pladser, mangler {extraction.Shortfall} ({settings.By.Name.Danish})",
                $"{extraction.Order.Id}: {extraction.Candidates.Length} of {extraction.Order.Places} places, {extraction.Shortfall} short ({settings.By.Name.English})"
            )
        );
        foreach (var candidate in extraction.Candidates)
        {
            var since = candidate.WaitingSince is { } day ? Iso(day) : Say("ikke kendt", "not known");
            output.WriteLine(
                Say(
                    $"  {candidate.Citizen}  venter siden {since}, markeret {Iso(candidate.MarkedOn)}: {candidate.Marking.ToText(Language.Danish)}",
                    $"  {candidate.Citizen}  waiting since {since}, marked {Iso(candidate.MarkedOn)}: {candidate.Marking.ToText(Language.English)}"
                )
            );
        }

        output.WriteLine(Say("Ikke udtrukket:", "Not extracted:"));
        foreach (var (reason, citizens) in extraction.CountLeftOut())
        {
            output.WriteLine($"{citizens, 6}  {Text(reason)}");
        }
    }

    public void Print(string citizen, Assessment assessment, LeftOutReason? reason)
    {
        output.WriteLine();
        output.WriteLine(reason is { } why ? $"{citizen}: {Text(why)}" : citizen);
        Indent(AssessmentText.Write(assessment, settings.Language));
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

    // Three are met with a remark: more than advised.
    private string Coordinators(Assessment answer, TrackFacts facts, BrancheRules rules)
    {
        var (fewest, most) = (facts.FewestCoordinators, facts.MostCoordinators);
        var least = rules.FewestCoordinators.On(facts.Date).Or(rules.FewestCoordinators.Values[^1]).Value;
        var advised = rules.AdvisedCoordinators.On(facts.Date).Or(rules.AdvisedCoordinators.Values[^1]).Value;
        var count =
            !most.IsKnown ? string.Empty
            : fewest.Value == most.Value ? $"{most.Value}"
            : $"{fewest.Value}-{most.Value}";
        var remark =
            answer.Verdict == Verdict.Met && answer.Parts[1].Verdict == Verdict.NotMet
                ? Say($" ({least}-{advised} anbefales)", $" ({least}–{advised} are advised)")
                : string.Empty;
        return $"{Mark(answer.Verdict)} {count}{remark}".TrimEnd();
    }

    private static string Cell(Assessment answer, Known<int> count) =>
        count.IsKnown ? $"{Mark(answer.Verdict)} {count.Value}" : Mark(answer.Verdict);

    private static string Mark(Verdict verdict) =>
        verdict switch
        {
            Verdict.Met => "✓",
            Verdict.NotMet => "✗",
            _ => "?",
        };

    private string TrackName(BrancheCatalogue catalogue, string id) =>
        catalogue.Find(id)?.Name.ToText(settings.Language) ?? id;

    private void Indent(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.WriteLine($"  {line}");
        }
    }

    private string Text(LocalDate date) => DateText.Of(date, settings.Language);

    private string Text(LeftOutReason reason) => Text(Vocabulary.Of<LeftOutReason>().Name(reason));

    private string Text(ILocalizable value) => value.ToText(settings.Language);

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;
}
