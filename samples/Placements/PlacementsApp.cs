using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using Samples.Shared;

namespace Samples.Sequences;

/// <summary>Reviews placement sequences from the command line.</summary>
public static class PlacementsApp
{
    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new PlacementsCommand(CommandOptions.LanguageOf(args));
        return CommandRun.Of(
            command.Command,
            args,
            command.Language,
            output,
            error,
            parsed => Answer(command.Read(parsed), output, error)
        );
    }

    private static void Answer(PlacementsSettings settings, TextWriter output, TextWriter error)
    {
        var log = settings.Reading.Log(error, settings.Language);
        log.SummariseAfter(() => Answer(settings, log, output));
    }

    private static void Answer(PlacementsSettings settings, InputLog log, TextWriter output)
    {
        // Planned ends after the day are known on it; a review sees nothing that begins later.
        var register = RegisterFiles.Read(
            settings.RegisterFolder,
            RegisterLimits.LastDate,
            settings.KnownFrom,
            log,
            settings.Reading.Notation
        );
        PlacementSequence[] sequences =
        [
            .. register.SequencesOf(settings.Programme, settings.Area).Where(s => s.Start <= settings.Date),
        ];
        if (sequences.Length == 0)
        {
            throw new UnreadableInputException(
                new(
                    $"--programme {settings.Programme}: ingen har deltaget den dag",
                    $"--programme {settings.Programme}: nobody has taken part by that day"
                )
            );
        }

        var printer = new PlacementsPrinter(output, settings);
        if (settings.Explain is { } citizen)
        {
            var asked = sequences.Where(s => string.Equals(s.Citizen, citizen, StringComparison.Ordinal)).ToList();
            if (asked.Count == 0)
            {
                throw new UnreadableInputException(
                    new(
                        $"--explain {citizen}: har ikke deltaget den dag",
                        $"--explain {citizen}: has not taken part by that day"
                    )
                );
            }

            asked.ForEach(s => Print(s, register, printer, settings));
            return;
        }

        printer.PrintHeading();
        foreach (var sequence in sequences)
        {
            Print(sequence, register, printer, settings);
        }

        printer.Print(
            PlacementCohort.Of(
                sequences,
                settings.Date,
                PlacementPolicies.All.Where(p => Array.Exists(sequences, s => p.HoldsOn(s.Start) && IsAbout(p, s)))
            )
        );
        printer.PrintRows(log.Rows);
    }

    private static void Print(
        PlacementSequence sequence,
        Register register,
        PlacementsPrinter printer,
        PlacementsSettings settings
    )
    {
        var policies = PlacementPolicies.On(sequence.Start).Where(p => IsAbout(p, sequence)).ToList();
        var review = SequenceReview.Of(sequence, settings.Date, policies);
        register.TryFind(sequence.Citizen, out var index);
        var circumstances = register.CircumstancesOf(index, settings.Date).Or(new());
        printer.Print(
            review,
            SequenceProgress.Of(sequence, settings.Date),
            sequence.GoesOnAfter(settings.Date) ? NextMove.Of(sequence, circumstances, settings.Date, policies) : []
        );
        if (settings.Explain is not null)
        {
            printer.Explain(review, LawOf(sequence, register, index));
        }
    }

    // Each placement as the citizen stood on its first day; of the employer the register tells nothing.
    private static IEnumerable<Assessment> LawOf(PlacementSequence sequence, Register register, int index) =>
        sequence
            .Placements.Where(static p => p.From is not null)
            .Select(p =>
                PlacementLaw.Default.Assess(
                    p,
                    register.CircumstancesOf(index, p.From ?? default).Or(new()),
                    sequence.Placements
                )
            );

    // Superb has its own participants; the others that are about some citizens alone ask of those.
    private static bool IsAbout(PlacementPolicy policy, PlacementSequence sequence) =>
        policy.Label.Id switch
        {
            "VOK15/superb" => false,
            "VOK15/fastholdelse" => sequence.Exit?.Kind == ProjectExit.Job,
            "HEL21/flygtninge" => sequence.ArrivalDate is not null,
            _ => true,
        };
}
