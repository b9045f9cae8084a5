using System.ComponentModel;
using System.Text.Json.Serialization;
using NodaTime;

namespace TradePolicy;

/// <summary>The state of a truce at the instant of a snapshot, for each of its parties.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record TruceState
{
    private TruceState(string key, string name, IEnumerable<TruceSideState> sides)
    {
        Key = Require.Key(key);
        Name = Require.Text(name);
        Sides = Require.Each(sides);
        if (Sides.Count < 2 || Sides.Select(side => side.Party).Distinct().Count() != Sides.Count)
            throw new ArgumentException("A truce has at least two parties, each once.", nameof(sides));
    }

    /// <summary>The key of the truce.</summary>
    public string Key { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Its state for each party.</summary>
    public ValueList<TruceSideState> Sides { get; }

    /// <summary>Whether a scenario touches the truce, so that this is what would be and not what the acts say.</summary>
    public bool IsHypothetical { get; private init; }

    /// <summary>The state of a truce.</summary>
    /// <param name="key">The key of the truce.</param>
    /// <param name="name">The name.</param>
    /// <param name="sides">Its state for each party; at least two, each once.</param>
    /// <exception cref="ArgumentException">There are fewer than two different parties.</exception>
    public static TruceState Create(string key, string name, IEnumerable<TruceSideState> sides) => new(key, name, Require.Given(sides));

    /// <summary>Its state for a party.</summary>
    /// <param name="party">The party.</param>
    /// <exception cref="ArgumentException">The economy is not a party.</exception>
    public TruceSideState SideOf(Economy party) =>
        Sides.FirstOrDefault(side => side.Party.Equals(Require.Given(party)))
            ?? throw new ArgumentException($"{party} is no party to '{Key}'.", nameof(party));

    /// <summary>The same state, marked as touched by a scenario.</summary>
    public TruceState AsHypothetical() => this with { IsHypothetical = true };

    /// <summary>"us-cn-2025: US: InForce, …; CN: …".</summary>
    public override string ToString() => $"{Key}: {string.Join("; ", Sides)}";

    internal static TruceState Of(TradeTruce truce, Instant at, LegalView view) =>
        new(truce.Key, truce.Name, truce.Sides.Select(side => StateOf(truce, side.Party, at, view)));

    private static TruceSideState StateOf(TradeTruce truce, Economy party, Instant at, LegalView view)
    {
        Segment<TruceWindow> segment = truce.WindowFor(party, at);
        return TruceSideState.Create(
            party,
            truce.StatusAt(party, at, view),
            truce.ExpiryFor(party),
            segment.Possible.Where(candidate => candidate.IsInForce).Select(candidate => candidate.Value).Distinct(),
            segment.Reasons);
    }
}
