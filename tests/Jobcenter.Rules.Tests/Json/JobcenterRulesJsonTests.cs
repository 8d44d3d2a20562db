using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.BrancheTracks.JobOrders;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Json;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Tests.Generators;
using Jobcenter.Rules.Tests.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Json;

/// <summary>Every value goes out and comes back the same, and nothing else comes in.</summary>
public sealed class JobcenterRulesJsonTests
{
    private static readonly JsonSerializerOptions s_options = new JsonSerializerOptions(
        JsonSerializerDefaults.Web
    ).AddJobcenterRules();

    private static readonly LocalDate s_day = new(2021, 3, 1);
    private static readonly BilingualText s_text = new("blåbær", "bilberry");

    private static readonly Placement s_placement = new(PlacementKind.WageSubsidy, s_day, s_day.PlusDays(27))
    {
        Programme = "p",
        Sector = PlacementSector.Public,
        Branche = "b",
        Employer = "e",
        AgreedOn = s_day.PlusDays(-3),
        Hours = WeeklyHours.FromHundredths(2025),
        AlignedOn = s_day.PlusDays(-1),
        FollowedUpOn = s_day.PlusDays(13),
    };

    private static readonly PlacementCircumstances s_circumstances = new()
    {
        TargetGroup = 2,
        IsClearlyEducationReady = false,
        IsJobReady = true,
        SupportSince = s_day.PlusYears(-1),
        BirthDate = new(1990, 2, 28),
        IsSingleProvider = true,
        HasQualifyingEducation = false,
        LastEmployer = "e",
        IsExtended = true,
        FurtherExtensions = 2,
        IsSubsidyExtended = true,
        HasReducedWorkCapacity = false,
        Staffing = new()
        {
            Heads = 12,
            PlacedHeads = 0,
            FullTimeEquivalents = new(1, 3),
            PlacedFullTimeEquivalents = new(2),
            StaffNow = new(7, 2),
            AverageStaff = Fraction.Zero,
            BudgetStaff = new(40),
        },
    };

    /// <summary>One of each, with everything said.</summary>
    private static readonly object[] s_samples =
    [
        s_text,
        new SourceReference("HEL21", "3.1"),
        new Note(NoteKind.Decision, s_text),
        new RuleLabel("a/1", s_text, new("HEL21"), Strength.Aim, [new(NoteKind.Estimate, s_text)]),
        new Quantity(new(-1, 3), QuantityUnit.PercentagePoints),
        new Portion(1, 2, 3, 4),
        Tally.Of(new TallyKey("k", ("area", "217")), ("x", new(7, 30)), ("y", new(2))),
        new RowCounts(5_000_000_000, 1),
        new RowLocation("spells.csv", 12),
        new RefusedRow(new("spells.csv", 12), new RowFault("from", "", s_text)),
        new BenefitGroup("kort", s_text, CitizenState.CashAssistance, CitizenState.EducationAssistance),
        new FigureKey(FigureMeasure.Population, Area.Municipality(217), MeasuringPeriod.OfQuarter(2021, 4)),
        CountingOptions.StatisticsDenmark,
        new JobOrder("o", "t", 3, s_day.PlusDays(30), s_day),
        s_placement,
        new SequenceExit(ProjectExit.Job, s_day, s_day.PlusDays(1)) { HasUnknownEnd = true },
        s_circumstances.Staffing,
        s_circumstances,
        new PlacementSequence("a", s_day, [s_placement], [s_placement with { From = s_day.PlusDays(60), To = null }])
        {
            Programme = "p",
            End = s_day.PlusDays(200),
            Exit = new(ProjectExit.Education, s_day.PlusDays(90)),
            TargetGroup = "g",
            ArrivalDate = s_day.PlusYears(-2),
            GroupCourse = new(s_day, s_day.PlusDays(4)),
        },
        new Spell(
            CitizenState.CashAssistance,
            s_day,
            s_day,
            VisitationCategory.ClearlyEducationReady,
            WeeklyHours.FullTime
        ),
        new Interview(s_day, 30, 15, s_day.PlusDays(-1), InterviewHolder.UnemploymentFund),
        new FirstContact(s_day, s_day.PlusDays(-2), true, false, true, false, s_day.PlusDays(60), s_day.PlusDays(400)),
        new ContactOffer(ContactOfferKind.WageSubsidy, s_day, s_day.PlusDays(30), s_day.PlusDays(-9)),
        new Participation("p", s_day, s_day, ProjectExit.Education, true),
        new Citizen("a", Area.Municipality(217))
        {
            BirthDate = new(1990, 2, 28),
            Sex = Sex.Woman,
            HousingArea = "Nøjsomhed",
            ArrivalDate = s_day,
            ResidenceBasis = ResidenceBasis.FamilyReunified,
            Education = EducationLevel.LongHigher,
            GraduatedOn = s_day,
            IsImmigrant = true,
            InIntroductionProgramme = false,
            HasEducationOrder = true,
            IsMostVulnerable = false,
        },
        new CitizenSituation(s_day)
        {
            States = new(CitizenState.CashAssistance, CitizenState.Employment),
            Category = VisitationCategory.NotAssessed,
            FirstContactOn = s_day,
            BirthDate = new(1990, 2, 28),
            Education = EducationLevel.None,
            GraduatedOn = s_day,
            InIntroductionProgramme = true,
            IsRegisteredUnemployed = true,
            NeedsEffort = false,
            HasEducationOrder = true,
            HasResidenceBasis = true,
            ArrivalDate = s_day,
            Sex = Sex.Man,
            IsImmigrant = true,
            HousingArea = "Nøjsomhed",
            CashAssistanceSince = s_day,
            CashAssistanceDaysInTenYears = 3,
            UnemployedSince = s_day,
            RessourceforloebSince = s_day,
            RehabilitationSince = s_day,
            SicknessNoticeOn = s_day,
            ExpectedMonths = 4,
            HasProblemsBeyondUnemployment = true,
            IsBetweenCategories = false,
            HasLittleSchooling = true,
            IsOffender = false,
            LacksFewModules = true,
        },
    ];

