using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Negotiations;

/// <summary>
/// A sticking point of negotiations, "rare earths" or "semiconductor technology", with the measures that it is about. A
/// register gives their status: <c>register.StateOf(issue, at)</c>.
/// </summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record NegotiationIssue
{
    private NegotiationIssue(string key, string name, IEnumerable<string> measures)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        Measures = NegotiationKeys.Of(measures, nameof(measures));
        if (Measures.Count == 0)
            throw new ArgumentException($"The issue '{key}' is about no measure.", nameof(measures));
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The issue in a few words.</summary>
    public string Name { get; }

    /// <summary>The keys of the tariffs, export controls and other measures that it is about, in the order given.</summary>
    public ValueList<string> Measures { get; }

    /// <summary>An issue.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The issue in a few words.</param>
    /// <param name="measures">The keys of the measures that it is about; at least one, each once.</param>
    /// <exception cref="ArgumentException">A key is not a key or occurs twice, the title is empty, or there is no measure.</exception>
    public static NegotiationIssue Create(string key, string name, params IEnumerable<string> measures) => new(key, name, measures);

    /// <summary>"rare earths (cn/rare-earths/2025-04, cn/rare-earths/2025-10)".</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", Measures)})";
}
