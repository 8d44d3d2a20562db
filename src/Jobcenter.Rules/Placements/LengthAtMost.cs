namespace Jobcenter.Rules.Placements;

/// <summary>The whole sequence lasts at most a number of months: its last day lies before the start plus the months.</summary>
[DanishTerm("længste varighed")]
public sealed class LengthAtMost : PolicyRule
{
    internal const string KindId = "length-at-most";
    internal const int MaxMonths = 120;

    private static readonly BilingualText s_what = new("forløbet slutter senest", "the sequence ends by");

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength; the title may say the parameter.</param>
    /// <param name="months">How many months, 1 to 120.</param>
    /// <exception cref="ArgumentException">The label or the parameter is null, or the months are outside their bounds.</exception>
    public LengthAtMost(RuleLabel label, Parameter<int> months)
        : base(label) => Months = Within(months, nameof(months), 1, MaxMonths);

    /// <summary>How many months.</summary>
    public Parameter<int> Months { get; }

    internal override string Kind => KindId;

    internal override ImmutableArray<RuleSetting> Settings => [RuleSetting.Months(Months)];

    // Whatever is to start must start before the sequence is too long.
    internal override ImmutableArray<PlacementKind> StartingKinds => PlacementKinds.All;

    private protected override Rule<SequenceFacts> Body() =>
        new Fact<SequenceFacts, LocalDate>(
            "lastDay",
            new("sidste dag, set til i dag", "last day as seen today"),
            LastDay
        ).LessThan(
            new Fact<SequenceFacts, LocalDate>(
                "limitDay",
                new("starten plus de måneder, der er til rådighed", "the start plus the months there are"),
                LimitDay
            )
            {
                From = [Told(Months)],
            }
        );

    private Known<LocalDate> LimitDay(in SequenceFacts facts)
    {
        var months = On(Months, facts);
        return months.IsKnown
            ? Known.Of(facts.Sequence.Start.PlusMonths(months.Value.Value))
            : Known.Missing<LocalDate>(months.Reason);
    }

    private Known<LocalDate> LastDay(in SequenceFacts facts)
    {
        var last = facts.Sequence.LastDay(facts.AsOf);
        if (facts.Trace is { } trace && LimitDay(facts) is { IsKnown: true, Value: var limit })
        {
            trace.NeedNothing();
            if (facts.Sequence.LastDay(LocalDate.MaxIsoValue) >= limit)
            {
                trace.SaveBy(limit.PlusDays(-1), s_what);
            }

            if (last >= limit)
            {
                var months = On(Months, facts).Value.Value;
                trace.Broken(
                    facts,
                    limit,
                    last,
                    new($"varer over {months} måneder", $"lasts more than {months} months")
                );
            }
        }

        return HasBegun(facts) ? Known.Of(last) : Known.Missing<LocalDate>(NotBegun);
    }
}
