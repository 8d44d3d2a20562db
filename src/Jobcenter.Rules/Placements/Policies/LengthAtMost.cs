namespace Jobcenter.Rules.Placements.Policies;

/// <summary>The whole sequence lasts at most a number of months: its last day lies before the start plus the months.</summary>
internal sealed class LengthAtMost(RuleLabel label, Parameter<int> months) : PolicyRule(label)
{
    private static readonly BilingualText s_what = new("forløbet slutter senest", "the sequence ends by");

    public Parameter<int> Months { get; } = PolicyBounds.Months.Guard(months, nameof(months));

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
                With<int, LocalDate>(Months, static (in f, n) => Known.Of(f.Sequence.Start.PlusMonths(n)))
            )
            {
                From = [Told(Months)],
            }
        );

    private Known<LocalDate> LastDay(in SequenceFacts facts)
    {
        var last = facts.LastDay;
        if (facts.Trace is { } trace && Months.ValueOn(facts.Sequence.Start)?.Value is { } number)
        {
            var limit = facts.Sequence.Start.PlusMonths(number);
            trace.NeedNothing();
            if (facts.LastDayKnown >= limit)
            {
                trace.SaveBy(limit.PlusDays(-1), s_what);
            }

            if (last >= limit)
            {
                facts.Break(limit, last, new($"varer over {number} måneder", $"lasts more than {number} months"));
            }
        }

        return facts.HasBegun ? Known.Of(last) : Known.Missing<LocalDate>(NotBegun);
    }
}
