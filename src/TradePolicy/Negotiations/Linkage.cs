using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy.Negotiations;

/// <summary>That measures of two sides are, or may be, traded for each other, as somebody has said.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record Linkage
{
    private Linkage(string key, IEnumerable<string> firstMeasures, IEnumerable<string> secondMeasures, AttributedStatement statement)
    {
        Key = Require.Key(key);
        Statement = Require.Given(statement);
        FirstMeasures = NegotiationKeys.Of(firstMeasures, nameof(firstMeasures));
        SecondMeasures = NegotiationKeys.Of(secondMeasures, nameof(secondMeasures));
        if (FirstMeasures.Count == 0 || SecondMeasures.Count == 0 || FirstMeasures.Intersect(SecondMeasures, StringComparer.Ordinal).Any())
            throw new ArgumentException("A linkage is between measures on two sides, each on one of them.", nameof(secondMeasures));
    }

    /// <summary>The key.</summary>
    public string Key { get; }

    /// <summary>The keys of the measures on the one side.</summary>
    public ValueList<string> FirstMeasures { get; }

    /// <summary>The keys of the measures on the other side.</summary>
    public ValueList<string> SecondMeasures { get; }

    /// <summary>The statement that links them.</summary>
    public AttributedStatement Statement { get; }

    /// <summary>A linkage.</summary>
    /// <param name="key">The key.</param>
    /// <param name="firstMeasures">The keys of the measures on the one side; at least one.</param>
    /// <param name="secondMeasures">The keys of the measures on the other side; at least one, and none of the one side.</param>
    /// <param name="statement">The statement that links them.</param>
    /// <exception cref="ArgumentException">A key is not a key or occurs twice, or a side is empty.</exception>
    public static Linkage Create(
        string key, IEnumerable<string> firstMeasures, IEnumerable<string> secondMeasures, AttributedStatement statement) =>
            new(key, firstMeasures, secondMeasures, statement);

    /// <summary>"cn/rare-earths/2025-04 for us/chips/2025-05: …".</summary>
    public override string ToString() => $"{string.Join(", ", FirstMeasures)} for {string.Join(", ", SecondMeasures)}: {Statement}";
}
