using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of refugees and family reunified must be in employment within years of their arrival.</summary>
/// <remarks>
/// Two readings: at any time within the years, or on the day they have passed. Both are answered and shown;
/// <see cref="Reading"/> says which one decides. Those whose years have not passed are shown as pending.
/// </remarks>
[DanishTerm("andel i beskæftigelse efter ankomst")]
public sealed class ArrivalEmploymentShare : ShareRequirement
{
    /// <summary>Asks that so large a share of those who arrived be in employment within a number of years.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period that is measured; its last day is the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <param name="arrivedFrom">The first day of arrival that counts, included.</param>
    /// <param name="years">How many years after the arrival, 1 to 50.</param>
    /// <param name="reading">Which reading decides; within the years by default.</param>
    /// <exception cref="ArgumentException">The label is null, or a number is outside its bounds.</exception>
    public ArrivalEmploymentShare(
        RuleLabel label,
        MeasuringPeriod period,
        Share limit,
        LocalDate arrivedFrom,
        int years,
        EmploymentReading reading = EmploymentReading.Within
    )
        : base(
            label,
            period,
            limit,
            Shared(reading),
            rule: BuildRule(Guard.Against.Null(label), reading),
            baseline: MeasuringPeriod.OfDay(arrivedFrom)
        )
    {
        ArrivedFrom = arrivedFrom;
        Years = Guard.Against.Outside(years, nameof(years), 1, 50);
        Reading = Guard.Against.EnumOutOfRange(reading);
    }

    /// <summary>The first day of arrival that counts, included.</summary>
    public LocalDate ArrivedFrom { get; }

    /// <summary>How many years after the arrival.</summary>
    public int Years { get; }

    /// <summary>Which reading decides.</summary>
    public EmploymentReading Reading { get; }

    /// <summary>The same requirement decided by another reading.</summary>
    /// <param name="reading">Which reading decides.</param>
    /// <returns>The requirement.</returns>
    public ArrivalEmploymentShare DecidedBy(EmploymentReading reading) =>
        new(Template, Period, Limit, ArrivedFrom, Years, reading);

    internal override Resultatkrav MovedBy(int years) =>
        new ArrivalEmploymentShare(
            Template,
            Period.PlusYears(years),
            Limit,
            ArrivedFrom.PlusYears(years),
            Years,
            Reading
        );

    private protected override RequirementDocument ToKindDocument() =>
        new ArrivalEmploymentShareDocument
        {
            Period = Period,
            Limit = Limit.Value,
            ArrivedFrom = MeasuringPeriod.OfDay(ArrivedFrom),
            Years = Years,
            Reading = Reading,
        };

    private static readonly BilingualText s_pending = new(
        "afventer, fordi årene ikke er gået endnu",
        "pending, for the years have not passed yet"
    );

    private static readonly BilingualText s_withoutArrival = new(
        "uden kendt ankomstdag, indgår ikke",
        "without a known day of arrival, take no part"
    );

    private Measure OtherMeasure =>
        Plans.Measure.Share($"{Label.Id}-{(Reading == EmploymentReading.Within ? "on-the-day" : "within")}");

    internal override IEnumerable<Measure> AlsoReads => [OtherMeasure];

    internal override void Count(RegisterFigures figures)
    {
        base.Count(figures);
        if (ToDate.Until(figures.Until) is { } until)
        {
            figures.CountShare(
                OtherMeasure,
                ToDate.CellPeriod(until),
                (register, area) => CountReading(register, area, figures.Until, Opposite(Reading))
            );
        }
    }

    private protected override RequirementReading Other(FollowUpContext context, FigureKey measured)
    {
        var other = context.Show(new(OtherMeasure, measured.Area, measured.Period));
        return new(other.Quantity, Known.Of(LimitQuantity), [other.Describe()]);
    }

    private static Rule<RequirementFacts> BuildRule(RuleLabel label, EmploymentReading reading) =>
        Kernel.Rule.Readings(
            AtLeast(Shared(reading)).Named(ReadingLabel(label, Title(reading))),
            ReadingFacts
                .OtherValue(Shared(Opposite(reading)))
                .AtLeast(ReadingFacts.OtherLimit(new("grænse", "limit")))
                .Named(ReadingLabel(label, Title(Opposite(reading))))
        );

    private static EmploymentReading Opposite(EmploymentReading reading) =>
        reading == EmploymentReading.Within ? EmploymentReading.OnTheDay : EmploymentReading.Within;

    private static BilingualText Title(EmploymentReading reading) =>
        reading == EmploymentReading.Within
            ? new("Læsning: når som helst inden for årene", "Reading: at any time within the years")
            : new("Læsning: på dagen, årene er gået", "Reading: on the day the years have passed");

    private static BilingualText Shared(EmploymentReading reading) =>
        reading == EmploymentReading.Within
            ? new("andel i beskæftigelse inden for årene", "share in employment within the years")
            : new(
                "andel i beskæftigelse på dagen, årene er gået",
                "share in employment on the day the years have passed"
            );

    private Known<CountedShare> CountReading(Register register, Area area, LocalDate asOf, EmploymentReading reading) =>
        register
            .CountArrivalEmployment(area, ArrivedFrom, asOf, Years, reading)
            .Select(static e => new CountedShare(
                e.Citizens,
                [
                    CountedShare.Remark("pending", s_pending, e.Pending),
                    CountedShare.Remark("withoutArrival", s_withoutArrival, e.WithoutArrival),
                ]
            ));

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) => CountReading(register, area, asOf, Reading);
}
