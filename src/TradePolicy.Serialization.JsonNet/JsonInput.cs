using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace TradePolicy;

/// <summary>
/// Reads JSON strictly, token by token: no leniency of grammar, no member unknown, missing or given twice, no value
/// reinterpreted as a date. Every method starts on the first token of a value and leaves the reader on its last.
/// </summary>
internal sealed class JsonInput
{
    private const int DeepestNesting = 32;
    private const int MostItems = 1_000_000;
    private const int LongestProblem = 500;

    private readonly JsonTextReader reader;
    private readonly Dictionary<string, LegalInstrument> instruments;

    private JsonInput(JsonTextReader reader, IDateTimeZoneProvider zones, Dictionary<string, LegalInstrument> instruments)
    {
        this.reader = reader;
        this.instruments = instruments;
        Zones = zones;
    }

    internal IDateTimeZoneProvider Zones { get; }

    /// <summary>Reads a whole document as one value. The instruments that it states join those of earlier documents.</summary>
    internal static T Document<T>(string json, IDateTimeZoneProvider zones, Func<JsonInput, T> read, Dictionary<string, LegalInstrument> instruments)
    {
        CheckGrammar(json);
        using StringReader text = new(json);
        using JsonTextReader reader = new(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = DeepestNesting,
            Culture = CultureInfo.InvariantCulture,
        };
        JsonInput input = new(reader, zones, instruments);
        try
        {
            input.Next();
            T value = read(input);
            return reader.Read() ? throw input.Fail("The document goes on after its end.") : value;
        }
        catch (Exception exception) when (exception is JsonReaderException or ArgumentException or OverflowException
            or (FormatException and not PolicyJsonException) or DateTimeZoneNotFoundException)
        {
            throw input.Fail(ProblemOf(exception), exception);
        }
    }

    internal void Object(JsonShape shape, Action<string> member)
    {
        if (reader.TokenType != JsonToken.StartObject)
            throw Fail($"Expected {shape.Name}, an object with {shape.Expected}; found {Found()}.");
        ulong seen = 0;
        for (Next(); reader.TokenType != JsonToken.EndObject; Next())
        {
            string name = (string)reader.Value!;
            int index = shape.IndexOf(name);
            if (index < 0)
                throw Fail($"{shape.Subject} has no member '{ShownText.Cut(name)}'; its members are {shape.Expected}.");
            if ((seen & (1UL << index)) != 0)
                throw Fail($"{shape.Subject} has the member '{name}' twice.");
            seen |= 1UL << index;
            Next();
            member(name);
        }

        if (shape.Missing(seen) is { } missing)
            throw Fail($"{shape.Subject} lacks the member '{missing}'.");
    }

    /// <summary>An object whose members have names of their own, each once.</summary>
    internal void Map(string name, Action<string> member)
    {
        if (reader.TokenType != JsonToken.StartObject)
            throw Fail($"Expected {name}; found {Found()}.");
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (Next(); reader.TokenType != JsonToken.EndObject; Next())
        {
            string key = (string)reader.Value!;
            if (!seen.Add(key))
                throw Fail($"The member '{ShownText.Cut(key)}' stands twice.");
            if (seen.Count > MostItems)
                throw Fail($"An object has at most {MostItems} members.");
            Next();
            member(key);
        }
    }

    internal List<T> Array<T>(Func<T> item)
    {
        if (reader.TokenType != JsonToken.StartArray)
            throw Fail($"Expected an array; found {Found()}.");
        List<T> items = [];
        for (Next(); reader.TokenType != JsonToken.EndArray; Next())
        {
            if (items.Count == MostItems)
                throw Fail($"An array has at most {MostItems} items.");
            items.Add(item());
        }

        return items;
    }

    internal bool IsArray => reader.TokenType == JsonToken.StartArray;

    internal bool IsString => reader.TokenType == JsonToken.String;

    internal string String() => reader.TokenType == JsonToken.String
        ? (string)reader.Value!
        : throw Fail($"Expected a string; found {Found()}.");

    internal bool Boolean() => reader.TokenType == JsonToken.Boolean
        ? (bool)reader.Value!
        : throw Fail($"Expected true or false; found {Found()}.");

    internal int Integer() => reader.TokenType == JsonToken.Integer && reader.Value is long number && number is >= int.MinValue and <= int.MaxValue
        ? (int)number
        : throw Fail($"Expected a whole number; found {Found()}.");

