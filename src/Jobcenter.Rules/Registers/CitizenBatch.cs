namespace Jobcenter.Rules.Registers;

/// <summary>Citizens as prepared columns of numbers, to be added to a register without an object or a text a row.</summary>
/// <remarks>
/// All columns are of one length: place i of each is row i; a column that is left out, or <see cref="NotKnown"/> in
/// it, is not known. Days are numbered as <see cref="DateOnly.DayNumber"/> does: 0 is 1 January of the year 1. The columns
/// are read when they are added, and not kept.
/// </remarks>
/// <example>
/// <code>
/// if (builder.TryNumber("a", out var a) &amp;&amp; builder.TryNumber("b", out var b))
/// {
///     builder.Add(new CitizenBatch(citizen: [a, b], municipality: [217, 250]) { BirthDate = [726_000, CitizenBatch.NotKnown] });
/// }
/// </code>
/// </example>
[DanishTerm("kolonner af borgere")]
public readonly ref struct CitizenBatch
{
    /// <summary>What is not known.</summary>
    public const int NotKnown = -1;

    /// <summary>A batch.</summary>
    /// <param name="citizen">Of each row the number that <see cref="RegisterBuilder.TryNumber"/> gave for its citizen.</param>
    /// <param name="municipality">Of each row the municipality's code.</param>
    /// <exception cref="ArgumentException">The columns are not of one length.</exception>
    public CitizenBatch(ReadOnlySpan<int> citizen, ReadOnlySpan<short> municipality)
    {
        Citizen = citizen;
        Municipality =
            municipality.Length == citizen.Length
                ? municipality
                : throw Uneven(nameof(municipality), municipality.Length);
    }

    /// <summary>How many rows.</summary>
    public int Count => Citizen.Length;

    /// <summary>Of each row the day of birth.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<int> BirthDate
    {
        get;
        init => field = Checked(value, nameof(BirthDate));
    }

    /// <summary>Of each row the day of arrival in the municipality.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<int> ArrivalDate
    {
        get;
        init => field = Checked(value, nameof(ArrivalDate));
    }

    /// <summary>Of each row the day the education was completed.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<int> GraduatedOn
    {
        get;
        init => field = Checked(value, nameof(GraduatedOn));
    }

    /// <summary>Of each row the value of its <see cref="Citizens.Sex"/>.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<sbyte> Sex
    {
        get;
        init => field = Checked(value, nameof(Sex));
    }

    /// <summary>Of each row the value of its <see cref="Citizens.ResidenceBasis"/>.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<sbyte> ResidenceBasis
    {
        get;
        init => field = Checked(value, nameof(ResidenceBasis));
    }

    /// <summary>Of each row the value of its <see cref="EducationLevel"/>.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<sbyte> Education
    {
        get;
        init => field = Checked(value, nameof(Education));
    }

    /// <summary>Of each row whether the citizen is an immigrant: 1 yes, 0 no.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<sbyte> IsImmigrant
    {
        get;
        init => field = Checked(value, nameof(IsImmigrant));
    }

    /// <summary>Of each row whether the citizen takes part in the introduction programme: 1 yes, 0 no.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<sbyte> InIntroductionProgramme
    {
        get;
        init => field = Checked(value, nameof(InIntroductionProgramme));
    }

    /// <summary>Of each row whether the citizen has an education order: 1 yes, 0 no.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<sbyte> HasEducationOrder
    {
        get;
        init => field = Checked(value, nameof(HasEducationOrder));
    }

    /// <summary>Of each row whether the citizen belongs to the most vulnerable: 1 yes, 0 no.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<sbyte> IsMostVulnerable
    {
        get;
        init => field = Checked(value, nameof(IsMostVulnerable));
    }

    /// <summary>The housing areas that <see cref="HousingArea"/> names.</summary>
    public ReadOnlySpan<string> HousingAreas { get; init; }

    /// <summary>Of each row the place of its housing area in <see cref="HousingAreas"/>.</summary>
    /// <exception cref="ArgumentException">The column has another length, and is not empty.</exception>
    public ReadOnlySpan<int> HousingArea
    {
        get;
        init => field = Checked(value, nameof(HousingArea));
    }

    internal ReadOnlySpan<int> Citizen { get; }

    internal ReadOnlySpan<short> Municipality { get; }

    private ReadOnlySpan<T> Checked<T>(ReadOnlySpan<T> column, string name) =>
        column.IsEmpty || column.Length == Count ? column : throw Uneven(name, column.Length);

    private ArgumentException Uneven(string name, int rows) =>
        new($"{name} held {rows} rows; it must hold {Count}, as citizen does.", name);
}
