namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A selection of courses as <c>"long-term"</c>.</summary>
internal sealed class CourseSelectionConverter()
    : WordConverter<CourseSelection>(
        new(
            (CourseSelection.All, "all", new("alle", "all")),
            (CourseSelection.LongTerm, "long-term", new("lange", "long"))
        )
    );
