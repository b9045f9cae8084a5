using System.Text.Json;

namespace TradePolicy.Serialization.SystemTextJson;

/// <summary>Lets System.Text.Json read and write TradePolicy's documents inside types of your own.</summary>
/// <remarks>Options are changed: configure them on one thread, and share them between threads afterwards.</remarks>
public static class SystemTextJsonOptions
{
    /// <summary>
    /// Adds a converter for each of the documents in <see cref="PolicyDocuments"/>. Each is written as the document that
    /// <see cref="TradePolicyJson"/> writes, with its schema. Its members and values are read as strictly as there, whatever the options
    /// say of names, numbers and unknown members. Values with a text, such as rates and codes, need no converter.
    /// </summary>
    /// <param name="options">The options, which are changed; not yet used for anything.</param>
    /// <param name="reading">How documents are read; null means as usual.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options have been used and can no longer be changed.</exception>
    /// <example><code>
    /// JsonSerializerOptions options = new JsonSerializerOptions().ConfigureForTradePolicy();
    /// string json = JsonSerializer.Serialize(new Briefing("Today", snapshot), options);
    ///
    /// record Briefing(string Title, PolicySnapshot Policy);
    /// </code></example>
    public static JsonSerializerOptions ConfigureForTradePolicy(this JsonSerializerOptions options, ReadingOptions? reading = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        PolicyDocuments.AddTo(new Converters(options, reading ?? ReadingOptions.Default));
        return options;
    }

    private sealed class Converters(JsonSerializerOptions options, ReadingOptions reading) : IDocumentConverters
    {
        public void Add<T>(PolicyDocument<T> document)
            where T : class => options.Converters.Add(new DocumentConverter<T>(document, reading));
    }
}
