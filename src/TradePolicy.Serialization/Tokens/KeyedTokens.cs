using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TradePolicy.Serialization;

/// <summary>A document as tokens, with the members that tell its objects from others of their kind.</summary>
internal sealed class KeyedTokens : JsonTokenWriter
{
    private readonly ArrayBufferWriter<byte> text = new(16 * 1024);
    private readonly JsonTokenTable table = new(1024, int.MaxValue);
    private readonly Dictionary<int, string[]> keys = [];
    private JsonTokens? tokens;
    private int count;

    /// <summary>The tokens, when the document has been written.</summary>
    internal JsonTokens Tokens => tokens ??= table.AreOneValue
        ? new(table.Tokens, text.WrittenSpan.ToArray(), "", null)
        : throw new InvalidOperationException("The tokens are not one whole value.");

    /// <summary>The whole document.</summary>
    internal KeyedValue Whole => new(this, 0);

    /// <summary>The members that tell the object that begins with a token from others of its kind; none if nothing does.</summary>
    internal IReadOnlyList<string> KeysAt(int token) => keys.TryGetValue(token, out string[]? named) ? named : [];

    internal override void WriteStartObject(string[] keys)
    {
        if (keys.Length > 0)
            this.keys.Add(count, keys);
        WriteStartObject();
    }

    public override void WriteStartObject() => Add(JsonTokenKind.StartObject);

    public override void WriteEndObject() => Add(JsonTokenKind.EndObject);

    public override void WriteStartArray() => Add(JsonTokenKind.StartArray);

    public override void WriteEndArray() => Add(JsonTokenKind.EndArray);

    public override void WritePropertyName(JsonEncodedText name) => WritePropertyName(name.Value);

    public override void WritePropertyName(string name) => Add(JsonTokenKind.Name, name);

    public override void WriteString(string value) => Add(JsonTokenKind.String, value);

    public override void WriteNumber(int value) => Add(JsonTokenKind.Number, value.ToString(CultureInfo.InvariantCulture));

    public override void WriteBoolean(bool value) => Add(value ? JsonTokenKind.True : JsonTokenKind.False);

    private void Add(JsonTokenKind kind, string value = "")
    {
        int start = text.WrittenCount;
        try
        {
            table.Add(kind, isEscaped: false, start, (int)StrictUtf8.Encoding.GetBytes(value, text));
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException("The text has half a surrogate pair.", nameof(value), exception);
        }

        count++;
    }
}
