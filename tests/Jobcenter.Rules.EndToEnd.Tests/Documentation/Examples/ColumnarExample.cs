using Apache.Arrow;
using Jobcenter.Rules.Citizens;
using Jobcenter.Rules.Columnar;
using Jobcenter.Rules.Kernel;
using Jobcenter.Rules.Registers;
using NodaTime;

namespace Jobcenter.Rules.EndToEnd.Tests.Documentation.Examples;

/// <summary>The example of Arrow and Parquet on docs/files.md; <see cref="PageTests"/> holds them together.</summary>
internal static class ColumnarExample
{
    public static void Run()
    {
        // <example>
        string folder = Directory.CreateTempSubdirectory().FullName;
        var builder = new RegisterBuilder(row => Console.WriteLine(row.ToText(Language.Danish)));
        builder.Add(new Citizen("a", Area.Municipality(217)));

        // A record batch, as a warehouse hands it over: found by the names of its columns.
        using RecordBatch spells = new RecordBatch.Builder()
            .Append("citizen", nullable: true, column => column.String(b => b.Append("a").Append("a").Append("b")))
            .Append(
                "state",
                nullable: true,
                column => column.String(b => b.Append("dagpenge").Append("løn").Append("dagpenge"))
            )
            .Append(
                "from",
                nullable: true,
                column =>
                    column.Date32(b => b.Append(new DateOnly(2021, 1, 4)).AppendNull().Append(new DateOnly(2021, 1, 4)))
            )
            .Append("to", nullable: true, column => column.Date32(b => b.AppendNull().AppendNull().AppendNull()))
            .Build();
        spells.AddTo(builder.Spells, source: "udtræk");
        Register register = builder.Build(knownUntil: new LocalDate(2021, 12, 31));

        // Parquet files in and out: citizens.parquet, spells.parquet and the other tables where they are.
        ParquetFiles.Write(register, folder);
        Register same = ParquetFiles.Read(folder, register.KnownUntil);
        Console.WriteLine($"{same.CitizenCount} borger, {same.SpellCount} periode");

        // Or one kind of rows as record batches, for a writer of your own.
        foreach (RecordBatch batch in RegisterTable.Spells.Of(register))
        {
            Console.WriteLine(string.Join(';', batch.Schema.FieldsList.Select(f => f.Name)));
        }

        Directory.Delete(folder, recursive: true);
        // </example>
    }
}
