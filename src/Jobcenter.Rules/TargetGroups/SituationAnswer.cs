using Jobcenter.Rules.Citizens;

namespace Jobcenter.Rules.TargetGroups;

/// <summary>Answers a question about a situation; null when the fact is missing.</summary>
internal delegate bool? SituationAnswer(in CitizenSituation situation);
