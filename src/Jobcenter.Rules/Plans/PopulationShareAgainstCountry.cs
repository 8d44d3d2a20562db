using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>Full-time persons as a share of the population aged 16–66 must be strictly lower than the country's.</summary>
/// <remarks>
/// Two readings: the level in the deadline's quarter, or the change of the share since the baseline. Both are answered
/// and shown; <see cref="Reading"/> says which one decides.
/// </remarks>
[DanishTerm("andel af befolkningen under landet")]
public sealed class PopulationShareAgainstCountry : Resultatkrav
{
    private static readonly BilingualText s_level = new(
        "Læsning: andelen i kvartalet",
        "Reading: the share in the quarter"
    );

    private static readonly BilingualText s_change = new(
        "Læsning: andelens ændring siden udgangspunktet",
        "Reading: the share's change since the baseline"
    );

    /// <summary>Asks for a share of the population below the country's, by one reading or the other.</summary>
    /// <param name="label">Full id, title (may hold <c>{baseline}</c> and <c>{deadline}</c>), source and notes.</param>
    /// <param name="group">The benefits.</param>
    /// <param name="span">The baseline and the deadline.</param>
    /// <param name="reading">Which reading decides; the level by default.</param>
    /// <exception cref="ArgumentNullException">The label, the group or the span is null.</exception>
    public PopulationShareAgainstCountry(
        RuleLabel label,
        BenefitGroup group,
        BaselineSpan span,
        ShareReading reading = ShareReading.Level
    )
        : base(label, Guard.Against.Null(span).Baseline, span.Deadline, BuildRule(label, reading))
    {
        Group = Guard.Against.Null(group);
        Span = span;
        Reading = Guard.Against.EnumOutOfRange(reading);
    }

    /// <summary>The benefits.</summary>
    public BenefitGroup Group { get; }

    /// <summary>The baseline and the deadline.</summary>
    public BaselineSpan Span { get; }

