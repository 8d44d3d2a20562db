using System.Buffers.Binary;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Jobcenter.Rules.Columnar;

/// <summary>The types that columns are written in.</summary>
internal static class TableColumn
{
    public static DictionaryType Words { get; } = new(Int32Type.Default, StringType.Default, ordered: false);

    /// <summary>Up to 37 hours in hundredths.</summary>
    public static Decimal128Type HoursType { get; } = new(precision: 4, scale: 2);
}

/// <summary>A column of a batch on its way.</summary>
internal abstract class TableColumn<TRow>
{
    public abstract void Add(string citizen, TRow row);

    public abstract IArrowArray Made();
}

/// <summary>Texts, each kept once.</summary>
internal sealed class TextColumn<TRow>(Func<string, TRow, string?> of) : TableColumn<TRow>
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly StringArray.Builder _texts = new();
    private readonly Int32Array.Builder _indexes = new();

    public override void Add(string citizen, TRow row)
    {
        if (of(citizen, row) is not { } text)
        {
            _indexes.AppendNull();
            return;
        }

        if (!_places.TryGetValue(text, out var place))
        {
            place = _places.Count;
            _places.Add(text, place);
            _texts.Append(text);
        }

        _indexes.Append(place);
    }

    public override IArrowArray Made() => new DictionaryArray(TableColumn.Words, _indexes.Build(), _texts.Build());
}

/// <summary>Dates.</summary>
internal sealed class DayColumn<TRow>(Func<TRow, LocalDate?> of) : TableColumn<TRow>
{
    private readonly Date32Array.Builder _days = new();

    public override void Add(string citizen, TRow row)
    {
        if (of(row) is { } day)
        {
            _days.Append(day.ToDateOnly());
        }
        else
        {
            _days.AppendNull();
        }
    }

    public override IArrowArray Made() => _days.Build();
}

/// <summary>Ja and nej.</summary>
internal sealed class AnswerColumn<TRow>(Func<TRow, bool?> of) : TableColumn<TRow>
{
    private readonly BooleanArray.Builder _answers = new();

    public override void Add(string citizen, TRow row)
    {
        if (of(row) is { } answer)
        {
            _answers.Append(answer);
        }
        else
        {
            _answers.AppendNull();
        }
    }

    public override IArrowArray Made() => _answers.Build();
}

/// <summary>Whole numbers.</summary>
internal sealed class NumberColumn<TRow>(Func<TRow, int?> of) : TableColumn<TRow>
{
    private readonly Int32Array.Builder _numbers = new();

    public override void Add(string citizen, TRow row) => _numbers.Append(of(row));

    public override IArrowArray Made() => _numbers.Build();
}

/// <summary>Weekly hours.</summary>
internal sealed class HoursColumn<TRow>(Func<TRow, WeeklyHours?> of) : TableColumn<TRow>
{
    private const int Width = 16;

    private readonly ArrowBuffer.Builder<byte> _digits = new();
    private readonly ArrowBuffer.BitmapBuilder _isKnown = new();

    public override void Add(string citizen, TRow row)
    {
        var hours = of(row);
        Span<byte> digits = stackalloc byte[Width];
        BinaryPrimitives.WriteInt128LittleEndian(digits, hours?.Hundredths ?? 0);
        _digits.Append(digits);
        _isKnown.Append(hours is not null);
    }

    public override IArrowArray Made() =>
        new Decimal128Array(
            new ArrayData(
                TableColumn.HoursType,
                _isKnown.Length,
                _isKnown.UnsetBitCount,
                offset: 0,
                [_isKnown.Build(), _digits.Build()]
            )
        );
}
