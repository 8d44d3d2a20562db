using System.Text;
using Jobcenter.Rules.Plans;
using static System.FormattableString;

namespace Jobcenter.Rules.Reports;

/// <summary>A small line chart as inline SVG: the figures, the limits they are compared with, and both as a text for those who do not see it.</summary>
internal static class LineChart
{
    private const int Left = 58;
    private const int Right = 36;
    private const int Top = 16;
    private const int PlotWidth = 446;
    private const int PlotHeight = 120;
    private const int Width = Left + PlotWidth + Right;
    private const int Height = Top + PlotHeight + 46;

    private static readonly BilingualText s_figure = new("tal", "figure");
    private static readonly BilingualText s_limit = new("grænse", "limit");
    private static readonly BilingualText s_none = new("ingen", "none");

    /// <summary>Whether there is enough to draw: two points of either line, and a figure.</summary>
    public static bool CanDraw(ImmutableArray<TrajectoryPoint> points) =>
        points.Length > 1 && points.Any(static p => p.Value is not null) && Numbers(points).Count() > 1;

    /// <summary>Writes the chart.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="points">What to draw.</param>
    /// <param name="id">An id that no other chart of the page has.</param>
    /// <param name="title">What the chart shows.</param>
    /// <param name="language">The language.</param>
    public static void Write(
        StringBuilder text,
        ImmutableArray<TrajectoryPoint> points,
        string id,
        string title,
        Language language
    )
    {
        var scale = Scale.Of(Numbers(points));
        text.Append(Invariant($"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" "));
        text.Append(Invariant($"aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{Html.Encode(title)}</title>"));
        text.Append(Invariant($"<desc id=\"{id}-d\">{Html.Encode(Description(points, language))}</desc>\n"));
        WriteAxes(text, points, scale, language);
        WriteLine(text, [.. points.Select(static p => p.Limit)], scale, "limit");
        WriteLine(text, [.. points.Select(static p => p.Value)], scale, "figure");
        WriteDots(text, points, scale, language);
        WriteLegend(text, language);
        text.Append("</svg>\n");
    }

    private static IEnumerable<Fraction> Numbers(ImmutableArray<TrajectoryPoint> points) =>
        points.SelectMany(static p => new[] { p.Value, p.Limit }).OfType<Quantity>().Select(static q => q.Amount);

    private static string Description(ImmutableArray<TrajectoryPoint> points, Language language) =>
        string.Join(
            "; ",
            points.Select(p =>
                $"{p.Period.ToText(language)}: {s_figure.ToText(language)} {Number(p.Value, language)}, {s_limit.ToText(language)} {Number(p.Limit, language)}"
            )
        );

    private static string Number(Quantity? quantity, Language language) =>
        quantity?.ToText(language) ?? s_none.ToText(language);

    private static void WriteAxes(
        StringBuilder text,
        ImmutableArray<TrajectoryPoint> points,
        Scale scale,
        Language language
    )
    {
        var unit = points.SelectMany(static p => new[] { p.Value, p.Limit }).OfType<Quantity>().First().Unit;
        foreach (var tick in scale.Ticks)
        {
            var y = scale.Y(tick);
            text.Append(
                Invariant($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Left + PlotWidth}\" y1=\"{y}\" y2=\"{y}\"/>")
            );
            text.Append(Invariant($"<text class=\"tick\" x=\"{Left - 6}\" y=\"{y}\" dy=\"4\" text-anchor=\"end\">"));
            text.Append(Html.Encode(new Quantity(tick, unit).ToText(language))).Append("</text>\n");
        }

        // Long ways have too many periods to name each.
        var step = ((points.Length - 1) / 6) + 1;
        for (var i = 0; i < points.Length; i += step)
        {
            text.Append(
                Invariant(
                    $"<text class=\"tick\" x=\"{X(i, points.Length)}\" y=\"{Top + PlotHeight + 16}\" text-anchor=\"middle\">"
                )
            );
            text.Append(Html.Encode(Short(points[i].Period, language))).Append("</text>\n");
        }
    }

    private static void WriteLine(StringBuilder text, ImmutableArray<Quantity?> line, Scale scale, string kind)
    {
        // A missing figure breaks the line.
        var run = new List<string>();
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] is { } point)
            {
                run.Add($"{X(i, line.Length)},{scale.Y(point.Amount)}");
                continue;
            }