    /// <summary>Which reading decides.</summary>
    public ShareReading Reading { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [.. Span.Periods().SelectMany(p => Keys(municipality, p).AddRange(Keys(Area.Country, p)))];

    /// <summary>The same requirement decided by another reading.</summary>
    /// <param name="reading">Which reading decides.</param>
    /// <returns>The requirement.</returns>
    public PopulationShareAgainstCountry DecidedBy(ShareReading reading) => new(Template, Group, Span, reading);

    internal override Resultatkrav MovedBy(int years) =>
        new PopulationShareAgainstCountry(Template, Group, Span.MovedBy(years), Reading);

    internal override BenefitGroup CountedGroup => Group;

    internal override void Count(RegisterFigures figures) => Span.Count(figures, Group);

    private protected override RequirementDocument ToKindDocument() =>
        new PopulationShareDocument
        {
            Group = Group.Id,
            Baseline = Span.Baseline,
            Deadline = Span.Deadline,
            Reading = Reading,
        };

    private protected override Measurement Measure(FollowUpContext context)
    {
        var municipality = context.Municipality;
        if (
            Span.Measured(
                context,
                p => Keys(municipality, p).All(context.Has) && Keys(Area.Country, p).All(context.Has)
            )
            is not { } period
        )
        {
            return new();
        }

        var levelDecides = Reading == ShareReading.Level;
        var own = ShareOf(municipality, period, context.Read);
        var country = ShareOf(Area.Country, period, context.Read);
        Func<FigureKey, FigureReading> readBaseline = levelDecides ? context.Show : context.Read;
        var ownBefore = ShareOf(municipality, Span.Baseline, readBaseline);
        var countryBefore = ShareOf(Area.Country, Span.Baseline, readBaseline);

        var level = new RequirementReading(own.Quantity, country.Quantity, own.Basis, country.Basis);
        var change = new RequirementReading(
            Points(ownBefore.Share, own.Share),
            Points(countryBefore.Share, country.Share),
            [.. ownBefore.Basis, .. own.Basis],
            [.. countryBefore.Basis, .. country.Basis]
        );
        var deciding = levelDecides ? level : change;
        return new()
        {
            Period = period,
            Facts = new(deciding, levelDecides ? change : level),
            Gap =
                deciding.Value.IsKnown && deciding.Limit.IsKnown
                    ? Gap(
                        Known.Of(deciding.Value.Value.Amount - deciding.Limit.Value.Amount),
                        QuantityUnit.PercentagePoints
                    )
                    : default,
            Trajectory = Span.Trajectory(
                p => ShareOf(municipality, p, context.Show).Quantity,
                p => ShareOf(Area.Country, p, context.Show).Share.Select(static s => s.Value),
                QuantityUnit.Share
            ),
            WhatItWouldTake = Counterfactuals.FewerDays(
                context,
                Span.Deadline,
                own.Persons,
                MostPersons(levelDecides, own.Population, ownBefore.Share, deciding.Limit),
                strictly: true,
                Counterfactuals.CountryHeldFixed(period)
            ),
        };
    }

    // The full-time persons at which the municipality would just equal the country.
    private static Known<Fraction> MostPersons(
        bool levelDecides,
        FigureReading population,
        Known<Share> before,
        Known<Quantity> country
    ) =>
        population.Value.IsKnown && country.IsKnown && (levelDecides || before.IsKnown)
            ? Known.Of(
                population.Value.Value * (country.Value.Amount + (levelDecides ? Fraction.Zero : before.Value.Value))
            )
            : Known.Missing<Fraction>();

    private static Rule<RequirementFacts> BuildRule(RuleLabel label, ShareReading reading)
    {
        var level = (
            Own: new BilingualText("kommunens andel", "the municipality's share"),
            Country: new BilingualText("landets andel", "the country's share")
        );
        var change = (
            Own: new BilingualText("ændring i kommunens andel", "change of the municipality's share"),
            Country: new BilingualText("ændring i landets andel", "change of the country's share")
        );
        var levelDecides = reading == ShareReading.Level;
        var (deciding, other) = levelDecides ? (level, change) : (change, level);
        return Kernel.Rule.Readings(
            ReadingFacts
                .Value(deciding.Own)
                .LessThan(ReadingFacts.Limit(deciding.Country))
                .Named(ReadingLabel(label, levelDecides ? s_level : s_change)),
            ReadingFacts
                .OtherValue(other.Own)
                .LessThan(ReadingFacts.OtherLimit(other.Country))
                .Named(ReadingLabel(label, levelDecides ? s_change : s_level))
        );
    }

    private static Known<Quantity> Points(Known<Share> before, Known<Share> now) =>
        !before.IsKnown ? Known.Missing<Quantity>(before.Reason)
        : !now.IsKnown ? Known.Missing<Quantity>(now.Reason)
        : Known.Of(new Quantity((now.Value - before.Value).Value, QuantityUnit.PercentagePoints));

    private (
        FigureReading Persons,
        FigureReading Population,
        Known<Share> Share,
        Known<Quantity> Quantity,
        ImmutableArray<FactReading> Basis
    ) ShareOf(Area area, MeasuringPeriod period, Func<FigureKey, FigureReading> read)
    {
        var keys = Keys(area, period);
        var persons = read(keys[0]);
        var population = read(keys[1]);
        var share =
            !persons.Value.IsKnown ? Known.Missing<Share>(persons.Value.Reason)
            : !population.Value.IsKnown ? Known.Missing<Share>(population.Value.Reason)
            : Share.Of(persons.Value.Value, population.Value.Value);
        return (
            persons,
            population,
            share,
            share.Select(static s => new Quantity(s.Value, QuantityUnit.Share)),
            [persons.Describe(), population.Describe()]
        );
    }

    private ImmutableArray<FigureKey> Keys(Area area, MeasuringPeriod period) =>
        [new(Plans.Measure.FullTimePersons(Group), area, period), new(Plans.Measure.Population, area, period)];
}
