using System.ComponentModel;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace TradePolicy.Serialization;

/// <summary>
/// One JSON value as a flat table of tokens. The table has the place of each token in the text, so that members can be
/// read in any order, and a problem is reported with its line and position.
/// </summary>
/// <remarks>An instance is immutable and may be read by several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed class JsonTokens
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly JsonToken[] tokens;
    private readonly byte[] text;
    private readonly (int Line, int Position)[]? places;

    internal JsonTokens(JsonToken[] tokens, byte[] text, string path, (int Line, int Position)[]? places)
    {
        this.tokens = tokens;
        this.text = text;
        this.places = places;
        Path = path;
    }

    /// <summary>The path of the value in the surrounding document; empty if it is the whole document.</summary>
    internal string Path { get; }

    internal ref readonly JsonToken this[int index] => ref tokens[index];

    /// <summary>
    /// Reads a text that is one JSON value by RFC 8259: no comments, no trailing commas, no value after the first. A byte order mark at the
    /// beginning, as files have it, is passed over (section 8.1).
    /// </summary>
    internal static JsonTokens Read(string json, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(options);
        if (json.Length > options.LongestDocument)
            throw TooLong(options);
        if (json.StartsWith(ByteOrderMark))
            json = json[1..];
        byte[] utf8;
        try
        {
            utf8 = StrictUtf8.Encoding.GetBytes(json);
        }
        catch (EncoderFallbackException exception)
        {
            throw NotJson("it has half a surrogate pair.", PlaceOf(Encoding.UTF8.GetBytes(json[..exception.Index])), exception);
        }

        return Read(utf8, options);
    }

    /// <summary>Reads all that a reader has left, as one JSON value.</summary>
    internal static JsonTokens Read(TextReader reader, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        StringBuilder text = new();
        char[] buffer = new char[16 * 1024];
        for (int read = reader.Read(buffer, 0, buffer.Length); read > 0; read = reader.Read(buffer, 0, buffer.Length))
        {
            if (text.Length + read > options.LongestDocument)
                throw TooLong(options);
            text.Append(buffer, 0, read);
        }

        return Read(text.ToString(), options);
    }

    /// <summary>Reads all that a stream of UTF-8 has left, as one JSON value; a byte order mark at its beginning is passed over.</summary>
    internal static async Task<JsonTokens> ReadAsync(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using PooledBuffer buffer = new(65_536);
        for (int read; (read = await stream.ReadAsync(buffer.GetMemory(1), cancellation).ConfigureAwait(false)) > 0;)
        {
            buffer.Advance(read);
            if (buffer.Count > options.LongestDocument)
                throw TooLong(options);
        }

        return Utf8.IsValid(buffer.Written)
            ? Read(WithoutMark(buffer.Written).ToArray(), options)
            : throw new PolicyJsonException("The text is not JSON: it has bytes that are not UTF-8.");
    }

    private static JsonTokens Read(byte[] utf8, ReadingOptions options)
    {
        // One deeper, so that the message about it is our own.
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = options.DeepestNesting + 1 });
        JsonTokenTable table = new((utf8.Length / 12) + 8, options.MostTokens);
        try
        {
            while (reader.Read())
            {
                // An escape may spell half a surrogate pair, which no text has.
                if (reader.ValueIsEscaped)
                    _ = reader.GetString();
                if (BeyondLimits(in reader, options) is { } problem)
                    throw NotRead(problem, PlaceOf(utf8.AsSpan(0, (int)reader.TokenStartIndex)), null);
                bool isQuoted = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
                table.Add(
                    KindOf(reader.TokenType), reader.ValueIsEscaped,
                    (int)reader.TokenStartIndex + (isQuoted ? 1 : 0), reader.ValueSpan.Length);
            }
        }
        catch (JsonException exception)
        {
            int offset = OffsetOf(utf8, exception);
            throw NotJson(ProblemOf(utf8, offset, exception, options), PlaceOf(utf8.AsSpan(0, offset)), exception);
        }
        catch (InvalidOperationException exception)
        {
            throw NotJson(
                "a string has an escaped half of a surrogate pair.", PlaceOf(utf8.AsSpan(0, (int)reader.TokenStartIndex)), exception);
        }

        return new(table.Tokens, utf8, "", null);
    }

    /// <summary>The bytes of a token, with the escapes that it has.</summary>
    internal ReadOnlySpan<byte> BytesOf(in JsonToken token) => text.AsSpan(token.Start, token.Length);

    /// <summary>The whole value that begins at a token, as the text has it; empty if the tokens were not read from one text.</summary>
    internal ReadOnlyMemory<byte> WrittenAt(int index)
    {
        if (places is not null)
            return default;
        ref readonly JsonToken first = ref tokens[index];
        if (first.Kind == JsonTokenKind.String)
            return text.AsMemory(first.Start - 1, first.Length + 2);
        ref readonly JsonToken last = ref tokens[first.Next - 1];
        return text.AsMemory(first.Start, last.Start + last.Length - first.Start);
    }

    /// <summary>The text of a string, a name or a number.</summary>
    internal string TextOf(int index)
    {
        ref readonly JsonToken token = ref tokens[index];
        if (!token.IsEscaped)
            return Encoding.UTF8.GetString(BytesOf(token));
        Utf8JsonReader reader = new(text.AsSpan(token.Start - 1, token.Length + 2));
        reader.Read();
        return reader.GetString()!;
    }

    /// <summary>The line and position at which a token starts, from 1.</summary>
    internal (int Line, int Position) PlaceOf(int index)
    {
        if (places is not null)
            return places[index];
        ref readonly JsonToken token = ref tokens[index];
        bool isQuoted = token.Kind is JsonTokenKind.String or JsonTokenKind.Name;
        ReadOnlySpan<byte> before = text.AsSpan(0, token.Start - (isQuoted ? 1 : 0));
        return PlaceOf(before);
    }

    /// <summary>The way from the top to a token: <c>register.tariffs[0].acts[2].window</c>.</summary>
    internal string PathOf(int index)
    {
        StringBuilder path = new(Path);
        int container = 0;
        while (tokens[container].Kind is JsonTokenKind.StartObject or JsonTokenKind.StartArray
            && index > container && index < tokens[container].Next - 1)
        {
            bool isArray = tokens[container].Kind == JsonTokenKind.StartArray;
            int item = container + 1;
            for (int number = 0; ; number++)
            {
                int value = isArray ? item : item + 1;
                if (index >= tokens[value].Next)
                {
                    item = tokens[value].Next;
                    continue;
                }

                if (isArray)
                    path.Append('[').Append(number).Append(']');
                else
                    AppendName(path, QuotedText.Cut(TextOf(item)));
                container = value;
                break;
            }
        }

        return path.ToString();
    }

    /// <summary>The members whose names are at some tokens, with their places, in one walk over the document.</summary>
    internal IEnumerable<SkippedMember> MembersAt(SortedSet<int> names)
    {
        // Of each object and array that is open: the path to it, and the number of the next item of an array.
        Stack<(int Path, bool IsArray, int Next)> open = new();
        StringBuilder path = new(Path);
        int line = 1, lineStart = 0, counted = 0;
        for ((int index, int last) = (0, names.Max); index <= last; index++)
        {
            JsonToken token = tokens[index];
            if (token.Kind is JsonTokenKind.EndObject or JsonTokenKind.EndArray)
            {
                path.Length = open.Pop().Path;
                continue;
            }

            if (token.Kind == JsonTokenKind.Name || (open.TryPeek(out var within) && within.IsArray))
            {
                (int outside, bool isArray, int next) = open.Pop();
                path.Length = outside;
                if (isArray)
                    path.Append('[').Append(next).Append(']');
                else
                    AppendName(path, QuotedText.Cut(TextOf(index)));
                open.Push((outside, isArray, next + 1));
            }

            if (names.Contains(index))
            {
                (int atLine, int position) = places is null ? PlaceAfter(token.Start - 1) : places[index];
                yield return new(path.ToString(), atLine, position);
            }

            if (token.Kind is JsonTokenKind.StartObject or JsonTokenKind.StartArray)
                open.Push((path.Length, token.Kind == JsonTokenKind.StartArray, 0));
        }

        (int Line, int Position) PlaceAfter(int start)
        {
            ReadOnlySpan<byte> passed = text.AsSpan(counted, start - counted);
            line += passed.Count((byte)'\n');
            if (passed.LastIndexOf((byte)'\n') is >= 0 and var last)
                lineStart = counted + last + 1;
            counted = start;
            return (line, Encoding.UTF8.GetCharCount(text.AsSpan(lineStart, start - lineStart)) + 1);
        }
    }

    private static string? BeyondLimits(in Utf8JsonReader at, ReadingOptions options)
    {
        if (at.ValueSpan.Length > options.LongestText)
            return $"A text is longer than {options.LongestText} bytes.";
        bool begins = at.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        return begins && at.CurrentDepth >= options.DeepestNesting ? $"It is nested more than {options.DeepestNesting} deep." : null;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static void AppendName(StringBuilder path, string name)
    {
        if (name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '$'))
            path.Append(path.Length > 0 ? "." : "").Append(name);
        else
            path.Append("['").Append(name).Append("']");
    }

    private static JsonTokenKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => JsonTokenKind.StartObject,
        JsonTokenType.EndObject => JsonTokenKind.EndObject,
        JsonTokenType.StartArray => JsonTokenKind.StartArray,
        JsonTokenType.EndArray => JsonTokenKind.EndArray,
        JsonTokenType.PropertyName => JsonTokenKind.Name,
        JsonTokenType.String => JsonTokenKind.String,
        JsonTokenType.Number => JsonTokenKind.Number,
        JsonTokenType.True => JsonTokenKind.True,
        JsonTokenType.False => JsonTokenKind.False,
        _ => JsonTokenKind.Null,
    };

    // The slips of those who write by hand, in plain words; of others the words of the parser.
    private static string ProblemOf(byte[] utf8, int offset, JsonException exception, ReadingOptions options)
    {
        ReadOnlySpan<byte> whiteSpace = " \t\r\n"u8;
        if (utf8.AsSpan().IndexOfAnyExcept(whiteSpace) < 0)
            return "it is empty.";
        if (offset < utf8.Length && utf8[offset] is (byte)'}' or (byte)']'
            && utf8.AsSpan(0, offset).TrimEnd(whiteSpace) is [.., (byte)','])
            return $"there is a comma before '{(char)utf8[offset]}'.";
        if (BeginsWell(utf8, options))
            return "it ends too early. Is the file complete?";
        int end = exception.Message.LastIndexOf(" LineNumber:", StringComparison.Ordinal);
        return DomainRefusal.OnOneLine(end < 0 ? exception.Message : exception.Message[..end]);
    }

    private static bool BeginsWell(byte[] utf8, ReadingOptions options)
    {
        Utf8JsonReader reader = new(utf8, isFinalBlock: false, new(new JsonReaderOptions { MaxDepth = options.DeepestNesting }));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Both are counted from 1, positions in characters.
    private static (int Line, int Position) PlaceOf(ReadOnlySpan<byte> before) =>
        (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);

    private static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        int start = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
            start += utf8[start..].IndexOf((byte)'\n') + 1;
        return (int)Math.Min(utf8.Length, start + (exception.BytePositionInLine ?? 0));
    }

    private static PolicyJsonException NotJson(string problem, (int Line, int Position) place, Exception inner) =>
        NotRead($"The text is not JSON: {QuotedText.Short(problem)}", place, inner);

    private static PolicyJsonException NotRead(string problem, (int Line, int Position) place, Exception? inner) =>
        new(problem, null, place.Line, place.Position, inner);

    private static PolicyJsonException TooLong(ReadingOptions options) =>
        new($"The text is longer than {options.LongestDocument} characters.");
}
