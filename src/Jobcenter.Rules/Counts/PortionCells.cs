namespace Jobcenter.Rules.Counts;

/// <summary>The numbers of a portion in a tally: a part of a whole, or yes, no and unknown.</summary>
internal static class PortionCells
{
    public static ImmutableArray<string> PartOfWhole { get; } = ["part", "whole"];

    public static ImmutableArray<string> Answers { get; } = ["yes", "no", "unknown"];

    public static void AddPart(this Span<long> cells, bool isPart)
    {
        cells[0] += isPart ? 1 : 0;
        cells[1]++;
    }

    public static void AddAnswer(this Span<long> cells, bool? answer) =>
        cells[
            answer is true ? 0
            : answer is false ? 1
            : 2
        ]++;

    public static Portion AnswersOf(Tally tally) =>
        new(tally.CountOf("yes"), tally.CountOf("no"), tally.CountOf("unknown"));

    public static Portion PartOf(Tally tally) => PartOf(tally, 0);

    /// <summary>A part of a whole, beside which others take no part.</summary>
    public static Portion PartOf(Tally tally, int unknown, int pending = 0) =>
        new(tally.CountOf("part"), tally.CountOf("whole") - tally.CountOf("part"), unknown, pending);
}
