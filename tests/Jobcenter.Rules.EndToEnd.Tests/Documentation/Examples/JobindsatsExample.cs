using Jobcenter.Rules.Data;
using Jobcenter.Rules.Plans;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example of Jobindsats' JSON on docs/files.md; <see cref="PageTests"/> holds them together.</summary>
internal static class JobindsatsExample
{
    public static void Run()
    {
        // <example>
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "y08a02.json");

        // What Jobindsats' API (version 3) answers: the columns, and the rows below them.
        File.WriteAllText(
            path,
            """
            {
              "columns": ["Område", "Periode", "Antal fuldtidspersoner"],
              "rows": [
                ["Helsingør", "2020K4", "363,4"],
                ["Helsingør", "2020K3", ".."],
                ["Hele landet", "2020K4", "41.230,5"]
              ]
            }
            """
        );

        // Which column is which measure.
        FigureExtract extract = FigureExtract.Jobindsats with
        {
            Source = "Jobindsats Y08A02",
        };
        FigureSet figures = FigureFiles.ReadExtract(
            path,
            extract.With("Antal fuldtidspersoner", "ftp:uddannelseshjaelp")
        );
        foreach (FigureCell cell in figures.Cells)
        {
            Console.WriteLine($"{cell.Key} {cell.Published?.Value.ToDecimalString() ?? "ikke kendt"}");
        }

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        // </example>
    }
}
