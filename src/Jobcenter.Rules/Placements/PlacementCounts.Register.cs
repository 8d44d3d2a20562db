using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Placements;

// Sequences and circumstances as a register tells them.
public static partial class PlacementCounts
{
    private const RegisterTables Tables =
        RegisterTables.Citizens | RegisterTables.Spells | RegisterTables.Placements | RegisterTables.Participations;

    /// <summary>One sequence for each participation in a programme.</summary>
    /// <param name="register">The register.</param>
    /// <param name="programme">The project's id, which is also the placements' programme.</param>
    /// <param name="area">Whose citizens; the country has all of the register's.</param>
    /// <returns>The sequences by citizen and first day. Nothing that the register does not tell of is seen.</returns>
    /// <remarks>
    /// The start and the end are those of the participation; the exit is the day after its last one. A job's last day is
    /// that of the employment spells from the exit, or the weekday after it, on; where the register has none, it is not known. Placements
    /// without a programme are undecided. Of a citizen who enters again, what was over by the end of the earlier time is not seen.
    /// </remarks>
    /// <exception cref="ArgumentException">An argument is null, or the programme is blank.</exception>
    public static IEnumerable<PlacementSequence> SequencesOf(this Register register, string programme, Area area)
    {
        Guard.Against.Null(register);
        Guard.Against.Blank(programme);
        return Sequences(register, programme, area);
    }

    /// <summary>What the law's rules about placements turn on, as far as a register tells it.</summary>
    /// <returns>The circumstances; missing when the register does not cover the day. Employers and single providers are not in a register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such citizen.</exception>
    public static Known<PlacementCircumstances> CircumstancesOf(this Register register, int index, LocalDate date) =>
        register
            .SituationOf(index, date)
            .Select(s => new PlacementCircumstances
            {
                TargetGroup =
                    TargetGroupAct.AssessInForce(s) is { Act: { } act, Group.Number: { } number }
                    && act != TargetGroupAct.Lab2016
                        ? number
                        : null,
                IsClearlyEducationReady = Is(s, VisitationCategory.ClearlyEducationReady),
                IsJobReady = Is(s, VisitationCategory.JobReady),
                SupportSince = SupportSince(register, index, DayNumber.Of(date)),
                BirthDate = s.BirthDate,
                HasQualifyingEducation = s.HasVocationalEducation,
            });

    /// <summary>How many places of company centres are taken on a date. Source: FRE15.</summary>
    /// <param name="register">The register.</param>
    /// <param name="employers">The centres' ids, as placements name their employer.</param>
    /// <param name="date">The date.</param>
    /// <returns>The citizens in a placement there by centre, in their order; a citizen counts once. Missing when the register does not cover the date.</returns>
    /// <exception cref="ArgumentException">An argument is null, an id is blank, or the date is of another calendar than ISO.</exception>
    /// <example>
    /// <code>
    /// int free = places - register.PlacesTakenOn(["center01"], new LocalDate(2015, 9, 1)).Value[0].Value;
    /// </code>
    /// </example>
    public static Known<ImmutableArray<KeyValuePair<string, int>>> PlacesTakenOn(
        this Register register,
        IEnumerable<string> employers,
        LocalDate date
    )
    {
        Guard.Against.Null(register);
        string[] centres =
        [
            .. Guard.Against.Null(employers).Select(static e => Guard.Against.Blank(e, nameof(employers))),
        ];
        DateBounds.Iso(date, nameof(date));
        return register
            .Covers(date, date)
            .Select(_ =>
            {
                var taken = Enumerable
                    .Range(0, register.CitizenCount)
                    .SelectMany(citizen =>
                        register
                            .PlacementsOf(citizen)
                            .Where(p => p.From <= date && !(p.To < date))
                            .Select(static p => p.Employer)
                            .OfType<string>()
                            .Distinct(StringComparer.Ordinal)
                    )
                    .CountBy(static e => e, StringComparer.Ordinal)
                    .ToDictionary(StringComparer.Ordinal);
                return centres.Select(c => KeyValuePair.Create(c, taken.GetValueOrDefault(c))).ToImmutableArray();
            });
    }

    private static IEnumerable<PlacementSequence> Sequences(Register register, string programme, Area area)
    {
        foreach (var citizen in register.CitizensOf(area))
        {
            foreach (var row in register.ParticipationsOf(citizen).Where(p => IsOf(p.Project, programme)))
            {
                yield return Whole(register, citizen, row);
            }
        }
    }

