using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using Samples.Shared;

namespace Samples.Sequences;

/// <summary>Reviews placement sequences from the command line.</summary>
public static class PlacementsApp
{
    private static readonly BilingualText s_made = new(
        "Eksempeldata: borgerne er opdigtede.",
        "Sample data: the citizens are made up."
    );
    private static readonly BilingualText s_signs = new(
        "Et tegn er en uge: P praktik, L løntilskud, N nytteindsats, T ordinære timer, I igu, V voksenlærling, S særligt tilrettelagt nytteindsats, · pause, J job, U uddannelse, A andet, ! brud",
        "A sign is a week: P praktik, L løntilskud, N nytteindsats, T ordinary hours, I igu, V voksenlærling, S specially arranged nytteindsats, · pause, J job, U education, A other, ! breach"
    );

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new PlacementsCommand(args);
        return SampleRun.Of(command.Options, args, output, error, (parsed, run) => Review(command.Read(parsed), run));
    }

    private static void Review(PlacementsSettings settings, SampleRun run)
    {
        // Planned ends after the day are known on it; a review sees nothing that begins later.
        var register = RegisterFiles.Read(
            settings.RegisterFolder,
            RegisterLimits.LastDate,
            settings.KnownFrom,
            run.Log,
            run.Notation
        );
        PlacementSequence[] sequences =
        [
            .. register.SequencesOf(settings.Programme, settings.Area).Where(s => s.Start <= settings.Date),
        ];
        if (sequences.Length == 0)
        {
            throw new UnreadableInputException(
                new(
                    $"--programme {settings.Programme}: ingen har deltaget den dag; vælg et andet projekt eller en anden --date",
                    $"--programme {settings.Programme}: nobody has taken part by that day; choose another project or another --date"
                )
            );
        }

        if (settings.Explain is { } citizen)
        {
            run.Write(Explained(citizen, sequences, register, settings));
            return;
        }

        var policies = PlacementPolicies.All.Where(p =>
            Array.Exists(sequences, s => p.HoldsOn(s.Start) && IsAbout(p, s))
        );
        var cohort = PlacementCohort.Of(sequences, settings.Date, policies);
        run.Write(
            Answer.Of(
                settings.Programme,
                Title(settings),
                [.. sequences.Select(s => AnswerOf(s, register, settings)), Answer.Of(cohort)],
                s_signs,
                settings.IsSampleData ? s_made : null,
                rows: run.Log.Rows
            ),
            new("Begrundelser: --explain BORGER", "Reasons: --explain CITIZEN")
        );
    }

    private static Answer Explained(
        string citizen,
        PlacementSequence[] sequences,
        Register register,
        PlacementsSettings settings
    )
    {
        var asked = Array.FindAll(sequences, s => string.Equals(s.Citizen, citizen, StringComparison.Ordinal));
        if (asked.Length == 0)
        {
            throw new UnreadableInputException(
                new(
                    $"--explain {citizen}: har ikke deltaget den dag; uden --explain vises alle, der har",
                    $"--explain {citizen}: has not taken part by that day; without --explain all who have are shown"
                )
            );
        }

        return Answer.Of(
            citizen,
            Title(settings),
            asked.SelectMany(s =>
                new[] { AnswerOf(s, register, settings) }
                    .Concat(Review(s, settings).Policies.Select(Answer.Of))
                    .Append(LawOf(s, register))
            )
        );
    }

    private static BilingualText Title(PlacementsSettings settings) =>
        new(
            $"Virksomhedsforløb i {settings.Programme}, {DateText.Of(settings.Date, Language.Danish)}",
            $"Placements in {settings.Programme}, {DateText.Of(settings.Date, Language.English)}"
        );

    private static SequenceReview Review(PlacementSequence sequence, PlacementsSettings settings) =>
        SequenceReview.Of(sequence, settings.Date, PoliciesOf(sequence));

    private static Answer AnswerOf(PlacementSequence sequence, Register register, PlacementsSettings settings)
    {
        register.TryFind(sequence.Citizen, out var index);
        var circumstances = register.CircumstancesOf(index, settings.Date).Or(new());
        return Answer.Of(
            Review(sequence, settings),
            sequence.GoesOnAfter(settings.Date)
                ? NextMove.Of(sequence, circumstances, settings.Date, PoliciesOf(sequence))
                : []
        );
    }

    // Each placement as the citizen stood on its first day; of the employer the register tells nothing.
    private static Answer LawOf(PlacementSequence sequence, Register register)
    {
        register.TryFind(sequence.Citizen, out var index);
        return Answer.Of(
            "law",
            new("Forløbene efter loven:", "The placements by the law:"),
            sequence
                .Placements.Where(static p => p.From is not null)
                .Select(p =>
                    PlacementLaw.Default.Assess(
                        p,
                        register.CircumstancesOf(index, p.From ?? default).Or(new()),
                        sequence.Placements
                    )
                )
                .Select(Answer.Of)
        );
    }

    private static List<PlacementPolicy> PoliciesOf(PlacementSequence sequence) =>
        [.. PlacementPolicies.On(sequence.Start).Where(p => IsAbout(p, sequence))];

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
