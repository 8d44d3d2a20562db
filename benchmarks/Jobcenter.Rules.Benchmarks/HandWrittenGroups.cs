using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Benchmarks;

/// <summary>LAB § 6 as one writes it by hand, on the same columns: branches and a switch, no reasons.</summary>
internal static class HandWrittenGroups
{
    private const int Dagpenge = 1 << 0;
    private const int Kontanthjaelp = 1 << 1;
    private const int Uddannelseshjaelp = 1 << 2;
    private const int Sho = 1 << 3;
    private const int Sygedagpenge = 1 << 4;
    private const int Jobafklaring = 1 << 5;
    private const int Ressourceforloeb = 1 << 6;
    private const int Forrevalidering = 1 << 7;
    private const int Revalidering = 1 << 8;
    private const int Fleks = (1 << 9) | (1 << 10);
    private const int Foertidspension = 1 << 11;
    private const int Efterloen = 1 << 12;
    private const int Seniorpension = 1 << 15;
    private const int Active = (1 << 13) | (1 << 14);
    private const int Assistance = Kontanthjaelp | Uddannelseshjaelp | Sho;

    public static void Classify(Register register, LocalDate date, Span<sbyte> places)
    {
        var spells = register.Spells;
        var from = spells.From;
        var to = spells.To;
        var code = spells.Code;
        var start = spells.Start;
        var births = register.Citizens.Births;
        var day = DayNumber.Of(date);
        var adult = DayNumber.Of(date.PlusYears(-30));
        var ofAge = DayNumber.Of(date.PlusYears(-18));
        for (var citizen = 0; citizen < places.Length; citizen++)
        {
            var states = 0;
            var decided = 0;
            var several = false;
            for (var i = start[citizen]; i < start[citizen + 1] && from[i] <= day; i++)
            {
                if (to[i] >= day)
                {
                    var state = 1 << (code[i] & 15);
                    var category = code[i] >> 4;
                    states |= state;
                    if ((state & Assistance) != 0 && category != 0)
                    {
                        several |= decided != 0 && decided != category;
                        decided = category;
                    }
                }
            }

            var birth = births[citizen];
            places[citizen] = Group(
                states,
                several ? -1 : decided,
                birth < 0 || birth > day ? -1
                    : birth > ofAge ? 0
                    : birth > adult ? 1
                    : 2,
                register.Citizens.EducationBits(citizen),
                register.Citizens.ProgrammeBits(citizen),
                (states & Uddannelseshjaelp) != 0 && decided == 0 && !several
                    ? RegisterSituations.Derive(register, citizen, day)
                    : default
            );
        }
    }

    // Age: 0 under 18, 1 under 30, 2 older. Education and programme: 0 unknown, 1 no, 2 yes. Category 1 to 4, 0 none.
    private static sbyte Group(int states, int category, int age, int education, int programme, CitizenSituation young)
    {
        if (category == 0 && (states & Uddannelseshjaelp) != 0)
        {
            category = CategoryWithoutDecision.Of(young) is { } known ? (int)known : 0;
        }

        var rehabilitation =
            (states & Revalidering) != 0 || ((states & Forrevalidering) != 0 && (states & Sygedagpenge) == 0);
        var cash = (states & Kontanthjaelp) != 0;
        var school = (states & Uddannelseshjaelp) != 0;
        var sho = (states & Sho) != 0;
        var count =
            ((states & Dagpenge) != 0 ? 1 : 0)
            + (cash || (!school && sho) ? 1 : 0)
            + (school ? 1 : 0)
            + ((states & Sygedagpenge) != 0 ? 1 : 0)
            + ((states & Jobafklaring) != 0 ? 1 : 0)
            + ((states & Ressourceforloeb) != 0 ? 1 : 0)
            + ((states & Fleks) != 0 && !rehabilitation ? 1 : 0)
            + (rehabilitation ? 1 : 0)
            + ((states & Foertidspension) != 0 ? 1 : 0);
        if (count > 1)
        {
            return -3;
        }

        if ((states & Assistance) != 0)
        {
            return Assisted(cash, school, sho, category, age, education, programme, states);
        }

        return (states & ~(Active | Seniorpension)) switch
        {
            0 when (states & Seniorpension) != 0 => -1,
            0 => WithoutBenefit(states, age, programme),
            Dagpenge or (Dagpenge | Efterloen) => 0,
            Jobafklaring or (Jobafklaring | Efterloen) => 6,
            Ressourceforloeb or (Ressourceforloeb | Efterloen) => 7,
            Foertidspension or (Foertidspension | Efterloen) => 10,
            Efterloen => -1,
            _ when (states & Sygedagpenge) != 0 => 5,
            _ when rehabilitation => 9,
            _ => 8,
        };
    }

    private static sbyte Assisted(
        bool cash,
        bool school,
        bool sho,
        int category,
        int age,
        int education,
        int programme,
        int states
    )
    {
        if (category == -1)
        {
            return -3;
        }

        // 1 yes, 0 no, −1 unknown.
        var adult =
            age == 2 || education == 2 ? 1
            : age >= 0 && education == 1 ? 0
            : -1;
        var isJob = category == 1;
        var isActive = category == 2;
        var isEducation = category is 3 or 4;
        if ((cash && (adult == 0 || isEducation)) || (school && (isJob || age == 2)))
        {
            return -3;
        }

        if (
            (school && age is 0 or 1 && education == 2 && school)
            || (sho && programme == 1 && ((adult == 0 && isJob) || (adult == 1 && isEducation)))
        )
        {
            return -3;
        }

        if (programme == 2)
        {
            var isOpen = IsOpen(cash, school, sho: false, adult, age, education, category);
            return Other(states) || (category == 0 && (cash || school)) || isOpen ? (sbyte)-4 : (sbyte)13;
        }

        if (category == 0 || programme == 0 || IsOpen(cash, school, sho, adult, age, education, category))
        {
            return -4;
        }

        if (adult == 1 && (cash || sho) && (isJob || isActive))
        {
            return isJob ? (sbyte)1 : (sbyte)2;
        }

        return adult == 0 && (school || sho) && (isEducation || isActive)
            ? isEducation
                ? (sbyte)3
                : (sbyte)4
            : (sbyte)-1;
    }

    private static bool Other(int states) => (states & ~(Assistance | Active | Seniorpension)) != 0;

    // Whether age or education that is not known leaves the answer open.
    private static bool IsOpen(bool cash, bool school, bool sho, int adult, int age, int education, int category) =>
        (cash && adult == -1)
        || (school && (age == -1 || (age != 2 && education == 0)))
        || (sho && adult == -1 && category != 0);

    private static sbyte WithoutBenefit(int states, int age, int programme)
    {
        // Neither registration nor need is in the files; who works or studies is not registered.
        if (programme == 2)
        {
            return 13;
        }

        var mayBeRegistered = (states & Active) == 0;
        var mayNeed = age is 0 or -1;
        return programme == 0 || mayBeRegistered || mayNeed ? (sbyte)-4 : (sbyte)-1;
    }
}
