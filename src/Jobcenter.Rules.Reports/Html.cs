using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Jobcenter.Rules.Reports;

/// <summary>Texts in HTML: what is markup is escaped, letters stay letters.</summary>
internal static class Html
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => s_encoder.Encode(text);
}
