using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
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
        var command = new BrancheTracksCommand(args);
        return SampleRun.Of(command.Options, args, output, error, command.Read, Fill);
    }

    private static void Fill(BrancheTracksSettings settings, SampleRun run)
    {
        var (asked, log) = (settings.Register, run.Log);
        BrancheCatalogues? read = null;
        var (catalogues, (branche, register)) = UnreadableInputException.ReadBoth(
            () =>
            {
                var own = settings.Catalogues is { } file
                    ? BrancheFiles.ReadCatalogues(file, log, run.Notation)
                    : BrancheCatalogues.Default;
                // Without one for the day no row has anything to be held to, and that is one fault.
                _ = Known(own.On(asked.AsOf, asked.Area));
                read = own;
                return own;
            },
            () =>
                UnreadableInputException.ReadBoth(
                    // Without catalogues the files still tell what is wrong with them; their rows have no tracks to be held to.
                    () =>
                        BrancheFiles.Read(
                            asked.Folder ?? string.Empty,
                            read ?? BrancheCatalogues.Default,
                            asked.Area,
                            read is null ? null : log,
                            run.Notation
                        ),
                    () => asked.Read(run)
                )
        );
        var catalogue = Known(catalogues.On(settings.Register.AsOf, settings.Register.Area));
        var pool = CandidatePool.Of(
            catalogue,
            settings.Register.AsOf,
            branche.CandidatesOn(settings.Register.AsOf, register),
            branche.BrancheRules,
            settings.By
        );
        run.Write(
            Answer.Of(
                "branche-tracks",
                Title(settings, catalogue),
                Parts(settings, pool, branche, register, run),
                notice: asked.IsSampleData
                    ? new(
                        "Eksempeldata: borgere og virksomheder er opdigtede.",
                        "Sample data: citizens and companies are made up."
                    )
                    : null
            ),
            new(
                "Én ordre: --order ID. Begrundelser: --explain BORGER",
                "One order: --order ID. Reasons: --explain CITIZEN"
            )
        );
    }

    private static IEnumerable<Answer> Parts(
        BrancheTracksSettings settings,
        CandidatePool pool,
        BrancheRegister branche,
        Register register,
        SampleRun run
    )
    {
        if (settings.Order is { } id)
        {
            var extraction = pool.Extract(FindOrder(branche, id, settings));
            return settings.Explain is { } asked
                ?
                [
                    TrackAnswers
                        .Of(asked, Marked(extraction.Explain(asked), asked, run), extraction.WhyNot(asked))
                        .Provisional(branche.WhyProvisional(register, asked)),
                ]
                : [Answer.Of(extraction, settings.By).Provisional(branche.WhyProvisional(register))];
        }

        if (settings.Explain is { } citizen)
        {
            return
            [
                TrackAnswers
                    .Of(citizen, Marked(pool.Explain(citizen), citizen, run), why: null)
                    .Provisional(branche.WhyProvisional(register, citizen)),
            ];
        }

        var quarter = MeasuringPeriod.OfQuarter(settings.Register.AsOf);
        var effort = TrackEffortCounts.Effort(branche, quarter.FirstDay, settings.Register.AsOf).Of(register);
        var assignment = pool.Assign(Known(branche.OrdersOn(settings.Register.AsOf)));
        var why = branche.WhyProvisional(register);
        return
        [
            Answer.Of(pool).Provisional(why),
            .. TrackAnswers.Moved(branche.MarksOn(settings.Register.AsOf)),
            Answer.Of(assignment).Provisional(why),
            .. TrackAnswers.NotOpen(branche, settings.Register.AsOf),
            .. TrackAnswers.Groups(assignment, branche.BrancheRules, settings.Register.AsOf),
            Answer
                .Of(Known(branche.Review(quarter, settings.Register.AsOf, effort)), branche.BrancheRules)
                .Provisional(why),
        ];
    }

    private static BilingualText Title(BrancheTracksSettings settings, BrancheCatalogue catalogue)
    {
        var (area, date) = (settings.Register.Area, settings.Register.AsOf);
        return new(
            $"Branchespor i {area.ToText(Language.Danish)} den {MeasuringPeriod.OfDay(date).ToText(Language.Danish)}, katalog {catalogue.Id}",
            $"Branche tracks in {area.ToText(Language.English)} on {MeasuringPeriod.OfDay(date).ToText(Language.English)}, catalogue {catalogue.Id}"
        );
    }

    private static JobOrder FindOrder(BrancheRegister branche, string id, BrancheTracksSettings settings)
    {
        var open = Known(branche.OrdersOn(settings.Register.AsOf));
        return open.FirstOrDefault(o => string.Equals(o.Id, id, StringComparison.Ordinal))
            ?? throw new UnreadableInputException(
                string.Join(", ", open.Select(static o => o.Id)) is var ids && ids.Length == 0
                    ? new(
                        $"--order {id}: er ingen jobordre, der er åben den dag; ingen er",
                        $"--order {id}: is no job order that is open on that day; none is"
                    )
                    : new(
                        $"--order {id}: er ingen jobordre, der er åben den dag; der er {ids}",
                        $"--order {id}: is no job order that is open on that day; there are {ids}"
                    )
            );
    }

    private static Assessment Marked(Assessment? assessment, string citizen, SampleRun run) =>
        assessment
        ?? throw new UnreadableInputException(
            new(
                $"--explain {run.Shown(citizen)}: er ikke markeret den dag; vælg en anden borger eller en anden --as-of",
                $"--explain {run.Shown(citizen)}: is not marked on that day; choose another citizen or another --as-of"
            )
        );

    private static T Known<T>(Known<T> answer) =>
        answer.IsKnown
            ? answer.Value
            : throw new UnreadableInputException(
                new(
                    $"{answer.Reason?.Danish ?? "ukendt"}; vælg en anden --as-of eller --municipality, eller giv et med --catalogues",
                    $"{answer.Reason?.English ?? "unknown"}; choose another --as-of or --municipality, or give one with --catalogues"
                )
            );
}
