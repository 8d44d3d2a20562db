namespace Jobcenter.Rules.Counts;

/// <summary>Asks one citizen and adds his answer to the numbers.</summary>
/// <param name="citizen">The citizen's position in the register.</param>
/// <param name="cells">The numbers so far.</param>
/// <returns>Null, or why he makes the whole impossible to tell.</returns>
internal delegate BilingualText? CitizenScan(int citizen, Span<long> cells);

/// <summary>Declares a count that asks the citizens of an area one by one: the time a register must cover, the numbers that are added up, and the question.</summary>
internal sealed class CitizenCount
{
    private readonly TallyKey _key;
    private readonly Area _area;
    private readonly LocalDate _from;
    private readonly LocalDate _until;
    private readonly ImmutableArray<string> _names;

    public CitizenCount(TallyKey key, Area area, LocalDate from, LocalDate until, params ImmutableArray<string> names)
    {
        Guard.Against.OtherCalendar(from);
        Guard.Against.OtherCalendar(until);
        Guard.Against.EndBeforeStart(until, from);
        (_key, _area, _from, _until, _names) = (key, area, from, until, names);
    }

    /// <summary>Why there is nobody to count in a register, so that another shard decides; null when there is somebody.</summary>
    public Func<Register, BilingualText?>? Nobody { get; init; }

    /// <summary>Why the number is missing whatever the register; null when it is not.</summary>
    public BilingualText? Missing { get; init; }

    /// <summary>The count: a question is made once a register, and asked of each citizen.</summary>
    public Count<T> Of<T>(Func<Register, CitizenScan> question, Func<Tally, T> value) =>
        new(_key, register => Ask(register, question), value, _names);

    private Tally Ask(Register register, Func<Register, CitizenScan> question)
    {
        if (register.Covers(_from, _until) is { IsKnown: false } notCovered)
        {
            return Tally.WithoutNumbers(_key, notCovered.Reason);
        }

        if (Nobody?.Invoke(register) is { } nobody)
        {
            return Tally.Nobody(_key, nobody);
        }

        if (Missing is { } always)
        {
            return Tally.WithoutNumbers(_key, always);
        }

        var ask = question(register);
        var cells = new long[_names.Length];
        for (var runs = new AreaRuns(register, _area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                if (ask(citizen, cells) is { } missing)
                {
                    return Tally.WithoutNumbers(_key, missing);
                }
            }
        }

        var counted = ImmutableArray.CreateBuilder<(string, Fraction)>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            counted.Add((_names[i], new(cells[i])));
        }

        return Tally.Counted(_key, counted.MoveToImmutable());
    }
}
