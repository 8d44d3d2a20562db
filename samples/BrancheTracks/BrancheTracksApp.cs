using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using Samples.Shared;

namespace Samples.Tracks;

/// <summary>Fills job orders from the command line and reviews the tracks.</summary>
public static class BrancheTracksApp
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new BrancheTracksCommand(CommandOptions.LanguageOf(args));
        return CommandRun.Of(
            command.Command,
            args,
            command.Language,
            output,
            error,
            parsed => Answer(command.Read(parsed), output, error)
        );
    }

    private static void Answer(BrancheTracksSettings settings, TextWriter output, TextWriter error)
    {
        var log = settings.Reading.Log(error, settings.Language);
        log.SummariseAfter(() => Answer(settings, log, output));
    }

    private static void Answer(BrancheTracksSettings settings, InputLog log, TextWriter output)
    {
        var catalogues = settings.Catalogues is { } file
            ? BrancheFiles.ReadCatalogues(file, log, settings.Reading.Notation)
            : BrancheCatalogues.Default;
        var register = RegisterFiles.Read(
            settings.Folder,
            settings.Date,
            log: log,
            notation: settings.Reading.Notation
        );
        var branche = BrancheFiles.Read(
            settings.Folder,
            catalogues,
            settings.Municipality,
            log,
            settings.Reading.Notation
        );
        var catalogue = Known(catalogues.On(settings.Date, settings.Municipality));
        var pool = CandidatePool.Of(
            catalogue,
            settings.Date,
            branche.CandidatesOn(settings.Date, register),
            branche.BrancheRules,
            settings.By
        );
        var printer = new BrancheTracksPrinter(output, settings);
        printer.PrintHeading(catalogue);
        if (settings.Order is { } id)
        {
            var extraction = pool.Extract(FindOrder(branche, id, settings));
            if (settings.Explain is { } asked)
            {
                printer.Print(asked, Marked(extraction.Explain(asked), asked), extraction.WhyNot(asked));
            }
            else
            {
                printer.Print(extraction);
            }
        }
        else if (settings.Explain is { } citizen)
        {
            printer.Print(citizen, Marked(pool.Explain(citizen), citizen), reason: null);
        }
        else
        {
            var quarter = Quarter.Containing(settings.Date);
            var effort = TrackCounts.Effort(branche, quarter.FirstDay, settings.Date).Of(register);
            var assignment = pool.Assign(Known(branche.OrdersOn(settings.Date)));
            printer.Print(pool);
            printer.Print(branche.MarksOn(settings.Date));
            printer.Print(assignment);
            printer.PrintNotOpen(branche);
            printer.PrintGroups(assignment, branche.BrancheRules);
            printer.Print(Known(branche.Review(quarter, settings.Date, effort)), branche.BrancheRules);
        }

        printer.PrintRows(log.Rows);
    }

    private static JobOrder FindOrder(BrancheRegister branche, string id, BrancheTracksSettings settings) =>
        Known(branche.OrdersOn(settings.Date)).FirstOrDefault(o => string.Equals(o.Id, id, StringComparison.Ordinal))
        ?? throw new UnreadableInputException(
            new(
                $"--order {id}: er ingen jobordre, der er åben den dag",
                $"--order {id}: is no job order that is open on that day"
            )
        );

    private static Assessment Marked(Assessment? assessment, string citizen) =>
        assessment
        ?? throw new UnreadableInputException(
            new($"--explain {citizen}: er ikke markeret den dag", $"--explain {citizen}: is not marked on that day")
        );

    private static T Known<T>(Known<T> answer) =>
        answer.IsKnown ? answer.Value : throw new UnreadableInputException(answer.Reason ?? new("ukendt", "unknown"));
}
