using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Jobcenter.Rules.Kernel;

/// <summary>The text of a fact's value in both languages, the same on every machine.</summary>
internal static class FactText
{
    private static readonly BilingualText s_yes = new("ja", "yes");
    private static readonly BilingualText s_no = new("nej", "no");

    public static BilingualText Of<TValue>(TValue value) =>
        value switch
        {
            ILocalizable localizable => BilingualText.Of(localizable),
            bool truth => truth ? s_yes : s_no,
            LocalDate date => BilingualText.Same(LocalDatePattern.Iso.Format(date)),
            IFormattable formattable => BilingualText.Same(formattable.ToString(null, NumberFormatInfo.InvariantInfo)),
            _ => BilingualText.Same(value?.ToString() ?? "null"),
        };
}
