using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>A scenario that a register has been given: its name, and what it touches.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record AppliedScenario
{
    private AppliedScenario(string name, ValueList<string> touches)
    {
        Name = name;
        AffectedKeys = touches;
    }

    /// <summary>The name of the scenario.</summary>
    public string Name { get; }

    /// <summary>
    /// The keys of the tariffs, truces, export controls and measures whose histories it changes, in ordinal order. What
    /// the register answers about them is hypothetical, also if the answer happens to be the one without the scenario.
    /// </summary>
    public ValueList<string> AffectedKeys { get; }

    /// <summary>A scenario that a register has been given.</summary>
    /// <param name="name">The name of the scenario.</param>
    /// <param name="affectedKeys">The keys of what it touches.</param>
    /// <exception cref="ArgumentException">The name is empty, or a key is not a key.</exception>
    public static AppliedScenario Create(string name, IEnumerable<string> affectedKeys)
    {
        IEnumerable<string> keys = Require.Given(affectedKeys).Select(key => Require.Key(key, nameof(affectedKeys)))
            .Distinct(StringComparer.Ordinal);
        return new(Require.Text(name), ValueList.From(keys.Order(StringComparer.Ordinal)));
    }

    /// <summary>"the truce lapses (us-cn-2025, us/reciprocal/cn)".</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", AffectedKeys)})";
}
