using System.Buffers;

namespace TradePolicy.Serialization;

/// <summary>Bytes that are written one after the other, in memory that is lent and given back.</summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    internal int Count { get; private set; }

    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, Count);

    internal ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Count);

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return bytes.AsSpan(Count);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }

    /// <summary>Inserts bytes before those that were written from a place on.</summary>
    internal void Insert(int index, ReadOnlySpan<byte> inserted)
    {
        Ensure(inserted.Length);
        bytes.AsSpan(index, Count - index).CopyTo(bytes.AsSpan(index + inserted.Length));
        inserted.CopyTo(bytes.AsSpan(index));
        Count += inserted.Length;
    }

    /// <summary>A byte that was written.</summary>
    internal ref byte At(int index) => ref bytes[index];

    /// <summary>Keeps the first bytes only.</summary>
    internal void Shorten(int count) => Count = count;

    private void Ensure(int size)
    {
        size = Math.Max(size, 1);
        if (bytes.Length - Count >= size)
            return;
        // The pool lends powers of two, so that what is more than it lent before is twice as much.
        byte[] larger = ArrayPool<byte>.Shared.Rent(Count + size);
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
