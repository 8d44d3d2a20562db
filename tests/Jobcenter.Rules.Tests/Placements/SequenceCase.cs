using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Sequences made from a seed through the public API: overlaps, adjoining rows, open ends, commitments, exits, edges of 27 to 29 days.</summary>
internal static class SequenceCase
{
    private static readonly int[] s_pauses = [-9, 0, 0, 1, 2, 3, 6, 26, 27, 28, 29, 30, 45];

    public static (PlacementSequence Sequence, LocalDate AsOf) Of(int seed, bool withUndecided = false)
    {
        var random = new Random(seed);
        var start = new LocalDate(2020, 2, 1).PlusDays(random.Next(60));
        var placements = new List<Placement>();
        var undecided = new List<Placement>();
        var day = start.PlusDays(s_pauses[random.Next(s_pauses.Length)]);
        for (var i = random.Next(6); i > 0; i--)
        {
            var kind = (PlacementKind)random.Next(6);
            if (random.Next(2) == 0)
            {
                kind = PlacementKind.CompanyInternship;
            }

            LocalDate? to = random.Next(8) == 0 ? null : day.PlusDays(random.Next(50));
            var placement = new Placement(kind, day, to)
            {
                AgreedOn = random.Next(3) == 0 ? null : day.PlusDays(-random.Next(40)),
            };
            (withUndecided && random.Next(3) == 0 ? undecided : placements).Add(placement);
            day = (to ?? day).PlusDays(1 + s_pauses[random.Next(s_pauses.Length)]);
        }

        if (random.Next(4) == 0)
        {
            placements.Add(new(PlacementKind.WageSubsidy, null) { AgreedOn = start.PlusDays(random.Next(40)) });
        }

        var exitOn = start.PlusDays(random.Next(200));
        var sequence = new PlacementSequence("c", start, placements, undecided)
        {
            End = random.Next(4) == 0 ? start.PlusDays(random.Next(200)) : null,
            Exit = random.Next(4) == 0 ? new SequenceExit((ProjectExit)random.Next(3), exitOn) : null,
            ArrivalDate = start.PlusDays(-random.Next(20)),
        };
        return (sequence, start.PlusDays(random.Next(-2, 220)));
    }

    /// <summary>The same sequence with its placements changed.</summary>
    public static PlacementSequence With(PlacementSequence sequence, IEnumerable<Placement> placements) =>
        new(sequence.Citizen, sequence.Start, placements, sequence.Undecided)
        {
            End = sequence.End,
            Exit = sequence.Exit,
            ArrivalDate = sequence.ArrivalDate,
            GroupCourse = sequence.GroupCourse,
            TargetGroup = sequence.TargetGroup,
        };

    /// <summary>The same sequence a number of days later.</summary>
    public static PlacementSequence Shifted(PlacementSequence sequence, int days) =>
        new(
            sequence.Citizen,
            sequence.Start.PlusDays(days),
            sequence.Placements.Select(p => Shifted(p, days)),
            sequence.Undecided.Select(p => Shifted(p, days))
        )
        {
            End = sequence.End?.PlusDays(days),
            Exit = sequence.Exit is { } exit
                ? exit with
                {
                    On = exit.On.PlusDays(days),
                    Until = exit.Until?.PlusDays(days),
                }
                : null,
            ArrivalDate = sequence.ArrivalDate?.PlusDays(days),
        };

    private static Placement Shifted(Placement p, int days) =>
        p with
        {
            From = p.From?.PlusDays(days),
            To = p.To?.PlusDays(days),
            AgreedOn = p.AgreedOn?.PlusDays(days),
        };
}
