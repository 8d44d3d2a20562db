namespace Jobcenter.Rules.Plans.Documents;

/// <summary>What a reduction is measured from as <c>"yearly"</c>.</summary>
internal sealed class ReductionReadingConverter()
    : WordConverter<ReductionReading>(
        new(
            (ReductionReading.Yearly, "yearly", new("år for år", "yearly")),
            (ReductionReading.Cumulative, "cumulative", new("samlet", "cumulative"))
        )
    );