    private static bool IsOf(string? one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    /// <summary>The placements and the time of a participation, without what a policy asks besides.</summary>
    internal static PlacementSequence Sequence(Register register, int index, in Participation row)
    {
        var programme = row.Project;
        var earlier = LastDayBefore(register, index, row);
        // Whoever enters again starts anew: what was over in the earlier time is of that.
        var placements = register
            .PlacementsOf(index)
            .Where(p => earlier is null || p is { From: not null, To: null } || !((p.To ?? p.AgreedOn) <= earlier));
        return new(
            register.CitizenAt(index).Id,
            row.From,
            placements.Where(p => IsOf(p.Programme, programme)),
            placements.Where(static p => p.Programme is null)
        )
        {
            Programme = programme,
            End = row.To,
            WhyProvisional = register.Lost.Why(register.CitizenAt(index).Id, Tables),
            WhyProvisionalTogether = register.Lost.Why(Tables),
        };
    }

    // The last day of the citizen's earlier times in the programme; null when this is the first.
    private static LocalDate? LastDayBefore(Register register, int index, in Participation row)
    {
        LocalDate? last = null;
        foreach (var other in register.ParticipationsOf(index))
        {
            if (IsOf(other.Project, row.Project) && other.To < row.From && !(last >= other.To))
            {
                last = other.To;
            }
        }

        return last;
    }

    private static PlacementSequence Whole(Register register, int index, in Participation row)
    {
        var sequence = Sequence(register, index, row);
        var citizen = register.CitizenAt(index);
        var situation = register.SituationOf(index, row.From);
        return new(sequence)
        {
            // After the last day there is no day to begin on.
            Exit =
                row.To is { } last && last < RegisterLimits.LastDate && row.Exit is { } exit
                    ? ExitOf(register, index, exit, last.PlusDays(1))
                    : null,
            TargetGroup = situation.IsKnown ? GroupOf(situation.Value)?.Id : null,
            ArrivalDate = citizen.ResidenceBasis is null ? null : citizen.ArrivalDate,
        };
    }

    private static TargetGroup? GroupOf(in CitizenSituation situation) => TargetGroupAct.AssessInForce(situation).Group;

    private static bool? Is(in CitizenSituation situation, VisitationCategory category) =>
        CategoryWithoutDecision.Of(situation) is { } known ? known == category : null;

    private static SequenceExit ExitOf(Register register, int index, ProjectExit kind, LocalDate on)
    {
        var state = kind == ProjectExit.Education ? CitizenState.Education : CitizenState.Employment;
        LocalDate? until = null;
        var isFound = false;
        var isOpen = false;
        foreach (var spell in register.SpellsOf(index).Where(s => s.State == state && !(s.To < on)))
        {
            // The spell in force on the day, or that begins on the weekday after it, and those that follow without a day between.
            if (spell.From <= (until?.PlusDays(1) ?? WeekdayFrom(on)))
            {
                isFound = true;
                isOpen |= spell.To is null;
                until = spell.To is { } to && !(until > to) ? to : until;
            }
        }

        return new(kind, on, isOpen ? null : until) { HasUnknownEnd = !isFound };
    }

    // Whoever is out on a Friday begins on the Monday.
    private static LocalDate WeekdayFrom(LocalDate day) =>
        day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => day.PlusDays(2),
            IsoDayOfWeek.Sunday => day.PlusDays(1),
            _ => day,
        };

    // Benefits of any kind, one after the other without a day between; null when it may have begun before the register is known.
    private static LocalDate? SupportSince(Register register, int index, int day)
    {
        var spells = register.Spells;
        var (first, last) = (int.MinValue, int.MinValue);
        for (var i = spells.Start[index]; i < spells.Start[index + 1] && spells.From[i] <= day; i++)
        {
            if (!CitizenStates.Benefits.Contains((CitizenState)spells.StateAt(i)))
            {
                continue;
            }

            if (last == int.MinValue || spells.From[i] > last + 1)
            {
                first = spells.From[i];
            }

            last = Math.Max(last, Math.Min(spells.To[i], day));
        }

        var known = register.KnownFrom is { } from ? DayNumber.Of(from) : int.MinValue;
        return last == day && first > known ? DayNumber.ToDate(first) : null;
    }
}
