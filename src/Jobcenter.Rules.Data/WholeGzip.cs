using System.IO.Compression;

namespace Jobcenter.Rules.Data;

/// <summary>What is packed with gzip, to its very end: where the end is missing, the machine's own reader says nothing and gives what there is.</summary>
internal sealed class WholeGzip : ForwardStream
{
    private readonly GzipMembers _packed;
    private long _length;

    private WholeGzip(GZipStream unpacked, GzipMembers packed)
        : base(unpacked) => _packed = packed;

    public static WholeGzip Of(Stream packed)
    {
        var members = new GzipMembers(packed);
        return new(new GZipStream(members, CompressionMode.Decompress), members);
    }

    /// <summary>The next bytes of what was packed; none once all of it is read.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or its end is missing.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        _length += read;
        if (read == 0 && !buffer.IsEmpty && !_packed.HasLength(_length))
        {
            throw new InvalidDataException();
        }

        return read;
    }
}
