using System.Text;

namespace Jobcenter.Rules.Reports;

/// <summary>Lines of text as nested lists: what is indented belongs to the line above.</summary>
internal static class LinesHtml
{
    /// <summary>Writes lines.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="lines">The lines, each with a line feed.</param>
    public static void Write(StringBuilder text, string lines)
    {
        var open = new Stack<int>();
        foreach (var line in lines.Split('\n').Where(static l => !string.IsNullOrWhiteSpace(l)))
        {
            var indent = line.Length - line.TrimStart().Length;
            for (; open.Count > 1 && open.Peek() > indent; open.Pop())
            {
                text.Append("</li></ul>");
            }

            if (open.Count > 0 && indent <= open.Peek())
            {
                text.Append("</li>\n<li>");
            }
            else
            {
                text.Append(open.Count == 0 ? "<ul class=\"tree\"><li>" : "<ul><li>");
                open.Push(indent);
            }

            text.Append(Html.Unbroken(line.Trim()));
        }

        for (; open.Count > 0; open.Pop())
        {
            text.Append(open.Count > 1 ? "</li></ul>" : "</li></ul>\n");
        }
    }
}
