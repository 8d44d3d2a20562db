namespace Jobcenter.Rules.Plans.Documents;

/// <summary>A reading of the share as <c>"level"</c>.</summary>
internal sealed class ShareReadingConverter()
    : WordConverter<ShareReading>(
        new(
            (ShareReading.Level, "level", new("niveau", "level")),
            (ShareReading.Change, "change", new("ændring", "change"))
        )
    );
