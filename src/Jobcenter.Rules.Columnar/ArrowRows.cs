using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Jobcenter.Rules.Columnar;

/// <summary>Rows of Apache Arrow's record batches, read where they lie: the columns by their names, dictionaries as they are, and no object or text a row.</summary>
/// <remarks>
/// A column may be text (also as a dictionary), a date, a moment at midnight, a boolean, a whole number or a decimal. A
/// number of hours or minutes may be floating point where it has at most four decimals. Null is not known.
/// </remarks>
/// <example>
/// <code>
/// var builder = new RegisterBuilder();
/// citizens.AddTo(builder.Citizens);
/// spells.AddTo(builder.Spells);
/// Register register = builder.Build(knownUntil);
/// </code>
/// </example>
public static class ArrowRows
{
    extension(RecordBatch batch)
    {
        /// <summary>Adds all rows of a batch.</summary>
        /// <param name="rows">Takes the rows, as <see cref="RegisterBuilder.Spells"/>.</param>
        /// <param name="log">Is told of columns the rows do not have; null for nobody. Refused rows are the builder's to tell.</param>
        /// <param name="source">What refused rows are told with, beside their number; the file of such rows when null.</param>
        /// <param name="firstRow">The number of the first row, where the batch is one of several.</param>
        /// <returns>How many rows were taken so far; what depends on other rows is looked up when all are there.</returns>
        /// <exception cref="ArgumentNullException">The batch or <paramref name="rows"/> is null.</exception>
        /// <exception cref="UnreadableInputException">The batch lacks a column, has one twice, or has one of a type that no row is written in; or it is damaged.</exception>
        /// <exception cref="InvalidOperationException">The builder has built.</exception>
        public long AddTo(RowIntake rows, InputLog? log = null, string? source = null, long firstRow = 1)
        {
            Guard.Against.Null(batch);
            Guard.Against.Null(rows);
            return new ArrowReading(batch.Schema, rows, log, source ?? rows.Schema.File, firstRow).Add(batch);
        }
    }

    extension(IArrowArrayStream batches)
    {
        /// <summary>Adds all rows of all batches that are left to read, numbered through from 1. The stream is not disposed.</summary>
        /// <param name="rows">Takes the rows, as <see cref="RegisterBuilder.Spells"/>.</param>
        /// <param name="log">Is told of columns the rows do not have; null for nobody. Refused rows are the builder's to tell.</param>
        /// <param name="source">What refused rows are told with, beside their number; the file of such rows when null.</param>
        /// <param name="threads">How many threads read the batches, 1 to 64: the caller's, which alone adds their rows, and others. With more than one, batches are read ahead of those whose rows are added, and the stream is asked by one of them at a time.</param>
        /// <returns>How many rows were taken so far; what depends on other rows is looked up when all are there.</returns>
        /// <exception cref="ArgumentNullException">The stream or <paramref name="rows"/> is null.</exception>
        /// <exception cref="ArgumentException"><paramref name="threads"/> is outside its bounds.</exception>
        /// <exception cref="UnreadableInputException">The batches lack a column, have one twice, or have one of a type that no row is written in; or they are damaged.</exception>
        /// <exception cref="InvalidOperationException">The builder has built.</exception>
        public long AddTo(RowIntake rows, InputLog? log = null, string? source = null, int threads = 1)
        {
            Guard.Against.Null(batches);
            Guard.Against.Null(rows);
            Guard.Against.OutOfRange(threads, nameof(threads), 1, Data.InOrder.MostThreads);
            source ??= rows.Schema.File;
            return batches.AddTo(
                rows,
                log,
                source,
                threads,
                read => log?.Progress?.Report(new(source, read, 0, Bytes: null))
            );
        }

        internal long AddTo(RowIntake rows, InputLog? log, string source, int threads, Action<long> told) =>
            new ArrowReading(Damage.Told(source, () => batches.Schema), rows, log, source, firstRow: 1).AddAll(
                batches,
                threads,
                told
            );
    }
}
