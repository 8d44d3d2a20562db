namespace Jobcenter.Rules.Citizens;

/// <summary>The states a citizen is in on one day. The default is none.</summary>
/// <remarks>A small value: two sets of the same states are equal.</remarks>
[DanishTerm("tilstande på en dag")]
public readonly record struct CitizenStateSet : ILocalizable
{
    private static readonly int s_benefits = CitizenStates.Benefits.Aggregate(0, static (mask, s) => mask | Bit(s));

    private readonly int _mask;

    /// <summary>A set.</summary>
    /// <param name="states">The states; repeats count once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A state is not a member of the enum.</exception>
    public CitizenStateSet(params ReadOnlySpan<CitizenState> states)
    {
        foreach (var state in states)
        {
            _mask |= Bit(Guard.Against.EnumOutOfRange(state, nameof(states)));
        }
    }

    internal CitizenStateSet(int mask) => _mask = mask;

    /// <summary>The states, in the order of <see cref="CitizenState"/>.</summary>
    public ImmutableArray<CitizenState> States
    {
        get
        {
            var set = this;
            return [.. CitizenStates.All.Where(s => set.Contains(s))];
        }
    }

    /// <summary>Whether a benefit is among them.</summary>
    public bool HasBenefit => (_mask & s_benefits) != 0;

    internal int Mask => _mask;

    /// <summary>Whether a state is among them.</summary>
    public bool Contains(CitizenState state) => (_mask & Bit(state)) != 0;

    /// <summary>Whether one of them no longer existed on a date.</summary>
    internal bool HasEndedOn(LocalDate date) => (_mask & CitizenStates.EndedBefore(date)) != 0;

    /// <summary>Whether two sets have a state in common.</summary>
    internal bool Overlaps(CitizenStateSet other) => (_mask & other._mask) != 0;

    /// <summary>The set with one state more.</summary>
    public CitizenStateSet With(CitizenState state) => new(_mask | Bit(state));

    /// <summary>The states' names with commas, or that there is none.</summary>
    public string ToText(Language language) =>
        _mask == 0
            ? language == Language.English
                ? "none"
                : "ingen"
            : string.Join(", ", States.Select(s => s.Name().ToText(language)));

    /// <summary>The states' ids with commas.</summary>
    public override string ToString() => string.Join(", ", States.Select(static s => s.Id()));

    private static int Bit(CitizenState state) => 1 << (int)state;
}
