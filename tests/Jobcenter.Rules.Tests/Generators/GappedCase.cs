using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.Tests.Generators;

/// <summary>A follow-up in whose register a few facts are missing, and every way to fill them in that can make a difference.</summary>
public sealed record GappedCase(FollowUpCase Case, ImmutableArray<GappedCase.Gap> Gaps)
{
    /// <summary>A missing fact: its column, and the place of its row.</summary>
    public readonly record struct Gap(string Column, int Row);

    private static readonly int[] s_hours = [1, 2, 499, 500, 501, 998, 999, 1000, 1001, 1002, 1999, 2000, 2001, 3700];

    public static Arbitrary<GappedCase> Cases() =>
        Arb.From(
            From(FollowUpCase.Cases().Generator),
            static g =>
                g.Case.Spells.Where((_, i) => !g.Gaps.Any(gap => gap.Column is "hours" or "category"))
                    .Select(s => g with { Case = g.Case with { Spells = g.Case.Spells.Remove(s) } })
        );

    internal static Gen<GappedCase> From(Gen<FollowUpCase> cases) =>
        from c in cases
        let facts = Facts(c)
        where facts.Length > 0
        let isSlow = c.Requirement.Measure is Measure.HourProgression or { Of: not null }
        from count in Gen.Choose(1, isSlow ? 2 : 3)
        from rows in Gen.Elements(facts).ListOf(count)
        let gaps = rows.Distinct().ToImmutableArray()
        let gapped = gaps.Aggregate(c, Without)
        // Rows that differ by the missing fact alone are one row twice without it, which a register refuses.
        where gapped.IsPossible
        select new GappedCase(gapped, gaps);

    /// <summary>The register with all facts, in every way.</summary>
    public IEnumerable<FollowUpCase> Completions() => Filled(Case, 0).Where(static c => c.IsPossible);

    private IEnumerable<FollowUpCase> Filled(FollowUpCase filled, int next) =>
        next == Gaps.Length ? [filled] : Ways(filled, Gaps[next]).SelectMany(way => Filled(way, next + 1));

    // Those facts that the measure has to do with, or any where it has to do with none.
    private static Gap[] Facts(FollowUpCase c)
    {
        Gap[] Citizens(string column) => [.. c.Citizens.Select((_, i) => new Gap(column, i))];
        Gap[] Of(string column, Func<Spell, bool> has) =>
            [.. c.Spells.Select((s, i) => (s, Gap: new Gap(column, i))).Where(x => has(x.s.Spell)).Select(x => x.Gap)];
        Gap[] Placed(string column) => [.. c.Placements.Select((_, i) => new Gap(column, i))];
        Gap[] category = Of("category", static s => s.Category != VisitationCategory.NotAssessed);
        Gap[] hours = Of("hours", static s => s.Hours is not null);
        Gap[] own = c.Requirement.Measure switch
        {
            Measure.HourProgression => hours,
            Measure.ArrivalEmployment => Citizens("arrival_date"),
            Measure.AreaEffort => [.. Citizens("area"), .. Citizens("birth_date"), .. category, .. hours],
            Measure.DigitalTools => [.. c.Participations.Select((_, i) => new Gap("digital_tools", i))],
            Measure.UnbrokenPlacements => Placed("programme"),
            Measure.BrancheEffort => Placed("branche"),
            Measure.Participants => [.. category, .. hours],
            { Of: not null } => [],
            _ => [.. Citizens("birth_date"), .. Citizens("area"), .. category, .. hours],
        };
        return c.Requirement.Measure.Of is not { } of
            ? own
            :
            [
                .. own.Concat(of.Ages is null && of.Segment is null ? [] : Citizens("birth_date"))
                    .Concat(of.Sex is null ? [] : Citizens("sex"))
                    .Concat(of.Educations.IsEmpty ? [] : Citizens("education"))
                    .Concat(of.HousingAreas.IsEmpty ? [] : Citizens("area"))
                    .Concat(of.Categories.IsEmpty ? [] : category)
                    .Distinct(),
            ];
    }

    private static FollowUpCase Without(FollowUpCase c, Gap gap) =>
        gap.Column switch
        {
            "birth_date" => Of(c, gap, static x => x with { BirthDate = null }),
            "area" => Of(c, gap, static x => x with { HousingArea = null }),
            "sex" => Of(c, gap, static x => x with { Sex = null }),
            "education" => Of(c, gap, static x => x with { Education = null }),
            "arrival_date" => Of(c, gap, static x => x with { ArrivalDate = null }),
            "category" => Of(c, gap, static s => s with { Category = VisitationCategory.NotAssessed }),
            "hours" => Of(c, gap, static (Spell s) => s with { Hours = null }),
            "digital_tools" => Of(c, gap, static (Participation p) => p with { UsesDigitalTools = null }),
            "programme" => Of(c, gap, static (Placement p) => p with { Programme = null }),
            _ => Of(c, gap, static (Placement p) => p with { Branche = null }),
        };

