using Jobcenter.Rules.Placements.Policies;

namespace Jobcenter.Rules.Placements;

/// <summary>One rule of a policy about sequences. One pass over the sequence gives its verdict, its reasons, every breach, and what would still save it.</summary>
/// <remarks>
/// The library's kinds are made in a document (<see cref="PlacementPolicy.Read"/>); a <see cref="PolicyKind"/> is a kind of one's own. The number in
/// force on the sequence's first day is the one asked. Immutable.
/// </remarks>
[DanishTerm("regel i en praksis")]
public abstract class PolicyRule
{
    private protected static readonly BilingualText NotBegun = new(
        "forløbet er ikke begyndt",
        "the sequence has not begun"
    );

    private static readonly BilingualText s_undecided = new(
        "svaret afhænger af virksomhedsforløb, hvis projekt ikke er kendt",
        "the answer turns on placements whose programme is not known"
    );

    // Made when it is first asked for: the body is that of the kind, whose own parts are not there before.
    private readonly Lazy<(Rule<SequenceFacts> Rule, RuleLabel Label)> _made;
    private readonly int _kinds;

    private protected PolicyRule(RuleLabel label)
    {
        Template = Guard.Against.Null(label);
        Kinds = [];
        _made = new(() => new ReviewedRule(this, label, Body()) is var rule ? (rule, rule.Label ?? label) : default);
    }

    private protected PolicyRule(RuleLabel label, ImmutableArray<PlacementKind> kinds)
        : this(label) => (Kinds, _kinds) = (kinds, Mask(kinds, nameof(kinds)));

    /// <summary>Id, title with its numbers, source, strength and notes.</summary>
    public RuleLabel Label => _made.Value.Label;

    /// <summary>The rule; its <c>Test</c> allocates nothing.</summary>
    public Rule<SequenceFacts> Rule => _made.Value.Rule;

    /// <summary>The kinds of placement that count; none where it is about something else.</summary>
    public ImmutableArray<PlacementKind> Kinds { get; }

    /// <summary>The rule's answer about a sequence: the reasons, what breaks it, and what would keep it.</summary>
    /// <param name="facts">The sequence and the day.</param>
    /// <returns>The answer; its verdict is always that of the rule's <c>Test</c>.</returns>
    public RuleReview Review(in SequenceFacts facts)
    {
        var reviews = new List<RuleReview>(capacity: 1);
        Rule.Assess(facts with { Reviews = reviews });
        return reviews[0];
    }

    /// <summary>The rule itself. Its facts read the sequence in one pass, and tell the facts what breaks it and what would keep it.</summary>
    private protected abstract Rule<SequenceFacts> Body();

    /// <summary>The label before its title is filled in.</summary>
    internal RuleLabel Template { get; }

    /// <summary>Whether the rule asks anything of a sequence; a cohort counts only those it does.</summary>
    internal virtual bool IsAbout(in SequenceFacts facts) => true;

    /// <summary>The kinds of placement whose first day what would keep the rule is about; none where it is about something else.</summary>
    internal virtual ImmutableArray<PlacementKind> StartingKinds => [];

    /// <summary>The kinds that count, as bits.</summary>
    private protected int KindBits => _kinds;

    private protected bool Counts(in Placement placement) => ((_kinds >> (int)placement.Kind) & 1) == 1;

    /// <summary>A pass that is made with and without the placements that may be of another programme: missing when the answer turns on them.</summary>
    internal static FactReader<SequenceFacts, Known<TValue>> Pass<TValue>(
        FactReader<SequenceFacts, Known<TValue>> read,
        Func<SequenceFacts, TValue, bool> keeps
    ) =>
        (in facts) =>
        {
            var certain = read(facts);
            if (!facts.HasUndecided)
            {
                return certain;
            }

            var cure = facts.Trace?.Cure;
            var possible = read(facts with { IncludesUndecided = true });
            var agree =
                certain.IsKnown == possible.IsKnown
                && (!certain.IsKnown || keeps(facts, certain.Value) == keeps(facts, possible.Value));
            facts.Trace?.Cure = agree ? cure : SequenceCure.Unknown;
            return agree ? certain : Known.Missing<TValue>(s_undecided);
        };

    /// <summary>The number in force on the sequence's first day, as the limit that a fact is compared with.</summary>
    private protected static Fact<SequenceFacts, T> Limit<T>(Parameter<T> parameter)
        where T : IComparable<T> => Limit(parameter, static v => v);

    private protected static Fact<SequenceFacts, TValue> Limit<T, TValue>(
        Parameter<T> parameter,
        Func<T, TValue> select,
        params ImmutableArray<ParameterSlot<SequenceFacts>> told
    )
        where TValue : IComparable<TValue> =>
        ParameterFact.Of<SequenceFacts, T, TValue>(
            parameter,
            new("grænse", "limit"),
            static (in f) => f.Sequence.Start,
            select,
            isExplained: false,
            from: told
        );

