using Jobcenter.Rules.Citizens;
using NodaTime;

namespace Samples.Data;

/// <summary>A made-up citizen.</summary>
internal sealed class Person(int number, LocalDate birthDate, Area municipality)
{
    public string Id { get; } = $"b{number:00000}";

    public LocalDate BirthDate { get; } = birthDate;

    public Area Municipality { get; } = municipality;

    public Sex Sex { get; init; }

    public string HousingArea { get; init; } = string.Empty;

    public LocalDate? ArrivalDate { get; init; }

    public string ResidenceBasis { get; init; } = string.Empty;

    public string Education { get; init; } = string.Empty;

    public bool? IsImmigrant { get; init; }

    /// <summary>The first day on which nothing is planned for the person.</summary>
    public LocalDate FreeFrom { get; set; } = LocalDate.MinIsoValue;
}
