namespace Jobcenter.Rules.Counts;

/// <summary>A status that is looked for after a day: in some states or categories, off others, at any time within a number of days, weeks or months or on the day they have passed.</summary>
/// <example>
/// <code>
/// // In ordinary employment, and off kontanthjælp, within 6 months.
/// var toWork = new SoughtStatus(
///     In: BenefitGroup.Of(CitizenState.Employment),
///     NotIn: BenefitGroup.Of(CitizenState.CashAssistance),
///     Months: 6
/// );
/// </code>
/// </example>
/// <param name="In">The states that will do; null for none.</param>
/// <param name="NotIn">The states of which none may be in force on the same day; null for none. Where neither states nor categories are sought, to be off these is the status.</param>
/// <param name="Categories">The categories that will do too, as a citizen is assessed; none when default.</param>
/// <param name="Days">So many days after, 0 to 36500.</param>
/// <param name="Weeks">So many weeks after, 0 to 5200.</param>
/// <param name="Months">So many months after, 0 to 1200, as NodaTime adds them. One at most of the three is above 0; on the day itself where none is.</param>
/// <param name="OnTheDay">Whether the status is looked for on the day the time has passed; on some day of the time by default.</param>
/// <remarks>
/// <para>A citizen is in the status on a day when he is in one of the states or categories, and in none of those he must be off.</para>
/// <para>After a day that begins something, "within" counts that day and ends the day before the one N later: of 1 January within 3 months is 1 January to
/// 31 March. After a day that ends something it counts the N after it. Our decisions.</para>
/// </remarks>
/// <exception cref="ArgumentException">Nothing is sought, a category stands twice or is none, a number is outside its bounds, or more than one of the three is above 0.</exception>
[DanishTerm("søgt status")]
public sealed record SoughtStatus(
    BenefitGroup? In = null,
    BenefitGroup? NotIn = null,
    ImmutableArray<VisitationCategory> Categories = default,
    int Days = 0,
    int Weeks = 0,
    int Months = 0,
    bool OnTheDay = false
)
{
    /// <summary>The categories that will do too.</summary>
    public ImmutableArray<VisitationCategory> Categories { get; init; } =
        !IsSought(In, NotIn, Categories)
            ? throw new ArgumentException("No state or category was given; a status needs one.", nameof(Categories))
        : Categories.IsDefaultOrEmpty ? []
        : AreAllowed(Categories) ? Categories
        : throw new ArgumentException(
            $"categories were {string.Join(", ", Categories)}; each may stand once, and not assessed is none.",
            nameof(Categories)
        );

    /// <summary>So many days after.</summary>
    public int Days { get; init; } = Guard.Against.Outside(Days, nameof(Days), 0, 36_500);

    /// <summary>So many weeks after.</summary>
    public int Weeks { get; init; } = Guard.Against.Outside(Weeks, nameof(Weeks), 0, 5200);

    /// <summary>So many months after.</summary>
    public int Months { get; init; } =
        IsOneTime(Days, Weeks, Months)
            ? Guard.Against.Outside(Months, nameof(Months), 0, 1200)
            : throw new ArgumentException(
                $"days were {Days}, weeks {Weeks} and months {Months}; at most one of them may be above 0.",
                nameof(Months)
            );

    internal EmploymentReading When => OnTheDay ? EmploymentReading.OnTheDay : EmploymentReading.Within;

    internal static bool IsSought(
        BenefitGroup? states,
        BenefitGroup? off,
        ImmutableArray<VisitationCategory> categories
    ) => states is not null || off is not null || !categories.IsDefaultOrEmpty;

    internal static bool IsOneTime(int days, int weeks, int months) =>
        (days > 0 ? 1 : 0) + (weeks > 0 ? 1 : 0) + (months > 0 ? 1 : 0) <= 1;

    internal static bool AreAllowed(ImmutableArray<VisitationCategory> categories) =>
        categories.All(static c => c != VisitationCategory.NotAssessed && VisitationCategories.Vocabulary.Has(c))
        && categories.Distinct().Count() == categories.Length;

    /// <summary>Whether a time is given.</summary>
    internal bool HasTime => Days > 0 || Weeks > 0 || Months > 0;

    /// <summary>A day the time later, or with −1 earlier.</summary>
    internal LocalDate From(LocalDate day, int sign) =>
        day.PlusDays(sign * Days).PlusWeeks(sign * Weeks).PlusMonths(sign * Months);

    /// <summary>The days that are looked at after something began: the last is the day on which it can be told.</summary>
    internal (LocalDate First, LocalDate Last) AfterBegin(LocalDate day) =>
        When == EmploymentReading.OnTheDay ? (From(day, 1), From(day, 1))
        : HasTime ? (day, From(day, 1).PlusDays(-1))
        : (day, day);

    /// <summary>The days that are looked at after something ended.</summary>
    internal (LocalDate First, LocalDate Last) AfterEnd(LocalDate day) =>
        When == EmploymentReading.OnTheDay ? (From(day, 1), From(day, 1)) : (day.PlusDays(1), From(day, 1));

    /// <summary>The day whose citizens are looked at up to a day.</summary>
    internal LocalDate Before(LocalDate last) =>
        When == EmploymentReading.OnTheDay || !HasTime ? From(last, -1) : From(last.PlusDays(1), -1);

    /// <inheritdoc />
    public bool Equals(SoughtStatus? other) =>
        other is not null
        && Equals(In, other.In)
        && Equals(NotIn, other.NotIn)
        && Categories.SequenceEqual(other.Categories)
        && (Days, Weeks, Months, When) == (other.Days, other.Weeks, other.Months, other.When);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(In, NotIn, Categories.Length, Days, Weeks, Months, When);

    /// <summary>The status and the time, as the key of a count writes them.</summary>
    public override string ToString() =>
        $"in {In?.Id} not {NotIn?.Id} categories {string.Join(' ', Categories)} {When} {Days}d {Weeks}w {Months}m";
}
