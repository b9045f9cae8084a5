using NodaTime;

namespace TradePolicy.Serialization;

/// <summary>
/// The JSON document of a type: <c>{"schema": "tradepolicy/1", "snapshot": {…}}</c>. A serializer uses it to
/// embed such documents in its own; programs that only read and write policy documents use <see cref="TradePolicyJson"/>.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
/// <remarks>An instance is immutable and may be used by several threads.</remarks>
public sealed class PolicyDocument<T>
{
    private static readonly JsonForm<string> Schema = Form.ByName(
        (_, schema) => schema is TradePolicyJson.Schema ? schema : null,
        schema => schema,
        (_, schema) => $"The document is of the schema '{schema}'; this version reads {TradePolicyJson.Schema}.");

    // Drawn up on first use, so that a program pays for the documents that it reads and no others.
    private readonly Lazy<ObjectForm<T>> form;
    private readonly string member;
    private readonly bool isRead;

    internal PolicyDocument(string member, Func<JsonForm<T>> content, bool isRead = true)
    {
        this.member = member;
        this.isRead = isRead;
        form = new(() => Form.Object<T>("the document", members =>
        {
            members.Required("schema", Schema, _ => TradePolicyJson.Schema);
            var held = members.Required(member, content(), value => value);
            return found => found.Get(held);
        }));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="zones">Where time zones are looked up; the TZDB that NodaTime carries unless another is given.</param>
    /// <exception cref="PolicyJsonException">It is not such a document.</exception>
    /// <exception cref="NotSupportedException">Documents of this type follow from others and are written only.</exception>
    public T Read(JsonTokens tokens, IDateTimeZoneProvider? zones = null) => Read(tokens, zones, new(StringComparer.Ordinal));

    /// <summary>Writes a document.</summary>
    /// <param name="value">The value.</param>
    /// <param name="sink">Where to.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public void Write(T value, JsonTokenWriter sink)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(sink);
        form.Value.Write(sink, value);
    }

    /// <summary>A document as a text.</summary>
    internal string Text(T value)
    {
        using Utf8JsonTokenWriter sink = new();
        Write(value, sink);
        sink.EndText();
        return sink.Text();
    }

    /// <summary>Writes a document to a text writer, which stays open.</summary>
    internal void Write(T value, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using Utf8JsonTokenWriter sink = new(writer);
        Write(value, sink);
        sink.EndText();
        sink.HandOn();
    }

    /// <summary>Reads a document from a text.</summary>
    internal T Read(string json, IDateTimeZoneProvider? zones = null) => Read(JsonTokens.Read(json), zones);

    /// <summary>Reads a document from a text reader, to its end.</summary>
    internal T Read(TextReader reader, IDateTimeZoneProvider? zones = null) => Read(JsonTokens.Read(reader), zones);

    internal T Read(
        JsonTokens tokens, IDateTimeZoneProvider? zones, Dictionary<string, LegalInstrument> instruments, object? context = null,
        bool allowsRestating = false)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (!isRead)
            throw new NotSupportedException("Such documents follow from others; they are written and not read.");
        JsonReading reading = new(tokens, zones ?? DateTimeZoneProviders.Tzdb, instruments) { AllowsRestating = allowsRestating };
        JsonCursor at = new(reading, 0, context);
        // First of all: of another schema the members may be others.
        if (at.Member("schema") is { } schema)
            _ = Schema.Read(schema);
        if (at.Member(member) is null && DocumentNames.Find(at) is var (other, place))
            throw place.Fail($"The document is {other}; expected {DocumentNames.Of(member)}.");
        return form.Value.Read(at);
    }
}
