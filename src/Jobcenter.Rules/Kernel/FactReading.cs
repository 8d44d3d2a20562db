namespace Jobcenter.Rules.Kernel;

/// <summary>One fact as a rule read it: its name, its value or why it is missing, and what it was computed from.</summary>
[DanishTerm("aflæst faktum")]
public sealed class FactReading
{
    private readonly Rare? _rare;

    /// <summary>A fact as it was read.</summary>
    /// <param name="id">A stable id of the fact.</param>
    /// <param name="name">Its name in both languages.</param>
    /// <param name="value">Its value as text; null when it is missing.</param>
    /// <param name="reason">Why it is missing; null when it is there or nobody said why.</param>
    /// <param name="source">Where the value comes from, if anybody said so.</param>
    /// <param name="basis">What it was computed from; nothing by default.</param>
    /// <param name="exact">The exact number where the value is one, as <c>-17/363</c>; null otherwise.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is null or blank, or <paramref name="name"/> is null.</exception>
    public FactReading(
        string id,
        BilingualText name,
        BilingualText? value,
        BilingualText? reason = null,
        SourceReference? source = null,
        ImmutableArray<FactReading> basis = default,
        string? exact = null
    )
    {
        Id = Guard.Against.Blank(id);
        Name = Guard.Against.Null(name);
        (Value, Reason, Source) = (value, reason, source);
        Basis = basis.IsDefault ? [] : basis;
        Exact = exact;
    }

    /// <summary>A stable id of the fact.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public BilingualText Name { get; }

    /// <summary>Its value as a person reads it; null when it is missing.</summary>
    public BilingualText? Value { get; }

    /// <summary>The exact number where the value is one, as <c>-17/363</c>; null otherwise.</summary>
    public string? Exact { get; }

    /// <summary>Why it is missing; null when it is there or nobody said why.</summary>
    public BilingualText? Reason { get; }

    /// <summary>Where the value comes from; null when nobody said so.</summary>
    public SourceReference? Source { get; }

    /// <summary>What the value was computed from.</summary>
    public ImmutableArray<FactReading> Basis { get; }

    /// <summary>In the outline of a rule the values by date of a dated number; otherwise empty.</summary>
    public ImmutableArray<ParameterValue<BilingualText>> Parameter
    {
        get => _rare?.Parameter ?? [];
        internal init
        {
            if (!value.IsEmpty)
            {
                (_rare ??= new()).Parameter = value;
            }
        }
    }

    /// <summary>The number of persons the value is, where it is one; null otherwise. What discretion looks at.</summary>
    internal int? Persons { get; init; }

    /// <summary>The number that the value says, where it can be said more closely; null otherwise.</summary>
    internal IMeasured? Number
    {
        private get => _rare?.Number;
        init
        {
            if (value is not null)
            {
                (_rare ??= new()).Number = value;
            }
        }
    }

    /// <summary>The day that the value says, for what is no text: JSON and a hash have it as <c>2021-12-31</c>; null for other values.</summary>
    internal LocalDate? Day { get; init; }

    /// <summary>What is said in place of a number that counts nothing, as that no commitment has come; null where it counts something.</summary>
    internal BilingualText? Words
    {
        get => _rare?.Words;
        init
        {
            if (value is not null)
            {
                (_rare ??= new()).Words = value;
            }
        }
    }

    /// <summary>The value as a program reads it.</summary>
    internal BilingualText? Written => Day is { } day ? FactText.Iso(day) : Value;

    /// <summary>The parameter the value is of; null for a fact.</summary>
    internal string? ParameterId
    {
        get => _rare?.ParameterId;
        init
        {
            if (value is not null)
            {
                (_rare ??= new()).ParameterId = value;
            }
        }
    }

    /// <summary>Where the parameter's value is written.</summary>
    internal SourceReference? ParameterSource
    {
        get => _rare?.ParameterSource;
        init
        {
            if (value is not null)
            {
                (_rare ??= new()).ParameterSource = value;
            }
        }
    }

