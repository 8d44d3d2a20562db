namespace Jobcenter.Rules.Counts;

/// <summary>The numbers of a portion in a tally: a part of a whole, or yes, no and unknown.</summary>
internal static class PortionCells
{
    public static ImmutableArray<string> PartOfWhole { get; } = ["part", "whole"];

    /// <summary>A part of a whole, and what both are at the worst and at the best that the facts that are missing leave possible.</summary>
    public static ImmutableArray<string> Bounded { get; } =
    ["part", "whole", "lowestPart", "lowestWhole", "highestPart", "highestWhole"];

    public static ImmutableArray<string> Answers { get; } = ["yes", "no", "unknown"];

    public static void AddPart(this Span<long> cells, bool isPart)
    {
        cells[0] += isPart ? 1 : 0;
        cells[1]++;
    }

    /// <summary>Adds one to a part of a whole, if he is one of those a filter takes on a day.</summary>
    public static void AddPart(this Span<long> cells, bool isPart, FilterScan taken, int day)
    {
        if (!taken.HasFilter)
        {
            cells.AddPart(isPart);
            return;
        }

        cells.AddPossible(taken.Of(isPart ? PossibleAnswers.Yes : PossibleAnswers.No, day));
        taken.AddTo(cells);
    }

    /// <summary>Adds an answer, if he is one of those a filter takes on a day.</summary>
    public static void AddAnswer(this Span<long> cells, bool? answer, FilterScan taken, int day)
    {
        if (!taken.HasFilter)
        {
            cells.AddAnswer(answer);
            return;
        }

        cells.AddPossible(
            taken.Of(
                answer switch
                {
                    true => PossibleAnswers.Yes,
                    false => PossibleAnswers.No,
                    _ => PossibleAnswers.Yes | PossibleAnswers.No,
                },
                day
            )
        );
        taken.AddTo(cells);
    }

    /// <summary>Adds one to a bounded part of a whole.</summary>
    /// <param name="cells">The numbers.</param>
    /// <param name="possible">What he can turn out to be.</param>
    /// <param name="shown">What he counts as meanwhile, where he can turn out to be several things; nothing by default.</param>
    public static void AddPossible(
        this Span<long> cells,
        PossibleAnswers possible,
        PossibleAnswers shown = PossibleAnswers.Out
    )
    {
        Add(cells[..2], long.IsPow2((long)possible) ? possible : shown);
        Add(
            cells[2..4],
            possible.HasFlag(PossibleAnswers.No) ? PossibleAnswers.No
                : possible.HasFlag(PossibleAnswers.Out) ? PossibleAnswers.Out
                : PossibleAnswers.Yes
        );
        Add(
            cells[4..6],
            possible.HasFlag(PossibleAnswers.Yes) ? PossibleAnswers.Yes
                : possible.HasFlag(PossibleAnswers.Out) ? PossibleAnswers.Out
                : PossibleAnswers.No
        );

        static void Add(Span<long> partOfWhole, PossibleAnswers answer)
        {
            if (answer != PossibleAnswers.Out)
            {
                partOfWhole.AddPart(answer == PossibleAnswers.Yes);
            }
        }
    }

    /// <summary>The lowest and the highest share there can be; missing where it is that of nobody.</summary>
    public static (Known<Share> Lowest, Known<Share> Highest) BoundsOf(Tally tally)
    {
        if (tally.HasAnswers)
        {
            var answers = AnswersOf(tally);
            return (answers.LowestShare, answers.HighestShare);
        }

        Known<Share> Of(string part, string whole) => Share.Of(tally.NumberOf(part), tally.NumberOf(whole));
        return (Of("lowestPart", "lowestWhole"), Of("highestPart", "highestWhole"));
    }

    public static void AddAnswer(this Span<long> cells, bool? answer) =>
        cells[
            answer is true ? 0
            : answer is false ? 1
            : 2
        ]++;

    public static Portion AnswersOf(Tally tally) => AnswersOf(tally, 0);

    public static Portion AnswersOf(Tally tally, int pending) =>
        new(tally.CountOf("yes"), tally.CountOf("no"), tally.CountOf("unknown"), pending);

    public static Portion PartOf(Tally tally) => PartOf(tally, 0);

    /// <summary>A part of a whole, beside which others take no part.</summary>
    public static Portion PartOf(Tally tally, int unknown, int pending = 0) =>
        new(tally.CountOf("part"), tally.CountOf("whole") - tally.CountOf("part"), unknown, pending);
}
