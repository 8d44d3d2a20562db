using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Jobcenter.Rules.Reports;

/// <summary>Texts in HTML: what is markup is escaped, letters stay letters.</summary>
internal static class Html
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A text, as it stands in an element or an attribute.</summary>
    public static string Encode(string text) => s_encoder.Encode(text);

    /// <summary>A text of an element in which no date, no number with its unit and no section is broken.</summary>
    public static string Unbroken(string text)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match whole in ScreenText.Unbreakable().Matches(text))
        {
            html.Append(Encode(text[from..whole.Index])).Append("<span class=\"whole\">");
            html.Append(Encode(whole.Value)).Append("</span>");
            from = whole.Index + whole.Length;
        }

        return html.Append(Encode(text[from..])).ToString();
    }
}
