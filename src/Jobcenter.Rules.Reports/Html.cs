using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Jobcenter.Rules.Reports;

/// <summary>Texts in HTML: what is markup is escaped, letters stay letters.</summary>
internal static class Html
{
    private const int DateLength = 10;

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text, as it stands in an element or an attribute.</summary>
    public static string Encode(string text) => s_encoder.Encode(text);

    /// <summary>A text of an element in which no date is broken at its hyphens, as 2021-12-31 else is.</summary>
    public static string Unbroken(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        for (var i = 0; i + DateLength <= text.Length; i++)
        {
            if (!IsDate(text.AsSpan(i, DateLength)))
            {
                continue;
            }

            html.Append(Encode(text[from..i])).Append("<span class=\"date\">");
            html.Append(Encode(text.Substring(i, DateLength))).Append("</span>");
            from = i + DateLength;
            i = from - 1;
        }

        return html.Append(Encode(text[from..])).ToString();
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 4 or 7 ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
