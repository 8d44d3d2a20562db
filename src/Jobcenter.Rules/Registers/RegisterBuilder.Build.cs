using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Registers;

public sealed partial class RegisterBuilder
{
    private const int AgeOfTheYoung = 30;

    /// <summary>Sorts the rows into a register. A spell whose citizen never came is refused now.</summary>
    /// <param name="knownUntil">The last day the rows tell of, included; nothing after it is seen.</param>
    /// <param name="knownFrom">The first day the rows tell of, included; null for no limit.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentException"><paramref name="knownFrom"/> is after <paramref name="knownUntil"/>.</exception>
    /// <exception cref="InvalidOperationException">The register has been built already.</exception>
    public Register Build(LocalDate knownUntil, LocalDate? knownFrom = null)
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("The register has been built; use a new builder.");
        }

        Register.CheckKnownPeriod(knownFrom, knownUntil);
        _isBuilt = true;
        ImmutableArray<Citizen> citizens =
        [
            .. _citizens.OfType<Citizen>().OrderBy(static c => c.Id, StringComparer.Ordinal),
        ];
        var spells = TakeSpells(citizens);
        return new Register(
            new CitizenColumns(citizens),
            new SpellColumns(spells, citizens.Length),
            Rows,
            knownFrom,
            knownUntil
        );
    }

    // The spells that have a citizen, numbered as the citizens are sorted, by citizen and date.
    private Span<SpellDraft> TakeSpells(ImmutableArray<Citizen> citizens)
    {
        var sortedIndexOf = new int[_citizens.Count];
        Array.Fill(sortedIndexOf, -1);
        for (var i = 0; i < citizens.Length; i++)
        {
            sortedIndexOf[_indexOf[citizens[i].Id]] = i;
        }

        var idOf = _indexOf.ToDictionary(pair => pair.Value, pair => pair.Key);
        var spells = CollectionsMarshal.AsSpan(_spells);
        var taken = 0;
        var isSorted = true;
        foreach (ref var draft in spells)
        {
            var reader = default(RowReader);
            if (_citizens[draft.Citizen] is not { } citizen)
            {
                reader.Refuse(RegisterColumnNames.Citizen, idOf[draft.Citizen], RefusalReasons.NoSuchCitizen);
            }
            else if (!IsAllowed(draft, citizen))
            {
                RefusePair(draft.CitizenState, (VisitationCategory)draft.Category, ref reader);
            }

            if (reader.Reason is not null)
            {
                Refuse(new RowLocation(_files[draft.File], draft.Line), ref reader);
                continue;
            }

            spells[taken] = draft with { Citizen = sortedIndexOf[draft.Citizen] };
            isSorted &= taken == 0 || spells[taken - 1].CompareTo(spells[taken]) <= 0;
            taken++;
        }

        var kept = spells[..taken];
        if (!isSorted)
        {
            kept.Sort();
        }

        return kept;
    }

    private static bool IsAllowed(in SpellDraft draft, Citizen citizen)
    {
        if (draft.CitizenState != CitizenState.SelfSupportAndReturnBenefit)
        {
            return true;
        }

        bool? isYoung = citizen.BirthDate is { } birth
            ? DayNumber.ToDate(draft.From) < birth.PlusYears(AgeOfTheYoung)
            : null;
        bool? youngWithOrder =
            isYoung is false || citizen.HasEducationOrder is false ? false
            : isYoung is null || citizen.HasEducationOrder is null ? null
            : true;
        return VisitationCategories.IsAllowed(draft.CitizenState, (VisitationCategory)draft.Category, youngWithOrder);
    }
}
