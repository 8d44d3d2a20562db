using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;

namespace Jobcenter.Rules.Registers;

/// <summary>The ids data files use for exits.</summary>
internal static class ProjectExits
{
    public static readonly Vocabulary<ProjectExit> Vocabulary = new(
        (ProjectExit.Job, "job", BilingualText.Same("job")),
        (ProjectExit.Education, "uddannelse", new("uddannelse", "education")),
        (ProjectExit.Other, "andet", new("andet", "other"))
    );
}
