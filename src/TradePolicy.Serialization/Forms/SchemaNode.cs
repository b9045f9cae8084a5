namespace TradePolicy.Serialization;

/// <summary>A schema within a JSON Schema: its keywords with their values, in the order in which they are written.</summary>
internal sealed class SchemaNode
{
    private readonly (string Keyword, Action<JsonTokenWriter> Value)[] keywords;
    private readonly SchemaNode[] alternatives;

    private SchemaNode((string Keyword, Action<JsonTokenWriter> Value)[] keywords, SchemaNode[] alternatives)
    {
        this.keywords = keywords;
        this.alternatives = alternatives;
    }

    /// <summary>Fits every value.</summary>
    internal static SchemaNode Any { get; } = new([], []);

    /// <summary>Fits no value. Not written as <c>false</c>, which readers of OpenAPI do not take among the properties.</summary>
    internal static SchemaNode Never { get; } = Any.With("not", Any);

    /// <summary>Fits every string.</summary>
    internal static SchemaNode Text { get; } = Any.With("type", "string");

    /// <summary>Fits one of some words.</summary>
    internal static SchemaNode Words(params string[] words) => words is [var single]
        ? Any.With("const", single)
        : Any.With("enum", words);

    /// <summary>Fits an array of items that a schema fits.</summary>
    internal static SchemaNode ListOf(SchemaNode item) => Any.With("type", "array").With("items", item);

    /// <summary>Fits an object whose members have any names of a kind, and values that a schema fits.</summary>
    internal static SchemaNode MapOf(SchemaNode name, SchemaNode value)
    {
        SchemaNode map = Any.With("type", "object");
        return (name == Text ? map : map.With("propertyNames", name)).With("additionalProperties", value);
    }

    /// <summary>Fits what one of some schemas fits.</summary>
    internal static SchemaNode AnyOf(params SchemaNode[] schemas)
    {
        SchemaNode[] all = [.. schemas.SelectMany(schema => schema.alternatives is { Length: > 0 } own ? own : [schema])];
        return new([("anyOf", WriterOf(all))], all);
    }

    /// <summary>The same schema with another keyword.</summary>
    internal SchemaNode With(string keyword, string value) => Add(keyword, to => to.WriteString(value));

    /// <inheritdoc cref="With(string, string)" />
    internal SchemaNode With(string keyword, int value) => Add(keyword, to => to.WriteNumber(value));

    /// <inheritdoc cref="With(string, string)" />
    internal SchemaNode With(string keyword, bool value) => Add(keyword, to => to.WriteBoolean(value));

    /// <inheritdoc cref="With(string, string)" />
    internal SchemaNode With(string keyword, SchemaNode value) => Add(keyword, value.Write);

    /// <inheritdoc cref="With(string, string)" />
    internal SchemaNode With(string keyword, IReadOnlyList<SchemaNode> values) => Add(keyword, WriterOf(values));

    /// <inheritdoc cref="With(string, string)" />
    internal SchemaNode With(string keyword, IReadOnlyList<string> values) => Add(keyword, to =>
    {
        to.WriteStartArray();
        foreach (string value in values)
            to.WriteString(value);
        to.WriteEndArray();
    });

    /// <inheritdoc cref="With(string, string)" />
    internal SchemaNode With(string keyword, IReadOnlyList<(string Name, SchemaNode Schema)> values) => Add(keyword, to =>
    {
        to.WriteStartObject();
        foreach ((string name, SchemaNode schema) in values)
        {
            to.WritePropertyName(name);
            schema.Write(to);
        }

        to.WriteEndObject();
    });

    /// <summary>The same schema with the keywords of another after its own.</summary>
    internal SchemaNode With(SchemaNode other) => new([.. keywords, .. other.keywords], []);

    /// <summary>Writes the schema.</summary>
    internal void Write(JsonTokenWriter to)
    {
        to.WriteStartObject();
        foreach ((string keyword, Action<JsonTokenWriter> value) in keywords)
        {
            to.WritePropertyName(keyword);
            value(to);
        }

        to.WriteEndObject();
    }

    /// <summary>The schema as a document.</summary>
    public override string ToString()
    {
        using Utf8JsonTokenWriter sink = new();
        Write(sink);
        sink.EndText();
        return sink.Text();
    }

    private static Action<JsonTokenWriter> WriterOf(IReadOnlyList<SchemaNode> schemas) => to =>
    {
        to.WriteStartArray();
        foreach (SchemaNode schema in schemas)
            schema.Write(to);
        to.WriteEndArray();
    };

    private SchemaNode Add(string keyword, Action<JsonTokenWriter> value) => new([.. keywords, (keyword, value)], []);
}
