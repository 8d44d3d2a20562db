using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;

namespace Samples.Shared;

/// <summary>Tells the user, on standard error, of everything the input held that was not used.</summary>
public sealed class InputLog(TextWriter error, Language language)
{
    public RowCounts Rows { get; private set; }

    public void Refused(RefusedRow row) => error.WriteLine($"{Say("afvist", "refused")}: {row.ToText(language)}");

    /// <summary>Whether numbers are too delicate to be told here.</summary>
    public bool HidesNumbers { get; init; }

    public void Replaced(ReplacedFigure figure) =>
        error.WriteLine(
            $"{Say("advarsel", "warning")}: "
                + (
                    HidesNumbers
                        ? Say(
                            $"{figure.Later.Key}: et senere tal erstatter et tidligere",
                            $"{figure.Later.Key}: a later figure replaces an earlier one"
                        )
                        : figure.ToText(language)
                )
        );

    public void IgnoredColumn(string file, string column) =>
        error.WriteLine(
            $"{Say("advarsel", "warning")}: {file}: {Say("ukendt kolonne ses bort fra", "unknown column is ignored")}: {column}"
        );

    public void Warn(BilingualText warning) =>
        error.WriteLine($"{Say("advarsel", "warning")}: {warning.ToText(language)}");

    public void Count(RowCounts rows) => Rows += rows;

    public void Summarise() =>
        error.WriteLine(
            Say($"{Rows.Read} rækker læst, {Rows.Refused} afvist.", $"{Rows.Read} rows read, {Rows.Refused} refused.")
        );

    /// <summary>Does the work, and then tells how many rows were refused; also when nothing could be evaluated, for that may be why.</summary>
    public void SummariseAfter(Action work)
    {
        try
        {
            work();
        }
        finally
        {
            if (Rows.Refused > 0)
            {
                Summarise();
            }
        }
    }

    private string Say(string danish, string english) => language == Language.English ? english : danish;
}
