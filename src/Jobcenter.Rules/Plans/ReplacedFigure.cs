namespace Jobcenter.Rules.Plans;

/// <summary>A figure that a later row of the same cell replaced with another value.</summary>
/// <param name="Earlier">The figure that gave way.</param>
/// <param name="EarlierLocation">Where it stands.</param>
/// <param name="Later">The figure that won.</param>
/// <param name="LaterLocation">Where it stands.</param>
[DanishTerm("erstattet tal")]
public sealed record ReplacedFigure(
    Figure Earlier,
    RowLocation EarlierLocation,
    Figure Later,
    RowLocation LaterLocation
)
{
    /// <summary>One line that names both rows.</summary>
    public string ToText(Language language)
    {
        var (earlier, later) = (Earlier.Value.ToDecimalString(), Later.Value.ToDecimalString());
        return language == Language.English
            ? $"{LaterLocation} {Later.Key}: {later} replaces {earlier} from {EarlierLocation}"
            : $"{LaterLocation} {Later.Key}: {later} erstatter {earlier} fra {EarlierLocation}";
    }
}
