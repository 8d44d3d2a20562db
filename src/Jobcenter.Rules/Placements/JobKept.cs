using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>The job that the sequence ended with lasts more than a number of months: begun on 1 January, three months are over on 1 April.</summary>
/// <remarks>Of a sequence that did not end with a job nothing is asked.</remarks>
[DanishTerm("job fastholdt")]
public sealed class JobKept : PolicyRule
{
    private static readonly BilingualText s_noExit = new("forløbet er ikke afsluttet", "the sequence has not ended");
    private static readonly BilingualText s_running = new(
        "jobbet varer ved, men har endnu ikke varet længe nok",
        "the job goes on, but has not lasted long enough yet"
    );
    private static readonly BilingualText s_unknownEnd = new(
        "det er ikke kendt, hvor længe jobbet varede",
        "it is not known how long the job lasted"
    );
    private static readonly BilingualText s_what = new(
        "jobbet varer mindst til og med",
        "the job lasts at least to and with"
    );

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="months">How many months, 1 to 120.</param>
    /// <exception cref="ArgumentException">The label is null, or the months are outside their bounds.</exception>
    public JobKept(RuleLabel label, int months)
        : base(label)
    {
        Months = Guard.Against.Outside(months, nameof(months), 1, 120);
        Rule = Kernel
            .Rule.Any(
                new Fact<SequenceFacts, bool>(
                    "endedWithJob",
                    new("forløbet sluttede med et job", "the sequence ended with a job"),
                    static (in f) =>
                        f.Sequence.Exit is { } exit
                            ? exit.On <= f.AsOf
                                ? Known.Of(exit.Kind == ProjectExit.Job)
                                : Known.Missing<bool>(s_noExit)
                            // Over, and with no exit known of.
                            : f.Sequence.End <= f.AsOf
                                ? Known.Of(value: false)
                                : Known.Missing<bool>(s_noExit)
                ).IsFalse(),
                new Fact<SequenceFacts, LocalDate>(
                    "jobUntil",
                    new("jobbets sidste dag, set til i dag", "the job's last day as seen today"),
                    LastDayOfJob
                ).AtLeast(
                    new Fact<SequenceFacts, LocalDate>(
                        "keptFrom",
                        new("fastholdt fra", "kept from"),
                        (in f) =>
                            f.Sequence.Exit is { } exit ? Known.Of(KeptFrom(exit)) : Known.Missing<LocalDate>(s_noExit)
                    )
                )
            )
            .Named(label);
    }

    /// <summary>How many months.</summary>
    public int Months { get; }

    /// <inheritdoc />
    public override Rule<SequenceFacts> Rule { get; }

    /// <inheritdoc />
    public override ImmutableArray<FactReading> Parameters => [RuleSettings.Months(Months)];

    private protected override ImmutableArray<SequenceBreach> FindBreaches(in SequenceFacts facts) =>
        Rule.Test(facts) == Verdict.NotMet && facts.Sequence.Exit is { Until: { } until }
            ?
            [
                new(
                    until.PlusDays(1),
                    Until: null,
                    new($"jobbet varede ikke over {Months} måneder", $"the job did not last more than {Months} months")
                ),
            ]
            : [];

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts) =>
        Rule.Test(facts) switch
        {
            Verdict.Met => default,
            Verdict.NotMet => SequenceCure.TooLate,
            _ when facts.Sequence.Exit is { Kind: ProjectExit.Job, HasUnknownEnd: false } exit
                    && exit.On <= facts.AsOf => SequenceCure.By(KeptFrom(exit), s_what),
            _ => SequenceCure.Unknown,
        };

    internal override bool IsAbout(in SequenceFacts facts) => facts.Sequence.Exit?.Kind == ProjectExit.Job;

    /// <summary>Whether the job is kept; missing when there is none, or when that is not known yet.</summary>
    internal Known<bool> IsKept(in SequenceFacts facts)
    {
        var last = LastDayOfJob(facts);
        return last.IsKnown && facts.Sequence.Exit is { } exit
            ? Known.Of(last.Value >= KeptFrom(exit))
            : Known.Missing<bool>(last.Reason);
    }

    private LocalDate KeptFrom(in SequenceExit exit) => exit.On.PlusMonths(Months);

    private Known<LocalDate> LastDayOfJob(in SequenceFacts facts) =>
        facts.Sequence.Exit is not { Kind: ProjectExit.Job } exit || exit.On > facts.AsOf
            ? Known.Missing<LocalDate>(s_noExit)
        : exit.HasUnknownEnd ? Known.Missing<LocalDate>(s_unknownEnd)
        : exit.Until is { } until && until < facts.AsOf ? Known.Of(until)
        : facts.AsOf >= KeptFrom(exit) ? Known.Of(facts.AsOf)
        : Known.Missing<LocalDate>(s_running);
}
