using Jobcenter.Rules.Forms;
using static Jobcenter.Rules.Forms.ValueForms;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>The comparisons and the paces of plan documents.</summary>
internal static partial class PlanForms
{
    private const string LimitName = "limit";
    private const string Strictly = "strictly";

    private static readonly BilingualText s_later = new(
        "en senere periode af samme art som baseline",
        "a later period of the same kind as the baseline"
    );

    /// <summary>The comparisons.</summary>
    public static KindForm<LimitComparison> Comparisons { get; } =
        new(
            Limited<LimitComparison.AtLeast>(
                "at-least",
                static (l, s) => new(l, s),
                static c => c.Limit,
                static c => c.Strictly
            ),
            Limited<LimitComparison.AtMost>(
                "at-most",
                static (l, s) => new(l, s),
                static c => c.Limit,
                static c => c.Strictly
            ),
            (
                "between",
                static c => c is LimitComparison.Between,
                new ObjectForm<LimitComparison.Between>(static v =>
                    new(v.Get<Fraction>(LimitName), v.Get<Fraction>("upper"))
                )
                    .Has(LimitName, GivenNumber, static c => c.Limit)
                    .Has("upper", GivenNumber, static c => c.Upper)
            ),
            Changed("change", isAtLeast: false),
            Changed("change-at-least", isAtLeast: true),
            ("better-than", static c => c is LimitComparison.BetterThan, BetterThan)
        );

    /// <summary>The paces.</summary>
    public static KindForm<Pace> Paces { get; } =
        new(
            (
                "as-of-now",
                static p => p is Pace.AsOfNow,
                new ObjectForm<Pace.AsOfNow>(static v =>
                    new(
                        v.Find<MeasuringPeriod>("deadline"),
                        v.Find<MeasuringPeriod>("baseline"),
                        v.Find<LocalDate>("from")
                    )
                )
                    .May("from", Day, static p => p.From)
                    .May("baseline", Span, static p => p.Baseline)
                    .May("deadline", Span, static p => p.Deadline)
                    .When(
                        "deadline",
                        new(
                            "en deadline efter from og baseline, eller kun from",
                            "a deadline after from and baseline, or from alone"
                        ),
                        static v =>
                            Pace.AsOfNow.IsAllowed(
                                v.Find<MeasuringPeriod>("deadline"),
                                v.Find<MeasuringPeriod>("baseline"),
                                v.Find<LocalDate>("from")
                            )
                    )
            ),
            (
                "on-a-line",
                static p => p is Pace.OnALine,
                new ObjectForm<Pace.OnALine>(static v =>
                    new(v.Get<MeasuringPeriod>("baseline"), v.Get<MeasuringPeriod>("deadline"))
                )
                    .Has("baseline", Span, static p => p.Baseline ?? default)
                    .Has("deadline", Span, static p => p.Deadline ?? default)
                    .When("deadline", s_later, IsSpan)
            ),
            (
                "in-proportion",
                static p => p is Pace.InProportion,
                new ObjectForm<Pace.InProportion>(static v => new(v.Get<MeasuringPeriod>("deadline"))).Has(
                    "deadline",
                    Span,
                    static p => p.Deadline ?? default
                )
            ),
            (
                "each-period",
                static p => p is Pace.EachPeriod,
                new ObjectForm<Pace.EachPeriod>(static v =>
                    new(
                        v.Get<MeasuringPeriod>("baseline"),
                        v.Get<MeasuringPeriod>("first"),
                        v.Get<MeasuringPeriod>("deadline"),
                        v.Get<ImmutableArray<ReductionReading>>("readings")
                    )
                )
                    .Has("baseline", Span, static p => p.Baseline ?? default)
                    .Has("first", Span, static p => p.First)
                    .Has("deadline", Span, static p => p.Deadline ?? default)
                    .May(
                        "readings",
                        Each(Word(Vocabulary.Of<ReductionReading>())),
                        static p => p.Readings,
                        ImmutableArray.Create(ReductionReading.Yearly, ReductionReading.Cumulative)
                    )
                    .When("deadline", s_later, IsSpan)
                    .When(
                        "deadline",
                        new(
                            $"højst {Pace.EachPeriod.MaxPeriods} perioder efter baseline",
                            $"at most {Pace.EachPeriod.MaxPeriods} periods after the baseline"
                        ),
                        static v =>
                            Pace.EachPeriod.IsShort(
                                v.Get<MeasuringPeriod>("baseline"),
                                v.Get<MeasuringPeriod>("deadline")
                            )
                    )
                    .When(
                        "first",
                        new(
                            "en periode efter baseline og senest deadline",
                            "a period after the baseline, at the latest the deadline"
                        ),
                        static v =>
                            !IsSpan(v)
                            || Pace.EachPeriod.IsFirst(
                                v.Get<MeasuringPeriod>("baseline"),
                                v.Get<MeasuringPeriod>("first"),
                                v.Get<MeasuringPeriod>("deadline")
                            )
                    )
            )
        );

    private static bool IsSpan(FieldValues values) =>
        Pace.IsSpan(values.Get<MeasuringPeriod>("baseline"), values.Get<MeasuringPeriod>("deadline"));

    private static (string, Func<LimitComparison, bool>, ObjectForm) Limited<T>(
        string kind,
        Func<Fraction, bool, T> make,
        Func<T, Fraction> limit,
        Func<T, bool> strictly
    )
        where T : LimitComparison =>
        (
            kind,
            static c => c is T,
            new ObjectForm<T>(v => make(v.Get<Fraction>(LimitName), v.Get<bool>(Strictly)))
                .Has(LimitName, GivenNumber, limit)
                .May(Strictly, Flag, c => strictly(c) ? true : null, false)
        );

    private static (string, Func<LimitComparison, bool>, ObjectForm) Changed(string kind, bool isAtLeast) =>
        (
            kind,
            c => c is LimitComparison.Change change && change.IsAtLeast == isAtLeast,
            new ObjectForm<LimitComparison.Change>(v =>
                new(v.Get<Fraction>(LimitName), v.Get<bool>(Strictly), isAtLeast)
            )
                .Has(LimitName, GivenNumber, static c => c.Limit)
                .May(Strictly, Flag, static c => c.Strictly ? true : null, false)
        );
}
