using System.Text;
using Jobcenter.Rules.Documents;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Data;

/// <summary>Reads a plan from a JSON file, whose other parts must be right too.</summary>
public static class PlanFiles
{
    private static readonly UTF8Encoding s_utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    // Far more than a plan can need, and little enough to read at once.
    private const int MaxBytes = 16_000_000;

    /// <summary>Reads a plan.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or is not a plan; the text names path, value and what is allowed.</exception>
    public static EmploymentPlan Read(string path)
    {
        Guard.Against.Null(path);
        string? json = null;
        try
        {
            json = InputFile.Read(path, notation: null, (stream, _) => Text(path, stream), InputText.Utf8);
            // A document that asks nothing is refused with what it lacks to be a plan.
            return WholePlan(json) ?? EmploymentPlans.Read(json);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableInputException(
                new($"{path}: er ikke UTF-8; gem den som UTF-8", $"{path}: is not UTF-8; save it as UTF-8")
            );
        }
        catch (DocumentFormatException e)
        {
            var faults = OldPlan.Told(json ?? string.Empty, e.Faults);
            string Faults(Language language) => string.Join('\n', faults.Select(f => f.ToText(language)));
            throw new UnreadableInputException(
                new(
                    $"{path}: er ikke en plan; ret det, der er nævnt\n{Faults(Language.Danish)}",
                    $"{path}: is not a plan; mend what is named\n{Faults(Language.English)}"
                )
            );
        }
    }

    // The plan with its document's own catalogues; the faults of all parts, and those of a plan that is not there.
    private static EmploymentPlan? WholePlan(string json)
    {
        try
        {
            return RuleDocument.Read(json).Plan;
        }
        catch (DocumentFormatException e)
        {
            throw new DocumentFormatException([.. e.Faults.Union(FaultsOfPlan(json))]);
        }
    }

    private static ImmutableArray<DocumentFault> FaultsOfPlan(string json)
    {
        try
        {
            EmploymentPlans.Read(json);
            return [];
        }
        catch (DocumentFormatException e)
        {
            return e.Faults;
        }
    }

    private static string Text(string path, Stream stream)
    {
        using var bytes = InputFile.All(path, stream, MaxBytes);
        return s_utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
