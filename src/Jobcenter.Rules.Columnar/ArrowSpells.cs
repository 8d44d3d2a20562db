using Apache.Arrow;
using Apache.Arrow.Types;

namespace Jobcenter.Rules.Columnar;

/// <summary>Spells of a batch as columns of numbers.</summary>
internal sealed class ArrowSpells : ArrowColumns
{
    private const long LastHundredth = 3700;

    private readonly int _stateAt;
    private readonly int _categoryAt;
    private readonly int _fromAt;
    private readonly int _toAt;
    private readonly int _hoursAt;
    private int[] _from = [];
    private int[] _to = [];
    private byte[] _state = [];
    private byte[] _category = [];
    private ushort[] _hours = [];

    public ArrowSpells(RegisterBuilder builder, string[] names)
        : base(builder, names) =>
        (_stateAt, _categoryAt, _fromAt, _toAt, _hoursAt) = (
            At("state"),
            At("category"),
            At("from"),
            At("to"),
            At("hours")
        );

    public override int Add(int start, int rows, string source, long firstRow) =>
        Builder.Add(
            SpellBatch.OfNumbers(
                Citizen.AsSpan(start, rows),
                _from.AsSpan(start, rows),
                _to.AsSpan(start, rows),
                _state.AsSpan(start, rows),
                Part(_categoryAt, _category, start, rows),
                Part(_hoursAt, _hours, start, rows)
            ),
            source,
            firstRow
        );

    protected override void Grow(int rows)
    {
        (_from, _to, _hours) = (new int[rows], new int[rows], new ushort[rows]);
        (_state, _category) = (new byte[rows], new byte[rows]);
    }

    protected override void Others(ArrowField?[] fields, int rows)
    {
        Numbers(
            fields[_stateAt]!.Array,
            _state.AsSpan(0, rows),
            none: null,
            (array, row) => (byte?)Word<CitizenState>(array, row)
        );
        Days(fields[_fromAt]!.Array, _from.AsSpan(0, rows), none: null);
        Days(fields[_toAt]!.Array, _to.AsSpan(0, rows), SpellBatch.StillRunning, SpellBatch.StillRunning);
        if (_categoryAt >= 0)
        {
            // An empty text is the category of one who is not assessed.
            Numbers(
                fields[_categoryAt]!.Array,
                _category.AsSpan(0, rows),
                (byte)VisitationCategory.NotAssessed,
                (array, row) =>
                    TryText(array, row, out var text) && text.IsEmpty
                        ? (byte)VisitationCategory.NotAssessed
                        : (byte?)Word<VisitationCategory>(array, row)
            );
        }

        if (_hoursAt >= 0)
        {
            Hours(fields[_hoursAt]!.Array, rows);
        }
    }

    private void Hours(IArrowArray array, int rows)
    {
        _hours.AsSpan(0, rows).Clear();
        if (array is NullArray || array.NullCount == rows)
        {
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            if (!array.IsNull(row))
            {
                _hours[row] = array.Data.DataType is Decimal128Type ? Hundredths(array.Data, row) : (ushort)0;
                if (_hours[row] == 0)
                {
                    Leave(row);
                }
            }
        }
    }

    // 0 for what the text must tell.
    private static ushort Hundredths(ArrayData data, int row)
    {
        var (digits, decimals) = ArrowNumber.Scaled(data, row);
        for (; decimals < 2 && digits > 0 && digits <= LastHundredth; decimals++)
        {
            digits *= 10;
        }

        return decimals == 2 && digits > 0 && digits <= LastHundredth ? (ushort)digits : (ushort)0;
    }
}