    public static TheoryData<string> Records => [.. s_samples.Select(s => s.GetType().Name)];

    [Property(Arbitrary = [typeof(DomainArbitraries), typeof(SituationArbitraries)], MaxTest = 300)]
    public void Numbers_dates_periods_and_situations_come_back(
        Fraction number,
        LocalDate day,
        MeasuringPeriod period,
        WeeklyHours hours,
        FullTimePersons persons,
        CitizenSituation situation
    )
    {
        ComesBack(number);
        ComesBack(day);
        ComesBack(period);
        ComesBack(hours);
        ComesBack(persons);
        ComesBack(situation);
        ComesBack(new Share(number.Sign < 0 ? -number : number));
        ComesBack(new Quantity(number, QuantityUnit.RelativeChange));
        ComesBack(situation.States ?? default);
        ComesBack<CitizenSituation?>(situation);
    }

    [Fact]
    public void The_largest_numbers_and_the_whole_country_come_back()
    {
        ComesBack(new Fraction(Int128.MaxValue, Int128.MaxValue - 1));
        ComesBack(new Fraction(-Int128.MaxValue, 1));
        ComesBack(Area.Country);
        ComesBack(new Discretion(7));
        ComesBack(FigureMeasure.FlexJobShare);
        ComesBack(CountingOptions.Jobindsats);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_comes_back_with_every_member(string type)
    {
        var sample = Sample(type);
        var json = JsonSerializer.Serialize(sample, sample.GetType(), s_options);
        var back = JsonSerializer.Deserialize(json, sample.GetType(), s_options);
        Assert.Equal(json, JsonSerializer.Serialize(back, sample.GetType(), s_options));
        // Each property that can be set was written: none is forgotten when a type gets another.
        var names = sample
            .GetType()
            .GetProperties()
            .Where(p => p.SetMethod is not null && p.GetValue(sample) is not null and not false)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));
        Assert.Empty(names.Except(((JsonObject)JsonNode.Parse(json)!).Select(p => p.Key)));
        if (sample is not (RuleLabel or PlacementSequence))
        {
            Assert.Equal(sample, back);
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_without_a_member_or_with_another_is_no_empty_one(string type)
    {
        var sample = Sample(type);
        var whole = (JsonObject)JsonSerializer.SerializeToNode(sample, sample.GetType(), s_options)!;
        foreach (var name in whole.Select(p => p.Key).ToList())
        {
            var misspelt = (JsonObject)whole.DeepClone();
            misspelt.Remove(name);
            misspelt[name + "x"] = whole[name]!.DeepClone();
            Names($"$.{name}x", misspelt, sample.GetType());

            var wrong = (JsonObject)whole.DeepClone();
            wrong[name] = new JsonArray(-1);
            Names($"$.{name}", wrong, sample.GetType());
        }

        if (sample is not (PlacementCircumstances or EmployerStaffing or CountingOptions))
        {
            Assert.Contains("(missing)", Fault("{}", sample.GetType()), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"state":"kontanthjaelp","from":"2021-02-30"}""", "$.from: \"2021-02-30\"; allowed: a day")]
    [InlineData("""{"state":3,"from":"1899-12-31","hours":37.5}""", "$.state: 3; allowed: one of \"dagpenge\"")]
    [InlineData("""{"state":3,"from":"1899-12-31","hours":37.5}""", "$.from: \"1899-12-31\"")]
    [InlineData("""{"state":3,"from":"1899-12-31","hours":37.5}""", "$.hours: 37.5; allowed: hours a week")]
    [InlineData("""{"state":"dagpenge","state":"su","from":"2021-01-01"}""", "each property once")]
    [InlineData("""{"state":"dagpenge"}""", "$.from: (missing); allowed: a day")]
    [InlineData("[]", "$: []; allowed: an object")]
    public void Faults_say_all_at_once_where_and_what_is_allowed(string json, string fault) =>
        Assert.Contains(fault, Fault(json, typeof(Spell)), StringComparison.Ordinal);

    [Fact]
    public void What_does_not_agree_is_a_fault_too() =>
        Assert.Contains(
            nameof(CountingOptions.HoursOrder),
            Fault("""{"convention":"jobindsats","hoursOrder":["dagpenge"]}""", typeof(CountingOptions)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("""{"furtherExtensions":1}""", "$.furtherExtensions: 1; allowed: 0 unless isExtended is true")]
    [InlineData("""{"isExtended":false,"furtherExtensions":100}""", "$.furtherExtensions: 100; allowed: 0 unless")]
    [InlineData("""{"isExtended":0,"furtherExtensions":1}""", "$.isExtended: 0; allowed:")]
    [InlineData("""{"isExtended":true,"furtherExtensions":1}""", null)]
    [InlineData("""{"furtherExtensions":0}""", null)]
    public void Further_extensions_of_what_is_not_extended_are_a_fault(string json, string? fault)
    {
        if (fault is null)
        {
            Assert.NotNull(JsonSerializer.Deserialize<PlacementCircumstances>(json, s_options));
        }
        else
        {
            Assert.Contains(fault, Fault(json, typeof(PlacementCircumstances)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void And_it_is_told_at_the_value_that_does_not() =>
        Assert.Contains(
            "\n$.hoursOrder: ",
            Fault("""{"convention":"jobindsats","hoursOrder":["dagpenge"]}""", typeof(CountingOptions)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Words_are_those_of_the_files()
    {
        Assert.Equal("\"kontanthjaelp\"", JsonSerializer.Serialize(CitizenState.CashAssistance, s_options));
        Assert.Equal("\"onTrack\"", JsonSerializer.Serialize(RequirementStatus.OnTrack, s_options));
        Assert.Equal("\"fullTimePersons\"", JsonSerializer.Serialize(QuantityUnit.FullTimePersons, s_options));
        Assert.Equal(Sex.Woman, JsonSerializer.Deserialize<Sex>("\"k\"", s_options));
        Assert.Equal("\"1/3\"", JsonSerializer.Serialize(new Share(new(1, 3)), s_options));
        Assert.Equal("0.25", JsonSerializer.Serialize(new Share(new(1, 4)), s_options));
        Assert.Equal("\"2021Q4\"", JsonSerializer.Serialize(MeasuringPeriod.OfQuarter(2021, 4), s_options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CitizenState>("null", s_options));
    }

    [Fact]
    public void A_value_can_be_the_name_of_a_property()
    {
        var counts = new Dictionary<CitizenState, int> { [CitizenState.FlexJob] = 2 };
        var json = JsonSerializer.Serialize(counts, s_options);
        Assert.Equal("""{"fleksjob":2}""", json);
        Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<CitizenState, int>>(json, s_options));
        Assert.Equal(
            "{\"217\":\"2021-03-01\"}",
            JsonSerializer.Serialize(new Dictionary<Area, LocalDate> { [Area.Municipality(217)] = s_day }, s_options)
        );
        Assert.Throws<NotSupportedException>(() =>
            JsonSerializer.Serialize(new Dictionary<Portion, int> { [default] = 1 }, s_options)
        );
    }

    [Fact]
    public void They_stand_in_a_vendors_own_types_and_beside_the_vendors_own_resolver()
    {
        var request = new Request("r", s_day, [new(CitizenState.Education, s_day)]);
        var json = JsonSerializer.Serialize(request, s_options);
        Assert.Equal(
            """{"id":"r","on":"2021-03-01","spells":[{"state":"uddannelse","from":"2021-03-01","category":""}]}""",
            json
        );
        Assert.Equal(request.Spells[0], Assert.Single(JsonSerializer.Deserialize<Request>(json, s_options)!.Spells));
        var fault = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Request>(json.Replace("from", "form", StringComparison.Ordinal), s_options)
        );
        Assert.Equal("$.spells[0]", fault.Path);
        Assert.NotEmpty(Assert.IsType<DocumentFormatException>(fault.InnerException).Faults);

        var own = new JsonSerializerOptions { TypeInfoResolver = new Nothing() }.AddJobcenterRules();
        Assert.Equal("\"217\"", JsonSerializer.Serialize(Area.Municipality(217), own));
    }

    [Fact]
    public void An_answer_is_written_as_everywhere_and_not_read()
    {
        var followUp = EmploymentPlans.Get("HEL21").FollowUp(FigureSet.Empty, s_day);
        var asText = AnswerJson.Write(Answer.Of(followUp));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(asText), JsonSerializer.SerializeToNode(followUp, s_options)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FollowUp>(asText, s_options));
        using var stream = new MemoryStream();
        AnswerJson.Write(stream, Answer.Of(followUp));
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        AnswerJson.Write(buffer, Answer.Of(followUp));
        Assert.Equal(asText, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Equal(asText, System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        var review = SequenceReview.Of(
            new PlacementSequence("a", s_day, [s_placement]),
            s_day.PlusDays(40),
            PlacementPolicy.All
        );
        Assert.NotEqual(
            0,
            JsonSerializer.SerializeToElement(review, s_options).GetProperty("policies").GetArrayLength()
        );
    }

    [Fact]
    public void Every_word_and_every_value_without_members_of_its_own_is_there()
    {
        var there = JobcenterRulesJson.Types.ToHashSet();
        Assert.Empty(
            Library.Packages[0].PublicTypes.Where(t => t.IsEnum && !there.Contains(t)).Select(static t => t.Name)
        );
        Assert.Equal(there.Count, JobcenterRulesJson.Types.Count());
        // Those that are records are tried above.
        Assert.Empty(
            there
                .Where(t => !t.IsEnum && ForObject(t))
                .Select(static t => t.Name)
                .Except(s_samples.Select(static s => s.GetType().Name))
        );
    }

    private static bool ForObject(Type type)
    {
        var fault = Fault("true", type);
        return fault.Contains("allowed: an object", StringComparison.Ordinal);
    }

    private static object Sample(string type) => s_samples.Single(s => s.GetType().Name == type);

    private static void ComesBack<T>(T value)
    {
        var json = JsonSerializer.Serialize(value, s_options);
        Assert.Equal(value, JsonSerializer.Deserialize<T>(json, s_options));
    }

    private static void Names(string path, JsonNode json, Type type) =>
        Assert.Contains(
            Fault(json.ToJsonString(), type).Split('\n'),
            f =>
                f.StartsWith($"{path}: ", StringComparison.Ordinal)
                || f.StartsWith($"{path}[", StringComparison.Ordinal)
        );

    private static string Fault(string json, Type type) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, s_options)).Message;

    private sealed record Request(string Id, LocalDate On, ImmutableArray<Spell> Spells);

    private sealed class Nothing : System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver
    {
        public System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(
            Type type,
            JsonSerializerOptions options
        ) => null;
    }
}
