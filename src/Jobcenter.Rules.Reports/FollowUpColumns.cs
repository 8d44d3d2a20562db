namespace Jobcenter.Rules.Reports;

/// <summary>The headings of a follow-up's table.</summary>
public static class FollowUpColumns
{
    /// <summary>The requirement.</summary>
    public static BilingualText Requirement { get; } = new("Krav", "Requirement");

    /// <summary>The status.</summary>
    public static BilingualText Status { get; } = BilingualText.Same("Status");

    /// <summary>The value.</summary>
    public static BilingualText Value { get; } = new("Værdi", "Value");

    /// <summary>The limit.</summary>
    public static BilingualText Limit { get; } = new("Grænse", "Limit");

    /// <summary>The baseline.</summary>
    public static BilingualText Baseline { get; } = new("Udgangspunkt", "Baseline");

    /// <summary>The newest figure.</summary>
    public static BilingualText Current { get; } = new("Nu", "Now");

    /// <summary>What is missing.</summary>
    public static BilingualText Gap { get; } = new("Mangler", "To go");

    /// <summary>The period measured.</summary>
    public static BilingualText Measured { get; } = new("Målt", "Measured");
}
