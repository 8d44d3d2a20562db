using Apache.Arrow;

namespace Jobcenter.Rules.Columnar;

/// <summary>The columns of a register, one kind of rows at a time, as Arrow's record batches. What is written can be read by <see cref="ArrowRows"/> and gives an equal register.</summary>
/// <remarks>Names of citizens and words of the vocabularies are dictionaries, days are dates, ja and nej booleans, and hours decimals.</remarks>
/// <example>
/// <code>
/// foreach (RecordBatch batch in RegisterTable.Spells.Of(register)) { writer.WriteRecordBatch(batch); }
/// </code>
/// </example>
[DanishTerm("registerets tabel")]
public sealed class RegisterTable
{
    /// <summary>How many rows a batch has at most, but for those of one citizen.</summary>
    internal const int RowsPerBatch = 1 << 18;

    private readonly Func<Register, IEnumerable<RecordBatch>> _batches;
    private readonly Func<Register, int> _count;
    private readonly Func<RegisterBuilder, RowIntake> _intake;

    private RegisterTable(
        string name,
        Apache.Arrow.Schema schema,
        Func<Register, IEnumerable<RecordBatch>> batches,
        Func<Register, int> count,
        Func<RegisterBuilder, RowIntake> intake
    ) => (Name, Schema, _batches, _count, _intake) = (name, schema, batches, count, intake);

    /// <summary>The citizens.</summary>
    public static RegisterTable Citizens { get; } =
        Of(
            "citizens",
            TableColumns.Citizens,
            static (register, i) => [register.CitizenAt(i)],
            static r => r.CitizenCount,
            static b => b.Citizens
        );

    /// <summary>The spells.</summary>
    public static RegisterTable Spells { get; } =
        Of(
            "spells",
            TableColumns.Spells,
            static (register, i) => register.SpellsOf(i),
            static r => r.SpellCount,
            static b => b.Spells
        );

    /// <summary>The placements and commitments.</summary>
    public static RegisterTable Placements { get; } =
        Of(
            "placements",
            TableColumns.Placements,
            static (register, i) => register.PlacementsOf(i),
            static r => r.PlacementCount,
            static b => b.Placements
        );

    /// <summary>The participations in projects.</summary>
    public static RegisterTable Participations { get; } =
        Of(
            "participants",
            TableColumns.Participations,
            static (register, i) => register.ParticipationsOf(i),
            static r => r.ParticipationCount,
            static b => b.Participations
        );

    /// <summary>The interviews.</summary>
    public static RegisterTable Interviews { get; } =
        Of(
            "interviews",
            TableColumns.Interviews,
            static (register, i) => register.InterviewsOf(i),
            static r => r.InterviewCount,
            static b => b.Interviews
        );

    /// <summary>The told first contacts.</summary>
    public static RegisterTable FirstContacts { get; } =
        Of(
            "contacts",
            TableColumns.Contacts,
            static (register, i) => register.FirstContactsOf(i),
            static r => r.FirstContactCount,
            static b => b.Contacts
        );

    /// <summary>The offers besides placements.</summary>
    public static RegisterTable Offers { get; } =
        Of(
            "offers",
            TableColumns.Offers,
            static (register, i) => register.OffersOf(i),
            static r => r.OfferCount,
            static b => b.Offers
        );

    /// <summary>All tables, the citizens first.</summary>
    public static ImmutableArray<RegisterTable> All { get; } =
    [Citizens, Spells, Placements, Participations, Interviews, FirstContacts, Offers];

    /// <summary>The name, as files of such rows have it: <c>spells</c>.</summary>
    public string Name { get; }

    /// <summary>The columns and their types.</summary>
    public Apache.Arrow.Schema Schema { get; }

    /// <summary>The rows of a register, a batch at a time; those after its last known day too.</summary>
    /// <param name="register">The register.</param>
    /// <returns>The batches, made as they are asked for; who takes one disposes it. None when there is no row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="register"/> is null.</exception>
    public IEnumerable<RecordBatch> Of(Register register) => _batches(Guard.Against.Null(register));

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    internal int CountOf(Register register) => _count(register);

    internal RowIntake IntakeOf(RegisterBuilder builder) => _intake(builder);

    private static RegisterTable Of<TRow>(
        string name,
        TableColumns<TRow> columns,
        Func<Register, int, ImmutableArray<TRow>> rowsOf,
        Func<Register, int> count,
        Func<RegisterBuilder, RowIntake> intake
    )
    {
        return new(name, columns.Schema, Batches, count, intake);

        IEnumerable<RecordBatch> Batches(Register register)
        {
            // What is not known yet is in the register too.
            var whole = register.KnownBetween(knownFrom: null, RegisterLimits.LastDate);
            var batch = columns.Start();
            for (var i = 0; i < whole.CitizenCount; i++)
            {
                var rows = rowsOf(whole, i);
                if (rows.IsEmpty)
                {
                    continue;
                }

                var id = whole.CitizenAt(i).Id;
                foreach (var row in rows)
                {
                    batch.Add(id, row);
                }

                if (batch.Count >= RowsPerBatch)
                {
                    yield return batch.Made();
                    batch = columns.Start();
                }
            }

            if (batch.Count > 0)
            {
                yield return batch.Made();
            }
        }
    }
}
