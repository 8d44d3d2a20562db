using System.Collections.Immutable;
using System.Text;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.TargetGroups;
using Jobcenter.Rules.Time;
using NodaTime;
using Samples.Shared;

namespace Samples.Targeting;

/// <summary>Prints answers as a consultant reads them.</summary>
internal sealed class TargetGroupPrinter(TextWriter output, TargetGroupSettings settings)
{
    private const int BarWidth = 72;
    private const string BarSigns = "█▓▒░▚▞▙▟";

    private readonly AnswerConsole _answers = new(output, settings.Language);

    public void PrintHeading()
    {
        if (settings.IsSampleData)
        {
            output.WriteLine(Say("Eksempeldata: borgerne er opdigtede.", "Sample data: the citizens are made up."));
        }
    }

    public void Print(string citizen, CitizenSituation situation)
    {
        var answer = Answer.Of(TargetGroupActs.Assess(situation));
        output.WriteLine();
        output.WriteLine($"{citizen}, {DateText.Of(situation.Date, settings.Language)}");
        _answers.Indent(
            settings.Explain ? AnswerText.Write(answer, settings.Language) : AnswerText.Line(answer, settings.Language)
        );
        _answers.Indent(Lines(Segments.Default.Assess(situation).Select(Answer.Of)));
        _answers.Indent(Lines(Segments.Default.AssessSteps(situation).Select(Answer.Of)));
        var readiness = Readiness.CategoryOf(situation);
        if (readiness.IsKnown)
        {
            _answers.Indent(
                Say(
                    $"Forventningen svarer til kategorien {readiness.Value.Name().Danish}",
                    $"What is expected answers to the category {readiness.Value.Name().English}"
                )
            );
        }
    }

    public void Print(string citizen, ImmutableArray<TargetGroupSpan> spans)
    {
        output.WriteLine();
        output.WriteLine($"{citizen}, {Text(spans[0].From)} – {Text(spans[^1].Until)}");
        output.WriteLine($"  {Bar(spans)}");
        for (var i = 0; i < spans.Length; i++)
        {
            var span = spans[i];
            var segments = string.Join(
                ", ",
                span.Segments.Select(s => s.Id).Concat(span.UnknownSegments.Select(s => $"?{s.Id}"))
            );
            var changed = string.Join("; ", span.Changed.Select(c => c.ToText(settings.Language)));
            output.WriteLine(
                $"  {Sign(i)} {Iso(span.From)}..{Iso(span.Until)} {AnswerText.Line(Answer.Of(span.Answer), settings.Language)}"
                    + (segments.Length == 0 ? string.Empty : $" · {segments}")
                    + (changed.Length == 0 ? string.Empty : $" · {changed}")
            );
        }
    }

    /// <summary>How the facts were derived from the register, when reasons are asked for.</summary>
    public void Print(ImmutableArray<FactReading> derivation)
    {
        if (!settings.Explain)
        {
            return;
        }

        output.WriteLine(Say("  Udledt af registeret:", "  Derived from the register:"));
        foreach (var reading in derivation)
        {
            var value = (reading.Value ?? reading.Reason)?.ToText(settings.Language);
            output.WriteLine($"    {reading.Name.ToText(settings.Language)}: {value}");
            foreach (var part in reading.Basis)
            {
                output.WriteLine(
                    $"      {part.Name.ToText(settings.Language)}: {part.Value?.ToText(settings.Language)}"
                );
            }
        }
    }

    public void PrintUnknown(int citizens, BilingualText? reason) =>
        output.WriteLine($"{citizens, 8}  {Say("ukendt", "unknown")}: {reason?.ToText(settings.Language)}");

    public void Print(TargetGroupColumn column)
    {
        output.WriteLine(
            Say(
                $"Målgrupper {Text(column.Date)}, {column.Count} borgere",
                $"Target groups {Text(column.Date)}, {column.Count} citizens"
            )
        );
        foreach (var (id, citizens) in column.Counts(Area.Country))
        {
            output.WriteLine($"{citizens, 8}  {Name(column, id)}");
        }
    }

    public void Print(TargetGroupImpact impact)
    {
        output.WriteLine(
            Say(
                $"Fra {Text(impact.Before.Date)} til {Text(impact.After.Date)}: {impact.Moved} af {impact.After.Count} borgere får et andet svar",
                $"From {Text(impact.Before.Date)} to {Text(impact.After.Date)}: {impact.Moved} of {impact.After.Count} citizens get another answer"
            )
        );
        foreach (var move in impact.Moves.Where(static m => m.IsMove).OrderByDescending(static m => m.Citizens))
        {
            output.WriteLine($"{move.Citizens, 8}  {move.From} → {move.To}");
            foreach (var node in move.Nodes)
            {
                output.WriteLine($"{node.Citizens, 16}  {node.Rule}: {node.Name.ToText(settings.Language)}");
            }
        }
    }

    // One sign a stretch, as wide as its share of the days; every stretch is seen.
    private static string Bar(ImmutableArray<TargetGroupSpan> spans)
    {
        var days = Period.DaysBetween(spans[0].From, spans[^1].Until) + 1;
        var bar = new StringBuilder();
        for (var i = 0; i < spans.Length; i++)
        {
            var length = Period.DaysBetween(spans[i].From, spans[i].Until) + 1;
            bar.Append(Sign(i), Math.Max(1, (int)((long)length * BarWidth / days)));
        }

        return bar.ToString();
    }

    private static char Sign(int index) => BarSigns[index % BarSigns.Length];

    private string Name(TargetGroupColumn column, string id) =>
        id switch
        {
            TargetGroupColumn.OutsideId => Say("uden for loven", "outside the act"),
            TargetGroupColumn.UnknownId => Say("ukendt: der mangler fakta", "unknown: facts are missing"),
            TargetGroupColumn.NoKnownGroupId => Say(
                "ukendt: ingen af de kendte målgrupper passer",
                "unknown: none of the known target groups fits"
            ),
            TargetGroupColumn.ConflictId => Say(
                "ukendt: fakta modsiger hinanden",
                "unknown: facts contradict each other"
            ),
            _ => column
                .Act.Groups.First(g => string.Equals(g.Id, id, StringComparison.Ordinal))
                .ToText(settings.Language),
        };

    // What is not known is told with the reasons.
    private string Lines(IEnumerable<Answer> answers) =>
        AnswerText.Lines(answers.Where(a => settings.Explain || a.Verdict == Verdict.Met), settings.Language);

    private string Text(LocalDate date) => DateText.Of(date, settings.Language);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;
}
