using System.Text.Json;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Placements.Policies;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.PracticeTests;

/// <summary>Practice tests in a rule document: what a test asks is data, how a register counts it is a kind.</summary>
internal static class PracticeForms
{
    private static readonly ParameterForm<int> s_any = new(new WholeForm(0, int.MaxValue));

    private static readonly ParameterForm<Fraction> s_points = new(Number);

    private static readonly ParameterForm<Share> s_share = new(
        new MappedForm<Fraction, Share>(
            Number,
            static number => new(number),
            static share => share.Value,
            static number => number.Sign > 0 && number <= Fraction.One,
            new("et tal over 0 og højst 1", "a number above 0 and at most 1")
        )
    );

    private static readonly KindForm<PracticeIndicator> s_indicators = new([
        .. PracticeIndicatorKinds.All.Select(Described),
    ]);

    private static readonly Form<(Parameter<int> Number, BilingualText Unit)> s_number = ObjectForm
        .Of<(Parameter<int> Number, BilingualText Unit)>(static f =>
            (f.Has("number", s_any, static n => n.Number), f.Has("unit", LabelForms.Text, static n => n.Unit))
        )
        .AsForm();

    private static readonly Form<Fraction> s_weight = new MappedForm<Fraction, Fraction>(
        Number,
        static n => n,
        static n => n,
        static n => n.Sign > 0,
        new("et tal over 0", "a number above 0")
    );

    private static readonly Form<Criterion> s_criterion = new ObjectForm<Criterion>(MakeCriterion)
        .Has("id", Text, static c => c.Id)
        .HasLabel(static c => c.Template)
        .Has("counted", LabelForms.Text, static c => c.Counted)
        .May("weight", s_weight, static c => c.Weight == Fraction.One ? null : c.Weight, Fraction.One)
        .May("counts", s_indicators, static c => c.Indicator)
        .Some("numbers", Any(s_number), static c => [.. c.Own.Select(static n => (n.Parameter, n.Unit))])
        .Titled(static v => MakeCriterion(v).Label, static v => MakeCriterion(v).All.Select(static n => n.Parameter.Id))
        .AsForm();

    private static readonly Form<PracticeScale> s_scale = new ObjectForm<PracticeScale>(static v =>
        new(
            ShareOf(v, "yesFrom"),
            ShareOf(v, "partlyFrom"),
            Points(v, "noPoints"),
            Points(v, "partlyPoints"),
            Points(v, "yesPoints")
        )
    )
        .Has("yesFrom", s_share, static s => s.YesFrom)
        .Has("partlyFrom", s_share, static s => s.PartlyFrom)
        .Has("noPoints", s_points, static s => s.NoPoints)
        .Has("partlyPoints", s_points, static s => s.PartlyPoints)
        .Has("yesPoints", s_points, static s => s.YesPoints)
        .When(
            "partlyFrom",
            new("altid en mindre andel end yesFrom", "always a smaller share than yesFrom"),
            static v => PracticeScale.SharesRise(ShareOf(v, "yesFrom"), ShareOf(v, "partlyFrom"))
        )
        .When(
            "partlyPoints",
            new("altid over noPoints og under yesPoints", "always above noPoints and below yesPoints"),
            static v =>
                PracticeScale.PointsRise(Points(v, "noPoints"), Points(v, "partlyPoints"), Points(v, "yesPoints"))
        )
        .AsForm();

    /// <summary>A practice test.</summary>
    public static Form<PracticeTest> Test { get; } =
        new ObjectForm<PracticeTest>(static v =>
            new(
                v.Get<string>("id"),
                v.Get<BilingualText>("title"),
                v.Get<BilingualText>("targetGroup"),
                v.Get<SourceReference>("source"),
                v.Get<ImmutableArray<Criterion>>("criteria"),
                v.Get<PracticeScale>("scale")
            )
        )
            .HasId(static t => t.Id)
            .Has("title", LabelForms.Text, static t => t.Title)
            .Has("source", LabelForms.Source, static t => t.Source)
            .Has("targetGroup", LabelForms.Text, static t => t.TargetGroup)
            .Has("scale", s_scale, static t => t.Scale)
            .Has("criteria", new ListForm<Criterion>(s_criterion, least: 1, isUnique: false), static t => t.Criteria)
            .When(
                "criteria",
                new("hvert id én gang", "each id once"),
                static v => PracticeTest.AreDistinct(v.Get<ImmutableArray<Criterion>>("criteria"))
            )
            .AsForm();

