namespace Jobcenter.Rules.Kernel;

/// <summary>A number that a person reads rounded, and that can say itself more precisely and exactly.</summary>
internal interface IMeasured : ILocalizable
{
    /// <summary>The exact number, as <c>-17/363</c>.</summary>
    string ExactText { get; }

    /// <summary>The number with more decimals than usual, so that two that differ do not look alike.</summary>
    /// <param name="language">The language to write in.</param>
    /// <param name="extraDecimals">How many decimals more, 0 or more.</param>
    string ToText(Language language, int extraDecimals);
}
