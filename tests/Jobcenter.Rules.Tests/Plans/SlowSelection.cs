using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Generators;
using NodaTime;

namespace Jobcenter.Rules.Tests.Plans;

/// <summary>Of whom a requirement counts, asked of the rows condition by condition, with every fact known.</summary>
internal sealed class SlowSelection(FollowUpCase rows)
{
    private readonly Selection? _of = rows.Requirement.Measure.Of;
    private Register? _register;

    /// <summary>Whether a target group was asked that the facts of a case do not tell.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether one counts on a day, by the category of what he is on then: of some states, or of all.</summary>
    public bool Takes(int citizen, LocalDate day, params CitizenState[] states) =>
        _of is null
        || (
            (
                _of.Categories.IsEmpty
                || On(citizen, day).Any(s => (states.Length == 0 || states.Contains(s.State)) && IsOfCategory(s))
            ) && Holds(citizen, day)
        );

    /// <summary>Whether a day on a benefit counts: it is that of the spell which began first.</summary>
    public bool TakesDay(int citizen, LocalDate day, CitizenState state) =>
        _of is null
        || (
            IsOfCategory(On(citizen, day).Where(s => s.State == state).MinBy(static s => s.From)) && Holds(citizen, day)
        );

    private IEnumerable<Spell> On(int citizen, LocalDate day) =>
        rows
            .Spells.Where(s => s.Citizen == citizen && s.Spell.From <= day && !(s.Spell.To < day))
            .Select(static s => s.Spell);

    private bool IsOfCategory(Spell spell) =>
        _of is not { Categories.IsEmpty: false }
        || (!_of.CategoriesOf.IsEmpty && !_of.CategoriesOf.Contains(spell.State))
        || _of.Categories.Contains(
            spell.State == CitizenState.UnemploymentBenefit ? VisitationCategory.JobReady : spell.Category
        );

    private bool Holds(int citizen, LocalDate day)
    {
        var facts = rows.Citizens[citizen];
        // The birthdays that have been: NodaTime adds years to 29 February as the last of the month, the library the day after.
        int AgeOn(LocalDate on) =>
            Enumerable
                .Range(1, 130)
                .Count(n =>
                    facts.BirthDate is { } birth
                    && (birth.Month, birth.Day) is var (month, date)
                    && (birth.Year + n, month, date).CompareTo((on.Year, on.Month, on.Day)) <= 0
                );
        return (
                _of?.Ages is not { } ages || (AgeOn(_of.AgesOn ?? day) is var age && age >= ages.From && age <= ages.To)
            )
            && (_of?.Sex is not { } sex || facts.Sex == sex)
            && (_of is not { Educations.IsEmpty: false } || _of.Educations.Any(e => facts.Education == e))
            && (_of is not { HousingAreas.IsEmpty: false } || _of.HousingAreas.Any(a => facts.HousingArea == a))
            && (_of is not { ResidenceBases.IsEmpty: false } || _of.ResidenceBases.Any(b => facts.ResidenceBasis == b))
            && (
                _of?.Segment is not { } segment
                || AgeOn(day)
                    >= int.Parse(segment.Id.Split('-')[1], System.Globalization.NumberFormatInfo.InvariantInfo)
            )
            && (_of?.TargetGroup is not { } group || IsIn(group, citizen, day));
    }

    // The acts have oracles of their own: here it matters that they are asked, and on which day.
    private bool IsIn(TargetGroup group, int citizen, LocalDate day)
    {
        _register ??= rows.Build();
        var answer = TargetGroupAct.AssessInForce(_register.SituationOf(RegisterCase.IdOf(citizen), day).Value);
        IsOpen |= answer.Verdict == Verdict.Unknown;
        return answer.Group?.Id == group.Id;
    }
}