    private IEnumerable<FollowUpCase> Ways(FollowUpCase c, Gap gap)
    {
        var first = c.Requirement.Pace.Deadline?.FirstDay ?? c.AsOf;
        return gap.Column switch
        {
            "birth_date" => new[] { 20, 29, 30, 40, 64, 65 }
                .SelectMany(age => BirthDates(c, first.PlusYears(-age)))
                .Select(day => Of(c, gap, x => x with { BirthDate = day })),
            "sex" => Enum.GetValues<Sex>().Select(s => Of(c, gap, x => x with { Sex = s })),
            "education" => Enum.GetValues<EducationLevel>().Select(e => Of(c, gap, x => x with { Education = e })),
            "area" => new[] { "Nøjsomhed", "Vapnagård", "et andet" }.Select(a =>
                Of(c, gap, x => x with { HousingArea = a })
            ),
            "arrival_date" => Arrivals(gap.Row).Select(day => Of(c, gap, x => x with { ArrivalDate = day })),
            "category" => VisitationCategories
                .AllowedPairs(c.Spells[gap.Row].Spell.From)
                .Where(p => p.State == c.Spells[gap.Row].Spell.State)
                .Select(p => p.Category)
                .Where(static k => k != VisitationCategory.NotAssessed)
                .Select(k => Of(c, gap, s => s with { Category = k })),
            "hours" => c.Spells[gap.Row].Spell.Hours is null ? Hours(c, gap.Row) : [c],
            "digital_tools" => new[] { true, false }.Select(u =>
                Of(c, gap, (Participation p) => p with { UsesDigitalTools = u })
            ),
            "programme" => new[] { "HEL19", "q" }.Select(p => Of(c, gap, (Placement x) => x with { Programme = p })),
            _ => new[] { "rengoering", "kontor" }.Select(b => Of(c, gap, (Placement x) => x with { Branche = b })),
        };
    }

    // Of a selection by age, birthdays within the time that counts too.
    private static LocalDate[] BirthDates(FollowUpCase c, LocalDate birth) =>
        c.Requirement.Measure.Of is null ? [birth] : [birth, birth.PlusDays(40)];

    // Rows without hours that adjoin or overlap are one spell: it has one number of hours.
    private IEnumerable<FollowUpCase> Hours(FollowUpCase c, int row)
    {
        var group = new HashSet<int> { row };
        bool Touch(Spell a, Spell b) =>
            a.State == b.State && !(a.To < b.From.PlusDays(-1)) && !(b.To < a.From.PlusDays(-1));
        int before;
        do
        {
            before = group.Count;
            group.UnionWith(
                Enumerable
                    .Range(0, Case.Spells.Length)
                    .Where(i =>
                        Case.Spells[i].Spell.Hours is null
                        && group.Any(j =>
                            Case.Spells[i].Citizen == Case.Spells[j].Citizen
                            && Touch(Case.Spells[i].Spell, Case.Spells[j].Spell)
                        )
                    )
                    .ToArray()
            );
        } while (group.Count > before);

        return s_hours.Select(h =>
            group.Aggregate(
                c,
                (filled, i) =>
                    Of(filled, new("hours", i), (Spell s) => s with { Hours = WeeklyHours.FromHundredths(h) })
            )
        );
    }

    // Days around the first that counts, the last whose years have passed, and both ends of every job.
    private IEnumerable<LocalDate> Arrivals(int citizen)
    {
        var asOf = Case.Requirement.Deadline is { } due ? LocalDate.Min(Case.AsOf, due) : Case.AsOf;
        IEnumerable<LocalDate> jobs = Case
            .Spells.Where(s => s.Citizen == citizen && s.Spell.State == CitizenState.Employment)
            .SelectMany(s => new[] { s.Spell.From, s.Spell.To ?? s.Spell.From })
            .SelectMany(d => new[] { d, d.PlusYears(-3) });
        return new[] { new(2017, 1, 1), asOf.PlusYears(-3), new LocalDate(2018, 6, 1) }
            .Concat(jobs)
            .SelectMany(static d => new[] { d.PlusDays(-1), d, d.PlusDays(1) })
            .Distinct();
    }

    private static FollowUpCase Of(FollowUpCase c, Gap gap, Func<Citizen, Citizen> change) =>
        c with
        {
            Citizens = c.Citizens.SetItem(gap.Row, change(c.Citizens[gap.Row])),
        };

    private static FollowUpCase Of(FollowUpCase c, Gap gap, Func<Spell, Spell> change) =>
        c with
        {
            Spells = c.Spells.SetItem(gap.Row, c.Spells[gap.Row] with { Spell = change(c.Spells[gap.Row].Spell) }),
        };

    private static FollowUpCase Of(FollowUpCase c, Gap gap, Func<Participation, Participation> change) =>
        c with
        {
            Participations = c.Participations.SetItem(
                gap.Row,
                c.Participations[gap.Row] with
                {
                    Row = change(c.Participations[gap.Row].Row),
                }
            ),
        };

    private static FollowUpCase Of(FollowUpCase c, Gap gap, Func<Placement, Placement> change) =>
        c with
        {
            Placements = c.Placements.SetItem(
                gap.Row,
                c.Placements[gap.Row] with
                {
                    Row = change(c.Placements[gap.Row].Row),
                }
            ),
        };

    public override string ToString() => $"{string.Join(' ', Gaps)} missing in {Case}";
}
