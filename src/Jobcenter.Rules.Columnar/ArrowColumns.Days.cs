using Apache.Arrow;

namespace Jobcenter.Rules.Columnar;

internal abstract partial class ArrowColumns
{
    private static readonly int s_first = RegisterLimits.FirstDate.ToDateOnly().DayNumber;
    private static readonly int s_last = RegisterLimits.LastDate.ToDateOnly().DayNumber;
    private static readonly int s_firstOpen = new DateOnly(2100, 1, 1).DayNumber;

    /// <summary>Reads a column of days.</summary>
    /// <param name="array">The column.</param>
    /// <param name="days">The days.</param>
    /// <param name="none">The number of null; null to leave the row.</param>
    /// <param name="open">The number of a day from 2100 on; null when that is a day like others.</param>
    protected void Days(IArrowArray array, Span<int> days, int? none, int? open = null)
    {
        if (none is { } missing && array.NullCount == array.Length)
        {
            days.Fill(missing);
            return;
        }

        if (array is Date32Array dates)
        {
            Days(dates, days, none, open);
            return;
        }

        for (var row = 0; row < days.Length; row++)
        {
            if (array is NullArray || array.IsNull(row))
            {
                days[row] = none ?? 0;
                _isText[row] |= none is null;
            }
            else if (ArrowNumber.TryDay(array.Data, row, out var day))
            {
                days[row] = Day(row, day, open);
            }
            else
            {
                _isText[row] = true;
            }
        }
    }

    private void Days(Date32Array dates, Span<int> days, int? none, int? open)
    {
        var values = dates.Values;
        var valid = dates.NullBitmapBuffer.Span;
        var offset = dates.Offset;
        var hasNulls = dates.NullCount > 0;
        for (var row = 0; row < days.Length; row++)
        {
            if (hasNulls && !BitUtility.GetBit(valid, offset + row))
            {
                days[row] = none ?? 0;
                _isText[row] |= none is null;
            }
            else
            {
                days[row] = Day(row, values[row], open);
            }
        }
    }

    private int Day(int row, long sinceEpoch, int? open)
    {
        var day = sinceEpoch + SpellBatch.UnixEpochDay;
        if (day >= s_first && day <= s_last && (open is null || day < s_firstOpen))
        {
            return (int)day;
        }

        _isText[row] |= open is null || day < s_firstOpen || day > DateOnly.MaxValue.DayNumber;
        return open ?? 0;
    }
}
