namespace TradePolicy.Serialization;

/// <summary>The JSON Schema of one document while it is drawn up: the definitions that its parts refer to.</summary>
internal sealed class SchemaDraft
{
    private readonly SortedDictionary<string, SchemaNode> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<object, string> drawn = new(ReferenceEqualityComparer.Instance);

    /// <summary>The definitions in the order of their names.</summary>
    internal IReadOnlyList<(string Name, SchemaNode Schema)> Definitions => [.. definitions.Select(pair => (pair.Key, pair.Value))];

    /// <summary>A text of a kind, defined once.</summary>
    /// <param name="name">What it is: "a percentage".</param>
    /// <param name="example">An example.</param>
    /// <param name="pattern">The pattern that every such text matches (ECMA 262, from <c>^</c> to <c>$</c>); null if there is none.</param>
    internal SchemaNode Text(string name, string example, string? pattern = null)
    {
        SchemaNode text = SchemaNode.Any.With("title", TitleOf(name)).With("type", "string");
        return Add(name, (pattern is null ? text : text.With("pattern", pattern)).With("examples", [example]));
    }

    /// <summary>A form that is defined once and referred to, also by itself.</summary>
    /// <param name="form">The form.</param>
    /// <param name="name">What it is: "a tariff". No two different forms of a document have one name.</param>
    /// <param name="describe">Its schema.</param>
    internal SchemaNode Define(object form, string name, Func<SchemaNode> describe)
    {
        if (drawn.TryAdd(form, name))
            _ = Add(name, describe());
        return ReferenceTo(name);
    }

    /// <summary>"a duty on goods" without its article, as a title.</summary>
    internal static string TitleOf(string name) =>
        name.Split(' ', 2) is ["a" or "an" or "the", var rest] ? rest : name;

    private static SchemaNode ReferenceTo(string name) => SchemaNode.Any.With("$ref", $"#/$defs/{KeyOf(name)}");

    // The words of the title in one: dutyOnGoods.
    private static string KeyOf(string name) => string.Concat(TitleOf(name).Split(' ', '-').Select(
        (word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private SchemaNode Add(string name, SchemaNode schema)
    {
        if (!definitions.TryAdd(KeyOf(name), schema) && definitions[KeyOf(name)].ToString() != schema.ToString())
            throw new InvalidOperationException($"Two different forms are called {name} in one document.");
        return ReferenceTo(name);
    }
}
