using System.IO.Compression;

namespace Jobcenter.Rules.Data;

/// <summary>What is packed with gzip, to its very end: where the end is missing, the machine's own reader says nothing and gives what there is.</summary>
internal sealed class WholeGzip : ForwardStream
{
    private readonly GzipMembers _packed;
    private readonly GZipStream _unpacked;
    private long _length;
    private bool _isWhole;

    private WholeGzip(Stream file)
        : base(file)
    {
        _packed = new(file, () => _length);
        _unpacked = new(_packed, CompressionMode.Decompress);
    }

    public static WholeGzip Of(Stream packed) => new(packed);

    /// <summary>The next bytes of what was packed; none once all of it is read.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or its end is missing.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (_isWhole || buffer.IsEmpty)
        {
            return 0;
        }

        var read = _unpacked.Read(buffer);
        if (!_packed.HasEnded)
        {
            _length += read;
            return read > 0 ? read : throw new InvalidDataException();
        }

        // What was not asked for before the end is all of the added member, or the file is none.
        var mark = new byte[_packed.Mark.Length + 1];
        buffer[..Math.Min(read, mark.Length)].CopyTo(mark);
        var length = Math.Min(read, mark.Length);
        for (var more = read; more > 0 && length < mark.Length; length += more)
        {
            more = _unpacked.Read(mark.AsSpan(length));
        }

        _isWhole = mark.AsSpan(0, length).SequenceEqual(_packed.Mark);
        return _isWhole ? 0 : throw new InvalidDataException();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
