using System.Text;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.Data;

/// <summary>Reads a plan from a JSON file.</summary>
public static class PlanFiles
{
    private static readonly UTF8Encoding s_utf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    // Far more than a plan can need, and little enough to read at once.
    private const long MaxBytes = 16_000_000;

    /// <summary>Reads a plan.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="UnreadableInputException">The file cannot be read, or is not a plan; the text names path, value and what is allowed.</exception>
    public static EmploymentPlan Read(string path)
    {
        Guard.Against.Null(path);
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                throw new UnreadableInputException(
                    new($"{path}: er større end {MaxBytes} byte", $"{path}: is larger than {MaxBytes} bytes")
                );
            }

            return PlanJson.Read(File.ReadAllText(path, s_utf8));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UnreadableInputException(
                new($"{path}: filen kan ikke læses", $"{path}: the file cannot be read")
            );
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableInputException(new($"{path}: er ikke UTF-8", $"{path}: is not UTF-8"));
        }
        catch (DocumentFormatException e)
        {
            string Faults(Language language) => string.Join('\n', e.Faults.Select(f => f.ToText(language)));
            throw new UnreadableInputException(
                new(
                    $"{path}: er ikke en plan\n{Faults(Language.Danish)}",
                    $"{path}: is not a plan\n{Faults(Language.English)}"
                )
            );
        }
    }
}
