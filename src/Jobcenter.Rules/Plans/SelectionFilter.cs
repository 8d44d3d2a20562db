using Jobcenter.Rules.Counts;
using Jobcenter.Rules.TargetGroups;

namespace Jobcenter.Rules.Plans;

/// <summary>A selection asked of a register: whether a citizen is one of those on a day, and which facts that turns on.</summary>
internal sealed class SelectionFilter : CitizenFilter
{
    private static readonly (Func<Selection, bool> Asks, CountedFact Fact)[] s_facts =
    [
        (
            static s => !s.Categories.IsEmpty,
            new(
                "ofCategory",
                "category",
                new("borgere uden kendt visitation på dagen", "citizens without a known category on the day")
            )
        ),
        (
            static s => s.Ages is not null,
            new(
                "ofBirthDate",
                "birth_date",
                new("borgere uden kendt fødselsdag", "citizens without a known day of birth")
            )
        ),
        (
            static s => s.Sex is not null,
            new("ofSex", "sex", new("borgere uden kendt køn", "citizens without a known sex"))
        ),
        (
            static s => !s.Educations.IsEmpty,
            new("ofEducation", "education", new("borgere uden kendt uddannelse", "citizens without a known education"))
        ),
        (
            static s => !s.HousingAreas.IsEmpty,
            new("ofArea", "area", new("borgere uden kendt boligområde", "citizens without a known housing area"))
        ),
        (
            static s => s.Segment is not null,
            new(
                "ofSegment",
                "segment",
                new("borgere, hvis segment ikke kan siges", "citizens whose segment cannot be told")
            )
        ),
        (
            static s => s.TargetGroup is not null,
            new(
                "ofTargetGroup",
                "target_group",
                new("borgere, hvis målgruppe ikke kan siges", "citizens whose target group cannot be told")
            )
        ),
    ];

    private readonly Selection _selection;
    private readonly int _categories;
    private readonly int _asked;

    private SelectionFilter(Selection selection)
    {
        _selection = selection;
        Facts = [.. s_facts.Where(f => f.Asks(selection)).Select(static f => f.Fact)];
        Names = [.. Facts.Select(static f => f.Cell)];
        _categories = selection.Categories.Aggregate(0, static (bits, c) => bits | (1 << (int)c));
        _asked = selection.CategoriesOf.IsEmpty
            ? ~0
            : selection.CategoriesOf.Aggregate(0, static (bits, s) => bits | (1 << (int)s));
    }

    /// <summary>The filter of a selection; null of none, for everybody.</summary>
    public static SelectionFilter? Of(Selection? selection) => selection is null ? null : new(selection);

    /// <summary>The facts of a measure's own, and those that its selection turns on.</summary>
    public static ImmutableArray<CountedFact> FactsOf(SelectionFilter? filter, params ReadOnlySpan<CountedFact> own) =>
        [.. own, .. filter?.Facts ?? []];

    /// <summary>The facts that can be missing, in the order of the bits of an answer.</summary>
    public ImmutableArray<CountedFact> Facts { get; }

    public override string Id => _selection.Id;

    public override ImmutableArray<string> Names { get; }

    public override FilterAnswer Ask(Register register, int citizen, int day, int states) =>
        Answer(
            register,
            citizen,
            day,
            _categories == 0 ? true
                : IsBeforeKnown(register, day) ? null
                : register.IsAssessed(citizen, _categories, day, states, _asked)
        );

    public override FilterAnswer Ask(Register register, int citizen, int day, in Spell spell) =>
        Answer(
            register,
            citizen,
            day,
            _categories == 0
                ? true
                : register.IsAssessed(
                    citizen,
                    _categories,
                    spell.State,
                    spell.Category,
                    DayNumber.Of(spell.From),
                    _asked
                )
        );

    public override int NextChange(Register register, int citizen, int day)
    {
        if (_selection.Segment is not null || _selection.TargetGroup is not null)
        {
            return day + 1;
        }

        if (_selection is not { Ages: { } ages, AgesOn: null } || register.Citizens.BirthDate(citizen) is not { } birth)
        {
            return int.MaxValue;
        }

        var today = DayNumber.ToDate(day);
        var birthday = today < birth ? birth : BirthdayAfter(birth, today);
        return DayNumber.Of(birthday);
    }