    /// <summary>One of a closed set of words.</summary>
    internal T Word<T>(IReadOnlyDictionary<string, T> words)
    {
        string word = String();
        return words.TryGetValue(word, out T? value)
            ? value
            : throw Fail($"'{ShownText.Cut(word)}' is none of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}.");
    }

    internal T Parsed<T>(IPattern<T> pattern, string what)
    {
        string text = String();
        ParseResult<T> result = pattern.Parse(text);
        return result.Success ? result.Value : throw Fail($"'{ShownText.Cut(text)}' is not {what}.", result.Exception);
    }

    /// <summary>A number in a string, exact: plain digits with at most one point.</summary>
    internal decimal Decimal() => DecimalText.Parse(String(), "", "a number", "7.5 or -3.3");

    internal Instant Instant() => Parsed(InstantPattern.ExtendedIso, "an instant such as 2025-08-12T04:01:00Z");

    internal LocalDate Date() => Parsed(LocalDatePattern.Iso, "a date such as 2025-08-12");

    internal DateTimeZone Zone()
    {
        string id = String();
        return Zones.GetZoneOrNull(id) ?? throw Fail($"'{ShownText.Cut(id)}' is not a time zone of {Zones.VersionId}, such as America/New_York.");
    }

    internal void Know(LegalInstrument instrument)
    {
        if (!instruments.TryAdd(instrument.Key, instrument))
            throw Fail($"There are two instruments with the key '{instrument.Key}'.");
    }

    internal LegalInstrument Instrument()
    {
        string key = String();
        return instruments.TryGetValue(key, out LegalInstrument? instrument)
            ? instrument
            : throw Fail($"There is no instrument '{ShownText.Cut(key)}'. The instruments stand before whatever refers to them.");
    }

    /// <summary>Where the reader stands, to be blamed later.</summary>
    internal JsonPlace Place => new(reader.Path, reader.LineNumber, reader.LinePosition);

    internal PolicyJsonException Fail(string problem, Exception? inner = null) => Place.Fail(problem, inner);

    /// <summary>
    /// Newtonsoft.Json reads more than JSON (comments, single quotes, bare names, trailing commas, NaN), and puts another
    /// character in the place of half a surrogate pair. The text is therefore checked first by the platform's own reader,
    /// which keeps to RFC 8259.
    /// </summary>
    private static void CheckGrammar(string json)
    {
        byte[] utf8;
        try
        {
            utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json);
        }
        catch (EncoderFallbackException exception)
        {
            ReadOnlySpan<char> before = json.AsSpan(0, exception.Index);
            throw NotJson("it has half a surrogate pair.", before.Count('\n'), exception.Index - before.LastIndexOf('\n') - 1, exception);
        }

        Utf8JsonReader strict = new(utf8, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try
        {
            while (strict.Read())
            {
                if (strict.ValueIsEscaped)
                    _ = strict.GetString();
            }
        }
        catch (System.Text.Json.JsonException exception)
        {
            int end = exception.Message.LastIndexOf(" LineNumber:", StringComparison.Ordinal);
            string problem = end < 0 ? exception.Message : exception.Message[..end];
            throw NotJson(OnOneLine(problem), exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0, exception);
        }
        catch (InvalidOperationException exception)
        {
            ReadOnlySpan<byte> before = utf8.AsSpan(0, (int)strict.TokenStartIndex);
            throw NotJson("a string has an escaped half of a surrogate pair.", before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1, exception);
        }
    }

    // Lines and positions are counted from 1 in messages, from 0 here.
    private static PolicyJsonException NotJson(string problem, long line, long position, Exception inner) =>
        new($"The text is not JSON: {problem}", null, (int)line + 1, (int)position + 1, inner);

    // What the domain refuses, without the name of the parameter by which C# gives it.
    internal static string ProblemOf(Exception exception) => OnOneLine(exception is ArgumentException { ParamName: { } name }
        ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
        : exception.Message);

    // The readers quote what they stumble over, and that may be the rest of the document.
    private static string OnOneLine(string problem) =>
        (problem.Length > LongestProblem ? problem[..LongestProblem] + "…" : problem).ReplaceLineEndings(" ");

    private void Next()
    {
        if (!reader.Read())
            throw Fail("The document ends too early.");
    }

    private string Found() => reader.TokenType switch
    {
        JsonToken.StartObject => "an object",
        JsonToken.StartArray => "an array",
        JsonToken.Null => "null",
        JsonToken.Boolean => (bool)reader.Value! ? "true" : "false",
        _ => $"'{ShownText.Cut(Convert.ToString(reader.Value, CultureInfo.InvariantCulture) ?? "")}'",
    };
}
