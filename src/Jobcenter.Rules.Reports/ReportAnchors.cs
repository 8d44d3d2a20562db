namespace Jobcenter.Rules.Reports;

/// <summary>The ids of a page: an answer's own as far as an address can have it, and never the same twice.</summary>
internal sealed class ReportAnchors
{
    /// <summary>Between an anchor and what belongs to it; in no anchor.</summary>
    public const char Of = '~';

    public const string Overview = "overblik";
    public const string Contents = "indhold";
    public const string Main = "svar";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { Overview, Contents, Main };

    public string Next(string id)
    {
        var wanted = string.Concat(
            id.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')
        );
        if (wanted.Length == 0)
        {
            wanted = "del";
        }

        var anchor = wanted;
        for (var i = 2; !_taken.Add(anchor); i++)
        {
            anchor = FormattableString.Invariant($"{wanted}-{i}");
        }

        return anchor;
    }
}
