using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Indicators;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans.Documents;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Plans;

/// <summary>At least a share of those who begin a fleksjob of few hours in a period must later get more hours.</summary>
/// <remarks>Each citizen counts once; a fleksjob without hours takes no part and is named.</remarks>
[DanishTerm("andel med progression i timer")]
public sealed class HourProgressionShare : ShareRequirement
{
    /// <summary>Asks for more hours, later, for so large a share of those who begin a fleksjob of few hours.</summary>
    /// <param name="label">Full id, title (may hold <c>{deadline}</c>), source and notes.</param>
    /// <param name="period">The period that is measured; its last day is the deadline.</param>
    /// <param name="limit">The share that must be reached, above 0 and at most 1.</param>
    /// <param name="atMost">How many hours are few, included.</param>
    /// <exception cref="ArgumentException">The label is null, or the limit is outside its bounds.</exception>
    public HourProgressionShare(RuleLabel label, MeasuringPeriod period, Share limit, WeeklyHours atMost)
        : base(label, period, limit, new("andel med flere timer", "share with more hours"))
    {
        AtMost = atMost;
    }

    /// <summary>How many hours are few, included.</summary>
    public WeeklyHours AtMost { get; }

    internal override Resultatkrav MovedBy(int years) =>
        new HourProgressionShare(Template, Period.PlusYears(years), Limit, AtMost);

    private protected override RequirementDocument ToKindDocument() =>
        new HourProgressionShareDocument
        {
            Period = Period,
            Limit = Limit.Value,
            AtMostHours = AtMost.Hours,
        };

    private static readonly BilingualText s_withoutHours = new(
        "fleksjob uden timer, som ikke indgår",
        "flex jobs without hours, which take no part"
    );

    private protected override Known<CountedShare> Count(
        Register register,
        Area area,
        LocalDate until,
        LocalDate asOf
    ) =>
        register
            .CountHourProgression(area, Period.FirstDay, until, AtMost, asOf)
            .Select(static p => new CountedShare(
                p.Citizens,
                p.SpellsWithoutHours == 0
                    ? []
                    : [CountedShare.Remark("withoutHours", s_withoutHours, p.SpellsWithoutHours)]
            ));
}
