using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Contacts;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using NodaTime;

namespace Jobcenter.Rules.Tests.Contacts;

/// <summary>Contact courses of a register, counted by their duties, against a count that looks at one day after the other.</summary>
public sealed class ContactCountsTests
{
    private static readonly LocalDate s_reform = new(2026, 7, 1);
    private static readonly LocalDate s_from = new(2023, 1, 1);

    private static readonly LocalDate[] s_edges =
    [
        new(2024, 1, 1),
        new(2024, 2, 29),
        new(2025, 8, 31),
        new(2026, 5, 31),
        s_reform,
    ];

    private sealed record Case(
        ImmutableArrayOf<Spell> Spells,
        ImmutableArrayOf<Interview> Interviews,
        FirstContact? Contact,
        LocalDate AsOf
    )
    {
        public Register Register(string id = "a")
        {
            var builder = new RegisterBuilder();
            AddTo(builder, id);
            return builder.Build(RegisterLimits.LastDate);
        }

        public void AddTo(RegisterBuilder builder, string id)
        {
            builder.Add(
                new Citizen(id, Area.Municipality(217))
                {
                    BirthDate = new LocalDate(1980, 5, 5),
                    InIntroductionProgramme = false,
                }
            );
            Spells.ForEach(s => builder.Add(id, s));
            Interviews.ForEach(i => builder.Add(id, i));
            // One long ago, so that the register tells of interviews at all.
            builder.Add(id, new Interview(new LocalDate(2001, 1, 1)));
            if (Contact is { } contact)
            {
                builder.Add(id, contact);
            }
        }
    }

    /// <summary>A list that prints itself.</summary>
    private sealed class ImmutableArrayOf<T>(IEnumerable<T> items) : List<T>(items)
    {
        public override string ToString() => string.Join(" | ", this);
    }

    private static Gen<Case> Cases() =>
        from edge in Gen.Elements(s_edges)
        from starts in Gen.Choose(-45, 45).ListOf(3)
        from lengths in Gen.Choose(0, 240).ListOf(3)
        from kinds in Gen.Choose(0, 5).ListOf(3)
        from howMany in Gen.Choose(1, 3)
        from days in Gen.Choose(-45, 240).ListOf(9)
        from holders in Gen.Choose(0, 8).ListOf(9)
        from told in Gen.Choose(-60, 90)
        from facts in Gen.Choose(0, 15)
        from asOf in Gen.Choose(0, 300)
        select new Case(
            new(
                Enumerable
                    .Range(0, howMany)
                    .Select(i => SpellOf(kinds[i], edge.PlusDays(starts[i]), edge.PlusDays(starts[i] + lengths[i])))
            ),
            new(
                days.Zip(holders)
                    .Select(p => new Interview(
                        edge.PlusDays(p.First),
                        HeldBy: p.Second == 8 ? null : (InterviewHolder)(p.Second % 2)
                    ))
                    .Distinct()
            ),
            told < 30
                ? new FirstContact(
                    edge.PlusDays(told),
                    HasMunicipalityFromStart: (facts & 3) == 3,
                    IsUnderWorkDuty: (facts & 12) == 12,
                    IsExemptFromInterviews: (facts & 12) == 8
                )
                : null,
            LocalDate.Min(edge.PlusDays(asOf), new LocalDate(2026, 12, 31))
        );

    private static Spell SpellOf(int kind, LocalDate from, LocalDate to) =>
        kind switch
        {
            0 or 1 => new(CitizenState.UnemploymentBenefit, from, to),
            2 => new(CitizenState.JobClarification, from, to),
            3 => new(CitizenState.CashAssistance, from, to, VisitationCategory.ActivityReady),
            _ => new(CitizenState.CashAssistance, from, to, VisitationCategory.JobReady),
        };

    [Property(MaxTest = 300)]
    public Property A_duty_counted_day_by_day_gives_the_same() =>
        Prop.ForAll(
            Cases().ToArbitrary(),
            c =>
            {
                var register = c.Register();
                var courses = Slow(c);
                foreach (
                    var duty in ContactLaw.Default.Duties.Where(d => ContactTable.Asked(d.Id, s_reform) is not null)
                )
                {
                    var counted = ContactCounts.Kept(duty, Area.Country, s_from, c.AsOf, c.AsOf).Of(register);
                    var outcomes = courses.Where(k => duty.HoldsOn(k.First)).Select(k => Slow(duty.Id, k, c)).ToList();
                    Assert.Equal((duty.Id, PortionOf(outcomes)), (duty.Id, counted.Value));
                }
            }
        );

