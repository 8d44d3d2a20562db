using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>A placement that the law allows, and the circumstances in which it does: a test changes one thing.</summary>
internal static class LawCase
{
    public static LocalDate Day { get; } = new(2021, 3, 1);

    public static PlacementLaw Law { get; } = PlacementLaw.Default;

    /// <summary>Everything the law asks about is in order.</summary>
    public static PlacementCircumstances Fine { get; } =
        new()
        {
            TargetGroup = 2,
            IsClearlyEducationReady = false,
            IsJobReady = true,
            SupportSince = new(2020, 1, 1),
            BirthDate = new(1985, 5, 5),
            IsSingleProvider = false,
            HasQualifyingEducation = true,
            HasReducedWorkCapacity = false,
            LastEmployer = string.Empty,
            Staffing = new()
            {
                Heads = 20,
                PlacedHeads = 0,
                FullTimeEquivalents = new Fraction(20),
                PlacedFullTimeEquivalents = Fraction.Zero,
                StaffNow = new Fraction(20),
                AverageStaff = new Fraction(20),
            },
        };

    public static Placement Placement(PlacementKind kind, int days) =>
        new(kind, Day, Day.PlusDays(days - 1))
        {
            Sector = PlacementSector.Private,
            Employer = "v2",
            Hours = WeeklyHours.FullTime,
        };

    public static LegalFacts Facts(
        PlacementKind kind,
        PlacementCircumstances circumstances,
        PlacementSector sector = PlacementSector.Private,
        LocalDate? on = null
    ) => new(new(kind, on ?? Day) { Sector = sector }, circumstances, on ?? Day);
}
