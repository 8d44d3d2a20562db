using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Kernel;
using NodaTime;

namespace Jobcenter.Rules.Placements;

/// <summary>The whole sequence lasts at most a number of months: its last day lies before the start plus the months.</summary>
[DanishTerm("længste varighed")]
public sealed class LengthAtMost : PolicyRule
{
    private static readonly BilingualText s_what = new("forløbet slutter senest", "the sequence ends by");

    /// <summary>A rule.</summary>
    /// <param name="label">Id, title, source and strength.</param>
    /// <param name="months">How many months, 1 to 120.</param>
    /// <exception cref="ArgumentException">The label is null, or the months are outside their bounds.</exception>
    public LengthAtMost(RuleLabel label, int months)
        : base(label)
    {
        Months = Guard.Against.Outside(months, nameof(months), 1, 120);
        Rule = new Fact<SequenceFacts, LocalDate>(
            "lastDay",
            new("sidste dag, set til i dag", "last day as seen today"),
            static (in f) => HasBegun(f) ? Known.Of(f.Sequence.LastDay(f.AsOf)) : Known.Missing<LocalDate>(NotBegun)
        )
            .LessThan(
                new Fact<SequenceFacts, LocalDate>(
                    "limitDay",
                    new("starten plus de måneder, der er til rådighed", "the start plus the months there are"),
                    (in f) => Known.Of(LimitDay(f))
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
        Rule.Test(facts) == Verdict.NotMet
            ?
            [
                new(
                    LimitDay(facts),
                    facts.Sequence.LastDay(facts.AsOf),
                    new($"varer over {Months} måneder", $"lasts more than {Months} months")
                ),
            ]
            : [];

    /// <inheritdoc />
    public override SequenceCure Cure(in SequenceFacts facts) =>
        Rule.Test(facts) == Verdict.NotMet ? SequenceCure.TooLate
        : LimitDay(facts) is var limit && facts.Sequence.LastDay(LocalDate.MaxIsoValue) < limit ? default
        : SequenceCure.By(limit.PlusDays(-1), s_what);

    private LocalDate LimitDay(in SequenceFacts facts) => facts.Sequence.Start.PlusMonths(Months);
}
