namespace Jobcenter.Rules.Placements;

/// <summary>The job that the sequence ended with lasts more than a number of months: begun on 1 January, three months are over on 1 April.</summary>
/// <remarks>Of a sequence that did not end with a job nothing is asked.</remarks>
[DanishTerm("job fastholdt")]
public sealed class JobKept : PolicyRule
{
    internal const string KindId = "job-kept";

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
    /// <param name="label">Id, title, source and strength; the title may say the parameter.</param>
    /// <param name="months">How many months, 1 to 120.</param>
    /// <exception cref="ArgumentException">The label or the parameter is null, or the months are outside their bounds.</exception>
    public JobKept(RuleLabel label, Parameter<int> months)
        : base(label) => Months = Within(months, nameof(months), 1, LengthAtMost.MaxMonths);

    /// <summary>How many months.</summary>
    public Parameter<int> Months { get; }

    internal override string Kind => KindId;

    internal override ImmutableArray<RuleSetting> Settings => [RuleSetting.Months(Months)];

    internal override bool IsAbout(in SequenceFacts facts) => facts.Sequence.Exit?.Kind == ProjectExit.Job;

    /// <summary>Whether the job is kept; missing when there is none, or when that is not known yet.</summary>
    internal Known<bool> IsKept(in SequenceFacts facts)
    {
        var (last, kept) = (LastDayOfJob(facts), KeptFrom(facts));
        return last.IsKnown && kept.IsKnown
            ? Known.Of(last.Value >= kept.Value)
            : Known.Missing<bool>(last.IsKnown ? kept.Reason : last.Reason);
    }

    private protected override Rule<SequenceFacts> Body() =>
        Kernel.Rule.Any(
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
                new Fact<SequenceFacts, LocalDate>("keptFrom", new("fastholdt fra", "kept from"), KeptFrom)
                {
                    From = [Told(Months)],
                }
            )
        );

    private Known<LocalDate> KeptFrom(in SequenceFacts facts)
    {
        var months = On(Months, facts);
        return !months.IsKnown ? Known.Missing<LocalDate>(months.Reason)
            : facts.Sequence.Exit is { } exit ? Known.Of(exit.On.PlusMonths(months.Value.Value))
            : Known.Missing<LocalDate>(s_noExit);
    }

    private Known<LocalDate> LastDayOfJob(in SequenceFacts facts)
    {
        if (facts.Sequence.Exit is not { Kind: ProjectExit.Job } exit || exit.On > facts.AsOf)
        {
            return Known.Missing<LocalDate>(s_noExit);
        }

        var kept = KeptFrom(facts);
        if (exit.HasUnknownEnd || !kept.IsKnown)
        {
            return Known.Missing<LocalDate>(exit.HasUnknownEnd ? s_unknownEnd : kept.Reason);
        }

        if (exit.Until is { } until && until < facts.AsOf)
        {
            if (until < kept.Value)
            {
                var months = On(Months, facts).Value.Value;
                facts.Trace?.Broken(
                    facts,
                    until.PlusDays(1),
                    until: null,
                    new($"jobbet varede ikke over {months} måneder", $"the job did not last more than {months} months")
                );
            }

            return Known.Of(until);
        }

        if (facts.AsOf >= kept.Value)
        {
            return Known.Of(facts.AsOf);
        }

        facts.Trace?.SaveBy(kept.Value, s_what);
        return Known.Missing<LocalDate>(s_running);
    }
}
