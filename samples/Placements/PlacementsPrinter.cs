using System.Collections.Immutable;
using Jobcenter.Rules.Answers;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Placements;
using Jobcenter.Rules.Quantities;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.Time;
using NodaTime;
using NodaTime.Text;
using Samples.Shared;

namespace Samples.Sequences;

/// <summary>Prints answers as a company consultant reads them.</summary>
internal sealed class PlacementsPrinter(TextWriter output, PlacementsSettings settings)
{
    private readonly AnswerConsole _answers = new(output, settings.Language);

    public void PrintHeading()
    {
        if (settings.IsSampleData)
        {
            output.WriteLine(Say("Eksempeldata: borgerne er opdigtede.", "Sample data: the citizens are made up."));
        }

        output.WriteLine(
            Say(
                $"Virksomhedsforløb i {settings.Programme}, {Text(settings.Date)}. Et tegn er en uge: P praktik, L løntilskud, N nytteindsats, T ordinære timer, I igu, V voksenlærling, S særligt tilrettelagt nytteindsats, · pause, J job, U uddannelse, A andet, ! brud",
                $"Placements in {settings.Programme}, {Text(settings.Date)}. A sign is a week: P praktik, L løntilskud, N nytteindsats, T ordinary hours, I igu, V voksenlærling, S specially arranged nytteindsats, · pause, J job, U education, A other, ! breach"
            )
        );
    }

    public void Print(SequenceReview review, SequenceProgress progress, ImmutableArray<NextMove> moves)
    {
        output.WriteLine();
        _answers.Write(Answer.Of(review, progress, moves));
    }

    public void Explain(SequenceReview review, IEnumerable<Assessment> law)
    {
        foreach (var policy in review.Policies)
        {
            _answers.Indent(AnswerText.Write(policy.Assessment, settings.Language));
        }

        output.WriteLine(Say("  Forløbene efter loven:", "  The placements by the law:"));
        foreach (var assessment in law)
        {
            _answers.Indent(AnswerText.Write(assessment, settings.Language));
        }
    }

    public void Print(PlacementCohort cohort)
    {
        output.WriteLine();
        _answers.WriteWithTables(Answer.Of(cohort));
    }

    public void PrintRows(RowCounts rows) =>
        output.WriteLine(
            Say(
                $"{rows.Read} rækker læst, {rows.Refused} afvist. Begrundelser: --explain BORGER",
                $"{rows.Read} rows read, {rows.Refused} refused. Reasons: --explain CITIZEN"
            )
        );

    private string Text(LocalDate date) => DateText.Of(date, settings.Language);

    private string Say(string danish, string english) => settings.Language == Language.English ? english : danish;
}
