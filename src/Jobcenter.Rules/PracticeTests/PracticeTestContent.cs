using NodaTime.Text;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>What a practice test is answered with, and its checksums.</summary>
internal static class PracticeTestContent
{
    public static ExecutionReceipt ToReceipt(
        PracticeTest test,
        ImmutableArray<ImmutableArray<CriterionEvidence>> evidence,
        PracticeTestInput? input
    )
    {
        ImmutableArray<ReceiptPart> rules = [new(test.Id, ContentHash.Of(hash => Add(hash, test)))];
        ImmutableArray<ReceiptPart> answers = [new("answers", ContentHash.Of(hash => Add(hash, evidence)))];
        return input is null
            ? new("practice-test", rules, answers)
            : new(
                "practice-test",
                rules,
                [input.Register.ToPart(), .. answers],
                [
                    new("area", input.Area.ToString()),
                    new("from", LocalDatePattern.Iso.Format(input.From)),
                    new("until", LocalDatePattern.Iso.Format(input.Until)),
                ]
            )
            {
                AsOf = input.Until,
                KnownFrom = input.Register.KnownFrom,
                KnownUntil = input.Register.KnownUntil,
                Rows = input.Register.Rows,
            };
    }

    private static void Add(ContentHash hash, PracticeTest test)
    {
        hash.Add(test.Id);
        hash.Add(test.Title);
        hash.Add(test.TargetGroup);
        hash.Add(test.Source);
        hash.Add(test.Scale.YesFrom.Value.ToString());
        hash.Add(test.Scale.PartlyFrom.Value.ToString());
        hash.Add(test.Scale.NoPoints.ToString());
        hash.Add(test.Scale.PartlyPoints.ToString());
        hash.Add(test.Scale.YesPoints.ToString());
        hash.Add(test.Scale.PartlyNote is { } note ? [note] : ImmutableArray<Note>.Empty);
        hash.AddEach(
            test.Criteria,
            static (part, criterion) =>
            {
                part.Add(criterion.Id);
                part.Add(criterion.Title);
                part.Add(criterion.Counted);
                part.Add(criterion.Source);
                part.Add((long)criterion.Strength);
                part.Add(criterion.Notes);
                part.Add(criterion.Weight.ToString());
                part.AddEach(criterion.Parameters, Add);
                part.Add(criterion.Indicator?.GetType().Name);
                part.Add(criterion.Indicator?.Choices);
                part.Add(criterion.Indicator?.Notes ?? []);
            }
        );
    }

    private static void Add(ContentHash hash, CriterionParameter parameter)
    {
        hash.Add(parameter.Id);
        hash.Add(parameter.Name);
        hash.Add((long)parameter.Value);
        hash.Add(parameter.Unit);
    }

    private static void Add(ContentHash hash, ImmutableArray<ImmutableArray<CriterionEvidence>> evidence) =>
        hash.AddEach(
            evidence,
            static (criterion, all) =>
                criterion.AddEach(
                    all,
                    static (part, one) =>
                    {
                        part.Add((long)one.Origin);
                        part.Add((long)one.Answer);
                        part.Add(one.Source);
                        part.Add(one.Count.Reason);
                        if (one.Count.IsKnown)
                        {
                            part.Add((long)one.Count.Value.Yes);
                            part.Add((long)one.Count.Value.No);
                            part.Add((long)one.Count.Value.Unknown);
                            part.Add((long)one.Count.Value.Pending);
                        }
                    }
                )
        );
}
