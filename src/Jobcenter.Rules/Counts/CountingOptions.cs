namespace Jobcenter.Rules.Counts;

/// <summary>The counting convention and its options.</summary>
[DanishTerm("opgørelsesregler")]
public sealed record CountingOptions
{
    private readonly ImmutableArray<CitizenState> _hoursOrder = CitizenStates.All;

    /// <summary>STAR's convention, the default.</summary>
    public static CountingOptions Jobindsats { get; } = new();

    /// <summary>Danmarks Statistik's convention.</summary>
    public static CountingOptions StatisticsDenmark { get; } =
        new() { Convention = CountingConvention.StatisticsDenmark };

    /// <summary>The convention; Jobindsats by default.</summary>
    /// <exception cref="ArgumentException">The value is not a member of the enum.</exception>
    public CountingConvention Convention
    {
        get;
        init => field = Guard.Against.EnumOutOfRange(value, nameof(Convention));
    }

    /// <summary>In what order states take the 37 hours of a week under Danmarks Statistik's convention.</summary>
    /// <remarks>
    /// Each of the fifteen states once; the order of <see cref="CitizenState"/> by default. Danmarks Statistik has not
    /// published its order: this one is our decision.
    /// </remarks>
    /// <exception cref="ArgumentException">A state is missing or stands twice.</exception>
    public ImmutableArray<CitizenState> HoursOrder
    {
        get => _hoursOrder;
        init =>
            _hoursOrder = Guard.Against.InvalidInput(
                value,
                nameof(HoursOrder),
                static order => !order.IsDefault && order.Order().SequenceEqual(CitizenStates.All),
                $"{nameof(HoursOrder)} must hold each of the {CitizenStates.Count} states once."
            );
    }

    /// <inheritdoc />
    public bool Equals(CountingOptions? other) =>
        other is not null && Convention == other.Convention && HoursOrder.SequenceEqual(other.HoursOrder);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Convention, HoursOrder[0], HoursOrder[^1]);
}
