using System.Text;
using Jobcenter.Rules.Plans;
using static System.FormattableString;

namespace Jobcenter.Rules.Reports;

/// <summary>A line chart as inline SVG: the figures, the limits they are compared with, and both as a text for those who do not see it.</summary>
/// <remarks>It is as wide as what it stands in: across, all is in percent, so that lines and letters keep their size at any width.</remarks>
internal static class LineChart
{
    private const int TallHeight = 170;
    private const int SmallHeight = 110;
    private const int MostLabels = 7;

    private static readonly Fraction s_hundred = new(100);
    private static readonly BilingualText s_none = new("ingen", "none");

    /// <summary>Whether there is enough to draw: two points of either line, and a figure.</summary>
    public static bool CanDraw(ImmutableArray<TrajectoryPoint> points) =>
        points.Length > 1 && points.Any(static p => p.Value is not null) && Numbers(points).Count() > 1;

    /// <summary>The axis that holds the points of one chart, or of several that are read beside each other.</summary>
    /// <param name="points">The points, at least one of them with a number.</param>
    /// <returns>The axis, in percent where the points are parts of a whole.</returns>
    public static ChartScale ScaleOf(IEnumerable<TrajectoryPoint> points)
    {
        var all = Numbers(points).ToList();
        return ChartScale.Of(
            all.Select(Shown),
            all[0].Unit is QuantityUnit.Persons or QuantityUnit.Rank or QuantityUnit.YesNo
        );
    }

    /// <summary>Writes the chart with its legend.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="points">What to draw.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="id">An id that no other chart of the page has.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="language">The language.</param>
    /// <param name="isSmall">Whether it stands beside others.</param>
    public static void Write(
        StringBuilder text,
        ImmutableArray<TrajectoryPoint> points,
        ChartScale scale,
        string id,
        string title,
        Language language,
        bool isSmall = false
    )
    {
        var height = isSmall ? SmallHeight : TallHeight;
        text.Append("<div class=\"plot\">");
        text.Append(Invariant($"<svg class=\"chart\" height=\"{height}\" role=\"img\" "));
        text.Append($"aria-labelledby=\"{id}{ReportAnchors.Of}t {id}{ReportAnchors.Of}d\">");
        text.Append($"<title id=\"{id}{ReportAnchors.Of}t\">{Html.Encode(title)}</title>");
        text.Append($"<desc id=\"{id}{ReportAnchors.Of}d\">{Html.Encode(Description(points, language))}</desc>\n");
        WriteAxes(text, points, scale, height, language);
        WriteLine(text, [.. points.Select(static p => p.Limit)], scale, height, "limit");
        WriteLine(text, [.. points.Select(static p => p.Value)], scale, height, "figure");
        WriteDots(text, points, scale, height, language);
        text.Append("</svg></div>\n<p class=\"legend\" aria-hidden=\"true\">");
        text.Append($"<span class=\"figure\"></span>{ReportWords.Figure.ToText(language)} ");
        text.Append($"<span class=\"limit\"></span>{ReportWords.Limit.ToText(language)}</p>\n");
    }

    /// <summary>The points as a table, folded below the chart.</summary>
    public static void WriteNumbers(StringBuilder text, ImmutableArray<TrajectoryPoint> points, Language language)
    {
        text.Append($"<details class=\"numbers\"><summary>{ReportWords.Numbers.ToText(language)}</summary>\n<table>");
        text.Append($"<thead><tr><th scope=\"col\">{ReportWords.Period.ToText(language)}</th>");
        text.Append($"<th scope=\"col\" class=\"number\">{ReportWords.Figure.ToText(language)}</th>");
        text.Append(
            $"<th scope=\"col\" class=\"number\">{ReportWords.Limit.ToText(language)}</th></tr></thead><tbody>\n"
        );
        foreach (var point in points)
        {
            text.Append($"<tr><th scope=\"row\">{Html.Encode(point.Period.ToText(language))}</th>");
            var extra = Extra(point);
            text.Append($"<td class=\"number\">{Html.Encode(point.Value?.ToText(language, extra) ?? "–")}</td>");
            text.Append($"<td class=\"number\">{Html.Encode(point.Limit?.ToText(language, extra) ?? "–")}</td></tr>\n");
        }

        text.Append("</tbody></table></details>\n");
    }

    private static IEnumerable<Quantity> Numbers(IEnumerable<TrajectoryPoint> points) =>
        points.SelectMany(static p => new[] { p.Value, p.Limit }).OfType<Quantity>();

    private static bool IsPercent(QuantityUnit unit) =>
        unit is QuantityUnit.Share or QuantityUnit.RelativeChange or QuantityUnit.PercentagePoints;

    private static Fraction Shown(Quantity quantity) =>
        IsPercent(quantity.Unit) ? quantity.Amount * s_hundred : quantity.Amount;

