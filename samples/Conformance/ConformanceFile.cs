using System.Collections.Immutable;

namespace Samples.Conforming;

/// <summary>A file of cases: its form, what it is about, and the cases.</summary>
/// <param name="Form">The form and its version: <c>jobcenter-conformance-1</c>.</param>
/// <param name="Version">The version of the cases; a changed answer is a new one.</param>
/// <param name="Title">What the cases are about.</param>
/// <param name="Cases">The cases.</param>
public sealed record ConformanceFile(
    string Form,
    string Version,
    CaseTitle Title,
    ImmutableArray<ConformanceCase> Cases
);
