using Newtonsoft.Json;

namespace TradePolicy.Serialization.JsonNet;

/// <summary>Lets Newtonsoft.Json read and write TradePolicy's documents inside types of your own.</summary>
/// <remarks>Settings are changed: configure them on one thread, and share them between threads afterwards.</remarks>
public static class JsonNetSettings
{
    /// <summary>
    /// Adds converters for registers, snapshots, indicators, records of negotiations, customs entries, planned exports, licences and
    /// records of licensing; and, for writing only, for differences, assessments, licence requirements and updates of registers. Each is
    /// written as the document that <see cref="TradePolicyJson"/> writes, with its schema. Its members and values are read as strictly as
    /// there, but the JSON itself is read by Newtonsoft.Json, which also accepts single quotes and trailing commas.
    /// </summary>
    /// <param name="settings">The settings, which are changed.</param>
    /// <param name="options">How documents are read; null means as usual.</param>
    /// <returns>The same settings.</returns>
    /// <example><code>
    /// JsonSerializerSettings settings = new JsonSerializerSettings().ConfigureForTradePolicy();
    /// string json = JsonConvert.SerializeObject(new Briefing("Today", snapshot), settings);
    ///
    /// record Briefing(string Title, PolicySnapshot Policy);
    /// </code></example>
    public static JsonSerializerSettings ConfigureForTradePolicy(this JsonSerializerSettings settings, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        PolicyDocuments.AddTo(new Converters(settings, options ?? ReadingOptions.Default));
        return settings;
    }

    private sealed class Converters(JsonSerializerSettings settings, ReadingOptions options) : IDocumentConverters
    {
        public void Add<T>(PolicyDocument<T> document)
            where T : class => settings.Converters.Add(new DocumentConverter<T>(document, options));
    }
}