    /// <summary>A pass that has a number at hand: missing when none holds on the sequence's first day.</summary>
    private protected delegate Known<TValue> PassWith<T, TValue>(in SequenceFacts facts, T number);

    private protected static FactReader<SequenceFacts, Known<TValue>> With<T, TValue>(
        Parameter<T> parameter,
        PassWith<T, TValue> read
    ) =>
        (in facts) =>
            parameter.ValueOn(facts.Sequence.Start) is { } number
                ? read(facts, number.Value)
                : Known.Missing<TValue>(parameter.On(facts.Sequence.Start).Reason);

    /// <summary>A pass whose value keeps the rule up to a number.</summary>
    private protected static FactReader<SequenceFacts, Known<int>> UpTo(Parameter<int> most, PassWith<int, int> read) =>
        Pass(With(most, read), (facts, value) => value <= most.ValueOn(facts.Sequence.Start)?.Value);

    /// <summary>What the pass came by, as the basis of the fact it read.</summary>
    private protected static ImmutableArray<FactReading> Readings(in SequenceFacts facts) =>
        facts.Trace?.Readings ?? [];

    /// <summary>What is said in place of a number that counts nothing.</summary>
    private protected static BilingualText? InWords(in SequenceFacts facts) => facts.Trace?.Words;

    /// <summary>The kinds that count, as <c>virksomhedspraktik eller løntilskud</c>; a placement of any kind where all do.</summary>
    private protected BilingualText KindsText =>
        Kinds.Length == PlacementKinds.All.Length
            ? new("virksomhedsforløb", "placement")
            : new(KindsIn(Language.Danish, " eller "), KindsIn(Language.English, " or "));

    private string KindsIn(Language language, string or)
    {
        var names = Kinds.Select(k => k.Name().ToText(language)).ToList();
        return names.Count == 1 ? names[0] : string.Join(", ", names[..^1]) + or + names[^1];
    }

    /// <summary>A parameter that a date or a count is worked out from, for the title to say.</summary>
    private protected static ParameterSlot<SequenceFacts> Told<T>(Parameter<T> parameter) =>
        Told(parameter, static v => v);

    private protected static ParameterSlot<SequenceFacts> Told<T, TText>(
        Parameter<T> parameter,
        Func<T, TText> select
    ) => ParameterFact.Slot<SequenceFacts, T, TText>(parameter, static (in f) => f.Sequence.Start, select);

    private protected static int Mask(ImmutableArray<PlacementKind> kinds, string name) =>
        Guard
            .Against.InvalidInput(
                kinds,
                name,
                static k =>
                    !k.IsDefaultOrEmpty && k.Distinct().Count() == k.Length && k.All(PlacementKinds.Vocabulary.Has),
                $"{name} must hold at least one kind of placement, each once."
            )
            .Aggregate(0, static (mask, kind) => mask | (1 << (int)kind));

    private protected static BilingualText Days(int days) =>
        new(days == 1 ? "1 dag" : $"{days} dage", days == 1 ? "1 day" : $"{days} days");

    // Follows the rule's one pass, and gathers what it came by when the reasons are asked for.
    private sealed class ReviewedRule(PolicyRule rule, RuleLabel label, Rule<SequenceFacts> body)
        : Rule<SequenceFacts>(label, body.Kind)
    {
        private static readonly BilingualText s_none = new("der er intet forløb", "there is no sequence");

        private readonly Rule<SequenceFacts> _body = body.Named(label);
        private readonly Rule<SequenceFacts> _noSequence = new Fact<SequenceFacts, bool>(
            "sequence",
            new("forløb", "sequence"),
            static (in _) => Known.Missing<bool>(s_none)
        )
            .IsTrue()
            .Named(label);

        public override RuleOutline Outline => _body.Outline;

        public override Rule<SequenceFacts> Named(RuleLabel label) => new ReviewedRule(rule, label, _body);

        private protected override Verdict Evaluate(in SequenceFacts facts, ImmutableArray<Assessment>.Builder? trace)
        {
            var asked = facts.Sequence is null ? _noSequence : _body;
            if (trace is null)
            {
                return EvaluatePart(asked, facts, trace);
            }

            var found = new SequenceTrace();
            var verdict = EvaluatePart(asked, facts with { Trace = found }, trace);
            facts.Reviews?.Add(new(rule, trace[^1], found.BreachesOf(verdict), found.CureOf(verdict)));
            return verdict;
        }
    }

    /// <summary>The rule's id, title and source.</summary>
    public override string ToString() => Label.ToString();
}
