using System.Collections.Immutable;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Rows at random around the end of 2021, for the measures of what became of citizens and of their courses.</summary>
internal sealed record MeasureCase(
    ImmutableArray<CaseSpell> Spells,
    ImmutableArray<(int Citizen, Placement Row)> Placements,
    ImmutableArray<(int Citizen, ContactOffer Row)> Offers
)
{
    public const int Citizens = 4;

    /// <summary>What is known of the citizens besides their rows; nothing when default.</summary>
    public ImmutableArray<(LocalDate? BirthDate, Sex? Sex)> Facts { get; init; }

    public static LocalDate Due { get; } = new(2021, 12, 31);

    private static readonly LocalDate s_before = new(2021, 6, 30);

    private static readonly CitizenState[] s_states =
    [
        CitizenState.CashAssistance,
        CitizenState.CashAssistance,
        CitizenState.UnemploymentBenefit,
        CitizenState.Employment,
        CitizenState.Education,
    ];

    // Many on the ends of months, where courses break and times pass.
    private static readonly int[] s_begins = [-365, -184, -183, -92, -91, -62, -61, -31, -30, -1, 0, 1];

    public static MeasureCase Of(Random random)
    {
        LocalDate Day() =>
            Due.PlusDays(random.Next(3) == 0 ? s_begins[random.Next(s_begins.Length)] : random.Next(-500, 60));
        // Some end around the last day of the period that is compared with, so that what later days tell of it matters.
        LocalDate? Last(LocalDate first) =>
            random.Next(6) == 0 ? null
            : random.Next(4) == 0 && first <= s_before ? LocalDate.Max(first, s_before.PlusDays(-random.Next(40)))
            : first.PlusDays(random.Next(2) == 0 ? random.Next(0, 45) : random.Next(45, 400));
        var spells = Enumerable
            .Range(0, random.Next(1, 14))
            .Select(_ =>
            {
                var (state, first) = (s_states[random.Next(s_states.Length)], Day());
                VisitationCategory category =
                    state != CitizenState.CashAssistance ? default
                    : random.Next(2) == 0 ? VisitationCategory.JobReady
                    : VisitationCategory.ActivityReady;
                return new CaseSpell(random.Next(Citizens), new(state, first, Last(first), category));
            });
        var placements = Enumerable
            .Range(0, random.Next(0, 6))
            .Select(_ =>
            {
                var first = Day();
                return (
                    random.Next(Citizens),
                    new Placement(PlacementKinds.All[random.Next(PlacementKinds.All.Length)], first, Last(first))
                );
            });
        var offers = Enumerable
            .Range(0, random.Next(0, 5))
            .Select(_ =>
            {
                var first = Day();
                return (
                    random.Next(Citizens),
                    new ContactOffer(
                        random.Next(2) == 0 ? ContactOfferKind.Upskilling : ContactOfferKind.Guidance,
                        first,
                        Last(first)
                    )
                );
            });
        return new([.. spells], [.. placements.Distinct()], [.. offers.Distinct()]);
    }

    /// <summary>With a sex and a birthday each, that can lie on either side of the ages of <see cref="Selection"/>.</summary>
    public MeasureCase WithFacts(Random random) =>
        this with
        {
            Facts =
            [
                .. Enumerable
                    .Range(0, Citizens)
                    .Select(_ =>
                        ((LocalDate?)Due.PlusYears(-30).PlusDays(random.Next(-600, 60)), (Sex?)random.Next(2))
                    ),
            ],
        };

    /// <summary>Of whom a measure counts, at random.</summary>
    public static Selection Selection(Random random)
    {
        var asked = random.Next(1, 8);
        return new()
        {
            Categories =
                (asked & 1) == 0 ? []
                : random.Next(2) == 0 ? [VisitationCategory.ActivityReady]
                : [VisitationCategory.JobReady],
            Ages = (asked & 2) == 0 ? null : new AgeSpan(18, 29),
            Sex = (asked & 4) == 0 ? null : Sex.Woman,
        };
    }

    public RegisterBuilder Rows()
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < Citizens; i++)
        {
            var (birthDate, sex) = Facts.IsDefault ? default : Facts[i];
            builder.Add(new Citizen(RegisterCase.IdOf(i), Figures.Municipality) { BirthDate = birthDate, Sex = sex });
        }

        foreach (var spell in Spells)
        {
            builder.Add(spell.CitizenId, spell.Spell);
        }

        foreach (var (citizen, row) in Placements)
        {
            builder.Add(RegisterCase.IdOf(citizen), row);
        }

        foreach (var (citizen, row) in Offers)
        {
            builder.Add(RegisterCase.IdOf(citizen), row);
        }

        return builder;
    }

    /// <summary>The register; null where it takes not every row.</summary>
    public Register? Build(LocalDate knownUntil, LocalDate? knownFrom = null)
    {
        var builder = Rows();
        var register = builder.Build(knownUntil, knownFrom);
        return builder.Refused.IsEmpty ? register : null;
    }

    public static RequirementOutcome FollowUp(Resultatkrav requirement, Register register, LocalDate asOf) =>
        PlanCase.Plan(requirement).FollowUp(register, FigureSet.Empty, asOf).Outcomes[0];

    /// <summary>A requirement about a measure, at random: a number, or a change, with a pace that fits.</summary>
    public static Resultatkrav Requirement(Measure measure, Random random)
    {
        var isShare = measure.Unit == QuantityUnit.Share;
        var limit =
            isShare ? new Fraction(random.Next(1, 5), 4)
            : measure.Unit == QuantityUnit.Days ? new Fraction(random.Next(2, 800), 2)
            : new Fraction(random.Next(1, 4));
        var onADay = measure.Shape == MeasureShape.OnADay;
        var due = onADay ? MeasuringPeriod.OfDay(Due) : MeasuringPeriod.OfQuarter(2021, 4);
        return random.Next(3) switch
        {
            0 => Of(
                new LimitComparison.Change(
                    isShare ? new(random.Next(-1, 2), 4) : Fraction.Zero,
                    random.Next(2) == 0,
                    random.Next(2) == 0
                ),
                new Pace.OnALine(
                    onADay ? MeasuringPeriod.OfDay(new(2021, 6, 30)) : MeasuringPeriod.OfQuarter(2021, 2),
                    due
                )
            ),
            1 => Of(new LimitComparison.AtMost(isShare ? new(random.Next(0, 4), 4) : limit), new Pace.AsOfNow(due)),
            _ => Of(new LimitComparison.AtLeast(limit), new Pace.AsOfNow(due)),
        };

        Resultatkrav Of(LimitComparison comparison, Pace pace) => new(PlanCase.Label("P/1"), measure, comparison, pace);
    }

    public override string ToString() =>
        $"{string.Join("; ", Spells.Select(s => $"{s} {s.Spell.Category}"))} | {string.Join("; ", Placements)} | {string.Join("; ", Offers)}";
}
