namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The job that the sequence ended with lasts more than a number of months: begun on 1 January, three months are over on 1 April.</summary>
internal sealed class JobKept(RuleLabel label, Parameter<int> months) : PolicyRule(label)
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
        "the job lasts at least up to and including"
    );

    public Parameter<int> Months { get; } = PolicyBounds.Months.Guard(months, nameof(months));

    internal override bool IsAbout(in SequenceFacts facts) => facts.Exit?.Kind == ProjectExit.Job;

    /// <summary>Whether the job is kept; missing when there is none, or when that is not known yet.</summary>
    public Known<bool> IsKept(SequenceFacts facts) =>
        LastDayOfJob(facts).SelectKnown(last => KeptFrom(facts).Select(from => last >= from));

    private protected override Rule<SequenceFacts> Body() =>
        Kernel.Rule.Any(
            new Fact<SequenceFacts, bool>(
                "endedWithJob",
                new("forløbet sluttede med et job", "the sequence ended with a job"),
                static (in f) =>
                    f.Exit is { } exit && exit.On <= f.AsOf ? Known.Of(exit.Kind == ProjectExit.Job)
                    // Over, and with no exit known of.
                    : f.Exit is null && f.LastDayKnown <= f.AsOf ? Known.Of(value: false)
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

    private Known<LocalDate> KeptFrom(in SequenceFacts facts) =>
        Months.ValueOn(facts.Sequence.Start) is not { Value: var number }
            ? Known.Missing<LocalDate>(Months.On(facts.Sequence.Start).Reason)
        : facts.Exit is { } exit ? Known.Of(exit.On.PlusMonths(number))
        : Known.Missing<LocalDate>(s_noExit);

    private Known<LocalDate> LastDayOfJob(in SequenceFacts facts)
    {
        if (facts.Exit is not { Kind: ProjectExit.Job } exit || exit.On > facts.AsOf)
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
            if (facts.Trace is not null && until < kept.Value)
            {
                var number = Months.On(facts.Sequence.Start).Value.Value;
                facts.Break(
                    until.PlusDays(1),
                    until: null,
                    new($"jobbet varede ikke over {number} måneder", $"the job did not last more than {number} months")
                );
            }

            return Known.Of(until);
        }

        if (facts.AsOf >= kept.Value)
        {
            return Known.Of(facts.AsOf);
        }

        facts.SaveBy(kept.Value, s_what);
        return Known.Missing<LocalDate>(s_running);
    }
}
