namespace Jobcenter.Rules.Data;

/// <summary>A stream whose first bytes can be looked at before it is read; a pipe has no other way back.</summary>
internal sealed class PeekStream : ForwardStream
{
    private const int Peeked = 4;

    private readonly byte[] _head;
    private readonly int _length;
    private int _handed;

    public PeekStream(Stream inner, int peeked = Peeked)
        : base(inner)
    {
        _head = new byte[peeked];
        _length = inner.ReadAtLeast(_head, peeked, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes, four unless more were asked for; fewer of a shorter stream.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    /// <summary>Passes over first bytes.</summary>
    public void Skip(int bytes) => _handed = bytes;

    public override int Read(Span<byte> buffer)
    {
        if (_handed == _length)
        {
            return Inner.Read(buffer);
        }

        var taken = Math.Min(buffer.Length, _length - _handed);
        _head.AsSpan(_handed, taken).CopyTo(buffer);
        _handed += taken;
        return taken;
    }
}
