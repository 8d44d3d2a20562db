using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>A seeded register of 50,000 citizens with five spells each from 2018 to 2021, as columns and as objects.</summary>
internal sealed class BenchmarkRegister
{
    private const int CitizenCount = 50_000;
    private const int SpellsPerCitizen = 5;
    private const int Seed = 217;

    private static readonly LocalDate s_firstDay = new(2018, 1, 1);

    public BenchmarkRegister()
    {
        var random = new Random(Seed);
        var builder = new RegisterBuilder();
        var objects = new List<SpellObject>(CitizenCount * SpellsPerCitizen);
        for (var i = 0; i < CitizenCount; i++)
        {
            var id = $"c{i:000000}";
            var municipality = random.Next(10) == 0 ? 250 : 217;
            builder.Add(new Citizen(id, Area.Municipality(municipality)));
            var day = s_firstDay.PlusDays(random.Next(400));
            for (var s = 0; s < SpellsPerCitizen; s++)
            {
                var state = CitizenStates.All[random.Next(CitizenStates.All.Length)];
                LocalDate? end = s == SpellsPerCitizen - 1 ? null : day.PlusDays(random.Next(1, 400));
                builder.Add(id, new Spell(state, day, end));
                objects.Add(new SpellObject(id, municipality, state, day, end));
                // Now and then the next spell overlaps this one.
                day = (end ?? day).PlusDays(random.Next(-10, 60));
            }
        }

        Register = builder.Build(new LocalDate(2021, 12, 31));
        Objects = objects;
    }

    public Register Register { get; }

    public IReadOnlyList<SpellObject> Objects { get; }
}
