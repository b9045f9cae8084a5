namespace TradePolicy.Parquet.Tests;

/// <summary>A stream such as that of a network: it is written to and tells neither its length nor its position.</summary>
internal sealed class ForwardStream : Stream
{
    private readonly MemoryStream written = new();

    internal byte[] Written => written.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => written.Write(buffer, offset, count);
}
