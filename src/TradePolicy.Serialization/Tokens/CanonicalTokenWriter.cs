using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradePolicy.Serialization;

/// <summary>
/// Writes JSON in the canonical form of RFC 8785: members in the order of the UTF-16 code units of their names, no white space, and no
/// escape that JSON does not require. Numbers are whole ones; our decimals are texts, so that no binary fraction comes in between.
/// </summary>
internal sealed class CanonicalTokenWriter : JsonTokenWriter, IDisposable
{
    private readonly PooledBuffer buffer = new(16_384);
    private readonly Stack<Container> open = new();

    /// <summary>What was written; it is lent until this is disposed.</summary>
    internal ReadOnlySpan<byte> Written => buffer.Written;

    internal override bool CorrectsVersion => true;

    public void Dispose() => buffer.Dispose();

    public override void WriteStartObject() => Begin(isObject: true);

    public override void WriteEndObject()
    {
        Container ended = open.Pop();
        if (Needed != default && open.Count == 0)
            CorrectVersion(ended.Members!);
        Arrange(ended);
        End(ended.Start, (byte)'{', (byte)'}');
    }

    public override void WriteStartArray() => Begin(isObject: false);

    public override void WriteEndArray() => End(open.Pop().Start, (byte)'[', (byte)']');

    public override void WritePropertyName(JsonEncodedText name) => WritePropertyName(name.Value);

    public override void WritePropertyName(string name)
    {
        open.Peek().Members!.Add((name, buffer.Count));
        Byte((byte)',');
        Quoted(name);
        Byte((byte)':');
    }

    public override void WriteString(string value)
    {
        Separate();
        Quoted(value);
    }

    public override void WriteNumber(int value)
    {
        Separate();
        Encoded(value.ToString(CultureInfo.InvariantCulture));
    }

    public override void WriteBoolean(bool value)
    {
        Separate();
        Encoded(value ? "true" : "false");
    }

    private void Begin(bool isObject)
    {
        Separate();
        open.Push(new(buffer.Count, isObject ? [] : null));
    }

    // Each item of a container begins with a comma; that of the first becomes the bracket.
    private void End(int start, byte first, byte last)
    {
        if (buffer.Count == start)
            Byte(first);
        else
            buffer.At(start) = first;
        Byte(last);
    }

    private void Separate()
    {
        if (open.TryPeek(out Container? container) && container.Members is null)
            Byte((byte)',');
    }

    // The first member of a document is its schema: ,"schema":"tradepolicy/1"
    private void CorrectVersion(List<(string Name, int Start)> members)
    {
        byte[] suffix = StrictUtf8.Encoding.GetBytes(Needed.Suffix);
        buffer.Insert(members[1].Start - 1, suffix);
        for (int index = 1; index < members.Count; index++)
            members[index] = (members[index].Name, members[index].Start + suffix.Length);
    }

    private void Arrange(Container ended)
    {
        List<(string Name, int Start)> members = ended.Members!;
        bool isInOrder = true;
        for (int index = 1; index < members.Count; index++)
            isInOrder &= string.CompareOrdinal(members[index - 1].Name, members[index].Name) < 0;
        if (isInOrder)
            return;
        int whole = ended.Start;
        byte[] before = buffer.Written[whole..].ToArray();
        int[] order = [.. Enumerable.Range(0, members.Count).OrderBy(index => members[index].Name, StringComparer.Ordinal)];
        buffer.Shorten(whole);
        foreach (int index in order)
        {
            int start = members[index].Start - whole;
            int end = index + 1 < members.Count ? members[index + 1].Start - whole : before.Length;
            Bytes(before.AsSpan(start..end));
        }
    }

    private void Quoted(string text)
    {
        Byte((byte)'"');
        int start = 0;
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] is >= ' ' and not ('"' or '\\'))
                continue;
            Encoded(text.AsSpan(start, index - start));
            // As in RFC 8785, section 3.2.2.2.
            Encoded(MinimalJsonEncoder.EscapeOf(text[index]));
            start = index + 1;
        }

        Encoded(text.AsSpan(start));
        Byte((byte)'"');
    }

    private void Encoded(ReadOnlySpan<char> text)
    {
        try
        {
            buffer.Advance(StrictUtf8.Encoding.GetBytes(text, buffer.GetSpan(StrictUtf8.Encoding.GetMaxByteCount(text.Length))));
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException("The text has half a surrogate pair.", nameof(text), exception);
        }
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.GetSpan(bytes.Length));
        buffer.Advance(bytes.Length);
    }

    private void Byte(byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    /// <summary>An object, with its members so far, or an array.</summary>
    private sealed record Container(int Start, List<(string Name, int Start)>? Members);
}
