using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Plans;

/// <summary>The change in full-time persons must be better than the country's: strictly lower.</summary>
/// <remarks>
/// Before the deadline it is measured at the newest complete period that both have. Equal changes are not met, with a
/// gap of 0.
/// </remarks>
[DanishTerm("udvikling bedre end landet")]
public sealed class FullTimePersonChangeAgainstCountry : Resultatkrav
{
    /// <summary>Asks for a change below the country's from a baseline period to a deadline period.</summary>
    /// <param name="label">Full id, title (may hold <c>{baseline}</c> and <c>{deadline}</c>), source and notes.</param>
    /// <param name="group">The benefits.</param>
    /// <param name="span">The baseline and the deadline.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FullTimePersonChangeAgainstCountry(RuleLabel label, BenefitGroup group, BaselineSpan span)
        : base(
            label,
            Guard.Against.Null(span).Baseline,
            span.Deadline,
            ReadingFacts
                .Value(new("kommunens ændring", "the municipality's change"))
                .LessThan(ReadingFacts.Limit(new("landets ændring", "the country's change")))
        )
    {
        Group = Guard.Against.Null(group);
        Span = span;
    }

    /// <summary>The benefits.</summary>
    public BenefitGroup Group { get; }

    /// <summary>The baseline and the deadline.</summary>
    public BaselineSpan Span { get; }

    /// <inheritdoc />
    public override ImmutableArray<FigureKey> RequiredFigures(Area municipality) =>
        [.. Span.Periods().SelectMany(p => new[] { Key(municipality, p), Key(Area.Country, p) })];

    internal override Resultatkrav MovedBy(int years) =>
        new FullTimePersonChangeAgainstCountry(Template, Group, Span.MovedBy(years));

    internal override BenefitGroup CountedGroup => Group;

    internal override void Count(RegisterFigures figures) => Span.Count(figures, Group);

    private protected override RequirementDocument ToKindDocument() =>
        new ChangeAgainstCountryDocument
        {
            Group = Group.Id,
            Baseline = Span.Baseline,
            Deadline = Span.Deadline,
        };

    private protected override Measurement Measure(FollowUpContext context)
    {
        var municipality = context.Municipality;
        if (
            Span.Measured(context, p => context.Has(Key(municipality, p)) && context.Has(Key(Area.Country, p)))
            is not { } period
        )
        {
            return new();
        }

        var own = ChangeReading.Read(context, Group, municipality, Span.Baseline, period);
        var country = ChangeReading.Read(context, Group, Area.Country, Span.Baseline, period);
        return new()
        {
            Period = period,
            Facts = new(new(own.Value, country.Value, own.Describe(), country.Describe())),
            Baseline = own.Baseline.Quantity,
            Current = own.Current.Quantity,
            Gap = country.Value.IsKnown
                ? Gap(own.MissingTo(country.Value.Value.Amount), QuantityUnit.FullTimePersons)
                : default,
            Trajectory = Span.Trajectory(
                p => context.Show(Key(municipality, p)).Quantity,
                p =>
                    own.Baseline.Value.SelectKnown(b =>
                        new ChangeReading(country.Baseline, context.Show(Key(Area.Country, p))).Value.Select(c =>
                            b * (Fraction.One + c.Amount)
                        )
                    ),
                QuantityUnit.FullTimePersons
            ),
            WhatItWouldTake = country.Value.IsKnown
                ? Counterfactuals.FewerDays(
                    context,
                    Span.Deadline,
                    own.Current,
                    own.FiguresAfter(country.Value.Value.Amount),
                    strictly: true,
                    Counterfactuals.CountryHeldFixed(period)
                )
                : [],
        };
    }

    private FigureKey Key(Area area, MeasuringPeriod period) => new(Plans.Measure.FullTimePersons(Group), area, period);
}
