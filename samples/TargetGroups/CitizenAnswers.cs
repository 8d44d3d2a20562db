using System.Collections.Immutable;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;

namespace Samples.Targeting;

/// <summary>One citizen's answers: the target group, the segments, the next steps and the category.</summary>
internal static class CitizenAnswers
{
    public static Answer Of(
        string citizen,
        CitizenSituation situation,
        bool isExplained,
        ImmutableArray<BilingualText> whyProvisional
    )
    {
        var answers = Segments
            .Default.Assess(situation)
            .Select(Answer.Of)
            .Concat(Segments.Default.AssessSteps(situation).Select(Answer.Of));
        var readiness = Segments.CategoryOf(situation);
        return Answer
            .Of(
                citizen,
                new(
                    $"{citizen}, {MeasuringPeriod.OfDay(situation.Date).ToText(Language.Danish)}",
                    $"{citizen}, {MeasuringPeriod.OfDay(situation.Date).ToText(Language.English)}"
                ),
                [
                    Answer.Of(TargetGroupAct.AssessInForce(situation)).Provisional(whyProvisional),
                    .. answers
                        .Where(static a => a.Verdict != Verdict.NotMet)
                        .Select(a => a.Provisional(whyProvisional)),
                ],
                remarks: readiness.IsKnown
                    ?
                    [
                        new(
                            $"  Forventningen svarer til kategorien {readiness.Value.Name().Danish}",
                            $"  What is expected answers to the category {readiness.Value.Name().English}"
                        ),
                    ]
                    : [],
                isBrief: !isExplained
            )
            .Provisional(whyProvisional);
    }

    /// <summary>How the facts were derived from the register.</summary>
    public static Answer Derived(ImmutableArray<FactReading> facts) =>
        Answer.Of("derivation", new("Udledt af registeret:", "Derived from the register:"), facts);
}
