using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>A small notation for sequences: <c>4.Weeks(P) + 3.Weeks() + 2.Weeks(L)</c>, from a day on. Without a kind it is a pause.</summary>
internal sealed record Stretch(params IReadOnlyList<(int Days, PlacementKind? Kind)> Parts)
{
    public const PlacementKind P = PlacementKind.CompanyInternship;
    public const PlacementKind L = PlacementKind.WageSubsidy;
    public const PlacementKind N = PlacementKind.Nytteindsats;
    public const PlacementKind T = PlacementKind.OrdinaryHours;

    public static Stretch operator +(Stretch left, Stretch right) => new([.. left.Parts, .. right.Parts]);

    public PlacementSequence From(LocalDate start)
    {
        var placements = new List<Placement>();
        var day = start;
        foreach (var (days, kind) in Parts)
        {
            if (kind is { } k)
            {
                placements.Add(new(k, day, day.PlusDays(days - 1)));
            }

            day = day.PlusDays(days);
        }

        return new("c", start, placements);
    }
}

internal static class Stretches
{
    extension(int number)
    {
        public Stretch Weeks(PlacementKind? kind = null) => new((7 * number, kind));

        public Stretch Days(PlacementKind? kind = null) => new((number, kind));
    }
}
