using Jobcenter.Rules.Citizens;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A state as <c>"kontanthjaelp"</c>.</summary>
internal sealed class CitizenStateConverter() : WordConverter<CitizenState>(CitizenStates.Vocabulary);
