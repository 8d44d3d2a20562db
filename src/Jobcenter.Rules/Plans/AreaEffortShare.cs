using System.Collections.Immutable;
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

/// <summary>At least a share of the citizens of a housing area must get a job or an education after an effort's first day.</summary>
[DanishTerm("andel i job eller uddannelse i et område")]
public sealed class AreaEffortShare : ShareRequirement
{
    /// <summary>Asks for a job or an education for so large a share of the citizens of a housing area.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period that is measured; its last day is the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <param name="effort">The effort: area, category, ages and days.</param>
    /// <exception cref="ArgumentException">An argument is null, or the limit is outside its bounds.</exception>
    public AreaEffortShare(RuleLabel label, MeasuringPeriod period, Share limit, AreaEffort effort)
        : base(
            label,
            period,
            limit,
            new("andel, der har fået job eller uddannelse", "share that got a job or an education")
        )
    {
        Effort = Guard.Against.InvalidInput(
            Guard.Against.Null(effort),
            nameof(effort),
            static e => e.MinAge is null || e.MaxAge is null || e.MinAge <= e.MaxAge,
            $"effort was for ages {effort?.MinAge} to {effort?.MaxAge}; the youngest must be at most the oldest."
        );
    }

    /// <summary>The effort: area, category, ages and days.</summary>
    public AreaEffort Effort { get; }

    internal override Resultatkrav MovedBy(int years) =>
        new AreaEffortShare(Template, Period.PlusYears(years), Limit, Effort.MovedBy(years));

    private protected override RequirementDocument ToKindDocument() =>
        new AreaEffortShareDocument
        {
            Period = Period,
            Limit = Limit.Value,
            HousingArea = Effort.HousingArea,
            Category = Effort.Category,
            From = MeasuringPeriod.OfDay(Effort.FirstDay),
            To = MeasuringPeriod.OfDay(Effort.LastDay),
            MinAge = Effort.MinAge,
            MaxAge = Effort.MaxAge,
        };

    private static readonly BilingualText s_withoutAge = new(
        "uden kendt fødselsdag, indgår ikke",
        "without a known day of birth, take no part"
    );

    private static readonly BilingualText s_withoutCategory = new(
        "uden kendt visitation på indsatsens første dag, indgår ikke",
        "without a known category on the effort's first day, take no part"
    );

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) =>
        register
            .CountAreaEffort(area, Effort, until)
            .Select(static r => new CountedShare(
                r.Citizens,
                [
                    .. r.WithoutAge == 0
                        ? ImmutableArray<FactReading>.Empty
                        : [CountedShare.Remark("withoutAge", s_withoutAge, r.WithoutAge)],
                    .. r.WithoutCategory == 0
                        ? ImmutableArray<FactReading>.Empty
                        : [CountedShare.Remark("withoutCategory", s_withoutCategory, r.WithoutCategory)],
                ]
            ));
}
