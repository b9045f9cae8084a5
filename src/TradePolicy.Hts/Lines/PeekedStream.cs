namespace TradePolicy.Hts;

/// <summary>A stream whose first two bytes were read to detect a gzip file (RFC 1952), and are read again.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly Stream rest;
    private readonly byte[] leading;
    private int given;

    private PeekedStream(Stream rest, byte[] leading)
    {
        this.rest = rest;
        this.leading = leading;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal bool AreGzip => leading is [0x1F, 0x8B];

    internal static PeekedStream Of(Stream stream)
    {
        byte[] leading = new byte[2];
        int read = stream.ReadAtLeast(leading, leading.Length, throwOnEndOfStream: false);
        return new(stream, leading[..read]);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (given == leading.Length)
            return rest.Read(buffer);
        int now = Math.Min(buffer.Length, leading.Length - given);
        leading.AsSpan(given, now).CopyTo(buffer);
        given += now;
        return now;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