    private static bool IsBeforeKnown(Register register, int day) =>
        register.KnownFrom is { } from && day < DayNumber.Of(from);

    // The day the next whole year is reached: who is born on 29 February turns on 1 March in common years.
    private static LocalDate BirthdayAfter(LocalDate birth, LocalDate today)
    {
        var age = Age.On(birth, today);
        var day = birth.PlusYears(age + 1);
        return Age.On(birth, day) > age ? day : day.PlusDays(1);
    }

    // The three-valued and of all conditions; what is missing matters only where no condition says no.
    private FilterAnswer Answer(Register register, int citizen, int day, bool? isAssessed)
    {
        var citizens = register.Citizens;
        if (
            !_selection.ResidenceBases.IsEmpty
            && !(citizens.ResidenceBasis(citizen) is { } basis && _selection.ResidenceBases.Contains(basis))
        )
        {
            return new(IsOne: false, Missing: 0);
        }

        var scan = new Scan();
        if (
            scan.IsNo(_categories != 0, isAssessed)
            || scan.IsNo(_selection.Ages is not null, IsOfAge(citizens.BirthDate(citizen), day))
            || scan.IsNo(_selection.Sex is not null, citizens.SexOf(citizen) is { } sex ? sex == _selection.Sex : null)
            || scan.IsNo(
                !_selection.Educations.IsEmpty,
                citizens.Education(citizen) is { } education ? _selection.Educations.Contains(education) : null
            )
            || scan.IsNo(
                !_selection.HousingAreas.IsEmpty,
                citizens.HousingArea(citizen) is { } area
                    ? _selection.HousingAreas.Contains(area, StringComparer.Ordinal)
                    : null
            )
            || scan.IsNo(_selection.Segment is not null, IsInSegment(register, citizen, day))
            || scan.IsNo(_selection.TargetGroup is not null, IsInTargetGroup(register, citizen, day))
        )
        {
            return new(IsOne: false, Missing: 0);
        }

        return scan.Missing == 0 ? new(IsOne: true, Missing: 0) : new(IsOne: null, scan.Missing);
    }

    private bool? IsOfAge(LocalDate? birthDate, int day)
    {
        if (birthDate is not { } birth)
        {
            return null;
        }

        var on = _selection.AgesOn ?? DayNumber.ToDate(day);
        return birth <= on && _selection.Ages?.Contains(Age.On(birth, on)) is true;
    }

    private bool? IsInSegment(Register register, int citizen, int day)
    {
        if (_selection.Segment is not { } segment)
        {
            return true;
        }

        var situation = register.SituationOf(citizen, DayNumber.ToDate(day));
        return situation.IsKnown
            ? segment.Test(situation.Value) switch
            {
                Verdict.Met => true,
                Verdict.NotMet => false,
                _ => null,
            }
            : null;
    }

    // The act that the group is one of decides, on the days it is in force.
    private bool? IsInTargetGroup(Register register, int citizen, int day)
    {
        if (_selection.TargetGroup is not { } asked)
        {
            return true;
        }

        var situation = register.SituationOf(citizen, DayNumber.ToDate(day));
        if (!situation.IsKnown)
        {
            return null;
        }

        var answer = TargetGroupAct.AssessInForce(situation.Value);
        return answer.Verdict switch
        {
            Verdict.Met => string.Equals(answer.Group?.Id, asked.Id, StringComparison.Ordinal),
            Verdict.NotMet => false,
            _ => null,
        };
    }

    private struct Scan
    {
        private int _bit;

        public int Missing { get; private set; }

        /// <summary>Takes the next condition, if it is asked; true where it says no.</summary>
        public bool IsNo(bool isAsked, bool? holds)
        {
            if (!isAsked)
            {
                return false;
            }

            Missing |= holds is null ? 1 << _bit : 0;
            _bit++;
            return holds is false;
        }
    }
}
