using System.Buffers;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace TradePolicy.Serialization;

/// <summary>
/// The JSON document of a type: <c>{"schema": "tradepolicy/1", "snapshot": {…}}</c>. A serializer uses it to
/// embed such documents in its own; programs that only read and write policy documents use <see cref="TradePolicyJson"/>.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
/// <remarks>An instance is immutable and may be used by several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class PolicyDocument<T>
{
    // Drawn up on first use, so that a program pays for the documents that it reads and no others.
    private readonly Lazy<ObjectForm<Held>> form;
    private readonly string member;
    private readonly bool isRead;
    private readonly string? readBy;
    private readonly DocumentEnvelope? envelope;

    private PolicyDocument(PolicyDocument<T> like, DocumentEnvelope? envelope)
    {
        form = like.form;
        member = like.member;
        isRead = like.isRead;
        readBy = like.readBy;
        this.envelope = envelope;
    }

    /// <param name="member">The member that holds the content.</param>
    /// <param name="content">The form of the content.</param>
    /// <param name="isRead">Whether such documents are read; false if they follow from others.</param>
    /// <param name="readBy">What reads such a document, if it takes more than the document; null if nothing more is needed.</param>
    internal PolicyDocument(string member, Func<JsonForm<T>> content, bool isRead = true, string? readBy = null)
    {
        this.member = member;
        this.isRead = isRead;
        this.readBy = readBy;
        form = new(() => Form.Object<Held>("the document", members =>
        {
            members.Required("schema", EnvelopeForms.Schema, document => document.Version);
            var envelope = members.Optional("envelope", EnvelopeForms.Envelope, document => document.Envelope);
            var held = members.Required(member, content(), document => document.Value);
            return found => new(found.Get(held), found.Get(envelope), found.At.Reading.Version);
        }));
    }

    /// <summary>The same documents, written with an envelope. Their canonical form and their hash are those without it.</summary>
    /// <param name="said">What is said about each document beside its content.</param>
    public PolicyDocument<T> WithEnvelope(DocumentEnvelope said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return new(this, said);
    }

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the documents, for programs that are not in .NET and for OpenAPI: it fits every document that is
    /// read or written here, but for members of later versions. It may fit others, since it does not know the rules of the domain.
    /// </summary>
    public string JsonSchema()
    {
        SchemaDraft draft = new();
        SchemaNode content = form.Value.DescribeInPlace(draft);
        return SchemaNode.Any
            .With("$schema", "https://json-schema.org/draft/2020-12/schema")
            .With("$id", $"urn:{TradePolicyJson.Schema.Replace('/', ':')}:{member}")
            .With("title", SchemaDraft.TitleOf(DocumentNames.Of(member)))
            .With("description", isRead
                ? $"A document of the schema {TradePolicyJson.Schema}. "
                    + "What refers to another part of it, or follows from the law, is not checked here."
                : $"A document of the schema {TradePolicyJson.Schema} that is written only, because it follows from others.")
            .With(content)
            .With("$defs", draft.Definitions)
            .ToString();
    }

    /// <summary>Reads a document.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="options">How it is read; the limits are those of its tokens but for the number of items.</param>
    /// <returns>The value that was read.</returns>
    /// <exception cref="PolicyJsonException">It is not such a document.</exception>
    /// <exception cref="NotSupportedException">Documents of this type follow from others and are written only, or are read together with
    /// something else, which the message names.</exception>
    public T Read(JsonTokens tokens, ReadingOptions options) =>
        readBy is null ? Read(tokens, options, new()) : throw new NotSupportedException(readBy);

    /// <summary>Writes a document.</summary>
    /// <param name="value">The value.</param>
    /// <param name="sink">Where to.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public void Write(T value, JsonTokenWriter sink)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(sink);
        WriteTo(sink, value, envelope);
    }

    /// <summary>A document as a text.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public string Text(T value)
    {
        using Utf8JsonTokenWriter sink = new();
        WriteWhole(value, sink);
        return sink.Text();
    }

    /// <summary>
    /// A document in canonical form (RFC 8785), as UTF-8: the same value has the same bytes on every machine, in every culture and by
    /// every serializer. It is read like any other document.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public byte[] Canonical(T value)
    {
        using CanonicalTokenWriter sink = new();
        Arrange(value, sink);
        return sink.Written.ToArray();
    }

    /// <summary>
    /// The hash of a value: <c>sha256:</c> and 64 hexadecimal digits in lower case, the SHA-256 of its canonical form. What an envelope
    /// says is no part of it. Equal values have one hash.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public string HashOf(T value)
    {
        using CanonicalTokenWriter sink = new();
        Arrange(value, sink);
        return $"sha256:{Convert.ToHexString(SHA256.HashData(sink.Written)).ToLowerInvariant()}";
    }

    /// <summary>What a document says about itself beside its content; null if it says nothing.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="PolicyJsonException">It is not such a document.</exception>
    public DocumentEnvelope? ReadEnvelope(string json) => ReadEnvelope(json, ReadingOptions.Default);

    /// <inheritdoc cref="ReadEnvelope(string)" />
    /// <param name="json">The text.</param>
    /// <param name="options">How it is read.</param>
    public DocumentEnvelope? ReadEnvelope(string json, ReadingOptions options) => EnvelopeOf(JsonTokens.Read(json, options), options);

    /// <inheritdoc cref="ReadEnvelope(string)" />
    /// <param name="reader">Where from; it is read to its end.</param>
    public DocumentEnvelope? ReadEnvelope(TextReader reader) => ReadEnvelope(reader, ReadingOptions.Default);

    /// <inheritdoc cref="ReadEnvelope(string)" />
    /// <param name="reader">Where from; it is read to its end.</param>
    /// <param name="options">How it is read.</param>
    public DocumentEnvelope? ReadEnvelope(TextReader reader, ReadingOptions options) =>
        EnvelopeOf(JsonTokens.Read(reader, options), options);

    /// <summary>Writes a document to a text writer, which stays open.</summary>
    /// <param name="value">The value.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key.</exception>
    public void Write(T value, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using Utf8JsonTokenWriter sink = new(writer);
        WriteWhole(value, sink);
        sink.HandOn();
    }

    /// <summary>Writes a document as UTF-8 to a buffer, such as the <c>PipeWriter</c> of a response; it is not flushed.</summary>
    /// <param name="value">The value.</param>
    /// <param name="buffer">Where to.</param>
    /// <exception cref="ArgumentException">Two different instruments in it have one key; nothing has been written.</exception>
    public void Write(T value, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        using Utf8JsonTokenWriter sink = new();
        WriteWhole(value, sink);
        buffer.Write(sink.Written());
    }

    /// <summary>
    /// Writes a document as UTF-8 to a stream, which stays open: the body of a response refuses to be written otherwise.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="cancellation">Ends the writing before its end.</param>
    /// <returns>A task that ends when everything is written.</returns>
    /// <exception cref="ArgumentException">Two different instruments in it have one key; nothing has been written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> is cancelled.</exception>
    public async Task WriteAsync(T value, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using Utf8JsonTokenWriter sink = new();
        WriteWhole(value, sink);
        await stream.WriteAsync(sink.WrittenMemory(), cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads a document from a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">How it is read.</param>
    /// <returns>The value that was read.</returns>
    /// <exception cref="PolicyJsonException">It is not such a document.</exception>
    /// <exception cref="NotSupportedException">Documents of this type follow from others and are written only.</exception>
    public T Read(string json, ReadingOptions options) => Read(JsonTokens.Read(json, options), options);

    /// <inheritdoc cref="Read(string, ReadingOptions)" />
    public T Read(string json) => Read(json, ReadingOptions.Default);

    /// <summary>Reads a document from a text reader, to its end.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="options">How it is read.</param>
    /// <returns>The value that was read.</returns>
    /// <exception cref="PolicyJsonException">It is not such a document.</exception>
    /// <exception cref="NotSupportedException">Documents of this type follow from others and are written only.</exception>
    public T Read(TextReader reader, ReadingOptions options) => Read(JsonTokens.Read(reader, options), options);

    /// <inheritdoc cref="Read(TextReader, ReadingOptions)" />
    public T Read(TextReader reader) => Read(reader, ReadingOptions.Default);

    /// <summary>
    /// Reads a document from a stream of UTF-8, to its end. It is kept in memory as a whole, up to the longest document of the options.
    /// </summary>
    /// <param name="stream">Where from; it stays open.</param>
    /// <param name="options">How it is read; null means as usual.</param>
    /// <param name="cancellation">Ends the reading before its end.</param>
    /// <returns>A task that gives the value that was read.</returns>
    /// <exception cref="PolicyJsonException">It is not such a document, or is too long.</exception>
    /// <exception cref="NotSupportedException">Documents of this type follow from others and are written only.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> is cancelled.</exception>
    public async Task<T> ReadAsync(Stream stream, ReadingOptions? options = null, CancellationToken cancellation = default)
    {
        ReadingOptions how = options ?? ReadingOptions.Default;
        return Read(await JsonTokens.ReadAsync(stream, how, cancellation).ConfigureAwait(false), how);
    }

    private DocumentEnvelope? EnvelopeOf(JsonTokens tokens, ReadingOptions options)
    {
        JsonReading reading = new(tokens, options, new());
        JsonCursor at = Top(reading, null);
        if (at.Member("schema") is null || at.Member(member) is null)
            throw at.FailAsAWhole($"Expected {DocumentNames.Of(member)}, an object with {form.Value.Expected}.");
        DocumentEnvelope? said = at.Member("envelope") is { } envelope ? EnvelopeForms.Envelope.Read(envelope) : null;
        reading.ReportSkipped();
        return said;
    }

    // The schema is written first, so what is newer is looked for before, unless the writer corrects it afterwards.
    private SchemaVersion VersionOf(T value)
    {
        if (!form.Value.MayBeNewer)
            return default;
        NewerMembers search = new();
        form.Value.Write(search, new(value, null, default));
        return search.Needed;
    }

    private void WriteTo(JsonTokenWriter sink, T value, DocumentEnvelope? said)
    {
        SchemaVersion version = sink.CorrectsVersion ? default : VersionOf(value);
        sink.Needed = default;
        form.Value.Write(sink, new(value, said, version));
        if (!sink.CorrectsVersion && sink.Needed.Minor > version.Minor)
            throw new InvalidOperationException(
                $"The document states {version} and has a member of {sink.Needed}: a form within it is declared to have none.");
    }

    private void Arrange(T value, CanonicalTokenWriter sink)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteTo(sink, value, null);
    }

    private void WriteWhole(T value, Utf8JsonTokenWriter sink)
    {
        Write(value, sink);
        sink.EndText();
    }

    internal T Read(
        JsonTokens tokens, ReadingOptions options, StatedValues stated, object? context = null,
        bool allowsRestating = false)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(options);
        if (!isRead)
            throw new NotSupportedException("Such documents follow from others; they are written and not read.");
        JsonReading reading = new(tokens, options, stated) { AllowsRestating = allowsRestating };
        T value = form.Value.Read(Top(reading, context)).Value;
        reading.ReportSkipped();
        return value;
    }

    // First of all the schema and the kind: of another the members may be others.
    private JsonCursor Top(JsonReading reading, object? context)
    {
        JsonCursor at = new(reading, 0, context);
        if (at.Member("schema") is { } schema)
            reading.Version = EnvelopeForms.Schema.Read(schema);
        if (at.Member(member) is null && DocumentNames.Find(at) is var (other, place))
            throw place.Fail($"The document is {other}; expected {DocumentNames.Of(member)}.");
        return at;
    }

    /// <summary>The content of a document with what is said about it.</summary>
    private readonly record struct Held(T Value, DocumentEnvelope? Envelope, SchemaVersion Version);
}
