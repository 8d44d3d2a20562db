using System.Collections.Immutable;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Placements;

/// <summary>Labels of policies and their rules, written shortly.</summary>
internal static class PolicyLabels
{
    public static RuleLabel Label(
        string id,
        string danish,
        string english,
        string document,
        string section,
        Strength strength = Strength.Requirement,
        params ImmutableArray<Note> notes
    ) => new(id, new(danish, english), new(document, section), strength, notes);
}
