namespace Jobcenter.Rules.Kernel;

// Rules that compare a fact with a limit or with another fact. A missing side makes the answer unknown.
public static partial class Rule
{
    extension<TFacts, TValue>(Fact<TFacts, TValue> fact)
        where TValue : IComparable<TValue>
    {
        /// <summary>The fact is at most the other, the other included.</summary>
        /// <param name="limit">The fact to compare with.</param>
        public Rule<TFacts> AtMost(Fact<TFacts, TValue> limit) => Compare(fact, Comparison.AtMost, limit);

        /// <summary>The fact is at least the other, the other included.</summary>
        /// <param name="limit">The fact to compare with.</param>
        public Rule<TFacts> AtLeast(Fact<TFacts, TValue> limit) => Compare(fact, Comparison.AtLeast, limit);

        /// <summary>The fact is strictly less than the other.</summary>
        /// <param name="limit">The fact to compare with.</param>
        public Rule<TFacts> LessThan(Fact<TFacts, TValue> limit) => Compare(fact, Comparison.LessThan, limit);

        /// <summary>The fact is strictly more than the other.</summary>
        /// <param name="limit">The fact to compare with.</param>
        public Rule<TFacts> MoreThan(Fact<TFacts, TValue> limit) => Compare(fact, Comparison.MoreThan, limit);

        /// <summary>The fact equals the other.</summary>
        /// <param name="other">The fact to compare with.</param>
        public Rule<TFacts> EqualTo(Fact<TFacts, TValue> other) => Compare(fact, Comparison.EqualTo, other);

        /// <summary>The fact is at most a limit, the limit included.</summary>
        public Rule<TFacts> AtMost(TValue limit) => fact.AtMost(Limit<TFacts, TValue>(limit));

        /// <summary>The fact is at least a limit, the limit included.</summary>
        public Rule<TFacts> AtLeast(TValue limit) => fact.AtLeast(Limit<TFacts, TValue>(limit));

        /// <summary>The fact is strictly less than a limit.</summary>
        public Rule<TFacts> LessThan(TValue limit) => fact.LessThan(Limit<TFacts, TValue>(limit));

        /// <summary>The fact is strictly more than a limit.</summary>
        public Rule<TFacts> MoreThan(TValue limit) => fact.MoreThan(Limit<TFacts, TValue>(limit));

        /// <summary>The fact equals a value.</summary>
        public Rule<TFacts> EqualTo(TValue value) => fact.EqualTo(Limit<TFacts, TValue>(value));
    }

    extension<TFacts>(Fact<TFacts, bool> fact)
    {
        /// <summary>Met when the fact is true.</summary>
        public Rule<TFacts> IsTrue() => fact.EqualTo(Truth<TFacts>(value: true));

        /// <summary>Met when the fact is false.</summary>
        public Rule<TFacts> IsFalse() => fact.EqualTo(Truth<TFacts>(value: false));
    }

    /// <summary>The id of the side of a comparison that only says yes or no, and that a reader need not see.</summary>
    internal const string TruthId = "truth";

    private static Fact<TFacts, bool> Truth<TFacts>(bool value)
    {
        var (name, text) = (new BilingualText("skal være", "must be"), FactText.Of(value, extraDecimals: 0));
        return new(TruthId, name, (in _) => Known.Of(value))
        {
            Constant = text,
            Always = new(TruthId, name, text),
            Reads = 0,
        };
    }

    private static ComparisonRule<TFacts, TValue> Compare<TFacts, TValue>(
        Fact<TFacts, TValue> left,
        Comparison comparison,
        Fact<TFacts, TValue> right
    )
        where TValue : IComparable<TValue> => new(left, comparison, right, label: null);

    private static Fact<TFacts, TValue> Limit<TFacts, TValue>(TValue limit)
        where TValue : IComparable<TValue>
    {
        ArgumentNullException.ThrowIfNull(limit);
        return new("limit", new BilingualText("grænse", "limit"), (in _) => Known.Of(limit))
        {
            Constant = FactText.Of(limit, extraDecimals: 0),
            ExactConstant = FactText.Whole(limit),
            ConstantDay = FactText.Day(limit),
            Reads = 0,
        };
    }
}
