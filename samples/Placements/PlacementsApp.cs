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
        "Et tegn er en uge: P praktik, L løntilskud, N nytteindsats, T ordinære timer, I igu, V voksenlærling, S særligt tilrettelagt nytteindsats, · pause, J job, U uddannelse, A andet, ! brud, hvad ugen end ellers er",
        "A sign is a week: P company internship, L wage subsidy, N nytteindsats, T ordinary hours, I igu, V voksenlærling, S specially arranged nytteindsats, · pause, J job, U education, A other, ! breach, whatever else the week is"
    );

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new PlacementsCommand(args);
        return SampleRun.Of(command.Options, args, output, error, command.Read, Review);
    }

    private static void Review(PlacementsSettings settings, SampleRun run)
    {
        var (asked, register) = (settings.Register, settings.Register.Read(run));
        PlacementSequence[] sequences =
        [
            .. register.SequencesOf(settings.Programme, asked.Area).Where(s => s.Start <= asked.AsOf),
        ];
        if (sequences.Length == 0)
        {
            throw new UnreadableInputException(
                new(
                    $"--programme {settings.Programme}: ingen har deltaget den dag; vælg et andet projekt eller en anden --as-of",
                    $"--programme {settings.Programme}: nobody has taken part by that day; choose another project or another --as-of"
                )
            );
        }

        if (settings.Explain is { } citizen)
        {
            run.Write(Explained(citizen, sequences, register, settings, run));
            return;
        }

        var policies = PlacementPolicy.All.Where(p =>
            Array.Exists(sequences, s => p.HoldsOn(s.Start) && IsAbout(p, s))
        );
        var cohort = PlacementCohort.Of(sequences, asked.AsOf, policies);
        run.Write(
            Answer.Of(
                settings.Programme,
                Title(settings),
                [.. sequences.Select(s => AnswerOf(s, register, settings)), Answer.Of(cohort)],
                s_signs,
                NoticeOf(asked)
            ),
            new("Begrundelser: --explain BORGER", "Reasons: --explain CITIZEN")
        );
    }

    private static Answer Explained(
        string citizen,
        PlacementSequence[] sequences,
        Register register,
        PlacementsSettings settings,
        SampleRun run
    )
    {
        var asked = Array.FindAll(sequences, s => string.Equals(s.Citizen, citizen, StringComparison.Ordinal));
        if (asked.Length == 0)
        {
            throw new UnreadableInputException(
                new(
                    $"--explain {run.Shown(citizen)}: har ikke deltaget den dag; uden --explain vises alle, der har",
                    $"--explain {run.Shown(citizen)}: has not taken part by that day; without --explain all who have are shown"
                )
            );
        }

        return Answer.Of(
            citizen,
            Title(settings),
            asked.SelectMany(s => new[] { AnswerOf(s, register, settings, isUnfolded: true), LawOf(s, register) }),
            s_signs,
            NoticeOf(settings.Register)
        );
    }

    private static BilingualText? NoticeOf(RegisterQuestion asked) => asked.IsSampleData ? s_made : null;

    private static BilingualText Title(PlacementsSettings settings) =>
        new(
            $"Virksomhedsforløb i {settings.Programme}, {MeasuringPeriod.OfDay(settings.Register.AsOf).ToText(Language.Danish)}",
            $"Placements in {settings.Programme}, {MeasuringPeriod.OfDay(settings.Register.AsOf).ToText(Language.English)}"
        );

    private static Answer AnswerOf(
        PlacementSequence sequence,
        Register register,
        PlacementsSettings settings,
        bool isUnfolded = false
    )
    {
        register.TryFind(sequence.Citizen, out var index);
        var circumstances = register.CircumstancesOf(index, settings.Register.AsOf).Or(new());
        return Answer.Of(
            SequenceReview.Of(sequence, settings.Register.AsOf, PoliciesOf(sequence)),
            sequence.GoesOnAfter(settings.Register.AsOf)
                ? NextMove.Of(sequence, circumstances, settings.Register.AsOf, PoliciesOf(sequence))
                : [],
            isUnfolded
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
        [.. PlacementPolicy.On(sequence.Start).Where(p => IsAbout(p, sequence))];

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