    [Property(MaxTest = 300)]
    public Property The_share_counted_together_day_by_day_gives_the_same() =>
        Prop.ForAll(
            Cases().ToArbitrary(),
            c =>
            {
                var counted = ContactCounts.InContact("kontakt", Area.Country, c.AsOf).Of(c.Register());
                Assert.Equal(c.AsOf >= s_reform, counted.IsKnown);
                if (!counted.IsKnown)
                {
                    return;
                }

                var outcomes = Slow(c)
                    .Where(k =>
                        k.First >= s_reform
                        && k.Last is null
                        && c.AsOf < k.First.PlusMonths(6)
                        && k.Contact?.IsUnderWorkDuty is not true
                    )
                    .Select(k => SlowTogether(k, c));
                Assert.Equal(PortionOf(outcomes), counted.Value.Courses);
                Assert.Equal(new Fraction(3, 4), counted.Value.Limit.Value);
            }
        );

    [Property(MaxTest = 60)]
    public Property Shards_and_the_opened_count_give_the_whole() =>
        Prop.ForAll(
            Cases().ListOf(5).ToArbitrary(),
            cases =>
            {
                var builder = new RegisterBuilder();
                for (var i = 0; i < cases.Count; i++)
                {
                    cases[i].AddTo(builder, $"c{i}");
                }

                var register = builder.Build(RegisterLimits.LastDate);
                var asOf = cases[0].AsOf;
                foreach (
                    var duty in ContactLaw.Default.Duties.Where(d => ContactTable.Asked(d.Id, s_reform) is not null)
                )
                {
                    var count = ContactCounts.Kept(duty, Area.Country, s_from, asOf, asOf);
                    var whole = count.Of(register);
                    Assert.Equal(whole, count.Of(register, threads: 4));
                    Assert.Equal(
                        whole.Value,
                        count.Open(register).Value.Aggregate(new Portion(0, 0), (sum, p) => sum + p.Value)
                    );
                    Assert.Equal(
                        count.TallyOf(register),
                        register
                            .InShards(3)
                            .Select(count.TallyOf)
                            .Select(t => Tally.ParseJson(t.ToJson()))
                            .Aggregate((a, b) => a.Merge(b))
                    );
                }
            }
        );

    [Fact]
    public void A_course_that_may_have_begun_before_the_register_is_not_known()
    {
        var duty = Duty("2024/samtaler");
        Known<Portion> Kept(LocalDate begun, FirstContact? contact = null) =>
            ContactCounts
                .Kept(duty, Area.Country, new(2025, 1, 1), new(2025, 12, 31), new(2025, 12, 31))
                .Of(
                    new Case(
                        new([new Spell(CitizenState.JobClarification, begun)]),
                        new([]),
                        contact,
                        new(2025, 12, 31)
                    )
                        .Register()
                        .KnownBetween(new(2025, 1, 1), new(2025, 12, 31))
                );

        // The first day is known, and so the whole month of January may have been the break before it.
        Assert.Equal(new Portion(0, 0, 1), Kept(new(2025, 1, 31)).Value);
        Assert.Equal(new Portion(0, 1), Kept(new(2025, 2, 1)).Value);
        Assert.Equal(new Portion(0, 1), Kept(new(2025, 1, 31), new FirstContact(new(2025, 1, 31))).Value);
    }

    // Found by the property: on the last day nothing is pending any more; who held the fourth is not told.
    [Theory]
    [InlineData(3, 0, 1)]
    [InlineData(4, 1, 0)]
    public void On_the_last_day_an_interview_of_nobody_knows_whom_leaves_it_unknown(int day, int unknown, int pending)
    {
        var asOf = new LocalDate(2024, 6, day);
        var kept = ContactCounts.Kept(Duty("2020/kommune"), Area.Country, s_from, asOf, asOf);
        var known = new[] { 1, 2, 3 }.Select(m => new Interview(
            new(2024, m, 15),
            HeldBy: InterviewHolder.Municipality
        ));
        var register = new Case(
            new([new Spell(CitizenState.UnemploymentBenefit, new(2023, 12, 5))]),
            new([.. known, new Interview(new(2024, 4, 15))]),
            null,
            asOf
        ).Register();
        Assert.Equal(new Portion(0, 0, unknown, pending), kept.Of(register).Value);
    }

