namespace Jobcenter.Rules.Counts;

/// <summary>The numbers of a portion in a tally: a part of a whole, or yes, no and unknown.</summary>
internal static class PortionCells
{
    public static void AddPart(this Span<long> cells, bool isPart)
    {
        cells[0] += isPart ? 1 : 0;
        cells[1]++;
    }

    /// <summary>Adds an answer to three cells: yes, no, unknown.</summary>
    public static void AddAnswer(this Span<long> cells, bool? answer) =>
        cells[
            answer is true ? 0
            : answer is false ? 1
            : 2
        ]++;

    /// <summary>The portion of the numbers <c>part</c> and <c>whole</c>.</summary>
    public static Portion PartOf(Tally tally) => PartOf(tally, 0);

    public static Portion PartOf(Tally tally, int unknown, int pending = 0) =>
        new(tally.CountOf("part"), tally.CountOf("whole") - tally.CountOf("part"), unknown, pending);

    /// <summary>The portion of the numbers <c>yes</c>, <c>no</c> and <c>unknown</c>.</summary>
    public static Portion AnswersOf(Tally tally) =>
        new(tally.CountOf("yes"), tally.CountOf("no"), tally.CountOf("unknown"));
}
