namespace Jobcenter.Rules.Kernel;

/// <summary>A named fact that rules read: the only way a value gets into a rule, so that every answer can show it.</summary>
/// <typeparam name="TFacts">The facts a rule is asked about.</typeparam>
/// <typeparam name="TValue">The type of the fact's value.</typeparam>
/// <example>
/// <code>
/// var age = new Fact&lt;Person, int&gt;("age", new("alder", "age"), static (in p) => Known.Of(p.Age));
/// Rule&lt;Person&gt; young = age.LessThan(30).Named(new("young", new("under 30", "under 30"), new("HEL21", "3.2")));
/// </code>
/// </example>
[DanishTerm("faktum")]
public sealed class Fact<TFacts, TValue>
{
    private readonly FactReader<TFacts, Known<TValue>> _read;
    private readonly FactReader<TFacts, ImmutableArray<FactReading>>? _basis;

    /// <summary>A fact.</summary>
    /// <param name="id">A stable id.</param>
    /// <param name="name">The fact's name in both languages.</param>
    /// <param name="read">Reads the value; pure.</param>
    /// <param name="basis">Tells what the value was computed from; nothing by default.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is blank, or a required argument is null.</exception>
    public Fact(
        string id,
        BilingualText name,
        FactReader<TFacts, Known<TValue>> read,
        FactReader<TFacts, ImmutableArray<FactReading>>? basis = null
    )
    {
        Id = Guard.Against.Blank(id);
        Name = Guard.Against.Null(name);
        _read = Guard.Against.Null(read);
        _basis = basis;
    }

    /// <summary>A stable id.</summary>
    public string Id { get; }

    /// <summary>The fact's name.</summary>
    public BilingualText Name { get; }

    /// <summary>Reads the value.</summary>
    /// <param name="facts">The facts to read from.</param>
    /// <returns>The value, or missing with the reason.</returns>
    public Known<TValue> Read(in TFacts facts) => _read(facts);

    /// <summary>The fact without anything to read it from.</summary>
    internal FactReading Outline =>
        new(Id, Name, Constant, exact: ExactConstant)
        {
            Day = ConstantDay,
            Parameter = Parameter,
            ParameterId = ParameterId,
            From = [.. From.Select(static p => p.Outline)],
        };

    /// <summary>Which of the facts the value turns on, as bits that their family gives a meaning; every bit where nobody says.</summary>
    internal int Reads { get; init; } = -1;

    /// <summary>What must be given for the value to be there, under its name in the files; null where that is the fact itself.</summary>
    internal (string Id, BilingualText Name)? Given { private get; init; }

    /// <summary>The value of a limit that does not turn on the facts.</summary>
    internal BilingualText? Constant { private get; init; }

    /// <summary>The same as an exact number; null where it is none.</summary>
    internal string? ExactConstant { private get; init; }

    /// <summary>The same as a day; null where it is none.</summary>
    internal LocalDate? ConstantDay { private get; init; }

    /// <summary>The values of a dated number.</summary>
    internal ImmutableArray<ParameterValue<BilingualText>> Parameter { private get; init; } = [];

    /// <summary>The id of the parameter that the value is of.</summary>
    internal string? ParameterId { private get; init; }

    /// <summary>Where the parameter's value is written.</summary>
    internal FactReader<TFacts, SourceReference?>? ParameterSource { private get; init; }

    /// <summary>The parameters that the value is worked out from, for a title to say.</summary>
    internal ImmutableArray<ParameterSlot<TFacts>> From { private get; init; } = [];

    /// <summary>What every explanation shows of a constant; null for what must be read.</summary>
    internal FactReading? Always { private get; init; }

    /// <summary>What is said in place of a number that counts nothing; null where it counts something.</summary>
    internal FactReader<TFacts, BilingualText?>? Words { private get; init; }

    // Takes the value the rule has already read, so that the explanation shows what decided.
    internal FactReading Describe(in TFacts facts, Known<TValue> value, int extraDecimals) =>
        Always
        ?? new FactReading(
            Id,
            Name,
            value.IsKnown ? FactText.Of(value.Value, extraDecimals) : null,
            value.Reason,
            basis: _basis is null ? [] : _basis(facts),
            exact: value.IsKnown ? FactText.Exact(value.Value) : null
        )
        {
            Day = value.IsKnown ? FactText.Day(value.Value) : null,
            ParameterId = ParameterId,
            ParameterSource = ParameterSource?.Invoke(facts),
            From = SlotsOn(facts),
            Given = value.IsKnown ? null : Given,
            Words = value.IsKnown ? Words?.Invoke(facts) : null,
        };

    private ImmutableArray<LabelTemplate.Slot> SlotsOn(in TFacts facts)
    {
        if (From.IsEmpty)
        {
            return [];
        }

        var slots = ImmutableArray.CreateBuilder<LabelTemplate.Slot>(From.Length);
        foreach (var parameter in From)
        {
            if (parameter.On(facts) is { } slot)
            {
                slots.Add(slot);
            }
        }

        return slots.ToImmutable();
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