    [Fact]
    public void Without_any_interview_in_the_register_none_is_known_to_be_missing()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", Area.Municipality(217)));
        builder.Add("a", new Spell(CitizenState.JobClarification, new LocalDate(2025, 3, 1)));
        var count = ContactCounts.Kept(Duty("2024/samtaler"), Area.Country, s_from, new(2025, 12, 1), new(2025, 12, 1));
        Assert.Equal(new Portion(0, 0, 1), count.Of(builder.Build(new LocalDate(2025, 12, 31))).Value);
    }

    [Fact]
    public void Counts_by_other_numbers_are_other_counts()
    {
        static string Own(string number, string value) =>
            $$"""
                {
                  "parameters": [
                    {
                      "id": "{{number}}",
                      "name": { "da": "tal", "en": "number" },
                      "values": [{ "value": {{value}}, "from": "2020-01-01", "source": { "document": "EGEN" } }]
                    }
                  ]
                }
                """;
        var day = new LocalDate(2026, 8, 1);
        TallyKey Kept(ContactLaw law) =>
            ContactCounts
                .Kept(
                    (law.Find("LAB/kontakt/2026/foerste-tilbud") ?? throw new InvalidOperationException()),
                    Area.Country,
                    day,
                    day,
                    day
                )
                .Key;
        var laws = new[] { ("firstOfferMonths", "5"), ("firstOfferWeeks", "3"), ("firstOfferExemptMonths", "2") }
            .Select(p => ContactLaw.Default.With(Own(p.Item1, p.Item2)))
            .Prepend(ContactLaw.Default)
            .ToList();
        Assert.Equal(laws.Count, laws.Select(Kept).Distinct().Count());
        Assert.Equal(Kept(ContactLaw.Default), Kept(ContactLaw.Default.With("{}")));
        TallyKey Together(ContactLaw law) => ContactCounts.InContact("kontakt", Area.Country, day, law).Key;
        Assert.NotEqual(
            Together(ContactLaw.Default),
            Together(ContactLaw.Default.With(Own("contactFundInterviewsReformed", "3")))
        );
        Assert.NotEqual(Together(ContactLaw.Default), Together(ContactLaw.Default.With(Own("contactShare", "0.8"))));
    }

    [Fact]
    public void What_is_asked_must_make_sense()
    {
        Assert.Throws<ArgumentException>(() => ContactCounts.InContact("alle", Area.Country, s_reform));
        Assert.Throws<ArgumentException>(() =>
            ContactCounts.Kept(Duty("2024/samtaler"), Area.Country, s_reform, s_reform.PlusDays(-1), s_reform)
        );
        var early = ContactCounts.InContact("kontakt", Area.Country, s_reform.PlusDays(-1));
        Assert.False(early.Of(new RegisterBuilder().Build(s_reform)).IsKnown);
    }

    private static ContactDuty Duty(string id) =>
        ContactLaw.Default.Find($"LAB/kontakt/{id}") ?? throw new InvalidOperationException(id);

    private static Portion PortionOf(IEnumerable<char> outcomes)
    {
        var all = outcomes.ToList();
        return new(
            all.Count(o => o == 'y'),
            all.Count(o => o == 'n'),
            all.Count(o => o == '?'),
            all.Count(o => o == '…')
        );
    }

    private sealed record Course(
        LocalDate Benefit,
        LocalDate First,
        LocalDate? Last,
        FirstContact? Contact,
        int? Group
    );

    // Day by day: a new course begins on a day with the benefit when a whole calendar month has passed without it.
    private static List<Course> Slow(Case c)
    {
        var found = new List<(LocalDate First, LocalDate Last, CitizenState State)>();
        foreach (var family in c.Spells.GroupBy(s => s.State))
        {
            LocalDate? first = null,
                last = null;
            for (var day = c.Spells.Min(s => s.From); day <= c.AsOf; day = day.PlusDays(1))
            {
                if (!family.Any(s => s.From <= day && !(s.To < day)))
                {
                    continue;
                }

                if (first is { } begun && last is { } ended && HasWholeMonthBetween(ended, day))
                {
                    found.Add((begun, ended, family.Key));
                    first = null;
                }

                first ??= day;
                last = day;
            }

            if (first is { } only && last is { } end)
            {
                found.Add((only, end, family.Key));
            }
        }

        found.Sort();
        var contact = c.Contact is { } told && told.On <= c.AsOf ? c.Contact : null;
        var matched = contact is { } known
            ? found.FindIndex(f =>
                (f.Last >= known.On || IsRunning(c, f.Last, f.State))
                && !(known.On < f.First && HasWholeMonthBetween(known.On, f.First))
            )
            : -1;
        return
        [
            .. found.Select(
                (f, i) =>
                {
                    var mine = i == matched ? contact : null;
                    var start = mine?.On ?? f.First;
                    return new Course(
                        f.First,
                        start,
                        IsRunning(c, f.Last, f.State) ? null : f.Last,
                        mine,
                        GroupOn(c, LocalDate.Max(start, f.First))
                    );
                }
            ),
        ];
    }

    // On the last day that is known a spell that goes on is one that runs.
    private static bool IsRunning(Case c, LocalDate last, CitizenState state) =>
        last == c.AsOf && c.Spells.Any(s => s.To > c.AsOf && s.From <= c.AsOf && s.State == state);

    private static bool HasWholeMonthBetween(LocalDate last, LocalDate next)
    {
        for (var month = new LocalDate(last.Year, last.Month, 1); month < next; month = month.PlusMonths(1))
        {
            if (month > last && month.PlusMonths(1) <= next)
            {
                return true;
            }
        }

        return false;
    }

    private static int? GroupOn(Case c, LocalDate day)
    {
        var on = c
            .Spells.Where(s => s.From <= day && !(s.To < day))
            .Select(s => (s.State, s.Category))
            .Distinct()
            .ToList();
        return on is [var (state, category)] && TargetGroupAct.All.On(day).IsKnown
            ? state switch
            {
                CitizenState.UnemploymentBenefit => 1,
                CitizenState.JobClarification => 7,
                _ => category == VisitationCategory.JobReady ? 2 : 3,
            }
            : null;
    }

    private static char Slow(string id, Course course, Case c)
    {
        var hasMunicipality = course.Contact?.HasMunicipalityFromStart is true;
        if (course.Group is not { } number)
        {
            // No group could make the duty be about it: somebody else has the contact.
            return Enumerable.Range(1, 13).Any(n => ContactTable.Concerns(id, n, hasMunicipality)) ? '?' : ' ';
        }

        if (!ContactTable.Concerns(id, number, hasMunicipality))
        {
            return ' ';
        }

        if (
            id.StartsWith("LAB/kontakt/2026", StringComparison.Ordinal)
            && course.Contact?.IsExemptFromInterviews is true
        )
        {
            return 'n';
        }

        var (first, last, holder, count) = ContactTable.Asked(id, course.First) ?? default;
        var (sure, maybe) = (0, 0);
        for (var day = first; day <= last && day <= c.AsOf; day = day.PlusDays(1))
        {
            sure += c.Interviews.Count(i => i.HeldOn == day && (holder is null || i.HeldBy == holder));
            maybe += c.Interviews.Count(i => i.HeldOn == day && holder is not null && i.HeldBy is null);
        }

        return sure >= count ? 'y'
            : course.Last < last ? ' '
            : c.AsOf < last ? '…'
            : sure + maybe >= count ? '?'
            : 'n';
    }

    private static char SlowTogether(Course course, Case c)
    {
        char[] outcomes =
        [
            .. new[] { "2026/a-kasse", "2026/kommune", "2026/samtaler" }.Select(id =>
                Slow($"LAB/kontakt/{id}", course, c)
            ),
        ];
        return outcomes.Contains('n') ? 'n'
            : outcomes.Contains('?') ? '?'
            : outcomes.Contains('…') ? '…'
            : outcomes.Contains('y') ? 'y'
            : ' ';
    }
}
