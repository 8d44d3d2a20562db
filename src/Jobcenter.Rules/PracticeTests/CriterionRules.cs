using System.Globalization;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>The rules behind all criteria: yes is asked first, then at least partly.</summary>
internal static class CriterionRules
{
    public static Rule<CriterionEvidence> Given { get; } =
        Rule.All(GivenAtLeast(PracticeAnswer.Yes, GivenBasis), GivenAtLeast(PracticeAnswer.Partly));

    public static Rule<CriterionEvidence> Counted(PracticeScale scale, LocalDate? day) =>
        Rule.All(ShareAtLeast(scale.YesFrom, day, CountBasis), ShareAtLeast(scale.PartlyFrom, day));

    /// <summary>The answer an assessment of one of these rules stands for.</summary>
    public static PracticeAnswer AnswerOf(Assessment assessment) =>
        (assessment.Parts[0].Verdict, assessment.Parts[1].Verdict) switch
        {
            (Verdict.Met, _) => PracticeAnswer.Yes,
            (Verdict.NotMet, Verdict.Met) => PracticeAnswer.Partly,
            (Verdict.NotMet, Verdict.NotMet) => PracticeAnswer.No,
            _ => PracticeAnswer.Unknown,
        };

    private static Rule<CriterionEvidence> ShareAtLeast(
        Parameter<Share> parameter,
        LocalDate? day,
        FactReader<CriterionEvidence, ImmutableArray<FactReading>>? basis = null
    )
    {
        var limit = PracticeScale.On(parameter, day);
        var quantity = limit.IsKnown
            ? Known.Of(new Quantity(limit.Value.Value.Value, QuantityUnit.Share))
            : Known.Missing<Quantity>(limit.Reason);
        return new Fact<CriterionEvidence, Quantity>(
            "share",
            new("andel", "share"),
            (in e) => limit.IsKnown ? e.ShareAgainst(limit.Value.Value.Value) : quantity,
            basis
        ).AtLeast(new Fact<CriterionEvidence, Quantity>("limit", parameter.Name, (in _) => quantity));
    }

    private static Rule<CriterionEvidence> GivenAtLeast(
        PracticeAnswer answer,
        FactReader<CriterionEvidence, ImmutableArray<FactReading>>? basis = null
    )
    {
        var wanted = Known.Of(new GivenAnswer(answer));
        return new Fact<CriterionEvidence, GivenAnswer>(
            "given-answer",
            new("givet svar", "given answer"),
            static (in e) => e.GivenAnswer(),
            basis
        ).AtLeast(new Fact<CriterionEvidence, GivenAnswer>("answer", new("mindst", "at least"), (in _) => wanted));
    }

    private static ImmutableArray<FactReading> GivenBasis(in CriterionEvidence evidence) =>
        evidence.Origin == EvidenceOrigin.Given
            ?
            [
                new(
                    "given",
                    new("svaret er givet", "the answer is given"),
                    new("ikke talt", "not counted"),
                    source: evidence.Source
                ),
            ]
            : [];

    private static ImmutableArray<FactReading> CountBasis(in CriterionEvidence evidence)
    {
        if (!evidence.Count.IsKnown)
        {
            return [];
        }

        var count = evidence.Count.Value;
        var basis = ImmutableArray.CreateBuilder<FactReading>();
        basis.Add(
            new(
                "kept",
                new("lever op til kriteriet", "live up to the criterion"),
                BilingualText.Of(new Portion(count.Yes, count.All - count.Yes)),
                source: evidence.Source
            )
        );
        if (count.Unknown > 0)
        {
            basis.Add(new("unknown", new("ikke kendt", "not known"), Number(count.Unknown)));
            basis.Add(
                new(
                    "lowest",
                    new(
                        "andel, hvis ingen af de ukendte lever op til det",
                        "share, if none of the unknown live up to it"
                    ),
                    ShareText(count.LowestShare)
                )
            );
            basis.Add(
                new(
                    "highest",
                    new("andel, hvis alle de ukendte lever op til det", "share, if all of the unknown live up to it"),
                    ShareText(count.HighestShare)
                )
            );
        }

        if (count.Pending > 0)
        {
            basis.Add(
                new("pending", new("afventer og tæller ikke med", "pending and not counted"), Number(count.Pending))
            );
        }

        return basis.ToImmutable();
    }

    private static BilingualText Number(int number) =>
        BilingualText.Same(number.ToString(NumberFormatInfo.InvariantInfo));

    private static BilingualText? ShareText(Known<Share> share) => share.IsKnown ? BilingualText.Of(share.Value) : null;
}
