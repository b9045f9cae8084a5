using System.Text;

namespace TradePolicy.Serialization.JsonNet.Tests;

/// <summary>
/// Bytes that are written one after the other stay as they are while the memory for them grows. The pool lends 16 at least.
/// </summary>
public sealed class PooledBufferTest
{
    [Fact]
    public void It_grows_when_there_is_less_room_than_asked_and_not_before()
    {
        using PooledBuffer buffer = Holding("0123456789");
        ReadOnlySpan<byte> before = buffer.Written;

        buffer.GetSpan(6).Length.Should().Be(6);
        (before == buffer.Written).Should().BeTrue("it is the same memory still");
        buffer.GetMemory(6).Length.Should().Be(6);
        buffer.GetSpan(7).Length.Should().BeGreaterThanOrEqualTo(7);
        buffer.GetMemory(1000).Length.Should().BeGreaterThanOrEqualTo(1000);
        TextOf(buffer).Should().Be("0123456789");
    }

    [Fact]
    public void There_is_always_room_for_one_byte()
    {
        using PooledBuffer spans = Holding("0123456789abcdef"), memory = Holding("0123456789abcdef");

        spans.GetSpan().IsEmpty.Should().BeFalse();
        memory.GetMemory().IsEmpty.Should().BeFalse();
        (TextOf(spans) + TextOf(memory)).Should().Be("0123456789abcdef0123456789abcdef");
    }

    [Fact]
    public void Bytes_are_inserted_into_what_has_room_and_into_what_is_full()
    {
        using PooledBuffer buffer = Holding("0123456789");

        buffer.Insert(8, "abcdef"u8);
        TextOf(buffer).Should().Be("01234567abcdef89");
        buffer.Insert(2, "-/"u8);
        TextOf(buffer).Should().Be("01-/234567abcdef89");
        buffer.Insert(18, "."u8);
        TextOf(buffer).Should().Be("01-/234567abcdef89.");
    }

    private static PooledBuffer Holding(string text)
    {
        PooledBuffer buffer = new(16);
        buffer.Advance(Encoding.UTF8.GetBytes(text, buffer.GetSpan(text.Length)));
        return buffer;
    }

    private static string TextOf(PooledBuffer buffer) => Encoding.UTF8.GetString(buffer.Written);
}
