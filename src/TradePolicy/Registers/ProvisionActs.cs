using System.ComponentModel;
using System.Text.Json.Serialization;

namespace TradePolicy;

/// <summary>Acts that an update adds to one provision of a register.</summary>
/// <remarks>Immutable, and safe for use from several threads.</remarks>
[JsonConverter(typeof(RefusingJsonConverter)), TypeConverter(typeof(RefusingTypeConverter))]
public sealed record ProvisionActs
{
    private ProvisionActs(string provision, ValueList<LegalAct> acts)
    {
        Provision = provision;
        Acts = acts;
    }

    /// <summary>
    /// The key of the provision: of a tariff (its rate), of <c>key/origins</c>, <c>key/commodities</c>, <c>key/stacking</c> or
    /// <c>key/headings</c>, of an exemption, of an export control, or of another measure.
    /// </summary>
    public string Provision { get; }

    /// <summary>The acts, in the order given: they enact, suspend, end, postpone, withdraw or hold invalid.</summary>
    public ValueList<LegalAct> Acts { get; }

    /// <summary>The acts on a provision.</summary>
    /// <param name="provision">The key of the provision.</param>
    /// <param name="acts">The acts, at least one; each names the provision or another act on it.</param>
    /// <exception cref="ArgumentException">The provision is not a key, there is no act, or two acts have one key.</exception>
    public static ProvisionActs Of(string provision, params IEnumerable<LegalAct> acts)
    {
        ValueList<LegalAct> given = Require.Each(acts);
        if (given.Count == 0)
            throw new ArgumentException($"There is no act on '{provision}'.", nameof(acts));
        if (given.GroupBy(act => act.Key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two acts on '{provision}' have the key '{twice.Key}'.", nameof(acts));
        return new(Require.ActKey(provision), given);
    }

    /// <summary>"us/reciprocal/cn: 2 acts".</summary>
    public override string ToString() => $"{Provision}: {Acts.Count} acts";
}