    private static string Description(ImmutableArray<TrajectoryPoint> points, Language language) =>
        string.Join(
            "; ",
            points.Select(p =>
                $"{p.Period.ToText(language)}: {Lower(ReportWords.Figure, language)} {Number(p.Value, p, language)}, {Lower(ReportWords.Limit, language)} {Number(p.Limit, p, language)}"
            )
        );

    private static string Lower(BilingualText word, Language language) => word.ToText(language).ToLowerInvariant();

    private static string Number(Quantity? quantity, TrajectoryPoint point, Language language) =>
        quantity?.ToText(language, Extra(point)) ?? s_none.ToText(language);

    // A figure and its limit that differ must not look alike.
    private static int Extra(TrajectoryPoint point) =>
        point is { Value: { } value, Limit: { } limit } ? value.ExtraDecimalsBeside(limit) : 0;

    private static void WriteAxes(
        StringBuilder text,
        ImmutableArray<TrajectoryPoint> points,
        ChartScale scale,
        int height,
        Language language
    )
    {
        var unit = Numbers(points).First().Unit switch
        {
            QuantityUnit.Share or QuantityUnit.RelativeChange => " %",
            QuantityUnit.PercentagePoints => " pp",
            _ => string.Empty,
        };
        foreach (var mark in scale.Marks)
        {
            var y = scale.Y(mark, height);
            text.Append($"<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/>");
            text.Append($"<text class=\"tick\" x=\"-8\" y=\"{y}\" dy=\"4\" text-anchor=\"end\">");
            text.Append(Html.Encode(mark.ToText(scale.Decimals, language))).Append(unit).Append("</text>\n");
        }

        // Long ways have too many periods to name each; on a narrow screen the first and the last are named.
        var step = ((points.Length - 1) / MostLabels) + 1;
        var last = (points.Length - 1) / step * step;
        for (var i = 0; i < points.Length; i += step)
        {
            var kind = i == 0 || i == last ? "tick" : "tick between";
            text.Append(
                Invariant(
                    $"<text class=\"{kind}\" x=\"{X(i, points.Length)}\" y=\"{height + 18}\" text-anchor=\"middle\">"
                )
            );
            text.Append(Html.Encode(Short(points[i].Period, language))).Append("</text>\n");
        }
    }

    // A missing figure breaks the line.
    private static void WriteLine(
        StringBuilder text,
        ImmutableArray<Quantity?> line,
        ChartScale scale,
        int height,
        string kind
    )
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i - 1] is { } from && line[i] is { } to)
            {
                text.Append(
                    $"<line class=\"{kind}\" x1=\"{X(i - 1, line.Length)}\" y1=\"{scale.Y(Shown(from), height)}\" "
                );
                text.Append($"x2=\"{X(i, line.Length)}\" y2=\"{scale.Y(Shown(to), height)}\"/>\n");
            }
        }
    }

    private static void WriteDots(
        StringBuilder text,
        ImmutableArray<TrajectoryPoint> points,
        ChartScale scale,
        int height,
        Language language
    )
    {
        for (var i = 0; i < points.Length; i++)
        {
            var x = X(i, points.Length);
            if (points[i].Limit is { } limit)
            {
                text.Append($"<circle class=\"limit\" cx=\"{x}\" cy=\"{scale.Y(Shown(limit), height)}\" r=\"2\"/>\n");
            }

            if (points[i].Value is { } value)
            {
                text.Append(
                    $"<circle class=\"figure\" cx=\"{x}\" cy=\"{scale.Y(Shown(value), height)}\" r=\"4\"><title>"
                );
                text.Append(
                    Html.Encode($"{points[i].Period.ToText(language)}: {value.ToText(language, Extra(points[i]))}")
                );
                text.Append("</title></circle>\n");
            }
        }
    }

    /// <summary>How far from the left one of several is, in percent.</summary>
    private static string X(int index, int count) => Percent(new(index, Math.Max(count - 1, 1)));

    /// <summary>A part of a width, as SVG and CSS write it.</summary>
    public static string Percent(Fraction part) => $"{(part * s_hundred).Round(2).ToDecimalString()}%";

    private static string Short(MeasuringPeriod period, Language language) =>
        (period.Kind, language) switch
        {
            (PeriodKind.Quarter, Language.English) => $"Q{QuarterOf(period)} {period.FirstDay.Year}",
            (PeriodKind.Quarter, _) => $"{QuarterOf(period)}. kv. {period.FirstDay.Year}",
            (PeriodKind.Day, Language.English)
                when period.ToText(language).Split(' ') is [var day, var month, var year] =>
                $"{day} {month[..3]} {year}",
            (PeriodKind.Day, _) => $"{period.FirstDay.Day}.{period.FirstDay.Month}.{period.FirstDay.Year}",
            _ => period.ToText(language),
        };

    private static int QuarterOf(MeasuringPeriod period) => ((period.FirstDay.Month - 1) / 3) + 1;
}
