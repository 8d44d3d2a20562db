using BenchmarkDotNet.Attributes;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>The target group of 200,000 citizens on a date: by the act's rules in columns, by a switch written by hand, with reasons, and with the names of the missing facts that decide.</summary>
public class TargetGroupBenchmarks
{
    private const int CitizenCount = 200_000;

    private static readonly LocalDate s_date = new(2021, 6, 30);

    private readonly Register _register = Build();
    private readonly sbyte[] _places = new sbyte[CitizenCount];

    [GlobalSetup]
    public void BothGiveTheSame()
    {
        var byHand = new sbyte[CitizenCount];
        HandWrittenGroups.Classify(_register, s_date, byHand);
        Columns();
        for (var i = 0; i < CitizenCount; i++)
        {
            if (byHand[i] != _places[i])
            {
                throw new InvalidOperationException($"Citizen {i}: by hand {byHand[i]}, by the rules {_places[i]}.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public void SwitchByHand() => HandWrittenGroups.Classify(_register, s_date, _places);

    [Benchmark]
    public void Columns() => SituationKey.Classify(_register, s_date, TargetGroupAct.Lab, _places);

    [Benchmark]
    public int AssessEveryHundredth()
    {
        var met = 0;
        for (var i = 0; i < CitizenCount; i += 100)
        {
            met += TargetGroupAct.Lab.Assess(_register.SituationOf(i, s_date).Value).Group is null ? 0 : 1;
        }

        return met;
    }

    [Benchmark]
    public int AssessEveryHundredthAndNameWhatDecides()
    {
        var named = 0;
        for (var i = 0; i < CitizenCount; i += 100)
        {
            var answer = TargetGroupAct.Lab.Assess(_register.SituationOf(i, s_date).Value);
            named += answer.Missing.Length + answer.CouldContradict.Length;
        }

        return named;
    }

    private static Register Build()
    {
        var random = new Random(217);
        var builder = new RegisterBuilder();
        for (var i = 0; i < CitizenCount; i++)
        {
            var id = $"c{i:000000}";
            builder.Add(
                new Citizen(id, Area.Municipality(217))
                {
                    BirthDate = new LocalDate(1955, 1, 1).PlusDays(random.Next(18_000)),
                    Education = random.Next(8) == 0 ? null : (EducationLevel)random.Next(3),
                    InIntroductionProgramme = random.Next(10) switch
                    {
                        0 => null,
                        1 => true,
                        _ => false,
                    },
                }
            );
            var day = new LocalDate(2018, 1, 1).PlusDays(random.Next(400));
            for (var s = 0; s < 5; s++)
            {
                var state = CitizenStates.All[random.Next(CitizenStates.All.Length)];
                var end = day.PlusDays(random.Next(1, 400));
                state = state.Days().HoldsOn(day) ? state : CitizenState.DisabilityPension;
                var pairs = VisitationCategories.AllowedPairs(day).Where(p => p.State == state).ToArray();
                builder.Add(id, new Spell(state, day, end, pairs[random.Next(pairs.Length)].Category));
                day = end.PlusDays(random.Next(-10, 60));
            }
        }

        return builder.Build(new LocalDate(2021, 12, 31));
    }
}
