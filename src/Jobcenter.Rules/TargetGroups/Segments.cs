using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Time;
using NodaTime;
using static Jobcenter.Rules.Citizens.CitizenState;
using static Jobcenter.Rules.TargetGroups.SituationFacts;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>The segments the plans name, as rules.</summary>
/// <example>
/// <code>
/// foreach (SegmentAnswer answer in Segments.Default.Assess(situation))
/// {
///     Console.WriteLine($"{answer.Segment.Id}: {answer.Verdict}");
/// }
/// </code>
/// </example>
[DanishTerm("segmenter")]
public sealed partial class Segments
{
    private static readonly LocalDate s_hel21 = new(2021, 1, 1);
    private static readonly LocalDate s_hel19 = new(2019, 1, 1);
    private static readonly LocalDate s_autumn2015 = new(2015, 9, 1);

    private readonly SegmentOptions _options;

    /// <summary>The segments with a choice of options.</summary>
    /// <param name="options">The options; the defaults when null.</param>
    public Segments(SegmentOptions? options = null)
    {
        _options = options ?? SegmentOptions.Default;
        All =
        [
            .. Young(),
            .. JobReady(),
            .. LongOnAssistance(),
            .. Integration(),
            Of(
                "fleksjobvisiteret",
                "Visiteret til fleksjob",
                "Referred to fleksjob",
                "HEL21",
                "3.4",
                s_hel21,
                ActParts.IsReferredToFlexJob
            ),
        ];
    }

    /// <summary>The segments with the default options.</summary>
    public static Segments Default { get; } = new();

    /// <summary>All segments.</summary>
    public ImmutableArray<Segment> All { get; }

    /// <summary>Finds a segment.</summary>
    /// <param name="id">The id, as <c>senior</c>.</param>
    /// <returns>The segment; null when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public Segment? Find(string id)
    {
        Guard.Against.Null(id);
        return All.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal));
    }

    /// <summary>Which segments a citizen is in, each with its reasons.</summary>
    /// <param name="situation">The facts.</param>
    /// <returns>One answer a segment.</returns>
    public ImmutableArray<SegmentAnswer> Assess(in CitizenSituation situation)
    {
        var answers = ImmutableArray.CreateBuilder<SegmentAnswer>(All.Length);
        foreach (var segment in All)
        {
            if (segment.HoldsOn(situation.Date))
            {
                var assessment = segment.Rule.Assess(situation);
                answers.Add(new(segment, assessment.Verdict, assessment, Reason: null));
            }
            else
            {
                answers.Add(new(segment, Verdict.Unknown, Assessment: null, NoRules(situation.Date)));
            }
        }

        return answers.MoveToImmutable();
    }

    private static BilingualText NoRules(LocalDate date) =>
        new(
            $"ingen regler indlæst for {DateText.Of(date, Language.Danish)}",
            $"no rules loaded for {DateText.Of(date, Language.English)}"
        );

    private static Rule<CitizenSituation> IsJobReady =>
        Rule.Any(
            Is(UnemploymentBenefit).IsTrue(),
            Rule.All(Is(CashAssistance).IsTrue(), IsAssessed(VisitationCategory.JobReady).IsTrue())
        );

    private static Rule<CitizenSituation> IsGrossUnemployed =>
        Rule.Any(
            Is(UnemploymentBenefit).IsTrue(),
            Rule.All(
                IsAny(CashAssistance, SelfSupportAndReturnBenefit),
                IsAssessed(VisitationCategory.JobReady).IsTrue()
            )
        );

    private static Fact<CitizenSituation, int> CashCourseDays =>
        DaysSince(
            "cashCourseDays",
            new(
                "dage siden kontanthjælpsforløbets første dag",
                "days since the first day of the course of kontanthjælp"
            ),
            static s => s.CashAssistanceSince
        );

    private Rule<CitizenSituation> IsInLongCourse =>
        Rule.All(
            Is(CashAssistance).IsTrue(),
            YearsSince(
                    "cashCourseYears",
                    new("hele år i kontanthjælpsforløbet", "whole years in the course of kontanthjælp"),
                    static s => s.CashAssistanceSince
                )
                .AtLeast(_options.LongCourseYears)
        );

    private Note LongCourse =>
        Decision(
            $"Et forløb er langt fra {_options.LongCourseYears} år.",
            $"A course is long from {_options.LongCourseYears} years on."
        );

    // Whole years from a date; 29 February + 1 year is 28 February, as NodaTime adds.
    private static Fact<CitizenSituation, int> YearsSince(
        string id,
        BilingualText name,
        Func<CitizenSituation, LocalDate?> since
    ) =>
        new(
            id,
            name,
            (in s) =>
                since(s) is { } date
                    ? Known.Of(WholeYears(date, s.Date))
                    : Known.Missing<int>(new("ikke kendt", "not known"))
        );

    private static int WholeYears(LocalDate from, LocalDate to)
    {
        var years = to.Year - from.Year;
        return from.PlusYears(years) <= to ? years : years - 1;
    }

    private static Note Decision(string danish, string english) => new(NoteKind.Decision, new(danish, english));

    private static Segment Of(
        string id,
        string danish,
        string english,
        string document,
        string? section,
        LocalDate from,
        Rule<CitizenSituation> rule,
        params ReadOnlySpan<Note> notes
    ) =>
        new(
            new(id, new(danish, english), section is null ? new(document) : new(document, section), notes: [.. notes]),
            from,
            validUntil: null,
            rule
        );
}
