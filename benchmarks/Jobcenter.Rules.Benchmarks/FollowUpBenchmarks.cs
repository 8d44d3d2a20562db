using BenchmarkDotNet.Attributes;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Time;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The follow-up of the whole HEL21 plan on 250,000 spells, its reasons included.</summary>
public class FollowUpBenchmarks
{
    private readonly BenchmarkRegister _data = new();
    private readonly EmploymentPlan _plan = EmploymentPlans.Get("HEL21");

    /// <summary>All that the plan counts of the register, the natural LINQ way: figures and exits, without rules and reasons.</summary>
    [Benchmark(Baseline = true)]
    public Fraction CountsWithLinq() =>
        _plan
            .RequiredFigures.Where(k =>
                k.Measure.Kind == MeasureKind.FullTimePersons
                && k.Area == _plan.Municipality
                && k.Period.LastDay <= _plan.LastDay
            )
            .Aggregate(
                new Fraction(
                    LinqCounts.EducationExits(
                        _data.Objects,
                        MeasuringPeriod.OfYear(_plan.Year),
                        _plan.Municipality.Code
                    )
                ),
                (sum, key) => sum + LinqCounts.FullTimePersons(_data.Objects, Group(key), key.Period, key.Area.Code)
            );

    [Benchmark]
    public FollowUp FollowUp() => _plan.FollowUp(_data.Register, FigureSet.Empty, _plan.LastDay);

    private static BenefitGroup Group(FigureKey key) =>
        CitizenStates.Vocabulary.TryParse(key.Measure.Argument, out var state)
            ? BenefitGroup.Of(state)
            : BenefitGroup.PublicSupport;
}
