using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A register with rows of every kind, some of whose fields are not known.</summary>
internal static class RandomRegister
{
    public static Register Of(Random random)
    {
        var builder = new RegisterBuilder();
        for (var i = 0; i < random.Next(12); i++)
        {
            var id = $"ø{random.Next(100)}";
            builder.Add(
                new Citizen(id, Area.Municipality(101 + random.Next(800)))
                {
                    BirthDate = Maybe(),
                    Sex = random.Next(2) == 0 ? null : Sex.Woman,
                    HousingArea = random.Next(2) == 0 ? null : "Nørrevang",
                    ArrivalDate = Maybe(),
                    Education = random.Next(2) == 0 ? null : EducationLevel.None,
                    IsImmigrant = random.Next(2) == 0 ? null : true,
                    IsMostVulnerable = random.Next(2) == 0 ? null : false,
                }
            );
            for (var j = 0; j < random.Next(4); j++)
            {
                var from = Day();
                builder.Add(
                    id,
                    new Spell(
                        CitizenState.CashAssistance,
                        from,
                        random.Next(2) == 0 ? null : from.PlusDays(random.Next(500)),
                        VisitationCategory.JobReady,
                        random.Next(2) == 0 ? null : WeeklyHours.FromHundredths(1 + random.Next(3700))
                    )
                );
                builder.Add(
                    id,
                    new Interview(Day(), random.Next(2) == 0 ? null : 30, HeldBy: InterviewHolder.UnemploymentFund)
                );
                builder.Add(id, new FirstContact(from, Maybe(), true, null, false, null, Maybe(), Maybe()));
                builder.Add(id, new ContactOffer(default, from, null, Maybe()));
                builder.Add(id, new Participation("p", from, null, null, random.Next(2) == 0));
                builder.Add(
                    id,
                    new Placement(PlacementKind.WageSubsidy, from, null)
                    {
                        Hours = random.Next(2) == 0 ? null : WeeklyHours.FromHundredths(1 + random.Next(3700)),
                        Employer = "å/s",
                        AgreedOn = Maybe(),
                        Sector = PlacementSector.Public,
                    }
                );
            }
        }

        return builder.Build(new LocalDate(2021, 12, 31), random.Next(2) == 0 ? null : new LocalDate(2015, 1, 1));

        LocalDate Day() => new LocalDate(2015, 1, 1).PlusDays(random.Next(2000));

        LocalDate? Maybe() => random.Next(2) == 0 ? null : Day();
    }
}
