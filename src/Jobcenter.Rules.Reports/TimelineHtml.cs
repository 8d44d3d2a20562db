using System.Text;
using Jobcenter.Rules.Answers;
using static System.FormattableString;

namespace Jobcenter.Rules.Reports;

/// <summary>Stretches of somebody's time as bars on one line of days, with the list of them as legend and as text.</summary>
internal static class TimelineHtml
{
    private const int Height = 26;
    private const char Pause = '·';

    /// <summary>Writes the line and the list.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="spans">The stretches, by date; at least one.</param>
    /// <param name="title">Whose time it is.</param>
    /// <param name="language">The language.</param>
    public static void Write(StringBuilder text, ImmutableArray<AnswerSpan> spans, string title, Language language)
    {
        var (first, last) = (spans[0].From, spans[^1].Until);
        var kinds = spans
            .Where(static s => s.Sign != Pause)
            .Select(static s => s.Title.Danish)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var label =
            $"{ReportWords.Timeline.ToText(language)}: {title}, {MeasuringPeriod.OfDay(first).ToText(language)} – {MeasuringPeriod.OfDay(last).ToText(language)}";
        text.Append("<div class=\"timeline\"><div class=\"plot\">");
        text.Append(
            Invariant($"<svg class=\"days\" height=\"{Height}\" role=\"img\" aria-label=\"{Html.Encode(label)}\">\n")
        );
        foreach (var span in spans)
        {
            var (x, width) = (At(span.From), Percent(Days(span.From, span.Until)));
            text.Append($"<g><title>{Html.Encode(Words(span, language))}</title>");
            text.Append(
                Invariant(
                    $"<rect class=\"{KindOf(span)}\" x=\"{x}\" width=\"{width}\" y=\"1\" height=\"{Height - 2}\"/>"
                )
            );
            text.Append(
                Invariant(
                    $"<text class=\"sign\" x=\"{Middle(span)}\" y=\"{Height / 2}\" dy=\"4\" text-anchor=\"middle\">"
                )
            );
            text.Append(Html.Encode(span.Sign.ToString())).Append("</text></g>\n");
        }

        var months = Months(first, last).ToList();
        foreach (var month in months)
        {
            text.Append(
                Invariant(
                    $"<line class=\"grid\" x1=\"{At(month)}\" x2=\"{At(month)}\" y1=\"{Height}\" y2=\"{Height + 5}\"/>"
                )
            );
            text.Append(
                Invariant(
                    $"<text class=\"{(month == months[0] || month == months[^1] ? "tick" : "tick between")}\" x=\"{At(month)}\" y=\"{Height + 18}\" text-anchor=\"{Anchor(month)}\">"
                )
            );
            text.Append($"{Short(month, language)}</text>\n");
        }

        text.Append("</svg></div>\n<ol class=\"spans\">\n");
        foreach (var span in spans)
        {
            text.Append(
                $"<li><span class=\"swatch {KindOf(span)}\" aria-hidden=\"true\">{Html.Encode(span.Sign.ToString())}</span> "
            );
            text.Append(Html.Unbroken(Words(span, language))).Append("</li>\n");
        }

        text.Append("</ol></div>\n");

        string KindOf(AnswerSpan span) =>
            span.Sign == Pause ? "pause" : Invariant($"s{(kinds.IndexOf(span.Title.Danish) % 6) + 1}");

        // The name of a month at either end stays within the line.
        string Anchor(LocalDate month) =>
            20 * (Days(first, month) - 1) < Days(first, last) ? "start"
            : 20 * (Days(month, last) - 1) < Days(first, last) ? "end"
            : "middle";

        string At(LocalDate day) => Percent(Days(first, day) - 1);

        string Middle(AnswerSpan span) =>
            LineChart.Percent(
                new((2 * (Days(first, span.From) - 1)) + Days(span.From, span.Until), 2 * Days(first, last))
            );

        string Percent(int days) => LineChart.Percent(new(days, Days(first, last)));
    }

    /// <summary>A stretch in words, as <c>virksomhedspraktik: 23. marts 2020 – 19. april 2020 (28 dage)</c>.</summary>
    public static string Words(AnswerSpan span, Language language)
    {
        var days = Days(span.From, span.Until);
        var unit = (days, language) switch
        {
            (1, Language.English) => "day",
            (1, _) => "dag",
            (_, Language.English) => "days",
            _ => "dage",
        };
        return Invariant(
            $"{span.Title.ToText(language)}: {MeasuringPeriod.OfDay(span.From).ToText(language)} – {MeasuringPeriod.OfDay(span.Until).ToText(language)} ({days} {unit})"
        );
    }

    private static int Days(LocalDate from, LocalDate until) => Period.DaysBetween(from, until) + 1;

    // As "apr. 2020" or "Apr 2020"; a name of four letters or less is whole.
    private static string Short(LocalDate month, Language language)
    {
        var name = MeasuringPeriod.OfMonth(month.Year, month.Month).ToText(language);
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        return end <= 4 ? name : $"{name[..3]}{(language == Language.English ? "" : ".")}{name[end..]}";
    }

    // The first of months, so few that their names do not meet.
    private static IEnumerable<LocalDate> Months(LocalDate first, LocalDate last)
    {
        var start = new LocalDate(first.Year, first.Month, 1).PlusMonths(first.Day == 1 ? 0 : 1);
        var step = (Period.Between(start, last, PeriodUnits.Months).Months / 6) + 1;
        for (var month = start; month <= last; month = month.PlusMonths(step))
        {
            yield return month;
        }
    }
}
