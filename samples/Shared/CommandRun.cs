using System.CommandLine;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;

namespace Samples.Shared;

/// <summary>Runs a command: mistakes go to the error writer, and the exit code says whether something was evaluated.</summary>
public static class CommandRun
{
    private const int Ok = 0;
    private const int NothingEvaluated = 2;

    /// <summary>Runs a command.</summary>
    /// <param name="command">The command; an action of its own lets it be called without arguments.</param>
    /// <param name="args">The options.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="error">Where messages go.</param>
    /// <param name="evaluate">Answers; throws <see cref="UnreadableInputException"/> when nothing can be evaluated.</param>
    /// <returns>0 when something was evaluated or help was given, otherwise 2.</returns>
    public static int Of(
        RootCommand command,
        string[] args,
        Language language,
        TextWriter output,
        TextWriter error,
        Action<ParseResult> evaluate
    )
    {
        // Without an action the parser takes a call without arguments for a mistake.
        command.SetAction(static _ => Ok);
        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
            }

            return NothingEvaluated;
        }

        if (parsed.Action is not null && parsed.CommandResult.Command.Action != parsed.Action)
        {
            // --help and --version.
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        }

        try
        {
            evaluate(parsed);
            return Ok;
        }
        catch (UnreadableInputException e)
        {
            error.WriteLine(e.Text.ToText(language));
            return NothingEvaluated;
        }
    }
}
