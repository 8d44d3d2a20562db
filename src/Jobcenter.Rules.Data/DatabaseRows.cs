using System.Data.Common;
using System.Globalization;

namespace Jobcenter.Rules.Data;

/// <summary>Rows of any database, read where they lie: the columns of a query by their names, streaming.</summary>
/// <example>
/// <code>
/// var builder = new RegisterBuilder();
/// command.CommandText = "SELECT id AS citizen, municipality FROM citizens";
/// using (DbDataReader citizens = command.ExecuteReader()) { citizens.AddTo(builder.Citizens); }
/// command.CommandText = "SELECT citizen, state, first_day AS \"from\", last_day AS \"to\" FROM spells";
/// using (DbDataReader spells = command.ExecuteReader()) { spells.AddTo(builder.Spells); }
/// Register register = builder.Build(knownUntil);
/// </code>
/// </example>
public static class DatabaseRows
{
    private const int RowsBetweenTellings = 1 << 16;

    private static readonly BilingualText s_unread = new(
        "kan ikke læses som tekst, tal eller dato; omregn den i forespørgslen",
        "cannot be read as a text, a number or a date; convert it in the query"
    );

    extension(DbDataReader reader)
    {
        /// <summary>Adds all rows that are left to read. NULL is not known; a date may be a date, a moment at midnight, infinity or an ISO text; a boolean is ja or nej. A row with a value of another kind, as bytes or a list, or one beyond what numbers and dates can be here, is refused.</summary>
        /// <param name="rows">Takes the rows, as <see cref="RegisterBuilder.Spells"/>.</param>
        /// <param name="log">Is told of columns the rows do not have; null for nobody. Refused rows are the builder's to tell.</param>
        /// <param name="source">What refused rows are told with, beside their number in the query; the file of such rows when null.</param>
        /// <returns>How many rows were taken so far; what depends on other rows is looked up when all are there.</returns>
        /// <exception cref="ArgumentNullException">The reader or <paramref name="rows"/> is null.</exception>
        /// <exception cref="UnreadableInputException">The query lacks a column, or has one twice.</exception>
        /// <exception cref="DbException">The database fails while it is read.</exception>
        public long AddTo(RowIntake rows, InputLog? log = null, string? source = null)
        {
            Guard.Against.Null(reader);
            Guard.Against.Null(rows);
            source ??= rows.Schema.File;
            string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            if (rows.Schema.FaultOf(names) is { } fault)
            {
                throw new UnreadableInputException(
                    new($"{source}: forespørgslen {fault.Danish}", $"{source}: the query {fault.English}")
                );
            }

            var fields = new DatabaseFields(reader);
            var stream = rows.Reading(names, fields.Text);
            foreach (var column in stream.Ignored)
            {
                log?.IgnoredColumn(source, column);
            }

            long taken = 0;
            for (var number = 1L; reader.Read(); number++)
            {
                if (number % RowsBetweenTellings == 0)
                {
                    log?.Progress?.Report(new(source, number, 0, Bytes: null));
                }

                try
                {
                    taken += stream.Add(new RowLocation(source, number)) ? 1 : 0;
                }
                catch (Exception e)
                    when (fields.Unread is not null
                        && e
                            is InvalidCastException
                                or OverflowException
                                or FormatException
                                or ArgumentException
                                or NotSupportedException
                    )
                {
                    // What a database can hold and this machine cannot: NaN, days before the year 1, numbers without end.
                    var unread = new RowFault(names[fields.Unread.Value], string.Empty, s_unread);
                    stream.Refuse(new RowLocation(source, number), unread);
                }
            }

            return taken;
        }
    }

    /// <summary>The fields of the row a reader stands at, as texts; a number or a date is written to one buffer, without an object.</summary>
    private sealed class DatabaseFields(DbDataReader reader)
    {
        private const int MaxLength = 64;

        private readonly char[] _buffer = new char[MaxLength];

        /// <summary>The field whose reading has begun and not ended: where that throws, it is the field's fault.</summary>
        public int? Unread { get; private set; }

        public ReadOnlySpan<char> Text(int index)
        {
            Unread = index;
            var text = TextOf(index);
            Unread = null;
            return text;
        }

        private ReadOnlySpan<char> TextOf(int index)
        {
            if (reader.IsDBNull(index))
            {
                return default;
            }

            // A database without types of columns, as SQLite, has one for each field.
            var type = reader.GetFieldType(index);
            return Type.GetTypeCode(type) switch
            {
                // A column of a fixed width fills it with spaces.
                TypeCode.String => reader.GetString(index).AsSpan().Trim(' '),
                TypeCode.DateTime => Date(reader.GetDateTime(index)),
                TypeCode.Int64 => Written(reader.GetInt64(index)),
                TypeCode.Int32 => Written(reader.GetInt32(index)),
                TypeCode.Int16 => Written(reader.GetInt16(index)),
                TypeCode.Byte => Written(reader.GetByte(index)),
                TypeCode.Boolean => reader.GetBoolean(index) ? "ja" : "nej",
                _ when type == typeof(DateOnly) => Written(reader.GetFieldValue<DateOnly>(index), "yyyy-MM-dd"),
                _ => Other(reader.GetValue(index)),
            };
        }

        // The last moment of all stands for infinity.
        private ReadOnlySpan<char> Date(DateTime moment) =>
            Written(
                moment,
                moment.TimeOfDay == TimeSpan.Zero || moment == DateTime.MaxValue
                    ? "yyyy-MM-dd"
                    : "yyyy-MM-ddTHH:mm:ss.FFFFFFF"
            );

        private ReadOnlySpan<char> Other(object value) =>
            value switch
            {
                DateTime moment => Date(moment),
                DateTimeOffset moment => Written(moment, "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"),
                DateOnly day => Written(day, "yyyy-MM-dd"),
                bool answer => answer ? "ja" : "nej",
                string text => text.AsSpan().Trim(' '),
                IFormattable number => Number(number.ToString(format: null, NumberFormatInfo.InvariantInfo)),
                // Bytes, lists and the like: what they are called is no value of theirs.
                _ => throw new NotSupportedException(),
            };

        // As few decimals as it has: 20.000 is 20. But never three, for the point of a number parts no thousands.
        private static string Number(string text)
        {
            var point = text.IndexOf('.', StringComparison.Ordinal);
            if (point < 0 || text.Contains('E', StringComparison.Ordinal))
            {
                return text;
            }

            var few = text.TrimEnd('0').TrimEnd('.');
            return few.Length - point == 4 ? few + "0" : few;
        }

        private ReadOnlySpan<char> Written<T>(T value, ReadOnlySpan<char> format = default)
            where T : ISpanFormattable =>
            value.TryFormat(
                _buffer,
                out var length,
                format,
                format.IsEmpty ? NumberFormatInfo.InvariantInfo : DateTimeFormatInfo.InvariantInfo
            )
                ? _buffer.AsSpan(0, length)
                : default;
    }
}
