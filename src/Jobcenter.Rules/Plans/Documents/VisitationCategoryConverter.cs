using Jobcenter.Rules.Citizens;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A category as <c>"jobparat"</c>.</summary>
internal sealed class VisitationCategoryConverter()
    : WordConverter<VisitationCategory>(VisitationCategories.Vocabulary);
