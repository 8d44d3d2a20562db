using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>A seeded register of a country's size: how many citizens, years and spells, and how often a spell overlaps the one before.</summary>
/// <remarks>
/// The spells of a citizen follow each other with breaks; most of a life is employment, as in the country. Rows come
/// sorted by citizen and date, as a national extract does.
/// </remarks>
internal sealed record NationalRegister
{
    private const int Seed = 2021;
    private const int FirstMunicipality = 200;
    private const int Municipalities = 98;

    // One of ten of each is drawn by this: the more often a state stands here, the more common it is.
    private static readonly CitizenState[] s_states =
    [
        .. CitizenStates.All,
        .. Enumerable.Repeat(CitizenState.Employment, 15),
        .. Enumerable.Repeat(CitizenState.UnemploymentBenefit, 5),
        .. Enumerable.Repeat(CitizenState.CashAssistance, 4),
        .. Enumerable.Repeat(CitizenState.SicknessBenefit, 4),
        .. Enumerable.Repeat(CitizenState.EducationAssistance, 2),
        .. Enumerable.Repeat(CitizenState.Education, 3),
    ];

    public int Citizens { get; init; } = 4_000_000;

    public int SpellsPerCitizen { get; init; } = 5;

    public int FirstYear { get; init; } = 2012;

    public int Years { get; init; } = 10;

    /// <summary>Of a thousand spells how many begin before the one before has ended.</summary>
    public int OverlapsPerThousand { get; init; }

    public int Spells => Citizens * SpellsPerCitizen;

    public Register Build()
    {
        var random = new Random(Seed);
        var ids = new string[Citizens];
        var builder = new RegisterBuilder();
        for (var i = 0; i < Citizens; i++)
        {
            ids[i] = $"{i:00000000}";
            builder.Add(
                new Citizen(ids[i], Area.Municipality(FirstMunicipality + (i % Municipalities)))
                {
                    BirthDate = new LocalDate(1950 + random.Next(50), 1 + random.Next(12), 1 + random.Next(28)),
                }
            );
        }

        AddSpells(builder, ids, random);
        return builder.Build(new LocalDate(FirstYear + Years - 1, 12, 31));
    }

    private void AddSpells(RegisterBuilder builder, string[] ids, Random random)
    {
        var (citizen, from, to) = (new int[Spells], new int[Spells], new int[Spells]);
        var (state, category, hours) = (new byte[Spells], new byte[Spells], new ushort[Spells]);
        var firstDay = DayNumber.Of(new LocalDate(FirstYear, 1, 1));
        var length = Years * 365 / SpellsPerCitizen;
        for (var row = 0; row < Spells; row++)
        {
            var isFirst = row % SpellsPerCitizen == 0;
            var overlaps = !isFirst && random.Next(1000) < OverlapsPerThousand;
            citizen[row] = row / SpellsPerCitizen;
            from[row] =
                isFirst ? firstDay - 200 + random.Next(400)
                : overlaps ? from[row - 1] + random.Next(to[row - 1] - from[row - 1] + 1)
                : to[row - 1] + 1 + random.Next(length / 4);
            to[row] = from[row] + random.Next(length);
            // Every third overlap is one of the same state.
            var drawn =
                overlaps && random.Next(3) == 0 ? (CitizenState)state[row - 1] : s_states[random.Next(s_states.Length)];
            state[row] = (byte)drawn;
            category[row] = drawn switch
            {
                CitizenState.CashAssistance => (byte)VisitationCategory.JobReady,
                CitizenState.EducationAssistance => (byte)VisitationCategory.EducationReady,
                _ => 0,
            };
            hours[row] = (ushort)(random.Next(4) == 0 ? 1 + random.Next(3700) : 0);
        }

        builder.Add(new SpellBatch(ids, citizen, from, to, state, category, hours));
    }
}
