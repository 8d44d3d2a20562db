namespace Jobcenter.Rules.Counts;

/// <summary>Asks one citizen, by position, and adds his answer to the numbers, if he is one of those a filter takes; the result is null, or why he makes the whole impossible to tell.</summary>
internal delegate BilingualText? CitizenScan(Register register, int citizen, Span<long> cells, CitizenFilter? filter);

/// <summary>Declares a count that asks the citizens of an area one by one: what it turns on, the time a register must cover, the numbers that are added up, and the question.</summary>
internal sealed class CitizenCount(
    string id,
    Area area,
    LocalDate from,
    LocalDate until,
    ImmutableArray<string> names,
    params ImmutableArray<(string Name, string Value)> arguments
)
{
    private readonly LocalDate _from = Guard.Against.OtherCalendar(from);
    private readonly LocalDate _until = Guard.Against.EndBeforeStart(
        Guard.Against.OtherCalendar(until, nameof(until)),
        from,
        nameof(until)
    );

    /// <summary>The names of the numbers where some citizens are counted only; those of everybody when default.</summary>
    public ImmutableArray<string> NamesOfSome { get; init; }

    /// <summary>Why there is nobody to count in a register, so that another shard decides; null when there is somebody.</summary>
    public Func<Register, BilingualText?>? Nobody { get; init; }

    /// <summary>Why the number is missing whatever the register; null when it is not.</summary>
    public BilingualText? Missing { get; init; }

    /// <summary>The count of a portion: a part of a whole, or answers with yes, no and unknown.</summary>
    public Count<Portion> Of(CitizenScan scan) =>
        Of(scan, static t => t.HasAnswers ? PortionCells.AnswersOf(t) : PortionCells.PartOf(t));

    public Count<T> Of<T>(CitizenScan scan, Func<Tally, T> value) => Of(scan, value, filter: null);

    // The numbers of those of whom facts are missing stand last.
    private Count<T> Of<T>(CitizenScan scan, Func<Tally, T> value, CitizenFilter? filter)
    {
        ImmutableArray<(string Name, string Value)> own =
        [
            .. CountArguments.Of(area, from, until),
            .. arguments,
            .. filter is null ? Array.Empty<(string, string)>() : [("of", filter.Id)],
        ];
        var key = new TallyKey(id, own);
        ImmutableArray<string> all =
        [
            .. filter is null || NamesOfSome.IsDefault ? names : NamesOfSome,
            .. filter?.Names ?? [],
        ];
        return new(key, register => Ask(register, scan, filter, key, all), value, all)
        {
            Some = some => Of(scan, value, some),
        };
    }

    private Tally Ask(
        Register register,
        CitizenScan scan,
        CitizenFilter? filter,
        TallyKey key,
        ImmutableArray<string> all
    )
    {
        if (register.Covers(_from, _until) is { IsKnown: false } notCovered)
        {
            return Tally.WithoutNumbers(key, notCovered.Reason);
        }

        if (Nobody?.Invoke(register) is { } nobody)
        {
            return Tally.Nobody(key, nobody);
        }

        if (Missing is { } always)
        {
            return Tally.WithoutNumbers(key, always);
        }

        var cells = new long[all.Length];
        for (var runs = new AreaRuns(register, area); runs.MoveNext(); )
        {
            for (var citizen = runs.First; citizen < runs.End; citizen++)
            {
                if (scan(register, citizen, cells, filter) is { } missing)
                {
                    return Tally.WithoutNumbers(key, missing);
                }
            }
        }

        return Tally.Counted(key, [.. all.Zip(cells, static (name, cell) => (name, new Fraction(cell)))]);
    }
}
