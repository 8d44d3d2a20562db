using Jobcenter.Rules.Registers;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A kind of placement as its id.</summary>
internal sealed class PlacementKindConverter() : WordConverter<PlacementKind>(PlacementKinds.Vocabulary);
