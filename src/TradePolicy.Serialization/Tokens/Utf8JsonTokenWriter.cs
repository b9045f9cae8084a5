using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TradePolicy.Serialization;

/// <summary>Writes JSON in one form: two spaces a level, a line feed after each line, and no escape that JSON does not require.</summary>
internal sealed class Utf8JsonTokenWriter : JsonTokenWriter, IDisposable
{
    private const int Enough = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        SkipValidation = true,
        Encoder = MinimalJsonEncoder.Instance,
#if NET9_0_OR_GREATER
        NewLine = "\n",
#endif
    };

    private readonly PooledBuffer buffer = new(16_384);
    private readonly Utf8JsonWriter json;
    private readonly TextWriter? writer;

    /// <summary>A writer that keeps its output, or passes it on to a text writer in parts.</summary>
    internal Utf8JsonTokenWriter(TextWriter? writer = null)
    {
        this.writer = writer;
        json = new(buffer, Options);
    }

    public void Dispose()
    {
        json.Dispose();
        buffer.Dispose();
    }

    // What was handed on is not corrected.
    internal override bool CorrectsVersion => writer is null;

    public override void WriteStartObject() => json.WriteStartObject();

    public override void WriteEndObject()
    {
        json.WriteEndObject();
        if (CorrectsVersion && Needed != default && json.CurrentDepth == 0)
            CorrectVersion();
        if (writer is not null && buffer.Count + json.BytesPending >= Enough)
            HandOn();
    }

    public override void WriteStartArray() => json.WriteStartArray();

    public override void WriteEndArray() => json.WriteEndArray();

    public override void WritePropertyName(JsonEncodedText name) => json.WritePropertyName(name);

    public override void WritePropertyName(string name) => json.WritePropertyName(WellFormed(name));

    public override void WriteString(string value) => json.WriteStringValue(WellFormed(value));

    public override void WriteNumber(int value) => json.WriteNumberValue(value);

    public override void WriteBoolean(bool value) => json.WriteBooleanValue(value);

    /// <summary>Ends the text with a line feed.</summary>
    internal void EndText()
    {
        json.Flush();
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
    }

    /// <summary>What was written.</summary>
    internal string Text() => Encoding.UTF8.GetString(Written());

    /// <summary>Passes the output on to the text writer.</summary>
    internal void HandOn()
    {
        json.Flush();
        char[] characters = ArrayPool<char>.Shared.Rent(buffer.Count);
        int count = Encoding.UTF8.GetChars(Written(), characters);
        writer!.Write(characters, 0, count);
        ArrayPool<char>.Shared.Return(characters);
        buffer.Shorten(0);
    }

    // The first text of a document is its schema.
    private void CorrectVersion()
    {
        json.Flush();
        ReadOnlySpan<byte> stated = Encoding.UTF8.GetBytes(SchemaVersion.First);
        buffer.Insert(buffer.Written.IndexOf(stated) + stated.Length, Encoding.UTF8.GetBytes(Needed.Suffix));
    }

    // The domain refuses such texts; if one comes here anyway, it is refused and not shortened.
    private static string WellFormed(string text)
    {
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty;)
        {
            int surrogate = rest.IndexOfAnyInRange('\ud800', '\udfff');
            if (surrogate < 0)
                return text;
            if (surrogate + 1 >= rest.Length || !char.IsSurrogatePair(rest[surrogate], rest[surrogate + 1]))
                throw new ArgumentException("The text has half a surrogate pair.", nameof(text));
            rest = rest[(surrogate + 2)..];
        }

        return text;
    }

    /// <summary>The bytes that were written; they are lent until this is disposed.</summary>
    internal ReadOnlySpan<byte> Written() => WrittenMemory().Span;

    /// <summary>The bytes that were written; they are lent until this is disposed.</summary>
    internal ReadOnlyMemory<byte> WrittenMemory() =>
        // Before .NET 9 lines end as the machine ends them; a carriage return within a string is always escaped.
#if NET9_0_OR_GREATER
        buffer.WrittenMemory;
#else
        Environment.NewLine == "\n" ? buffer.WrittenMemory : buffer.Written.ToArray().Where(letter => letter != (byte)'\r').ToArray();
#endif
}