            if (run.Count > 1)
            {
                text.Append(Invariant($"<polyline class=\"{kind}\" points=\"{string.Join(' ', run)}\"/>\n"));
            }

            run.Clear();
        }
    }

    private static void WriteDots(
        StringBuilder text,
        ImmutableArray<TrajectoryPoint> points,
        Scale scale,
        Language language
    )
    {
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i].Limit is { } limit)
            {
                text.Append(
                    Invariant(
                        $"<circle class=\"limit\" cx=\"{X(i, points.Length)}\" cy=\"{scale.Y(limit.Amount)}\" r=\"2\"/>"
                    )
                );
            }

            if (points[i].Value is { } value)
            {
                var (x, y) = (X(i, points.Length), scale.Y(value.Amount));
                text.Append(Invariant($"<circle class=\"figure\" cx=\"{x}\" cy=\"{y}\" r=\"3\"><title>"));
                text.Append(Html.Encode($"{points[i].Period.ToText(language)}: {value.ToText(language)}"));
                text.Append("</title></circle>\n");
            }
        }
    }

    private static void WriteLegend(StringBuilder text, Language language)
    {
        const int Y = Height - 8;
        text.Append(
            Invariant($"<line class=\"figure\" x1=\"{Left}\" x2=\"{Left + 24}\" y1=\"{Y - 4}\" y2=\"{Y - 4}\"/>")
        );
        text.Append(Invariant($"<text class=\"tick\" x=\"{Left + 30}\" y=\"{Y}\">{s_figure.ToText(language)}</text>"));
        text.Append(
            Invariant($"<line class=\"limit\" x1=\"{Left + 90}\" x2=\"{Left + 114}\" y1=\"{Y - 4}\" y2=\"{Y - 4}\"/>")
        );
        text.Append(
            Invariant($"<text class=\"tick\" x=\"{Left + 120}\" y=\"{Y}\">{s_limit.ToText(language)}</text>\n")
        );
    }

    private static int X(int index, int count) => Left + (PlotWidth * index / Math.Max(count - 1, 1));

    private static string Short(MeasuringPeriod period, Language language) =>
        (period.Kind, language) switch
        {
            (PeriodKind.Quarter, Language.English) => $"Q{QuarterOf(period)} {period.FirstDay.Year}",
            (PeriodKind.Quarter, _) => $"{QuarterOf(period)}. kv. {period.FirstDay.Year}",
            (PeriodKind.Day, _) => DateText.Short(period.FirstDay, language),
            _ => period.ToText(language),
        };

    private static int QuarterOf(MeasuringPeriod period) => ((period.FirstDay.Month - 1) / 3) + 1;

    /// <summary>From the numbers of a chart to whole pixels, with a little room above and below.</summary>
    private readonly record struct Scale(Fraction Lowest, Fraction Highest)
    {
        public ImmutableArray<Fraction> Ticks => [Lowest, Lowest + ((Highest - Lowest) / new Fraction(2)), Highest];

        public static Scale Of(IEnumerable<Fraction> numbers)
        {
            var all = numbers.ToArray();
            var (lowest, highest) = (all.Min(), all.Max());
            var room = highest > lowest ? (highest - lowest) / new Fraction(10) : Fraction.One;
            // A figure below nothing is none.
            return new(Fraction.Max(lowest - room, lowest.Sign < 0 ? lowest - room : Fraction.Zero), highest + room);
        }

        public string Y(Fraction number)
        {
            var fromTop = (Highest - number) / (Highest - Lowest) * new Fraction(PlotHeight);
            return (fromTop.Round(0, Rounding.HalfAwayFromZero) + new Fraction(Top)).ToString();
        }
    }
}
