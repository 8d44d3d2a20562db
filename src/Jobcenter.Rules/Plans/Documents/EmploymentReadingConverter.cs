using Jobcenter.Rules.Indicators;

namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A reading of employment after arrival as <c>"within"</c>.</summary>
internal sealed class EmploymentReadingConverter()
    : WordConverter<EmploymentReading>(
        new(
            (EmploymentReading.Within, "within", new("inden for tiden", "within the time")),
            (EmploymentReading.OnTheDay, "on-the-day", new("på dagen", "on the day"))
        )
    );
