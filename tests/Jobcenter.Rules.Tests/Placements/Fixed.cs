using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Placements.Policies;
using NodaTime;

namespace Jobcenter.Rules.Tests.Placements;

/// <summary>Shorthand of the tests: a number that always holds, a policy of a source, and one of a rule's answers.</summary>
internal static class Fixed
{
    public static Parameter<T> Of<T>(T value) =>
        new(
            "number",
            new("tal", "number"),
            new ParameterValue<T>(value, new LocalDate(1900, 1, 1), validUntil: null, new("X"))
        );

    public static PlacementPolicy Policy(string id) =>
        PlacementPolicy.Find(id) ?? throw new InvalidOperationException(id);

    public static SequenceCure Cure(this PolicyRule rule, in SequenceFacts facts) => rule.Review(facts).Cure;

    public static ImmutableArray<SequenceBreach> Breaches(this PolicyRule rule, in SequenceFacts facts) =>
        rule.Review(facts).Breaches;

    /// <summary>A rule of a source, of any time: its number holds on every day.</summary>
    public static PauseAtMost Always(PolicyRule rule)
    {
        var pause = (PauseAtMost)rule;
        return new(
            pause.Label,
            Of(pause.MostDays.Values.Single().Value),
            pause.Kinds,
            pause.FromStart,
            pause.WeekendsAreNone,
            pause.EndsAt
        );
    }
}