    /// <summary>A test with its numbers, as it is hashed.</summary>
    public static string Write(PracticeTest test)
    {
        var scale = test.Scale;
        ImmutableArray<WrittenParameter> parameters =
        [
            .. new[] { scale.YesFrom, scale.PartlyFrom }.Select(s_share.Written),
            .. new[] { scale.NoPoints, scale.PartlyPoints, scale.YesPoints }.Select(s_points.Written),
            .. test
                .Criteria.SelectMany(static c => c.All)
                .Select(static n => n.Parameter)
                .Distinct()
                .Select(s_any.Written),
        ];
        return DocumentText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName(DocumentParts.Parameters);
            Any(WrittenParameter.Form).Write(writer, parameters);
            writer.WritePropertyName(DocumentParts.PracticeTests);
            Any(Test).Write(writer, ImmutableArray.Create(test));
            writer.WriteEndObject();
        });
    }

    /// <summary>What criteria were answered from, as it is hashed.</summary>
    public static string Write(ImmutableArray<ImmutableArray<CriterionEvidence>> evidence) =>
        DocumentText.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var criterion in evidence)
            {
                writer.WriteStartArray();
                foreach (var one in criterion)
                {
                    Write(writer, one);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        });

    private static void Write(Utf8JsonWriter writer, CriterionEvidence evidence)
    {
        writer.WriteStartObject();
        writer.WriteString("origin", $"{evidence.Origin}");
        writer.WriteString("answer", evidence.Answer.Id());
        writer.WriteString("source", evidence.Source?.ToString());
        writer.WriteString("reason", evidence.Count.Reason?.Danish);
        if (evidence.Count is { IsKnown: true, Value: var count })
        {
            writer.WriteNumber("yes", count.Yes);
            writer.WriteNumber("no", count.No);
            writer.WriteNumber("unknown", count.Unknown);
            writer.WriteNumber("pending", count.Pending);
        }

        writer.WriteEndObject();
    }

    private static Criterion MakeCriterion(FieldValues values)
    {
        var criterion = new Criterion(values.Label(values.Get<string>("id")), values.Get<BilingualText>("counted"))
        {
            Weight = values.Get<Fraction>("weight"),
            Indicator = values.FindObject<PracticeIndicator>("counts"),
        };
        return values
            .Get<ImmutableArray<(Parameter<int> Number, BilingualText Unit)>>("numbers")
            .Aggregate(criterion, static (c, n) => c.With(n.Number, n.Unit));
    }

    private static KindOf<PracticeIndicator> Described(PracticeIndicatorKind kind)
    {
        var form = new ObjectForm<PracticeIndicator>(v =>
            new(kind, [.. kind.Numbers.Select(n => Get(v, n.Property))])
            {
                Benefit = kind.HasBenefit ? v.Get<CitizenState>("benefit") : CitizenState.UnemploymentBenefit,
                CourseBreak = kind.HasBreak ? v.Get<CourseBreak>("courseBreak") : default,
                Kinds = kind.HasKinds ? v.Get<ImmutableArray<PlacementKind>>("kinds") : [],
            }
        );
        foreach (var (number, index) in kind.Numbers.Select(static (n, i) => (n, i)))
        {
            form.Has(number.Property, new ParameterForm<int>(number.Bounds), i => i.Numbers[index].Parameter);
        }

        if (kind.HasBenefit)
        {
            form.May("benefit", Word(CitizenStates.Vocabulary), i => i.Benefit, CitizenState.UnemploymentBenefit);
        }

        if (kind.HasBreak)
        {
            form.May("courseBreak", Word(Vocabulary.Of<CourseBreak>()), i => i.CourseBreak, default(CourseBreak));
        }

        if (kind.HasKinds)
        {
            form.Has("kinds", Each(Word(PlacementKinds.Vocabulary)), i => i.Kinds);
        }

        return new(kind.Id, i => i.Kind == kind, form);
    }

    private static Parameter<int> Get(FieldValues values, string name) => values.Get<Parameter<int>>(name);

    private static Parameter<Share> ShareOf(FieldValues values, string name) => values.Get<Parameter<Share>>(name);

    private static Parameter<Fraction> Points(FieldValues values, string name) => values.Get<Parameter<Fraction>>(name);
}
