using System.Data;
using System.Data.Common;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Data;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Plans;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example on docs/files.md; <see cref="PageTests"/> holds them together.</summary>
internal static class FilesExample
{
    public static void Run()
    {
        // <example>
        string folder = Directory.CreateTempSubdirectory().FullName;
        var builder = new RegisterBuilder(row => Console.WriteLine(row.ToText(Language.Danish)));

        // Rows of a query, as command.ExecuteReader() gives them: the columns by their names.
        using var citizens = new DataTable();
        citizens.Columns.Add("citizen", typeof(string));
        citizens.Columns.Add("municipality", typeof(int));
        citizens.Rows.Add("a", 217);
        using (DbDataReader reader = citizens.CreateDataReader())
        {
            reader.AddTo(builder.Citizens);
        }

        // Weekly columns like DREAM's: one code a week, by a table that can be extended.
        string dream = Path.Combine(folder, "dream.csv");
        File.WriteAllText(dream, "citizen;y_2101;y_2102;y_2103;y_2104\na;111;111;997;521\nb;7;;;\n");
        DreamFiles.AddTo(dream, builder, DreamCodes.Default.With(521, CitizenState.Employment).Ignoring(997));
        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));
        foreach (Spell spell in register.SpellsOf(0))
        {
            Console.WriteLine($"{spell.State}: {spell.From:R} – {spell.To:R}");
        }

        // An extract of StatBank: which text is which measure.
        string statBank = Path.Combine(folder, "auk01.csv");
        File.WriteAllText(
            statBank,
            "YDELSESTYPE;OMRÅDE;TID;INDHOLD\nUddannelseshjælp;Helsingør;2020K4;363,4\nUddannelseshjælp;Hele landet;2020K4;41.230,5\n"
        );
        FigureExtract extract = FigureExtract.StatBank with { Source = "StatBank AUK01" };
        FigureSet figures = FigureFiles.ReadExtract(
            statBank,
            extract.With("Uddannelseshjælp", "ftp:uddannelseshjaelp")
        );
        foreach (FigureCell cell in figures.Cells)
        {
            Console.WriteLine($"{cell.Key} {cell.Published?.Value.ToDecimalString()}");
        }

        Directory.Delete(folder, recursive: true);
        // </example>
    }
}
