using System.Collections.Immutable;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.BrancheTracks.Reviews;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Tests.Answers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Tests.Placements;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Registers;

/// <summary>A receipt tells runs apart: equal ones give the same JSON, byte for byte, and whatever the answer is made from changes it.</summary>
public sealed class ExecutionReceiptTests
{
    private static readonly LocalDate s_asOf = new(2021, 3, 31);

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 60)]
    public void Follow_ups_with_equal_receipts_are_equal_to_the_byte(RegisterCase @case, RegisterCase other)
    {
        var moved = EmploymentPlans.Get("HEL21").MovedTo(2020);
        EmploymentPlan[] plans = [moved, EmploymentPlans.Get("HEL21"), EmploymentPlans.Get("HEL19")];
        Register[] registers =
        [
            @case.Build(),
            (@case with { Spells = [.. @case.Spells.Reverse()] }).Build(),
            other.Build(),
            (@case with { KnownUntil = @case.KnownUntil.PlusDays(-1) }).Build(),
        ];
        var runs = (
            from plan in plans
            from register in registers
            from asOf in new[] { s_asOf, s_asOf.PlusDays(-1) }
            from counting in new[] { CountingOptions.Jobindsats, CountingOptions.StatisticsDenmark }
            select plan.FollowUp(register, FigureSet.Empty, asOf, new() { Counting = counting })
        ).ToList();
        HoldsForAll(runs.Select(r => (r.ToReceipt(), AnswerJson.Write(Answer.Of(r)))));
        Assert.Equal(runs[0].ToReceipt(), plans[0].FollowUp(registers[1], FigureSet.Empty, s_asOf).ToReceipt());
        Assert.NotEqual(runs[0].ToReceipt(), runs[1].ToReceipt());
        Assert.NotEqual(runs[0].ToReceipt(), runs[2].ToReceipt());
        Assert.NotEqual(runs[0].ToReceipt(), runs[0].HiddenBy().ToReceipt());
        Assert.NotEqual(
            runs[0].ToReceipt(),
            plans[0]
                .FollowUp(registers[3], FigureSet.Empty, s_asOf, new() { KnownUntil = @case.KnownUntil })
                .ToReceipt()
        );
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 100)]
    public void Whatever_stands_in_a_register_changes_its_checksum(RegisterCase @case, CaseSpell more)
    {
        var whole = HashOf(@case);
        Assert.Equal(whole, HashOf(@case with { Spells = [.. @case.Spells.Reverse()] }));
        Assert.NotEqual(whole, HashOf(@case with { Spells = @case.Spells.Add(more).Add(more) }));
        Assert.All(
            Enumerable.Range(0, @case.Spells.Length),
            i => Assert.NotEqual(whole, HashOf(@case with { Spells = @case.Spells.RemoveAt(i) }))
        );
        Assert.All(@case.Spells, s => Assert.NotEqual(whole, HashOf(Later(@case, s))));
    }

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(ProjectCase)], MaxTest = 60)]
    public void So_does_every_other_row_of_it(ProjectCase @case)
    {
        var whole = HashOf(@case.Build());
        Assert.Equal(whole, HashOf((@case with { Participations = [.. @case.Participations.Reverse()] }).Build()));
        Assert.All(
            Enumerable.Range(0, @case.Participations.Length),
            i =>
                Assert.NotEqual(
                    whole,
                    HashOf((@case with { Participations = @case.Participations.RemoveAt(i) }).Build())
                )
        );
        Assert.All(
            Enumerable.Range(0, @case.Placements.Length),
            i => Assert.NotEqual(whole, HashOf((@case with { Placements = @case.Placements.RemoveAt(i) }).Build()))
        );
    }

    [Fact]
    public void So_does_every_fact_of_a_citizen()
    {
        var plain = new Citizen("a", RegisterCase.Helsingoer);
        var day = new LocalDate(2000, 1, 1);
        Citizen[] citizens =
        [
            plain,
            plain with
            {
                Id = "b",
            },
            plain with
            {
                Municipality = RegisterCase.Frederikssund,
            },
            plain with
            {
                BirthDate = day,
            },
            plain with
            {
                ArrivalDate = day,
            },
            plain with
            {
                GraduatedOn = day,
            },
            plain with
            {
                Sex = Sex.Woman,
            },
            plain with
            {
                Sex = Sex.Man,
            },
            plain with
            {
                HousingArea = "Nøjsomhed",
            },
            plain with
            {
                ResidenceBasis = ResidenceBasis.Refugee,
            },
            plain with
            {
                Education = EducationLevel.None,
            },
            plain with
            {
                IsImmigrant = false,
            },
            plain with
            {
                InIntroductionProgramme = false,
            },
            plain with
            {
                HasEducationOrder = true,
            },
            plain with
            {
                IsMostVulnerable = true,
            },
        ];
        Assert.Equal(
            citizens.Length,
            citizens
                .Select(c =>
                {
                    var builder = new RegisterBuilder();
                    builder.Add(c);
                    return HashOf(builder.Build(s_asOf));
                })
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
    }

    [Property(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 60)]
    public void Classifications_with_equal_receipts_are_equal(RegisterCase @case, RegisterCase other)
    {
        Register[] registers =
        [
            @case.Build(),
            (@case with { Spells = [.. @case.Spells.Reverse()] }).Build(),
            other.Build(),
        ];
        var date = new LocalDate(2020, 1, 1);
        var columns =
            from register in registers
            from act in new[] { TargetGroupAct.Lab, TargetGroupAct.Lab2016 }
            from day in new[] { date, date.PlusDays(-1) }
            let column = register.ClassifyTargetGroups(day, act)
            where column.IsKnown
            select column.Value;
        HoldsForAll(
            columns.Select(c => (c.ToReceipt(), string.Join(' ', Enumerable.Range(0, c.Count).Select(c.IdOf))))
        );
    }

    [Property(MaxTest = 100)]
    public void Reviews_of_placements_with_equal_receipts_are_equal_to_the_byte(int seed, int otherSeed)
    {
        var (sequence, asOf) = SequenceCase.Of(seed, withUndecided: true);
        var (other, _) = SequenceCase.Of(otherSeed, withUndecided: true);
        PlacementSequence[] sequences =
        [
            sequence,
            SequenceCase.With(sequence, sequence.Placements),
            SequenceCase.Shifted(sequence, 1),
            other,
        ];
        var reviews = (
            from s in sequences
            from day in new[] { asOf, asOf.PlusDays(1) }
            from policies in new[] { PlacementPolicy.All, PlacementPolicy.All[1..] }
            select SequenceReview.Of(s, day, policies)
        ).ToList();
        HoldsForAll(
            reviews.Select(r => (r.ToReceipt(), string.Concat(r.Policies.Select(p => AnswerJson.Write(p.Assessment)))))
        );
        Assert.Equal(reviews[0].ToReceipt(), reviews[4].ToReceipt());
        Assert.NotEqual(reviews[0].ToReceipt(), reviews[8].ToReceipt());
    }

    [Fact]
    public void A_policy_with_another_number_kind_or_choice_has_another_checksum()
    {
        var label = new RuleLabel("x", new("x", "x"), new("X"));
        var sequence = new PlacementSequence("a", new(2021, 1, 1));
        PolicyRule[] rules =
        [
            new PauseAtMost(label, Fixed.Of(28), PlacementKinds.CompanyDirected),
            new PauseAtMost(label, Fixed.Of(29), PlacementKinds.CompanyDirected),
            new PauseAtMost(label, Fixed.Of(28), [PlacementKind.CompanyInternship]),
            new PauseAtMost(label, Fixed.Of(28), PlacementKinds.CompanyDirected, false, false, []),
            new PauseAtMost(label, Fixed.Of(28), PlacementKinds.CompanyDirected, true, true, []),
            new PauseAtMost(
                label,
                Fixed.Of(28),
                PlacementKinds.CompanyDirected,
                true,
                false,
                [PlacementKind.OrdinaryHours]
            ),
            new FirstPlacementWithin(label, Fixed.Of(28), PlacementKinds.CompanyDirected),
            new FirstPlacementWithin(label, Fixed.Of(28), PlacementKinds.CompanyDirected, fromArrival: true),
            new CommitmentWithin(label, Fixed.Of(28), PlacementKinds.CompanyDirected),
            new LengthAtMost(label, Fixed.Of(28)),
            new JobKept(label, Fixed.Of(28)),
            new GroupCourseFirst(label, Fixed.Of(4), PlacementKinds.CompanyDirected),
            new FollowedUpBeforeEnd(label, Fixed.Of(14), PlacementKinds.CompanyDirected),
            new FollowedUpBeforeEnd(label, Fixed.Of(15), PlacementKinds.CompanyDirected),
            new AlignedBeforeStart(label, PlacementKinds.CompanyDirected),
        ];
        var hashes = rules.Select(r =>
            SequenceReview
                .Of(sequence, s_asOf, [new PlacementPolicy(label, new(2021, 1, 1), null, r)])
                .ToReceipt()
                .Rules[0]
                .Value
        );
        Assert.Equal(rules.Length, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_dated_number_that_prints_alike_but_is_another_has_another_checksum()
    {
        BrancheRules With(Fraction share) =>
            BrancheRules.Default.With(
                BrancheRules.Default.EffortShare.With(
                    new ParameterValue<Share>(new(share), new(2020, 1, 1), null, new("X"))
                )
            );

        var half = Review([], With(new(1, 2)));
        var more = Review([], With(new(500_001, 1_000_000)));
        Assert.NotEqual(half.Receipt?.Rules[0], more.Receipt?.Rules[0]);
        Assert.Equal(half.Receipt, Review([], With(new(2, 4))).Receipt);
    }

    [Fact]
    public void What_was_hidden_stays_hidden_and_the_receipt_says_so()
    {
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(FigureSet.Empty, s_asOf);
        var twice = followUp.HiddenBy(new(20)).HiddenBy(new(2));
        Assert.Equal(20, twice.Discretion?.Threshold);
        Assert.Equal(followUp.HiddenBy(new(20)).ToReceipt(), twice.ToReceipt());
        Assert.Equal(30, twice.HiddenBy(new(30)).Discretion?.Threshold);
    }

    [Fact]
    public void Rows_of_figures_count_too()
    {
        var builder = new FigureSetBuilder();
        builder.Figures.Add(
            Fields.Of(("measure", "ftp:kontanthjaelp"), ("area", "217"), ("period", "2020Q4"), ("value", "1"))
        );
        builder.Figures.Add(Fields.Of(("measure", "nonsense"), ("area", "217"), ("period", "2020Q4"), ("value", "1")));
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(builder.Build(), s_asOf);
        Assert.Equal(new RowCounts(2, 1), followUp.ToReceipt().Rows);
        Assert.Equal(new RowCounts(2, 1), followUp.HiddenBy().ToReceipt().Rows);
    }

    [Fact]
    public void A_track_review_has_the_receipt_of_its_rows()
    {
        ClusterMeeting[] meetings = [new("rengoering", new(2020, 4, 1)), new("detailhandel", new(2020, 5, 1))];
        var review = Review(meetings, BrancheRules.Default);
        Assert.Equal("track-review", review.Receipt?.Run);
        Assert.Equal(new LocalDate(2020, 6, 30), review.Receipt?.AsOf);
        Assert.Equal(new RowCounts(2, 0), review.Receipt?.Rows);
        Assert.Equal(review.Receipt, Review([.. meetings.Reverse()], BrancheRules.Default).Receipt);
        Assert.NotEqual(review.Receipt, Review(meetings[..1], BrancheRules.Default).Receipt);
        var other = BrancheRules.Default.With(
            BrancheRules.Default.FewestMeetings.With(new ParameterValue<int>(2, new(2020, 1, 1), null, new("X")))
        );
        Assert.NotEqual(review.Receipt?.Rules[0], Review(meetings, other).Receipt?.Rules[0]);
        Assert.Null((review with { Receipt = null }).Receipt);
    }

    [Fact]
    public void A_practice_test_has_the_receipt_of_its_answers()
    {
        var test = PracticeTest.EvidenceTest;
        var result = test.Evaluate(Sheet(test, "ja"));
        Assert.Equal("practice-test", result.ToReceipt().Run);
        Assert.Null(result.ToReceipt().AsOf);
        Assert.Equal(result.ToReceipt(), test.Evaluate(Sheet(test, "ja")).ToReceipt());
        Assert.NotEqual(result.ToReceipt(), test.Evaluate(Sheet(test, "nej")).ToReceipt());
        Assert.NotEqual(result.ToReceipt(), test.Evaluate(AnswerSheet.Empty).ToReceipt());
        var changed = test with { Scale = OwnPracticeTest.Scale(new(27, 10)) };
        Assert.NotEqual(result.ToReceipt().Rules, changed.Evaluate(Sheet(test, "ja")).ToReceipt().Rules);

        var register = new RegisterCase([], s_asOf).Build();
        var (from, until) = (new LocalDate(2021, 1, 1), s_asOf);
        var counted = test.Evaluate(AnswerSheet.Empty, register, Area.Country, from, until).ToReceipt();
        Assert.Equal(["register", "answers"], counted.Inputs.Select(p => p.Key));
        Assert.NotEqual(
            counted,
            test.Evaluate(AnswerSheet.Empty, register, Area.Country, from.PlusDays(1), until).ToReceipt()
        );
    }

    [Fact]
    public void A_receipt_tells_version_rules_inputs_options_dates_and_rows()
    {
        var builder = new RegisterBuilder();
        builder.Add(new Citizen("a", RegisterCase.Helsingoer));
        builder.Add("b", new Spell(CitizenState.CashAssistance, s_asOf));
        var register = builder.Build(s_asOf, knownFrom: new(2019, 1, 1));
        var receipt = EmploymentPlans.Get("HEL21").FollowUp(register, FigureSet.Empty, s_asOf).ToReceipt();
        Assert.Equal("follow-up 2021-03-31", receipt.ToString());
        Assert.Matches(@"^\d+\.\d+\.\d+(\+[0-9a-f]{40})?$", receipt.LibraryVersion);
        Assert.Equal("HEL21", Assert.Single(receipt.Rules).Key);
        Assert.Equal(["register", "figures"], receipt.Inputs.Select(p => p.Key));
        Assert.All(receipt.Inputs.Concat(receipt.Rules), p => Assert.Matches("^sha256:[0-9a-f]{64}$", p.Value));
        Assert.Equal(["municipality", "counting", "hoursOrder"], receipt.Options.Select(o => o.Key));
        Assert.Equal(new RowCounts(2, 1), receipt.Rows);
        Assert.Equal(new LocalDate(2019, 1, 1), receipt.KnownFrom);
        Assert.Equal(s_asOf, receipt.KnownUntil);
        var json = AnswerJson.Write(receipt);
        Assert.StartsWith("{\"run\":\"follow-up\",\"libraryVersion\":\"", json, StringComparison.Ordinal);
        Assert.EndsWith(
            "\"asOf\":\"2021-03-31\",\"knownFrom\":\"2019-01-01\",\"knownUntil\":\"2021-03-31\",\"rows\":{\"read\":2,\"refused\":1}}",
            json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            json,
            AnswerJson.Write(
                Answer.Of(EmploymentPlans.Get("HEL21").FollowUp(register, FigureSet.Empty, s_asOf), withReceipt: true)
            ),
            StringComparison.Ordinal
        );
    }

    // Every two runs: equal receipts, equal answers; and equal receipts are equal texts.
    private static void HoldsForAll(IEnumerable<(ExecutionReceipt Receipt, string Answer)> runs)
    {
        foreach (var same in runs.GroupBy(r => r.Receipt))
        {
            Assert.Single(same.Select(r => r.Answer).Distinct(StringComparer.Ordinal));
            Assert.Single(same.Select(r => AnswerJson.Write(r.Receipt)).Distinct(StringComparer.Ordinal));
        }
    }

    private static RegisterCase Later(RegisterCase @case, CaseSpell spell) =>
        @case with
        {
            Spells = @case.Spells.Replace(
                spell,
                spell with
                {
                    Spell = spell.Spell with
                    {
                        From = spell.Spell.From.PlusDays(1),
                        To = (spell.Spell.To ?? spell.Spell.From).PlusDays(2),
                    },
                }
            ),
        };

    private static string HashOf(RegisterCase @case) => HashOf(@case.Build());

    private static string HashOf(Register register) =>
        EmploymentPlans.Get("HEL21").FollowUp(register, FigureSet.Empty, new(1990, 1, 1)).ToReceipt().Inputs[0].Value;

    private static TrackReview Review(ClusterMeeting[] meetings, BrancheRules rules)
    {
        var builder = new BrancheRegisterBuilder(
            BrancheCatalogues.Default,
            RegisterCase.Helsingoer,
            onRefused: null,
            rules
        );
        foreach (var meeting in meetings)
        {
            Assert.True(builder.Add(meeting));
        }

        return builder.Build().Review(MeasuringPeriod.OfQuarter(2020, 2), new LocalDate(2020, 12, 31)).Value;
    }

    private static AnswerSheet Sheet(PracticeTest test, string answer)
    {
        var builder = new AnswerSheetBuilder([test]);
        foreach (var criterion in test.Criteria)
        {
            Assert.True(
                builder.Answers.Add(Fields.Of(("test", test.Id), ("criterion", criterion.Id), ("answer", answer)))
            );
        }

        return builder.Build();
    }
}
