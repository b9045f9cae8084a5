using System.Runtime.InteropServices;

namespace TradePolicy.Serialization;

/// <summary>A value as a text has it, and the form by which it is read. Two are equal if one form reads the same bytes.</summary>
internal readonly struct WrittenValue(object form, ReadOnlyMemory<byte> text) : IEquatable<WrittenValue>
{
    private readonly object form = form;
    private readonly ReadOnlyMemory<byte> text = text;

    public bool Equals(WrittenValue other) => form == other.form && text.Span.SequenceEqual(other.text.Span);

    public override bool Equals(object? obj) => obj is WrittenValue other && Equals(other);

    // As of a string, so that no document can be written whose values all have one hash; a last odd byte does not count.
    public override int GetHashCode() => string.GetHashCode(MemoryMarshal.Cast<byte, char>(text.Span));
}
