using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using Jobcenter.Rules.TargetGroups;
using Samples.Shared;

namespace Samples.Targeting;

/// <summary>Answers from the command line who citizens are to the law and to the plans.</summary>
public static class TargetGroupApp
{
    // More than a screen of citizens are counted instead of printed one by one.
    private const int MaxPrinted = 25;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The options.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="error">Where messages go.</param>
    /// <returns>0 when something was evaluated, otherwise 2.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var command = new TargetGroupCommand(CommandOptions.LanguageOf(args));
        return CommandRun.Of(
            command.Command,
            args,
            command.Language,
            output,
            error,
            parsed => Answer(command.Read(parsed), output, error)
        );
    }

    private static void Answer(TargetGroupSettings settings, TextWriter output, TextWriter error)
    {
        var log = settings.Reading.Log(error, settings.Language);
        var printer = new TargetGroupPrinter(output, settings);
        if (settings.Situations is { } file)
        {
            PrintSituations(file, settings, printer, log);
            return;
        }

        var register = RegisterFiles.Read(
            settings.RegisterFolder,
            settings.KnownUntil,
            settings.KnownFrom,
            log,
            settings.Reading.Notation
        );
        if (log.Rows.Refused > 0)
        {
            log.Summarise();
        }

        printer.PrintHeading();
        if (settings.Impact is { } after)
        {
            printer.Print(Known(TargetGroupImpact.Between(register, settings.Date, after)));
        }
        else if (settings is { From: { } from, To: { } to, Citizen: { } id })
        {
            printer.Print(id, Known(register.TargetGroupTimelineOf(Find(register, id), from, to)));
        }
        else if (settings.Citizen is { } citizen)
        {
            var index = Find(register, citizen);
            printer.Print(citizen, Known(register.SituationOf(index, settings.Date)));
            printer.Print(Known(register.DescribeSituation(index, settings.Date)));
        }
        else if (register.CitizenCount > MaxPrinted)
        {
            var column = register.ClassifyTargetGroups(settings.Date);
            if (!column.IsKnown && register.SituationOf(0, settings.Date).IsKnown)
            {
                // No act is loaded for the day: nobody's group is known, and that is an answer.
                printer.PrintUnknown(register.CitizenCount, column.Reason);
                return;
            }

            printer.Print(Known(column));
        }
        else
        {
            for (var i = 0; i < register.CitizenCount; i++)
            {
                printer.Print(register.CitizenAt(i).Id, Known(register.SituationOf(i, settings.Date)));
            }
        }
    }

    private static void PrintSituations(
        string file,
        TargetGroupSettings settings,
        TargetGroupPrinter printer,
        InputLog log
    )
    {
        foreach (var (citizen, situation) in SituationFiles.Read(file, log, settings.Reading.Notation))
        {
            printer.Print(citizen, situation);
        }

        if (log.Rows.Refused > 0)
        {
            log.Summarise();
        }

        if (log.Rows.Read == log.Rows.Refused)
        {
            throw new UnreadableInputException(
                new($"{file}: ingen række kunne læses", $"{file}: no row could be read")
            );
        }
    }

    private static int Find(Register register, string id) =>
        register.TryFind(id, out var index)
            ? index
            : throw new UnreadableInputException(
                new($"--citizen {id}: findes ikke i registeret", $"--citizen {id}: is not in the register")
            );

    private static T Known<T>(Known<T> answer) =>
        answer.IsKnown ? answer.Value : throw new UnreadableInputException(answer.Reason ?? new("ukendt", "unknown"));
}
