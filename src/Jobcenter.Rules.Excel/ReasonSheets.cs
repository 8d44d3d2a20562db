using Jobcenter.Rules.Answers;

namespace Jobcenter.Rules.Excel;

/// <summary>The reasons of answers: a sheet each, or one for all where they are many.</summary>
internal static class ReasonSheets
{
    private const int NameWidth = 30;
    private const int TextWidth = 100;

    private static readonly BilingualText s_about = new("Om", "About");
    private static readonly BilingualText s_what = new("Hvad", "What");
    private static readonly BilingualText s_answer = new("Svar", "Answer");
    private static readonly BilingualText s_id = BilingualText.Same("Id");
    private static readonly BilingualText s_status = BilingualText.Same("Status");
    private static readonly BilingualText s_period = new("Periode", "Period");
    private static readonly BilingualText s_figure = new("Tal", "Figure");
    private static readonly BilingualText s_limit = new("Grænse", "Limit");
    private static readonly BilingualText s_from = new("Fra", "From");
    private static readonly BilingualText s_until = new("Til", "Until");

    public static BilingualText Reasons { get; } = new("Begrundelser", "Reasons");

    public static BilingualText Remarks { get; } = new("Bemærkninger", "Remarks");

    public static IEnumerable<Sheet> Of(
        List<(ImmutableArray<Answer> Within, Answer Answer)> answers,
        Dictionary<Answer, string> names,
        Language language
    )
    {
        if (names.Values.Distinct(StringComparer.Ordinal).Count() == answers.Count)
        {
            return answers.Select(a => new Sheet(
                names[a.Answer],
                [.. Rows(a.Within, a.Answer, language)],
                [NameWidth, TextWidth, NameWidth],
                Frozen: 2,
                Filtered: null,
                language
            ));
        }

        ImmutableArray<ImmutableArray<SheetCell>> all =
        [
            Heading([s_about, s_id, s_status, Reasons], language),
            .. answers.SelectMany(a =>
                Lines(a.Answer, language)
                    .Select(l =>
                        ImmutableArray.Create(
                            new SheetCell(About(a.Within, language)),
                            new SheetCell(SheetTable.IdOf(a.Answer)),
                            SheetTable.StatusOf(a.Answer, a.Answer.Status?.ToText(language)),
                            l[1]
                        )
                    )
            ),
        ];
        return
        [
            new(
                names[answers[0].Answer],
                all,
                [NameWidth, NameWidth, NameWidth, TextWidth],
                Frozen: 1,
                all.Length - 1,
                language
            ),
        ];
    }

    private static string About(ImmutableArray<Answer> within, Language language) =>
        string.Join(" · ", within.Select(w => w.Title.ToText(language).TrimEnd(':', '.')));

    private static IEnumerable<ImmutableArray<SheetCell>> Rows(
        ImmutableArray<Answer> within,
        Answer answer,
        Language language
    )
    {
        yield return [new(answer.Title.ToText(language), Look.Title)];
        yield return Heading([s_what, s_answer], language);
        if (!within.IsEmpty)
        {
            yield return Named(s_about, About(within, language));
        }

        if (SheetTable.IdOf(answer).Length > 0)
        {
            yield return Named(s_id, answer.FullId);
        }

        if (answer.Status is { } status)
        {
            yield return [new(s_status.ToText(language)), SheetTable.StatusOf(answer, status.ToText(language))];
        }

        foreach (var cell in answer.Cells.Where(static c => !c.IsTitle && !c.IsStatus))
        {
            yield return
            [
                new(cell.Name.ToText(language)),
                SheetTable.CellOf(answer, cell, language) with
                {
                    IsLeft = true,
                },
            ];
        }

        foreach (var cure in answer.Cures)
        {
            yield return Named(answer.CureHeading, cure.ToText(language));
        }

        if (answer.Source is { } source)
        {
            yield return Named(
                AnswerText.Source,
                answer.Strength is { } strength
                    ? $"{source} ({AnswerText.Of(strength).ToText(language)})"
                    : source.ToString()
            );
        }

        foreach (var note in answer.Notes)
        {
            yield return Named(AnswerText.Of(note.Kind), note.Text.ToText(language));
        }

        foreach (var row in Trajectory(answer, language).Concat(Spans(answer, language)))
        {
            yield return row;
        }

        yield return [];
        yield return Heading([Reasons], language);
        foreach (var line in Lines(answer, language))
        {
            yield return line;
        }

        ImmutableArray<SheetCell> Named(BilingualText name, string text) => [new(name.ToText(language)), new(text)];
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Trajectory(Answer answer, Language language)
    {
        if (answer.Trajectory.IsEmpty)
        {
            yield break;
        }

        yield return [];
        yield return Heading([s_period, s_figure, s_limit], language);
        foreach (var (period, value, limit) in answer.Trajectory)
        {
            var extra = value is { } figure && limit is { } asked ? figure.ExtraDecimalsBeside(asked) : 0;
            yield return [new(period.ToText(language)), Number(value, extra), Number(limit, extra)];
        }

        SheetCell Number(Quantity? quantity, int extra) =>
            new(quantity?.ToText(language, extra) ?? string.Empty) { Number = quantity, IsLeft = true };
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Spans(Answer answer, Language language)
    {
        if (answer.Spans.IsEmpty)
        {
            yield break;
        }

        yield return [];
        yield return Heading([s_from, s_what, s_until], language);
        foreach (var span in answer.Spans)
        {
            yield return [Day(span.From), new(span.Title.ToText(language)), Day(span.Until)];
        }

        SheetCell Day(LocalDate date) =>
            new(MeasuringPeriod.OfDay(date).ToText(language)) { Date = date, IsLeft = true };
    }

    // The lines that the text of the answer has, each with its mark beside it.
    private static IEnumerable<ImmutableArray<SheetCell>> Lines(Answer answer, Language language) =>
        AnswerText
            .Reasons(answer, language)
            .Split('\n')
            .Where(static l => !string.IsNullOrWhiteSpace(l))
            .Select(static l =>
            {
                var text = l.TrimStart();
                var hasMark = text.Length > 1 && text[0] is '✓' or '✗' or '?' or '…' or '~' && text[1] == ' ';
                return ImmutableArray.Create<SheetCell>(
                    hasMark ? new(text[..1], SheetTable.LookOf(text[..1])) : new(string.Empty),
                    new(text) { Indent = (l.Length - text.Length) / 2 }
                );
            });

    private static ImmutableArray<SheetCell> Heading(BilingualText[] names, Language language) =>
        [.. names.Select(n => new SheetCell(n.ToText(language), Look.Heading))];
}
