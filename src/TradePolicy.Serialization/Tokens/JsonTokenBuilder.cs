using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradePolicy.Serialization;

/// <summary>
/// Collects tokens from another reader, so that a policy document inside another document is read as strictly
/// as a document of its own.
/// </summary>
/// <remarks>It keeps what was written so far: one instance is for one thread at a time.</remarks>
/// <example><code>
/// JsonTokenBuilder builder = new("orders[3].policy");
/// builder.SetPosition(line: 12, linePosition: 8);
/// builder.WriteStartObject();
/// </code></example>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class JsonTokenBuilder : JsonTokenWriter
{
    private readonly ArrayBufferWriter<byte> text = new();
    private readonly JsonTokenTable tokens;
    private readonly List<(int Line, int Position)> places = [];
    private readonly string path;
    private readonly ReadingOptions options;
    private (int Line, int Position) place;

    /// <summary>A builder without tokens.</summary>
    /// <param name="path">The path of the value in the surrounding document,
    /// which messages then begin with; empty if the value is the whole document.</param>
    /// <param name="options">The limits; null means the usual ones.</param>
    public JsonTokenBuilder(string path = "", ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        this.path = path;
        this.options = options ?? ReadingOptions.Default;
        tokens = new(64, this.options.MostTokens);
    }

    /// <summary>Sets the place of the tokens that are added next, for messages.</summary>
    /// <param name="line">The line, from 1; 0 if it is not known.</param>
    /// <param name="linePosition">The position in the line, from 1; 0 if it is not known.</param>
    public void SetPosition(int line, int linePosition) => place = (line, linePosition);

    /// <inheritdoc />
    public override void WriteStartObject() => Add(JsonTokenKind.StartObject);

    /// <inheritdoc />
    public override void WriteEndObject() => Add(JsonTokenKind.EndObject);

    /// <inheritdoc />
    public override void WriteStartArray() => Add(JsonTokenKind.StartArray);

    /// <inheritdoc />
    public override void WriteEndArray() => Add(JsonTokenKind.EndArray);

    /// <inheritdoc />
    public override void WritePropertyName(JsonEncodedText name) => WritePropertyName(name.Value);

    /// <inheritdoc />
    /// <exception cref="PolicyJsonException"><paramref name="name"/> has half a surrogate pair.</exception>
    public override void WritePropertyName(string name) => Add(JsonTokenKind.Name, Require.Given(name));

    /// <inheritdoc />
    /// <exception cref="PolicyJsonException"><paramref name="value"/> has half a surrogate pair.</exception>
    public override void WriteString(string value) => Add(JsonTokenKind.String, value);

    /// <inheritdoc />
    public override void WriteNumber(int value) => Number(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number of any kind.</summary>
    /// <param name="digits">The number as it is written.</param>
    /// <exception cref="PolicyJsonException"><paramref name="digits"/> has half a surrogate pair.</exception>
    public void Number(string digits) => Add(JsonTokenKind.Number, Require.Given(digits));

    /// <inheritdoc />
    public override void WriteBoolean(bool value) => Add(value ? JsonTokenKind.True : JsonTokenKind.False);

    /// <summary>Null.</summary>
    public void WriteNull() => Add(JsonTokenKind.Null);

    /// <summary>The tokens.</summary>
    /// <exception cref="InvalidOperationException">They are not one whole value.</exception>
    public JsonTokens Build() => tokens.AreOneValue
        ? new(tokens.Tokens, text.WrittenSpan.ToArray(), path, [.. places])
        : throw new InvalidOperationException("The tokens are not one whole value.");

    private void Add(JsonTokenKind kind, string value = "")
    {
        ArgumentNullException.ThrowIfNull(value);
        int start = text.WrittenCount;
        try
        {
            tokens.Add(kind, isEscaped: false, start, (int)StrictUtf8.Encoding.GetBytes(value, text));
        }
        catch (EncoderFallbackException exception)
        {
            throw Refused("A text has half a surrogate pair.", exception);
        }

        places.Add(place);
        if (tokens.Depth > options.DeepestNesting)
            throw Refused($"It is nested more than {options.DeepestNesting} deep.", null);
        if (text.WrittenCount - start > options.LongestText)
            throw Refused($"A text is longer than {options.LongestText} bytes.", null);
        if (text.WrittenCount > options.LongestDocument)
            throw Refused($"The text is longer than {options.LongestDocument} characters.", null);
    }

    private PolicyJsonException Refused(string problem, Exception? inner) => new(problem, path, place.Line, place.Position, inner);
}
