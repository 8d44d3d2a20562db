namespace Jobcenter.Rules.PracticeTests;

/// <summary>A number in a criterion that can be measured, as 30 minutes or 24 hours. Its source is the criterion's.</summary>
[DanishTerm("kriteriets parameter")]
public sealed record CriterionParameter
{
    /// <summary>A parameter.</summary>
    /// <param name="id">A stable id, as <c>minutes</c>; a title may hold it as <c>{minutes}</c>.</param>
    /// <param name="name">What the number is.</param>
    /// <param name="value">The number, 0 or more.</param>
    /// <param name="unit">What it counts.</param>
    /// <exception cref="ArgumentException">The id is blank, the value is negative, or another argument is null.</exception>
    public CriterionParameter(string id, BilingualText name, int value, BilingualText unit)
    {
        Id = Guard.Against.Blank(id);
        Name = Guard.Against.Null(name);
        Value = Guard.Against.Outside(value, nameof(value), 0, int.MaxValue);
        Unit = Guard.Against.Null(unit);
    }

    /// <summary>A stable id, as <c>minutes</c>.</summary>
    public string Id { get; }

    /// <summary>What the number is.</summary>
    public BilingualText Name { get; }

    /// <summary>The number.</summary>
    public int Value { get; }

    /// <summary>What it counts, as days.</summary>
    public BilingualText Unit { get; }
}