    /// <summary>How sure the number is that this tells of; null where it tells of none.</summary>
    internal Sureness? Sureness
    {
        get => _rare?.Sureness;
        init
        {
            if (value is not null)
            {
                (_rare ??= new()).Sureness = value;
            }
        }
    }

    /// <summary>What must be given for the value to be there; null where that is the fact itself.</summary>
    internal (string Id, BilingualText Name)? Given
    {
        private get => _rare?.Given;
        init
        {
            if (value is not null)
            {
                (_rare ??= new()).Given = value;
            }
        }
    }

    /// <summary>What is missing: the facts it rests on that are not there, under their names in the files; itself where nobody says.</summary>
    internal IEnumerable<FactReading> Lacking =>
        Basis.Any(static b => b.IsMissing) ? Basis.Where(static b => b.IsMissing)
        : Given is { } given ? [new(given.Id, given.Name, value: null, Reason)]
        : [this];

    /// <summary>The parameters the value was worked out from.</summary>
    internal ImmutableArray<LabelTemplate.Slot> From
    {
        get => _rare?.From ?? [];
        init
        {
            if (!value.IsEmpty)
            {
                (_rare ??= new()).From = value;
            }
        }
    }

    /// <summary>The same fact with its numbers put out of sight, those it was computed from too, and why it is missing where that tells of them.</summary>
    internal FactReading Hidden(BilingualText hidden, BilingualText? why = null) =>
        new(
            Id,
            Name,
            IsMissing ? null : hidden,
            IsMissing ? why ?? Reason : Reason,
            Source,
            [.. Basis.Select(b => b.Hidden(hidden, why))]
        )
        {
            Sureness = Sureness,
        };

    /// <summary>The same fact with its figures said more closely, those it was computed from too.</summary>
    /// <param name="extraDecimals">How many decimals more.</param>
    internal FactReading Closer(int extraDecimals) =>
        new(
            Id,
            Name,
            Number is null ? Value : FactText.Of(Number, extraDecimals),
            Reason,
            Source,
            [.. Basis.Select(b => b.Closer(extraDecimals))],
            Exact
        )
        {
            Number = Number,
            Day = Day,
            Persons = Persons,
            ParameterId = ParameterId,
            ParameterSource = ParameterSource,
            Sureness = Sureness,
            Given = Given,
            Words = Words,
            From = From,
        };

    /// <summary>The same fact with those numbers of persons put out of sight that are too small.</summary>
    internal FactReading HiddenWhere(Func<int, bool> isTooSmall, BilingualText hidden) =>
        Persons is { } persons && isTooSmall(persons)
            ? Hidden(hidden)
            : new(Id, Name, Value, Reason, Source, [.. Basis.Select(b => b.HiddenWhere(isTooSmall, hidden))], Exact)
            {
                Persons = Persons,
                Day = Day,
                Sureness = Sureness,
                Words = Words,
            };

    /// <summary>The name with the value, or why it is missing.</summary>
    /// <returns>The Danish text, as <c>alder: 29</c>.</returns>
    public override string ToString() =>
        $"{Name.Danish}: {Value?.Danish ?? $"ukendt ({Reason?.Danish ?? "uden grund"})"}";

    /// <summary>Whether the fact is missing.</summary>
    public bool IsMissing => Value is null;

    // What few readings have, so that all the others need no room for it.
    private sealed class Rare
    {
        public ImmutableArray<ParameterValue<BilingualText>> Parameter { get; set; } = [];

        public IMeasured? Number { get; set; }

        public BilingualText? Words { get; set; }

        public string? ParameterId { get; set; }

        public SourceReference? ParameterSource { get; set; }

        public Sureness? Sureness { get; set; }

        public (string Id, BilingualText Name)? Given { get; set; }

        public ImmutableArray<LabelTemplate.Slot> From { get; set; } = [];
    }
}
