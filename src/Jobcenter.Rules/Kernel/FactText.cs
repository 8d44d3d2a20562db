using System.Globalization;
using NodaTime.Text;

namespace Jobcenter.Rules.Kernel;

/// <summary>The text of a fact's value in both languages, the same on every machine.</summary>
internal static class FactText
{
    private static readonly BilingualText s_yes = new("ja", "yes");
    private static readonly BilingualText s_no = new("nej", "no");

    /// <summary>Beyond this many decimals two numbers may look alike.</summary>
    public const int MaxExtraDecimals = 12;

    /// <summary>The day that a value is; null for what is none.</summary>
    public static LocalDate? Day<TValue>(TValue value) =>
        value switch
        {
            LocalDate day => day,
            IDated dated => dated.Day,
            _ => null,
        };

    /// <summary>A day as files and programs write it.</summary>
    public static BilingualText Iso(LocalDate day) => BilingualText.Same(LocalDatePattern.Iso.Format(day));

    public static string? Exact<TValue>(TValue value) => value is IMeasured measured ? measured.ExactText : null;

    /// <summary>A value as exactly as its own text has it, whatever a reader is shown.</summary>
    public static string? Whole<TValue>(TValue value) =>
        Exact(value) ?? (value is ILocalizable ? value.ToString() : null);

    /// <summary>How many decimals more two different numbers need so that a reader can tell them apart.</summary>
    public static int ExtraDecimals<TValue>(TValue left, TValue right)
        where TValue : IComparable<TValue>
    {
        var extra = 0;
        if (left is IMeasured one && right is IMeasured other && left.CompareTo(right) != 0)
        {
            while (
                extra < MaxExtraDecimals
                && string.Equals(
                    one.ToText(Language.Danish, extra),
                    other.ToText(Language.Danish, extra),
                    StringComparison.Ordinal
                )
            )
            {
                extra++;
            }
        }

        return extra;
    }

    public static BilingualText Of<TValue>(TValue value, int extraDecimals) =>
        value switch
        {
            IMeasured measured => new(
                measured.ToText(Language.Danish, extraDecimals),
                measured.ToText(Language.English, extraDecimals)
            ),
            ILocalizable localizable => BilingualText.Of(localizable),
            bool truth => truth ? s_yes : s_no,
            LocalDate date => DateText.Both(date),
            IFormattable formattable => BilingualText.Same(formattable.ToString(null, NumberFormatInfo.InvariantInfo)),
            _ => BilingualText.Same(value?.ToString() ?? "null"),
        };
}
