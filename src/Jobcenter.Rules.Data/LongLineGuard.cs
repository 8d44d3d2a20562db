namespace Jobcenter.Rules.Data;

/// <summary>
/// Passes a file on line by line and drops what stands in a line that is too long, so that a hostile line neither fills
/// the memory nor takes the rest of the file with it. Line numbers stay as they are.
/// </summary>
internal sealed class LongLineGuard(Stream inner, Action<long> refuse) : Stream
{
    public const int MaxLineBytes = 65_536;

    private readonly byte[] _chunk = new byte[MaxLineBytes];

    // One line with its end; it is handed on only when it is whole.
    private readonly byte[] _line = new byte[MaxLineBytes + 1];
    private int _next;
    private int _filled;
    private int _lineLength;
    private int _handed;
    private bool _isWhole;
    private bool _isTooLong;
    private bool _endedWithReturn;
    private long _lineNumber = 1;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (!_isWhole && ReadOn()) { }

        var taken = Math.Min(buffer.Length, _lineLength - _handed);
        _line.AsSpan(_handed, taken).CopyTo(buffer);
        _handed += taken;
        if (_handed == _lineLength)
        {
            (_handed, _lineLength, _isWhole) = (0, 0, false);
        }

        return taken;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    // Takes the next piece of the line; false when the file has ended and what there is of the line is all.
    private bool ReadOn()
    {
        if (_next == _filled)
        {
            (_next, _filled) = (0, inner.Read(_chunk));
            if (_filled == 0)
            {
                EndLine();
                return false;
            }
        }

        var piece = _chunk.AsSpan(_next.._filled);
        var end = piece.IndexOfAny((byte)'\n', (byte)'\r');
        var text = end < 0 ? piece : piece[..end];
        if (_lineLength + text.Length > MaxLineBytes)
        {
            (_isTooLong, _lineLength) = (true, 0);
        }

        if (!_isTooLong)
        {
            text.CopyTo(_line.AsSpan(_lineLength));
            _lineLength += text.Length;
        }

        _next += text.Length;
        if (end >= 0)
        {
            EndLine();
            var terminator = _chunk[_next++];
            _line[_lineLength++] = terminator;
            _isWhole = true;
            // A return with a line feed after it is one line end.
            _lineNumber += terminator == '\n' && _endedWithReturn && text.IsEmpty ? 0 : 1;
            _endedWithReturn = terminator == '\r';
        }

        return true;
    }

    private void EndLine()
    {
        if (_isTooLong)
        {
            refuse(_lineNumber);
            _isTooLong = false;
        }
    }
}
