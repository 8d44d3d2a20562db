using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.PracticeTests;

/// <summary>The slow, obvious counts: straight from the rows, day by day, without the register.</summary>
internal static class PracticeOracle
{
    public static Portion Count(
        AskedIndicator indicator,
        PracticeCase register,
        Area area,
        LocalDate from,
        LocalDate until
    ) =>
        DayByDay
            .CitizensOf(area)
            .Select(c =>
                indicator.Asked switch
                {
                    Asked.FirstInterview => FirstInterview(indicator, register, c, from, until),
                    Asked.Cadence => Cadence(indicator, register, c, from, until),
                    Asked.PrivateEffort => PrivateEffort(indicator, register, c, from, until),
                    _ => Rows(indicator, register, c, from, until),
                }
            )
            .Aggregate(default(Portion), (a, b) => a + b);

    private static Portion FirstInterview(
        AskedIndicator indicator,
        PracticeCase register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        var total = default(Portion);
        foreach (
            var (first, _) in DayByDay.Courses(register.Benefits, citizen, indicator.Benefit, indicator.CourseBreak)
        )
        {
            if (first < from || first > until)
            {
                continue;
            }

            var days = DayByDay.Days(first, first.PlusDays(indicator.Number)).ToList();
            total +=
                days[^1] > register.KnownUntil ? new Portion(0, 0, 0, 1)
                : days.Any(d => HasInterview(register, citizen, d)) ? new Portion(1, 0)
                : new Portion(0, 1);
        }

        return total;
    }

    private static Portion Cadence(
        AskedIndicator indicator,
        PracticeCase register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        var (onBenefit, without, longestOn, longestWithout) = (0, 0, 0, 0);
        foreach (var day in DayByDay.Days(from, until))
        {
            var isOn = IsOn(register, citizen, indicator.Benefit, day);
            onBenefit = isOn ? onBenefit + 1 : 0;
            without = isOn && !HasInterview(register, citizen, day) ? without + 1 : 0;
            longestOn = Math.Max(longestOn, onBenefit);
            longestWithout = Math.Max(longestWithout, without);
        }

        return longestOn <= indicator.Number ? default
            : longestWithout <= indicator.Number ? new Portion(1, 0)
            : new Portion(0, 1);
    }

    private static Portion PrivateEffort(
        AskedIndicator indicator,
        PracticeCase register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        foreach (
            var (first, last) in DayByDay.Courses(register.Benefits, citizen, indicator.Benefit, indicator.CourseBreak)
        )
        {
            var dayNumber = 0;
            var isLong = false;
            foreach (var day in DayByDay.Days(first, LocalDate.Min(until, last ?? until)))
            {
                dayNumber++;
                isLong |=
                    dayNumber > indicator.Number * 7 && day >= from && IsOn(register, citizen, indicator.Benefit, day);
            }

            if (isLong)
            {
                var had = register
                    .BegunBy(citizen)
                    .Where(p => p.Kind is not (PlacementKind.Nytteindsats or PlacementKind.TailoredNytteindsats))
                    .Where(p => DayByDay.Days(first, until).Any(d => p.From <= d && (p.To ?? d) >= d))
                    .ToList();
                return had.Any(p => p.Sector == PlacementSector.Private) ? new Portion(1, 0)
                    : had.Any(p => p.Sector is null) ? new Portion(0, 0, 1)
                    : new Portion(0, 1);
            }
        }

        return default;
    }

    private static Portion Rows(
        AskedIndicator indicator,
        PracticeCase register,
        int citizen,
        LocalDate from,
        LocalDate until
    )
    {
        bool Within(LocalDate? day) => day >= from && day <= until;
        var interviews = register
            .Interviews.Where(i => i.Citizen == citizen && Within(i.Interview.HeldOn))
            .Select(i => i.Interview)
            .ToList();
        var placements = register
            .BegunBy(citizen)
            .Where(p => p.Kind is PlacementKind.CompanyInternship or PlacementKind.WageSubsidy)
            .ToList();
        var answers = indicator.Asked switch
        {
            Asked.Preparation => interviews.Select(i => IsPrepared(i, register.KnownUntil)),
            Asked.Length => interviews.Select(i => i.Minutes is { } m ? m >= 30 : (bool?)null),
            Asked.Aligned => placements
                .Where(p => Within(p.From))
                .Select(p => p.AlignedOn is { } a ? a <= p.From : (bool?)null),
            _ => placements
                .Where(p => Within(p.To))
                .Select(p => p.FollowedUpOn is { } f ? f.PlusDays(14) <= p.To : (bool?)null),
        };
        var all = answers.ToList();
        return new(all.Count(a => a is true), all.Count(a => a is false), all.Count(a => a is null));
    }

    private static bool? IsPrepared(Interview interview, LocalDate knownUntil)
    {
        var prepared = interview.PreparedOn <= knownUntil ? interview.PreparedOn : null;
        bool? isNear = prepared is { } day ? day == interview.HeldOn || day.PlusDays(1) == interview.HeldOn : null;
        bool? isLong = interview.PreparationMinutes is { } minutes ? minutes >= 15 : null;
        // The lifted & of C# is Kleene's.
        return isNear & isLong;
    }

    private static bool HasInterview(PracticeCase register, int citizen, LocalDate day) =>
        register.Interviews.Any(i => i.Citizen == citizen && i.Interview.HeldOn == day);

    private static bool IsOn(PracticeCase register, int citizen, CitizenState benefit, LocalDate day) =>
        register.Spells.Any(s =>
            s.Citizen == citizen && s.Spell.State == benefit && s.Spell.From <= day && (s.Spell.To ?? day) >= day
        );
}
