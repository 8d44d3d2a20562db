using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Jobcenter.Rules.BrancheTracks;
using Jobcenter.Rules.BrancheTracks.Catalogues;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Counts;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.PracticeTests;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Testing;
using Jobcenter.Rules.Time;
using NodaTime;

namespace Jobcenter.Rules.Tests.Conventions;

/// <summary>A function or constructor of the library names the argument that is null and may not be: each that can be called with the samples here.</summary>
/// <remarks>
/// Rows and results are taken as they are: a builder refuses a row with its reason, and nobody makes a result. So the
/// constructors of records in one line, those of exceptions and a citizen's are left out.
/// </remarks>
public sealed class NullArgumentTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.DeclaredOnly;

    private static readonly LocalDate s_day = new(2021, 3, 1);
    private static readonly BilingualText s_text = new("t", "t");
    private static readonly Type[] s_leftOut = [typeof(Delegate), typeof(Exception), typeof(Citizen)];

    private static readonly Dictionary<Type, object> s_samples = new()
    {
        [typeof(string)] = "a",
        [typeof(int)] = 1,
        [typeof(long)] = 1L,
        [typeof(bool)] = false,
        [typeof(LocalDate)] = s_day,
        [typeof(MeasuringPeriod)] = MeasuringPeriod.OfQuarter(2021, 1),
        [typeof(Area)] = Area.Municipality(217),
        [typeof(Fraction)] = Fraction.One,
        [typeof(Share)] = new Share(new Fraction(1, 2)),
        [typeof(Register)] = new RegisterBuilder().Build(new(2021, 12, 31)),
        [typeof(BenefitGroup)] = BenefitGroup.PublicSupport,
        [typeof(BilingualText)] = s_text,
        [typeof(SourceReference)] = new SourceReference("K", "1"),
        [typeof(RuleLabel)] = new RuleLabel("a/1", s_text, new("K", "1")),
        [typeof(CountingOptions)] = CountingOptions.Jobindsats,
        [typeof(BrancheRegister)] = new BrancheRegisterBuilder(
            BrancheCatalogues.Default,
            Area.Municipality(217)
        ).Build(),
        [typeof(BrancheCatalogues)] = BrancheCatalogues.Default,
        [typeof(BrancheCatalogue)] = BrancheCatalogues.Default["HEL21"],
        [typeof(EmploymentPlan)] = EmploymentPlans.Get("HEL21"),
        [typeof(FigureSet)] = FigureSet.Empty,
        [typeof(Measure)] = new Measure.FlexJobShare(),
        [typeof(LimitComparison)] = new LimitComparison.AtLeast(new Fraction(1, 2)),
        [typeof(Pace)] = new Pace.AsOfNow(MeasuringPeriod.OfYear(2021)),
        [typeof(FollowUp)] = EmploymentPlans.Get("HEL21").FollowUp(FigureSet.Empty, s_day),
        [typeof(PracticeTest)] = PracticeTest.GoodPractice,
        [typeof(PracticeTestResult)] = PracticeTest.GoodPractice.Evaluate(AnswerSheet.Empty),
        [typeof(RegisterBuilder)] = new RegisterBuilder(),
        [typeof(FigureSetBuilder)] = new FigureSetBuilder(),
        [typeof(PlacementSequence)] = new PlacementSequence("a", s_day),
        [typeof(PlacementPolicy)] = Placements.Fixed.Policy("VOK15/fastholdelse"),
        [typeof(ConformanceCase)] = new ConformanceCase(
            "a",
            new("t", "t"),
            "K",
            ImmutableDictionary<string, string>.Empty,
            ImmutableSortedDictionary<string, string>.Empty
        ),
        [typeof(TallyKey)] = new TallyKey("a"),
        [typeof(Tally)] = Tally.WithoutNumbers(new TallyKey("a"), s_text),
        [typeof(ImmutableArray<(string Name, Fraction Value)>)] = ImmutableArray.Create(("a", Fraction.One)),
        [typeof(FullTimePersonSeries)] = FullTimePersonCounts
            .Series(MeasuringPeriod.OfMonth(2021, 1), 3, Area.Country)
            .Of(new RegisterBuilder().Build(new(2021, 12, 31)))
            .Value,
        [typeof(Count<FullTimePersonSeries>)] = FullTimePersonCounts.Series(
            MeasuringPeriod.OfMonth(2021, 1),
            3,
            Area.Country
        ),
        [typeof(IEnumerable<string>)] = new[] { "a" },
        [typeof(ImmutableArray<string>)] = ImmutableArray.Create("a"),
        [typeof(ImmutableArray<PlacementKind>)] = PlacementKinds.CompanyDirected,
    };

    public static TheoryData<string, string> Arguments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, method, _) in Callables())
            {
                foreach (var parameter in method.GetParameters().Where(p => MayNotBeNull(p) && CanCall(method, p)))
                {
                    data.Add(name, parameter.Name ?? string.Empty);
                }
            }

            return data;
        }
    }

    [Fact]
    public void There_are_many() => Assert.InRange(Arguments.Count(), 150, int.MaxValue);

    [Theory]
    [MemberData(nameof(Arguments))]
    public void It_names_the_argument_that_is_null(string function, string argument)
    {
        var (_, method, target) = Callables().Single(c => c.Name == function);
        var values = method
            .GetParameters()
            .Select(p => p.Name == argument ? null : Sample(p.ParameterType, p))
            .ToArray();
        var thrown = Assert.Throws<TargetInvocationException>(() => Call(method, target, values)).InnerException;
        Assert.Equal(argument, Assert.IsType<ArgumentException>(thrown, exactMatch: false).ParamName);
    }

    private static void Call(MethodBase method, object? target, object?[] values)
    {
        var result = method is ConstructorInfo constructor ? constructor.Invoke(values) : method.Invoke(target, values);
        if (result is IEnumerable and not string)
        {
            try
            {
                // What is worked out on the way says so on the way.
                foreach (var _ in (IEnumerable)result) { }
            }
            catch (ArgumentException late)
            {
                throw new TargetInvocationException(late);
            }
        }
    }

    // The functions and constructors, and the methods of what there is a sample of.
    private static IEnumerable<(string Name, MethodBase Method, object? Target)> Callables() =>
        from type in Library.PublicTypes.Union(s_samples.Keys.Where(IsOurGeneric))
        where !type.ContainsGenericParameters && !s_leftOut.Any(t => t.IsAssignableFrom(type))
        let target = s_samples.GetValueOrDefault(type)
        from method in type.GetMethods(Declared | BindingFlags.Static)
            .Concat(target is null ? [] : type.GetMethods(Declared | BindingFlags.Instance))
            .Where(static m => !m.IsSpecialName && !m.ContainsGenericParameters)
            .Concat<MethodBase>(type.IsAbstract ? [] : type.GetConstructors())
        let parameters = method.GetParameters().Select(static p => p.ParameterType.Name)
        select ($"{type.Name}.{method.Name}({string.Join(", ", parameters)})", method, target);

    private static bool IsOurGeneric(Type type) =>
        type.IsConstructedGenericType && type.Assembly == typeof(Register).Assembly;

    private static bool MayNotBeNull(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType
        && !parameter.ParameterType.IsByRef
        && !parameter.HasDefaultValue
        && !char.IsAsciiLetterUpper(parameter.Name?[0] ?? 'A')
        && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.NotNull;

    private static bool CanCall(MethodBase method, ParameterInfo tried) =>
        method
            .GetParameters()
            .All(p =>
                p == tried
                || IsOptional(p)
                || s_samples.ContainsKey(p.ParameterType)
                || p.ParameterType is { IsValueType: true, IsByRefLike: false }
            );

    private static bool IsOptional(ParameterInfo parameter) =>
        parameter.HasDefaultValue || Nullable.GetUnderlyingType(parameter.ParameterType) is not null;

    private static object? Sample(Type type, ParameterInfo parameter) =>
        s_samples.TryGetValue(type, out var sample) ? sample
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : parameter.HasDefaultValue && parameter.DefaultValue is { } value ? value
        : type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type)
        : null;
}
